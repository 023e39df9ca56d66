// <article-viewer> on pages that make life hard: their policies, their styles, their scripts, and the places where it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, drawn, fits, open } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const TITLE = sample.split('\n', 1)[0];
const ENTRIES = 41;
const TRUSTED =
  "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const DEFINE = '<script type="module" src="/www/element/define.js"></script>';
const viewer = (attributes = '') =>
  `<article-viewer heading-level="2" ${attributes}><pre>${sample}</pre></article-viewer>`;

/** Old libraries put their own functions in the place of the language's, and more beside them, for every loop to see. */
const OLD_LIBRARY = `
  Object.prototype.extra = function () {};
  Array.prototype.x = 'enumerable';
  Array.prototype.toJSON = function () { return 'an array'; };
  Array.prototype.contains = function (each) { return this.indexOf(each) >= 0; };
  Array.from = function (list) { var all = [], length = list.length || 0; while (length--) all[length] = list[length]; return all; };
  String.prototype.replaceAll = function (from, to) { return this.split(from).join(to); };
  String.prototype.trim = function () { return this.replace(/^ +| +$/g, ''); };
  Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); };
`;

/** A component that lets nobody look inside. */
const CARD = `
  customElements.define('closed-card', class extends HTMLElement {
    connectedCallback() {
      const inside = this.attachShadow({ mode: 'closed' });
      const viewer = document.createElement('article-viewer');
      viewer.append(...this.childNodes);
      viewer.headingLevel = 2;
      inside.append(viewer);
      window.inside = viewer;
    }
  });
`;

/**
 * @param {string} body
 * @param {{ policy?: string, html?: string, head?: string, scripts?: string }} [options]
 */
const host = (body, { policy, html = '<html lang="en">', head = '', scripts = DEFINE } = {}) => ({
  type: 'text/html',
  body: `<!doctype html>${html}<meta charset="utf-8"><link rel="icon" href="/www/icon.svg">${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}<title>Host</title>${head}<main><h1>Host</h1>${body}</main>${scripts}`,
});

const HOSTS = {
  'a plain page': host(viewer()),
  'styles forbidden': host(viewer(), {
    policy: `default-src 'none'; img-src 'self'; style-src 'none'; ${TRUSTED}`,
  }),
  'styles of its own only, Trusted Types required': host(viewer(), {
    policy: `default-src 'none'; img-src 'self'; style-src 'self'; ${TRUSTED}`,
  }),
  'a style that unsets all': host(viewer(), {
    head: '<style>* { all: unset !important; }</style>',
  }),
  'a style that reverts all': host(viewer(), {
    head: '<style>* { all: revert; } *, *::before, *::after { animation: none !important; transition: none !important; }</style>',
  }),
  'greedy rules for bare tags': host(viewer(), {
    head: '<style>article, section, h2, p, time, ol, li, button { display: none !important; } * { font-size: 40px; line-height: 0.5; }</style>',
  }),
  'an old library': host(viewer(), { scripts: `<script src="/library.js"></script>${DEFINE}` }),
  'from right to left': host(viewer(), { html: '<html lang="he" dir="rtl">' }),
};
const ANSWERS = {
  '/library.js': { body: OLD_LIBRARY },
  '/card.js': { body: CARD },
  '/xhtml.xhtml': {
    // Chromium runs modules in XML only with async
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title><link rel="icon" href="/www/icon.svg"/></head><body><main><h1>Host</h1><article-viewer heading-level="2"><pre>${sample.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></article-viewer></main><script async="async" type="module" src="/www/element/define.js"></script></body></html>`,
  },
  '/base.html': host('<article-viewer heading-level="2" src="story.txt"></article-viewer>', {
    head: '<base href="/deep/er/">',
  }),
  '/deep/er/story.txt': { type: 'text/plain; charset=utf-8', body: sample },
  '/card.html': host(`<closed-card><pre>${sample}</pre></closed-card>`, {
    scripts: `${DEFINE}<script type="module" src="/card.js"></script>`,
  }),
  '/hidden.html': host(`<div hidden id="place">${viewer()}</div>`),
  '/details.html': host(`<details id="place"><summary>More</summary>${viewer()}</details>`),
  '/dialog.html': host(`<dialog id="place">${viewer()}</dialog>`),
};

/** @type {Record<string, { type: string, body: string }>} */
const pages = Object.fromEntries(
  Object.values(HOSTS).map((page, index) => [`/host-${index}.html`, page]),
);
const server = await serve({ ...ANSWERS, ...pages });
/** Another copy of the element, elsewhere. */
const other = await serve();

/** @param {import('playwright-core').Page} page */
const shown = (page) =>
  page.waitForFunction(() =>
    document
      .querySelector('article-viewer')
      ?.shadowRoot?.querySelector('.colophon, .timeline time'),
  );

/** The whole article is there to be read. @param {import('playwright-core').Page} page */
async function whole(page) {
  await shown(page);
  assert.equal(await page.locator('article-viewer h2').first().textContent(), TITLE);
  assert.equal(await page.locator('article-viewer .timeline time').count(), ENTRIES);
  for (const selector of ['h2', '.section p', '.timeline time'])
    assert.ok(await page.locator(`article-viewer ${selector}`).first().isVisible(), selector);
  const headline = await page
    .locator('article-viewer h2')
    .first()
    .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  const text = await page
    .locator('article-viewer .section p')
    .first()
    .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  const small = await page
    .locator('article-viewer .meta-line')
    .first()
    .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  assert.ok(
    headline > text && text > small,
    `the headline has ${headline} px, the text ${text} px, the small print ${small} px`,
  );
}

for (const [index, name] of Object.keys(HOSTS).entries()) {
  test(`${name}: the article is whole`, async () => {
    const page = await open(`${server.url}host-${index}.html`);
    await whole(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
    await close(page);
  });
}

test('faces come from the host, small print included; the host may give another, and a small rem shrinks nothing', async () => {
  const page = await open(`${server.url}host-0.html`);
  await whole(page);
  const style = (/** @type {string} */ rules) =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, rules);
  const faces = () =>
    page
      .locator('article-viewer')
      .evaluate((node) =>
        ['h2', '.section p', '.meta-line', '.toggle'].map(
          (selector) =>
            getComputedStyle(/** @type {Element} */ (node.shadowRoot?.querySelector(selector)))
              .fontFamily,
        ),
      );
  await style('html { font: 10px Papyrus; } main { font-size: 17px; }');
  assert.deepEqual(await faces(), ['Papyrus', 'Papyrus', 'Papyrus', 'Papyrus']);
  assert.equal(
    await page
      .locator('article-viewer .meta-line')
      .evaluate((node) => getComputedStyle(node).fontSize),
    '13px',
  );
  await style('article-viewer { --article-font: Papyrus; --interface-face: Courier; }');
  assert.deepEqual(await faces(), ['Papyrus', 'Papyrus', 'Courier', 'Courier']);
  await close(page);
});

test('XHTML: the article is whole', async () => {
  const page = await open(`${server.url}xhtml.xhtml`);
  assert.equal(await page.evaluate(() => document.contentType), 'application/xhtml+xml');
  await whole(page);
  await close(page);
});

test('an address is read from the base of the page', async () => {
  const page = await open(`${server.url}base.html`);
  await whole(page);
  await close(page);
});

test('two copies of the element on one page: the first serves, the second does no harm', async () => {
  const page = await open(`${server.url}host-0.html`, { faults: /^request/ });
  await page.evaluate((url) => import(`${url}www/element/define.js`), other.url);
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.append(document.querySelector('article-viewer')?.cloneNode(true) ?? ''),
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('article-viewer')].every((node) =>
      node.shadowRoot?.querySelector('.timeline time'),
    ),
  );
  assert.equal(await page.locator('article-viewer h2').count(), 2);
  await close(page);
});

test('in the closed tree of another component', async () => {
  const page = await open(`${server.url}card.html`);
  const seen = await page.waitForFunction((count) => {
    const root = /** @type {any} */ (window).inside?.shadowRoot;
    return (
      root?.querySelectorAll('.timeline time').length === count &&
      root.querySelector('h2')?.textContent
    );
  }, ENTRIES);
  assert.equal(await seen.jsonValue(), TITLE);
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).inside.scrollToEntry(30)));
  await close(page);
});

for (const [name, reveal] of /** @type {[string, (node: any) => void][]} */ ([
  [
    'hidden',
    (node) => {
      node.hidden = false;
    },
  ],
  [
    'details',
    (node) => {
      node.open = true;
    },
  ],
  [
    'dialog',
    (node) => {
      node.showModal();
    },
  ],
])) {
  test(`${name}: nothing is loaded until it is opened, then the article is whole`, async () => {
    const page = await open(`${server.url}${name}.html`);
    await page.evaluate(() => customElements.whenDefined('article-viewer'));
    await drawn(page);
    assert.ok(
      !(await page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')),
      )),
    );
    await page.locator('#place').evaluate(reveal);
    await whole(page);
    await close(page);
  });
}
