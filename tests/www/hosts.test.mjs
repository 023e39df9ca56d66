// @ts-check
// <article-viewer> where other things stand in its way: a second copy, foreign trees, hidden places, policies.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, launch, open } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const TITLE = sample.split('\n', 1)[0];
const SCRIPT = '<script type="module" src="/www/define.js"></script>';

/** @param {string} body @param {{ policy?: string, scripts?: string, head?: string }} [options] */
const host = (body, { policy, scripts = SCRIPT, head = '' } = {}) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/www/icon.svg">${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}${head}<title>Host</title><main><h1>Host</h1>${body}</main>${scripts}`,
});
const viewer = `<article-viewer heading-level="2"><pre>${sample}</pre></article-viewer>`;

const HOSTS = {
  'two copies of the script': host(viewer, { scripts: `${SCRIPT}<script type="module" src="/v2/www/define.js"></script>` }),
  'the script twice': host(viewer, { scripts: SCRIPT + SCRIPT }),
  'a policy that requires Trusted Types and allows no style': host(viewer, { policy: "default-src 'none'; img-src 'self'; style-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'" }),
  'a base address elsewhere': host(viewer, { head: '<base href="https://elsewhere.example/deep/">', scripts: '' }),
  'a details element that is opened later': host(`<details>${viewer}</details>`),
  'a place that is not displayed at first': host(`<div class="later" hidden>${viewer}</div>`),
  'a dialog': host(`<dialog>${viewer}</dialog>`),
  'rules that revert everything': host(viewer, { head: '<link rel="stylesheet" href="/revert.css">' }),
  'a closed shadow tree': host('<div class="closed"></div>', { scripts: `${SCRIPT}<script src="/closed.js"></script>` }),
};

/** What a person or a script does before the article is there. @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const FIRST = {
  'a base address elsewhere': (page) => page.evaluate(() => {
    const script = Object.assign(document.createElement('script'), { type: 'module', src: `${location.origin}/www/define.js` });
    document.body.append(script);
  }),
  'a details element that is opened later': (page) => page.evaluate(() => { document.querySelector('details')?.toggleAttribute('open'); }),
  'a place that is not displayed at first': (page) => page.evaluate(() => { document.querySelector('.later')?.removeAttribute('hidden'); }),
  'a dialog': (page) => page.evaluate(() => document.querySelector('dialog')?.showModal()),
};

/** @param {string} name */
const addressOf = (name) => `/${name.replaceAll(' ', '-').toLowerCase()}.html`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve({
    ...Object.fromEntries(Object.entries(HOSTS).map(([name, page]) => [addressOf(name), page])),
    '/revert.css': { body: '* { all: revert; font-size: 31px; color: red; }' },
    '/closed.js': { body: `const viewer = Object.assign(document.createElement('article-viewer'), { text: ${JSON.stringify(sample)} }); const root = document.querySelector('.closed').attachShadow({ mode: 'closed' }); root.append(viewer); window.viewer = viewer;` },
  })]);
});
after(() => Promise.all([browser.close(), server.close()]));

for (const name of Object.keys(HOSTS)) {
  test(`${name}: the article is shown whole`, async () => {
    const page = await open(browser, `${server.url.replace(/\/$/, '')}${addressOf(name)}`, { faults: /elsewhere\.example|ERR_NAME/ });
    await FIRST[name]?.(page);
    const shown = () => {
      const viewer = /** @type {{ viewer?: Element }} */ (window).viewer ?? document.querySelector('article-viewer');
      const article = viewer?.shadowRoot?.querySelector('.article');
      return article?.querySelectorAll('time').length === 41 && article.querySelector('.title')?.textContent;
    };
    await page.waitForFunction(shown);
    assert.equal(await page.evaluate(shown), TITLE);
    await close(page);
  });
}

test('nothing is loaded while the element cannot be seen', async () => {
  const page = await open(browser, 'about:blank', { faults: /^request/ });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url.replace(/\/$/, '')}${addressOf('a dialog')}`);
  await page.waitForTimeout(500);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), []);
  await close(page);
});
