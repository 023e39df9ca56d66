// @ts-check
/**
 * `<article-viewer>`: the text between its tags, set as an article.
 *
 *     <article-viewer heading-level="2">
 *       A headline
 *       The text …
 *     </article-viewer>
 *     <script type="module" src="define.js"></script>
 *
 * | attribute | property | |
 * |---|---|---|
 * | `src` | `src` | a text file to read instead of the text between the tags |
 * | `heading-level` | `headingLevel` | the level of the headline, 1 to 6 |
 * | `theme` | `theme` | `light` or `dark`; without it, as the device |
 * | | `text` | the text; set, it takes the place of both others, until it is set to `undefined` |
 * | | `options` | as for `parse()`: `published`, `language`, `order`, `corrections`, `hints` |
 * | | `article` | the Article that is shown; read only |
 *
 * `article-load` comes with `{ article }` when it is shown, `article-error` with `{ code, message }` when it cannot be;
 * then the text between the tags stays as it is. Importing this module touches nothing; `define.js` registers the tag.
 *
 * @import { Article, Options } from './pkg/article_viewer.js'
 * @import { TimelineView } from './timeline.js'
 *
 * @typedef {{ 'article-load': CustomEvent<{ article: Article }>, 'article-error': CustomEvent<{ code: string, message: string }> }} ArticleViewerEventMap
 */

import { fetchText, load, parse } from './core.js';
import { html } from './dom.js';
import { render } from './render.js';
import { run } from './slices.js';
import { Strip } from './strip.js';

/** Outside a browser there is nothing to extend; the import still succeeds. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** @type {Promise<CSSStyleSheet[]> | undefined} one set of sheets for all elements */
let sheets;

export class ArticleViewer extends Base {
  static observedAttributes = ['src', 'heading-level'];

  /** @type {string | undefined} */
  #text;
  /** @type {Options} */
  #options = {};
  /** @type {Article | undefined} */
  #article;
  /** @type {AbortController | undefined} stops the rendering before */
  #rendering;
  #asked = false;
  /** @type {MutationObserver | undefined} */
  #watch;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(html('slot'));
  }

  /** @returns {string} */
  get text() {
    return this.#text ?? dedented(this.textContent ?? '');
  }

  /** @param {string | undefined} text */
  set text(text) {
    this.#text = text === undefined || text === null ? undefined : String(text);
    this.#ask();
  }

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = { ...options };
    this.#ask();
  }

  /** The Article that is shown. */
  get article() {
    return this.#article;
  }

  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  get theme() {
    return this.getAttribute('theme') ?? '';
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  /** The level of the headline; what is not a level counts as 1. */
  get headingLevel() {
    const level = Number(this.getAttribute('heading-level'));
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 1;
  }

  set headingLevel(level) {
    this.setAttribute('heading-level', String(level));
  }

  connectedCallback() {
    this.#watch = new MutationObserver(() => this.#ask());
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true });
    this.#ask();
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    this.#rendering?.abort();
  }

  attributeChangedCallback() {
    this.#ask();
  }

  /** Several changes make one rendering. */
  #ask() {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) void this.#render();
    });
  }

  async #render() {
    this.#rendering?.abort();
    const { signal } = this.#rendering = new AbortController();
    try {
      const [text, styles] = await Promise.all([this.#source(), sharedSheets(), load()]);
      if (signal.aborted) return;
      if (!/\S/.test(text)) return this.#blank();
      const article = parse(text, this.#options);
      if (!(await this.#show(article, text, styles, signal))) return;
      this.#article = article;
      this.#tell('article-load', { article });
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** The text to read: what was set, what lies at the address, or what stands between the tags. */
  #source() {
    if (this.#text !== undefined || !this.src) return Promise.resolve(this.text);
    const { href, protocol } = new URL(this.src, this.ownerDocument.baseURI);
    if (!/^https?:$/.test(protocol)) throw Object.assign(new Error(`No text is read from ${protocol} addresses.`), { code: 'address' });
    return fetchText(href);
  }

  /**
   * @param {Article} article
   * @param {string} source
   * @param {CSSStyleSheet[]} styles
   * @param {AbortSignal} signal
   */
  #show(article, source, styles, signal) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const node = html('article', { class: 'article', part: 'article' });
    const { published } = this.#options;
    const steps = render(node, article, { source, published, level: this.headingLevel, placed: addStrip });
    root.adoptedStyleSheets = styles;
    root.replaceChildren(node);
    return run(steps, signal);
  }

  /** Nothing to show. An element that was given no text at all is not wrong: its text may be on its way. */
  #blank() {
    if (this.#text === undefined && !this.src) return this.#clear();
    this.#fail({ code: 'blank', message: 'The text is blank.' });
  }

  #clear() {
    this.#article = undefined;
    this.shadowRoot?.replaceChildren(html('slot'));
  }

  /** The text stays readable as it was; what failed goes to those who can mend it. @param {unknown} error */
  #fail(error) {
    this.#clear();
    const { code = 'unknown', message = `The text could not be read (${code}).` } = /** @type {{ code?: string, message?: string }} */ (error ?? {});
    console.warn('<article-viewer> shows its text as it is:', message, error);
    this.#tell('article-error', { code, message });
  }

  /** @param {keyof ArticleViewerEventMap} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * The text without the indentation that its place in the markup gave it: indented text would read as preformatted.
 *
 * @param {string} text
 */
function dedented(text) {
  const indents = text.match(/^[ \t]+(?=\S)|^(?=\S)/gm)?.slice(/^\s*\n/.test(text) ? 0 : 1) ?? [];
  const shared = Math.min(...indents.map(({ length }) => length));
  return Number.isFinite(shared) && shared > 0 ? text.replace(new RegExp(`^[ \\t]{${shared}}`, 'gm'), '') : text;
}

/** @param {TimelineView} view */
function addStrip(view) {
  if (view.axis.points.length < 2) return;
  const jump = (/** @type {number} */ index) => {
    view.entryNode(index)?.scrollIntoView({ block: 'nearest' });
    strip.current = index;
  };
  const strip = new Strip(view.axis, { upright: false, newestFirst: view.newestFirst, jump });
  view.element.addEventListener('timeline-turn', () => { strip.newestFirst = view.newestFirst; });
  view.stripPlace.append(strip.element);
}

function sharedSheets() {
  sheets ??= Promise.all([new URL('./style.css', import.meta.url), new URL('./timeline.css', import.meta.url), new URL('./entries.css', import.meta.url)].map(sheetAt));
  sheets.catch(() => { sheets = undefined; }); // the next element tries again
  return sheets;
}

/** @param {URL} url */
async function sheetAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
}
