import type { Article, Options } from './types.js';

export type * from './types.js';

/** Why the core cannot serve. */
export type CoreErrorCode =
  'not-found' | 'mime' | 'csp' | 'network' | 'old-browser' | 'not-loaded' | 'crash' | 'unknown';

/** What `load()` rejects with, and what `parse()` throws where the core is not loaded or has stopped. */
export class CoreError extends Error {
  readonly code: CoreErrorCode;
}

/**
 * Loads and starts the core; a later call gets the same promise.
 *
 * @param source where the module is, or its bytes; without it, the file in this package
 */
export function load(source?: URL | string | BufferSource): Promise<void>;

/**
 * Reads the text as an article. Synchronous, once `load()` has settled; any string gives an article.
 *
 *     await load();
 *     parse('A headline\n\nThe text …').title?.text; // "A headline"
 */
export function parse(text: string, options?: Options): Article;

/** What `renderHtml` takes beside the options of `parse`. */
export interface HtmlOptions extends Options {
  /** The level of the headline, 1 to 6; 1 without it. */
  headingLevel?: number;
  /** Which end of a timeline comes first; without it, the one that does in the text. */
  newestFirst?: boolean;
  /** What is not the article is left out: the lines set aside, and how the text was read. */
  articleOnly?: boolean;
  /** A whole document, which loads nothing, instead of one `<article>`. */
  document?: boolean;
}

/** The text as semantic HTML without scripts and styles; nothing of it can become markup. As `parse`, once `load()` has settled. */
export function renderHtml(text: string, options?: HtmlOptions): string;

/**
 * The text with its article as JSON, for a `<script type="application/json">` between the tags of the element: it draws the article
 * without loading a core, as long as its attributes (`published`, `lang`) say the same as `options`. As `parse`, once `load()` has
 * settled.
 */
export function prepare(text: string, options?: Options): string;
