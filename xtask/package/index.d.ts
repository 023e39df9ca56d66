import type { Article, Correction, Options } from './types.js';

export type * from './types.js';

/** What may stand in the tag. */
export interface ArticleViewerAttributes {
  /** Address of a text (plain, Markdown or HTML, by its content type) to read instead of the one between the tags. */
  src?: string;
  /** ISO date or date-time of publication: the anchor of days. */
  published?: string;
  /** The language of the text, as HTML knows it. */
  lang?: string;
  /** How entries are shown: newest or oldest first; else as in the text. */
  sort?: 'newest' | 'oldest';
  /** Text and timelines, the text alone, or the timelines alone. */
  view?: 'both' | 'article' | 'timeline';
  /** The level of the headline, 1 to 6. */
  'heading-level'?: number | `${number}`;
  /** Colours: as the page around it, or always light or dark. */
  theme?: 'auto' | 'light' | 'dark';
  /** Whether a list of the sections stands above the text. */
  toc?: boolean | '';
  /** Whether it waits until it is near the window. */
  loading?: 'lazy' | 'eager';
  /** Seconds between two looks at `src`, at least 5. */
  refresh?: number | `${number}`;
  /** The editor's own word, as JSON. */
  corrections?: string;
}

/** What the element tells; all bubble and leave shadow trees. */
export interface ArticleViewerEventMap {
  /** The article is shown. */
  'article-viewer-load': CustomEvent<{ article: Article }>;
  /** `src` has changed, and the change is shown; `added` counts new entries. */
  'article-viewer-update': CustomEvent<{ article: Article; added: number }>;
  /** The text could not be read as an article, and stands as it is; the codes are in docs/element.md. */
  'article-viewer-error': CustomEvent<{ code: string; message: string }>;
}

/** `<article-viewer>`: the text between its tags, set as an article. Outside a browser it can be imported, not made. */
export class ArticleViewer extends HTMLElement {
  static readonly observedAttributes: string[];
  /** Address of the text. */
  src: string;
  /** The text; set, it takes the place of `src` and of what stands between the tags, until it is set to `undefined`. */
  get text(): string;
  set text(text: string | undefined);
  /** ISO date or date-time of publication. */
  published: string;
  /** How entries are shown; empty: as in the text. */
  sort: 'newest' | 'oldest' | '';
  view: 'both' | 'article' | 'timeline';
  /** 1 to 6. */
  headingLevel: number;
  theme: 'auto' | 'light' | 'dark';
  toc: boolean;
  loading: 'lazy' | 'eager';
  /** Seconds between two looks at `src`; 0 for none. */
  interval: number;
  /** The editor's own word, as for `parse()`. */
  corrections: Correction[] | undefined;
  /** All options of `parse()`; what an attribute says wins. */
  options: Options;
  /** What is shown. */
  readonly article: Article | undefined;
  /** The article as it was asked for last, when it is shown; rejects with an `Error` that has a `code` where the text stands as it is. */
  readonly ready: Promise<Article>;
  /** Reads `src` again. Never rejects. */
  refresh(): Promise<void>;
  /** Brings an entry of the first timeline into view, counted from 0; false where there is none. */
  scrollToEntry(index: number): boolean;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(name: string): void;
  addEventListener<Name extends keyof ArticleViewerEventMap>(
    type: Name,
    listener: (this: ArticleViewer, event: ArticleViewerEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: ArticleViewer, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'article-viewer': ArticleViewer;
  }
}
