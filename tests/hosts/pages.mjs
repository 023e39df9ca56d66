// @ts-check
// What becomes of the element on a page, as a browser shows it.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../www/chromium.mjs';
import { AROUND, TEXT } from './documents.mjs';

/** @typedef {{ html: string, script?: string }} Made what stands in the body, and a module beside it */
/** @typedef {{ root: string, path: string }} Site a page among the files of a site */
/**
 * What is seen of a page: the article as it should be; another one; an element that says why it has none, or says nothing; text
 * without the element, or not even that. And what could not be made.
 *
 * @typedef {'right' | 'other' | 'told' | 'silent' | 'text' | 'gone' | 'error'} Outcome
 * @typedef {{ outcome: Outcome, hides: boolean, complaints: string[], detail?: string }} Seen
 */

const project = fileURLToPath(new URL('../../', import.meta.url));

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
});

/** Milliseconds that an element may take. */
const PATIENCE = 4000;

/** A browser, and servers for what it shows. */
export class Window {
  /** @type {import('playwright-core').Browser | undefined} */
  #browser;
  /** @type {import('playwright-core').Page | undefined} */
  #page;
  /** @type {Map<string, Promise<{ url: string, close: () => void }>>} by the folder of the site; the project's own is '' */
  #servers = new Map();
  /** @type {Map<string, string>} pages that were made, by their path */
  #pages = new Map();
  /** @type {Map<string, Promise<Seen>>} many processors make the same page */
  #seen = new Map();
  #expected = '';
  #firstWords = '';
  /** The policy that pages are served with. */
  policy = '';

  async open() {
    this.#browser = await launch();
    this.#page = await this.#browser.newPage();
    this.#keep('expected.html', { html: '<article-viewer></article-viewer>' }, 'define');
    await this.expect(TEXT);
  }

  /** What the element should read from now on. @param {string} text */
  async expect(text) {
    const page = /** @type {import('playwright-core').Page} */ (this.#page);
    const { url } = await this.#server('');
    await page.goto(`${url}expected.html`);
    const read = await page.evaluate(async (text) => {
      const element = /** @type {any} */ (document.querySelector('article-viewer'));
      element.text = text;
      return element.ready;
    }, text);
    this.#expected = outlined(read);
    this.#firstWords = text.slice(0, 10);
    this.#seen.clear();
  }

  async close() {
    await this.#browser?.close();
    for (const server of this.#servers.values()) (await server).close();
  }

  /**
   * @param {Made | Site | { error: string }} page
   * @param {string} script the module that makes elements of tags, or of fences
   * @returns {Promise<Seen>}
   */
  look(page, script) {
    if ('error' in page)
      return Promise.resolve({
        outcome: 'error',
        hides: false,
        complaints: [],
        detail: page.error,
      });
    const key = JSON.stringify([page, script, this.policy]);
    const seen = this.#seen.get(key) ?? this.#look(page, script);
    this.#seen.set(key, seen);
    return seen;
  }

  /** @param {Made | Site} made @param {string} script @returns {Promise<Seen>} */
  async #look(made, script) {
    const page = /** @type {import('playwright-core').Page} */ (this.#page);
    const root = 'root' in made ? made.root : '';
    const path = 'path' in made ? made.path : `made-${this.#pages.size}.html`;
    if ('html' in made) this.#keep(path, made, script);
    const { url } = await this.#server(root, script);
    /** @type {string[]} */
    const complaints = [];
    const note = (/** @type {string} */ text) => complaints.push(text);
    const onConsole = (/** @type {import('playwright-core').ConsoleMessage} */ message) => {
      if (['warning', 'error'].includes(message.type())) note(message.text());
    };
    const onError = (/** @type {Error} */ error) => note(String(error));
    page.on('console', onConsole);
    page.on('pageerror', onError);
    await page.goto(url + path);
    const seen = await page.evaluate(look, {
      around: AROUND,
      words: this.#firstWords,
      patience: PATIENCE,
    });
    page.off('console', onConsole);
    page.off('pageerror', onError);
    const told = complaints.some((text) => text.includes('<article-viewer>'));
    return { ...judged(seen, told, this.#expected), complaints };
  }

  /** @param {string} path @param {Made} made @param {string} script */
  #keep(path, { html, script: own }, script) {
    const module = own ? `<script type="module" src="/${path}.js"></script>` : '';
    if (own) this.#pages.set(`/${path}.js`, own);
    this.#pages.set(
      `/${path}`,
      `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title><body>${html}${module}${scriptOf(script)}</body>`,
    );
  }

  /** @param {string} root @param {string} [script] */
  #server(root, script = 'define') {
    const key = `${root} ${script}`;
    const server = this.#servers.get(key) ?? this.#serve(root, script);
    this.#servers.set(key, server);
    return server;
  }

  /** @param {string} root @param {string} script @returns {Promise<{ url: string, close: () => void }>} */
  async #serve(root, script) {
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.replace(/^\/article-viewer\//, '/dist/npm/');
      const body = path === '/story.txt' ? TEXT : await this.#file(root, path, script);
      const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
      const policy = this.policy && { 'content-security-policy': this.policy };
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...policy });
      response.end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const close = () => (server.close(), server.closeAllConnections());
    return { url: `http://127.0.0.1:${port}/`, close };
  }

  /** @param {string} root @param {string} path @param {string} script */
  async #file(root, path, script) {
    const page = this.#pages.get(path);
    if (page !== undefined) return page;
    const own = root && (await readFile(join(root, normalize(path))).catch(() => undefined));
    if (own && path.endsWith('.html')) return `${own}${scriptOf(script)}`;
    return own || readFile(join(project, normalize(path))).catch(() => undefined);
  }
}

/** @param {string} script */
const scriptOf = (script) => `<script type="module" src="/article-viewer/${script}.js"></script>`;

/** The article less where in the text it stands: blanks at its ends move that. @param {object} article */
const outlined = (article) =>
  JSON.stringify(article, (key, value) =>
    ['spans', 'at', 'why', 'confidence'].includes(key) ? undefined : value,
  );

/**
 * Runs in the page.
 *
 * @param {{ around: string[], words: string, patience: number }} what
 */
async function look({ around, words, patience }) {
  const until = Date.now() + patience;
  const state = () => {
    const element = /** @type {any} */ (document.querySelector('article-viewer'));
    return { element, article: element?.article };
  };
  let failed = false;
  document.addEventListener('article-viewer-error', () => (failed = true));
  while (Date.now() < until && !failed) {
    const { element, article } = state();
    if (article && element.shadowRoot?.querySelector('.article')) break;
    const settled =
      document.readyState === 'complete' && !document.querySelector('#app:empty, app-root:empty');
    if (settled && !element && Date.now() > until - patience + 700) break;
    if (settled && element && !article && Date.now() > until - patience / 2) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seen = (/** @type {string} */ text, /** @type {Node} */ root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.textContent?.includes(text) && range.getClientRects().length > 0) return true;
    }
    return false;
  };
  const { element, article } = state();
  const roots = [document.body, ...(element ? [element.shadowRoot] : [])];
  const served = !!element?.querySelector(':scope > article');
  return {
    refused: !!document.querySelector('#app:empty, app-root:empty'),
    tag: !!element,
    served,
    article,
    failed,
    text: document.body.textContent?.includes(words) ?? false,
    hides: around.some((text) => !roots.some((root) => seen(text, root))),
  };
}

/**
 * @param {Awaited<ReturnType<typeof look>>} seen
 * @param {boolean} told
 * @param {string} expected
 * @returns {{ outcome: Outcome, hides: boolean, detail?: string }}
 */
function judged({ refused, tag, served, article, failed, text, hides }, told, expected) {
  if (refused) return { outcome: 'error', hides: false };
  if (article) {
    const outline = outlined(article);
    return { outcome: outline === expected ? 'right' : 'other', hides, detail: outline };
  }
  if (!tag) return { outcome: text ? 'text' : 'gone', hides };
  if (served) return { outcome: 'text', hides }; // what a server has printed, without its data
  return { outcome: failed || told ? 'told' : 'silent', hides };
}
