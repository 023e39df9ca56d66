// @ts-check
/**
 * `<article-viewer>`: the text between its tags, set as an article.
 *
 *     <article-viewer heading-level="2"><pre>
 *     A headline
 *     The text …
 *     </pre></article-viewer>
 *     <script type="module" src="define.js"></script>
 *
 * The text stands in a `<pre>` (best: it reads well without any script), bare between the tags, or in a
 * `<script type="text/plain">` (which shows nothing until the element works). It stays what readers see until the article
 * is there, and if that fails. What `article-viewer render` prints has it with the article in a `<script type="application/json">`,
 * which keeps every character of it, beside what readers see, in the light DOM or in a shadow root.
 *
 * Importing this module touches nothing; `define.js` registers the tag.
 *
 * @import { Article, Correction, Options } from '../pkg/article_viewer.js'
 * @import { Shown, Source } from './embed.js'
 *
 * @typedef {{
 *   'article-viewer-load': CustomEvent<{ article: Article }>,
 *   'article-viewer-update': CustomEvent<{ article: Article, added: number }>,
 *   'article-viewer-error': CustomEvent<{ code: string, message: string }>,
 * }} ArticleViewerEventMap
 */

import { lightText, preparedArticle, strayElements, unseenText } from '../core/light-text.js';
import { OBSERVED, REFLECTED, reflecting } from './attributes.js';

/** Outside a browser there is nothing to extend; the import still succeeds. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** How far from the window the element begins to load: about one screen. */
const NEAR = '100%';

/** Milliseconds, once the page is there, in which a script may still give the element its text. */
const GRACE = 1000;

/** After a failure the wait doubles, this many times at most. */
const MOST_DOUBLINGS = 5;

/** Properties that may have been set before the element was upgraded. */
const PROPERTIES = [...REFLECTED, 'text', 'corrections', 'options'];

/**
 * A text, set as an article: with its sections, its quotes and lists, and its timeline drawn.
 *
 * @tag article-viewer
 * @slot - the text; readers see it until the article is there, and if that fails
 *
 * @attr {string} src - address of a text (plain, Markdown or HTML, by its content type) to read instead of the one between the tags
 * @attr {string} text - the text, where it is known as the page is made; `src` and the property win
 * @attr {string} published - ISO date or date-time of publication: the anchor of days
 * @attr {string} lang - the language of the text
 * @attr {'newest' | 'oldest'} sort - how entries are shown; else as in the text
 * @attr {'both' | 'article' | 'timeline'} view - text and timelines, no timelines, or nothing else
 * @attr {number} heading-level - the level of the headline, 1 to 6; 1 without it
 * @attr {'auto' | 'light' | 'dark'} theme - the colours; `auto`: as the page around it
 * @attr {boolean} toc - whether a list of the sections stands above the text
 * @attr {'lazy' | 'eager'} loading - `lazy`: nothing is requested before the element is near the window
 * @attr {number} refresh - seconds between two looks at `src`, at least 5; 0 for none
 * @attr {string} corrections - the editor's own word, as for `parse()`, in JSON
 *
 * @fires {CustomEvent<{ article: Article }>} article-viewer-load - the article is shown; this event and the next two bubble and leave shadow trees
 * @fires {CustomEvent<{ article: Article, added: number }>} article-viewer-update - `src` has changed, and the change is shown; `added` counts new entries
 * @fires {CustomEvent<{ code: string, message: string }>} article-viewer-error - the text stands as it is, and why
 *
 * @csspart article - all of it
 * @csspart title - the headline
 * @csspart standfirst - the paragraphs that sum it up
 * @csspart meta - the line of small print: who, where, when, how long
 * @csspart byline - who wrote it
 * @csspart dateline - where it was filed
 * @csspart timestamp - when it was published
 * @csspart section - a heading and what stands under it
 * @csspart heading - a heading
 * @csspart paragraph - a paragraph
 * @csspart list - a list
 * @csspart item - an item of a list
 * @csspart quote - a quotation
 * @csspart pull-quote - a sentence that the text repeats
 * @csspart speaker - who speaks
 * @csspart caption - the words under a picture
 * @csspart preformatted - lines that stay as they are
 * @csspart table - a table
 * @csspart separator - a line between two parts
 * @csspart timeline - a list of times
 * @csspart timeline-head - what stands above it
 * @csspart day - the entries of a day
 * @csspart day-head - the name of a day
 * @csspart entry - an entry
 * @csspart entry-time - its time
 * @csspart entry-text - its text
 * @csspart entry-new - the sign of a new entry
 * @csspart colophon - what stands below the article
 * @csspart set-aside - the lines that belong to the page and not to the article
 * @csspart advice - a sentence of advice
 * @csspart toc - the list of the sections
 *
 * @cssprop --paper - the colour behind the text
 * @cssprop --ink - the colour of the text
 * @cssprop --muted - the colour of small print
 * @cssprop --rule - the colour of lines that only part
 * @cssprop --line - the colour of lines that mean something
 * @cssprop --accent - the colour of links and marks
 * @cssprop --mark - the colour behind what is new
 * @cssprop --article-font - the typeface of the text; without it, that of the page
 * @cssprop --article-size - the size of the text; without it, that of the page
 * @cssprop --interface-face - the typeface of times, buttons and notes
 * @cssprop --measure - the width of a column
 * @cssprop --lines - the height of a line, as a multiple of the size
 */
export class ArticleViewer extends reflecting(Base) {
  static observedAttributes = OBSERVED;

  /** @type {string | undefined} */
  #text;
  /** @type {Options} */
  #options = {};
  /** @type {Correction[] | undefined} */
  #corrections;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Source | undefined} what `src` gave last */
  #source;
  /** Ends with the next load, and with the element's time in the page. */
  #load = new AbortController();
  /** What was asked for last is neither shown yet, nor has it failed. */
  #pending = true;
  #near = false;
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {MutationObserver | undefined} */
  #watch;
  /** @type {IntersectionObserver | undefined} */
  #approach;
  #promised = withResolvers();
  #served = false; // the article came with the page's markup and is still shown

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' }); // one that came with the page's markup stays until the article is there
    this.#served = !!root.firstChild;
    if (!root.firstChild) root.append(document.createElement('slot'));
  }

  /** The text; set, it takes the place of `src` and of what stands between the tags, until it is set to `undefined`. @returns {string} */
  get text() {
    return this.#text ?? this.getAttribute('text') ?? lightText(this);
  }

  /** @param {string | undefined} text */
  set text(text) {
    this.#text = text === undefined || text === null ? undefined : String(text);
    this.#ask();
  }

  /** All options of `parse()`; what an attribute says wins. @returns {Options} */
  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = { ...options };
    this.#ask();
  }

  /** The editor's own word, as for `parse()`. @returns {Correction[] | undefined} */
  get corrections() {
    return this.#corrections ?? fromJson(this.getAttribute('corrections'));
  }

  set corrections(corrections) {
    this.#corrections = corrections;
    this.#ask();
  }

  /** What is shown. @returns {Article | undefined} */
  get article() {
    return this.#shown?.article;
  }

  /** The article as it was asked for last, when it is shown; rejects with an `Error` that has a `code`. @returns {Promise<Article>} */
  get ready() {
    return this.#promised.promise;
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#upgrade(name);
    this.#watch ??= new MutationObserver(() => this.#ask());
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true }); // elsewhere in the page, and nowhere, too
    this.ownerDocument.addEventListener('visibilitychange', this.#seen);
    this.#awaitNearness();
    if (this.#pending || !this.#shown) this.#ask();
    else this.#plan(); // moved: what is shown stays
  }

  disconnectedCallback() {
    this.#approach?.disconnect();
    this.#load.abort();
    clearTimeout(this.#timer);
    this.ownerDocument.removeEventListener('visibilitychange', this.#seen);
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'loading') this.#awaitNearness();
    if (name === 'src') this.#source = undefined;
    if (name === 'refresh') this.#plan();
    else this.#ask();
  }

  /**
   * Reads `src` again. Where it is as before, nothing happens.
   *
   * @returns {Promise<void>} settles when what has changed is shown; never rejects, failures are told by the event
   */
  async refresh() {
    if (!this.src || this.#text !== undefined || !this.isConnected) return;
    clearTimeout(this.#timer);
    await this.#render(!this.#pending, this.#begin());
  }

  /**
   * Brings an entry of the first timeline into view, counted from 0 in the order of the text.
   *
   * @param {number} index
   * @returns {boolean} false where there is no such entry
   */
  scrollToEntry(index) {
    return this.#shown?.scrollToEntry(index) ?? false;
  }

  /** A property that was set on the plain element hides the one of the class: it is set again. @param {string} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = own[name];
    delete own[name];
    own[name] = value;
  }

  /** Waits until the element comes near the window, unless it is told not to. */
  #awaitNearness() {
    this.#approach?.disconnect();
    if (this.#near || !this.isConnected) return;
    const arrive = () => {
      this.#near = true;
      this.#approach?.disconnect();
      this.#ask();
    };
    if (this.loading === 'eager' || !globalThis.IntersectionObserver) return arrive();
    this.#approach = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) arrive();
      },
      { rootMargin: NEAR },
    );
    this.#approach.observe(this);
  }

  /** Of several changes, the last one loads. */
  #ask() {
    if (!this.#pending) this.#promised = withResolvers();
    this.#pending = true;
    if (!this.#near || !this.isConnected) return;
    const signal = this.#begin();
    queueMicrotask(() => {
      if (!signal.aborted) void this.#render(false, signal);
    });
  }

  /** A load begins, and the one before ends. */
  #begin() {
    this.#load.abort();
    this.#load = new AbortController();
    return this.#load.signal;
  }

  /**
   * @param {boolean} look whether it is a look at what `src` has become
   * @param {AbortSignal} signal
   */
  async #render(look, signal) {
    const before = look ? this.#shown : undefined;
    try {
      const embed = await import('./embed.js');
      const source = await this.#read(embed, look, signal);
      if (signal.aborted) return;
      if (before && source === this.#source) return this.#plan();
      if (this.src && this.#text === undefined) this.#source = source;
      if (!/\S/.test(source.text)) return this.#blank(signal);
      const shown = await embed.show(this, source, this.#parseOptions(source), before, signal);
      if (!shown) return;
      this.#succeed(shown, !!before);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, !!before);
    }
    this.#plan();
  }

  /**
   * The text to read: what was set, what lies at the address, or what stands between the tags.
   *
   * @param {typeof import('./embed.js')} embed
   * @param {boolean} look
   * @param {AbortSignal} signal
   * @returns {Promise<Source>}
   */
  async #read(embed, look, signal) {
    if (this.#text !== undefined) return { text: this.#text };
    if (!this.src && this.hasAttribute('text')) return { text: this.getAttribute('text') ?? '' };
    const prepared = preparedArticle(this);
    if (!this.src) return { text: prepared?.text ?? lightText(this), prepared };
    if (this.#source && !look) return this.#source;
    return embed.fetchSource(this.src, this.ownerDocument.baseURI, signal, this.#source);
  }

  /** @param {Source} source @returns {Options} */
  #parseOptions({ hints }) {
    const { published, lang: language, corrections } = this;
    const told = { published, language, corrections, hints };
    const said = Object.fromEntries(
      Object.entries(told).filter(([, value]) => value !== undefined && value !== ''),
    );
    return { ...this.#options, ...said };
  }

  /** @param {Shown} shown @param {boolean} again whether it takes the place of what was shown */
  #succeed(shown, again) {
    this.#failures = 0;
    this.#free();
    this.#shown = shown;
    this.#served = false;
    if (!this.#pending) this.#promised = withResolvers();
    this.#pending = false;
    const { article, added } = shown;
    this.#promised.resolve(article);
    if (again) this.#tell('article-viewer-update', { article, added });
    else this.#tell('article-viewer-load', { article });
  }

  /** What is not its text is not hidden with it: it stands behind the element, where it stood before an end tag was lost. */
  #free() {
    const strays = this.#text === undefined && !this.src ? strayElements(this) : [];
    if (strays.length === 0) return;
    console.warn(
      '<article-viewer> holds more than its text: its end tag, or that of its <pre>, was lost when the page was made. What follows the text was moved behind it.',
    );
    this.after(...strays);
    this.#watch?.takeRecords(); // the text is as it was
  }

  /**
   * Nothing to show. An element that was given no text at all is not wrong before its page is there: its text may be on its way.
   *
   * @param {AbortSignal} signal
   */
  #blank(signal) {
    const given = this.#text !== undefined || this.src || this.hasAttribute('text');
    if (given) return this.#fail(blank('The text is blank.'), false);
    if (!this.#served) this.#clear();
    const { readyState, defaultView } = this.ownerDocument;
    if (readyState === 'loading')
      return this.ownerDocument.addEventListener('DOMContentLoaded', () => this.#ask(), {
        once: true,
      });
    if (this.#adopt()) return;
    const tell = () => {
      if (!signal.aborted) this.#fail(blank(EMPTY), false);
    };
    const wait = () => setTimeout(tell, GRACE);
    if (this.#served || this.firstElementChild || this.parentElement?.tagName === 'P') tell();
    else if (readyState === 'complete') wait();
    else defaultView?.addEventListener('load', wait, { once: true });
  }

  /** Markdown ends a paragraph, and the element in it, before a `<pre>`: the text stands behind them. It comes back. */
  #adopt() {
    const { parentElement: paragraph } = this;
    const pre = paragraph?.tagName === 'P' && paragraph.nextElementSibling;
    if (!pre || pre.tagName !== 'PRE' || pre.querySelector(':scope > code')) return false;
    if (paragraph.textContent?.trim() || this.firstElementChild) return false;
    console.warn(`<article-viewer> takes its text from the <pre> behind it. ${ADVICE}`);
    this.append(pre);
    return true;
  }

  #clear() {
    this.#shown = undefined;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  /**
   * The text stays readable, and what failed goes to those who can mend it. A live text that cannot be reached stays, too.
   *
   * @param {unknown} error
   * @param {boolean} again
   */
  #fail(error, again) {
    this.#failures += 1;
    const { code = 'unknown', message = `The text could not be read (${code}).` } =
      /** @type {{ code?: string, message?: string }} */ (error ?? {});
    if (!again && !this.#served) {
      this.#clear();
      this.#showPlain();
    }
    console.warn('<article-viewer> shows its text as it is:', message, error);
    this.#pending = false;
    this.#promised.reject(error);
    this.#tell('article-viewer-error', { code, message });
  }

  /** A text that does not stand between the tags as readers should see it becomes paragraphs, one for each line. */
  #showPlain() {
    const hidden =
      this.#text ??
      this.#source?.text ??
      (this.querySelector(':scope > article') ? undefined : unseenText(this));
    if (!hidden || !this.shadowRoot) return;
    const lines = hidden.split(/\n+/).filter((line) => line.trim());
    this.shadowRoot.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
  }

  /** Plans the next look at a live text. A page that nobody sees asks nobody. */
  #plan() {
    clearTimeout(this.#timer);
    if (!this.interval || !this.isConnected || !this.#near || this.ownerDocument.hidden) return;
    const seconds = this.interval * 2 ** Math.min(this.#failures, MOST_DOUBLINGS);
    this.#timer = setTimeout(() => void this.refresh(), seconds * 1000);
  }

  /** The page is seen again, or no longer. */
  #seen = () => {
    if (this.ownerDocument.hidden) clearTimeout(this.#timer);
    else if (this.interval && this.#shown) void this.refresh();
  };

  /** @param {keyof ArticleViewerEventMap} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What keeps processors from parting the element and its text. */
const ADVICE =
  'Put the element into a <div> and leave no line blank, or use the attribute "text" or "src".';

const EMPTY = `Nothing to read stands between its tags: it may have been lost when the page was made. ${ADVICE}`;

/** @param {string} message */
const blank = (message) => Object.assign(new Error(message), { code: 'blank' });

/** What is no JSON goes to the core as it is, which notes that it cannot use it. @param {string | null} json */
function fromJson(json) {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** @returns {{ promise: Promise<Article>, resolve: (article: Article) => void, reject: (error: unknown) => void }} */
function withResolvers() {
  /** @type {any} */
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  result.promise.catch(() => {}); // a page that does not wait for it has no use for a report
  return result;
}
