// <article-viewer> on sites of all kinds: when it loads, what it takes on, what it survives.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { accessible, close, drawn, open } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const TITLE = sample.split('\n', 1)[0];
const SHORT =
  'A short report\n\nIt has one paragraph, which is long enough to be read as a paragraph of its own.';
const STRICT =
  "default-src 'none'; img-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self'";

/** @param {string} body @param {{ policy?: string, before?: string, html?: string, scripts?: string }} [options] */
const host = (
  body,
  {
    policy,
    before = '<!doctype html>',
    html = '<html lang="en">',
    scripts = '<script type="module" src="/www/element/define.js"></script>',
  } = {},
) => ({
  type: 'text/html',
  body: `${before}${html}<meta charset="utf-8"><link rel="icon" href="/www/icon.svg">${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}<title>Host</title><main><h1>Host</h1>${body}</main>${scripts}`,
});
const pre = (/** @type {string} */ text, attributes = '') =>
  `<article-viewer heading-level="2" ${attributes}><pre>${text}</pre></article-viewer>`;

const server = await serve({
  '/far.html': host(`<div class="far"></div>${pre(SHORT)}<link rel="stylesheet" href="/far.css">`),
  '/far.css': { body: '.far { height: 5000px; }' },
  '/early.html': host('<article-viewer></article-viewer>', {
    scripts:
      '<script src="/early.js"></script><script type="module" src="/www/element/define.js"></script>',
  }),
  '/early.js': {
    body: `Object.assign(document.querySelector('article-viewer'), { text: ${JSON.stringify(SHORT)}, headingLevel: 3, toc: true });`,
  },
  '/strict.html': host(pre(sample), { policy: `${STRICT} 'wasm-unsafe-eval'` }),
  '/without.html': host(
    `${pre(sample)}<article-viewer class="bare">${SHORT}</article-viewer><article-viewer class="hidden"><script type="text/plain">${SHORT}</script></article-viewer>`,
    { policy: STRICT },
  ),
  '/script.html': host(
    `<article-viewer heading-level="2"><script type="text/plain">\n  ${SHORT.replaceAll('\n', '\n  ')}\n</script></article-viewer>`,
  ),
  '/forms.html': host(pre(sample, 'toc view="article" theme="dark" sort="oldest"')),
  '/unset.html': host(`<link rel="stylesheet" href="/unset.css">${pre(sample)}`),
  '/unset.css': { body: '* { all: unset !important; }' },
  '/prototypes.html': host(pre(sample), {
    scripts:
      '<script src="/prototypes.js"></script><script type="module" src="/www/element/define.js"></script>',
  }),
  '/prototypes.js': {
    body: 'Object.prototype.extra = function () {}; Array.prototype.remove = function () {}; String.prototype.trimAll = function () {};',
  },
  '/quirks.html': host(pre(sample), { before: '' }),
  '/rtl.html': host(
    pre(
      'כותרת הידיעה\n\nזו פסקה ארוכה דיה כדי להיקרא כפסקה של ממש, ובה עוד כמה מילים.',
      'lang="he"',
    ),
    { html: '<html lang="he" dir="rtl">' },
  ),
  '/many.html': host(pre(SHORT).repeat(5)),
  '/empty.html': host('<div id="place"></div>'),
});

/** @param {import('playwright-core').Page} page @param {string} [what] */
const shown = (page, what = '.colophon, .timeline time, .section') =>
  page.waitForFunction(
    (selector) => document.querySelector('article-viewer')?.shadowRoot?.querySelector(selector),
    what,
  );

test('nothing is requested before the element is near the window', async () => {
  /** @type {string[]} */
  const asked = [];
  const page = await open('about:blank', { faults: /request/ });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}far.html`);
  await page.evaluate(() => customElements.whenDefined('article-viewer'));
  await drawn(page);
  assert.deepEqual(asked.filter((path) => path.startsWith('/www/')).sort(), [
    '/www/core/light-text.js',
    '/www/element/article-viewer.js',
    '/www/element/attributes.js',
    '/www/element/define.js',
    '/www/icon.svg',
  ]);
  assert.ok(await page.getByText('It has one paragraph').isVisible());
  await page.evaluate(() => scrollTo(0, 4500));
  await shown(page);
  assert.ok(asked.includes('/www/pkg/embed/article_viewer_bg.wasm'));
  await close(page);
});

test('what was set before the element was known is kept', async () => {
  const page = await open(`${server.url}early.html`);
  await shown(page);
  assert.equal(await page.locator('article-viewer h3').first().textContent(), 'A short report');
  assert.equal(await page.locator('article-viewer').getAttribute('toc'), '');
  await close(page);
});

test('under a policy without WebAssembly readers have the text, and the event names the directive', async () => {
  const page = await open('about:blank', { faults: /./ });
  await page.addInitScript(() => {
    Object.assign(window, { told: [] });
    document.addEventListener('article-viewer-error', (event) =>
      /** @type {any} */ (window).told.push(/** @type {CustomEvent} */ (event).detail),
    );
  });
  await page.goto(`${server.url}without.html`);
  await page.waitForFunction(() => /** @type {any} */ (window).told.length === 3);
  for (const { code, message } of await page.evaluate(() => /** @type {any} */ (window).told)) {
    assert.equal(code, 'csp');
    assert.match(message, /add 'wasm-unsafe-eval' to script-src/);
  }
  assert.ok(await page.locator('pre').isVisible());
  for (const name of ['hidden', 'bare'])
    assert.deepEqual(
      await page.locator(`.${name} p`).allTextContents(),
      SHORT.split('\n\n'),
      'a text that readers could not see as it is becomes paragraphs',
    );
  await page.context().close();
});

for (const [name, path] of [
  ['the strictest policy', 'strict'],
  ['a host that unsets everything', 'unset'],
  ['old additions to prototypes', 'prototypes'],
  ['quirks mode', 'quirks'],
]) {
  test(`${name}: the article is shown whole`, async () => {
    const page = await open(`${server.url}${path}.html`);
    await shown(page, '.timeline time');
    assert.equal(await page.locator('article-viewer h2').first().textContent(), TITLE);
    assert.equal(await page.locator('article-viewer .timeline time').count(), 41);
    const size = await page
      .locator('article-viewer h2')
      .first()
      .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    assert.ok(size > 20, `the headline has ${size} px`);
    await close(page);
  });
}

test('a text in a script is shown', async () => {
  const page = await open(`${server.url}script.html`);
  await shown(page);
  assert.equal(await page.locator('article-viewer h2').first().textContent(), 'A short report');
  assert.equal(
    await page.locator('article-viewer pre').count(),
    0,
    "its indentation is the markup's",
  );
  await close(page);
});

test('contents, view, theme and order are as the attributes say', async () => {
  const page = await open(`${server.url}forms.html`);
  await shown(page, '.toc a');
  const viewer = page.locator('article-viewer');
  assert.ok(!(await viewer.locator('.timeline').isVisible()));
  await viewer.evaluate((node) => {
    /** @type {any} */ (node).view = 'timeline';
  });
  assert.ok(await viewer.locator('.timeline').isVisible());
  assert.ok(!(await viewer.locator('.section > p').first().isVisible()));
  assert.equal(await viewer.locator('.timeline time').first().textContent(), '14:40');
  assert.equal(await viewer.evaluate((node) => getComputedStyle(node).colorScheme), 'dark');
  await viewer.evaluate((node) => {
    /** @type {any} */ (node).view = 'both';
  });
  await viewer.locator('.toc a').nth(1).click();
  assert.ok(
    await viewer
      .locator('.section h3')
      .nth(1)
      .evaluate((node) => Math.abs(node.getBoundingClientRect().top) < 100),
  );
  await accessible(page, 'the element with contents');
  await close(page);
});

test('parts reach the pieces, fonts and direction come from the host', async () => {
  const page = await open(`${server.url}rtl.html`);
  await shown(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html { font-family: monospace; } article-viewer::part(title) { color: rgb(1, 2, 3); } article-viewer::part(paragraph) { color: rgb(4, 5, 6); }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const [title, paragraph] = await page.evaluate(() =>
    ['.title', '.section p'].map((selector) => {
      const node = /** @type {Element} */ (
        document.querySelector('article-viewer')?.shadowRoot?.querySelector(selector)
      );
      const { color, direction } = getComputedStyle(node);
      return { color, direction };
    }),
  );
  assert.deepEqual([title.color, paragraph.color], ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  assert.equal(title.direction, 'rtl');
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  );
  await close(page);
});

test('paper gets no controls, and no dark ground', async () => {
  const page = await open(`${server.url}forms.html`);
  await page.locator('article-viewer').evaluate((node) => {
    Object.assign(node, { view: 'both' });
    return /** @type {any} */ (node).ready;
  });
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.timeline-controls', '.strip', '.strip-tools'])
    assert.deepEqual(
      await page.locator(`article-viewer ${selector}`).filter({ visible: true }).count(),
      0,
      selector,
    );
  assert.ok(await page.locator('article-viewer .timeline time').first().isVisible());
  assert.equal(
    await page
      .locator('article-viewer .article')
      .evaluate((node) => getComputedStyle(node).colorScheme),
    'light',
  );
  await close(page);
});

test('several elements share one download, and a clone is an article, too', async () => {
  const page = await open('about:blank', { faults: /request/ });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}many.html`);
  await page.evaluate(async () => {
    const first = /** @type {any} */ (document.querySelector('article-viewer'));
    const copy = first.cloneNode(true);
    document.body.append(copy);
    copy.loading = 'eager';
    await Promise.all(
      [...document.querySelectorAll('article-viewer')].map(
        (node) => /** @type {any} */ (node).ready,
      ),
    );
  });
  assert.equal(await page.locator('article-viewer h2').count(), 6);
  assert.equal(new Set(asked).size, asked.length, 'nothing is asked for twice');
  await close(page);
});

for (const where of ['page', 'box'])
  test(`a live text is read again: what is new is announced, and the reading stays where it was in the ${where}`, async (t) => {
    const entries = (/** @type {number} */ from) =>
      Array.from({ length: from }, (_, index) => from - index)
        .map(
          (number) =>
            `${String(8 + Math.floor(number / 6)).padStart(2, '0')}:${String((number % 6) * 10).padStart(2, '0')}\nUpdate number ${number} from the harbour\nThe crew of boat ${number} has told the board what it saw at the landing, and that it is ready to leave.`,
        )
        .join('\n');
    let count = 30;
    /** @type {(string | undefined)[]} */
    const conditions = [];
    const live = createServer((request, response) => {
      conditions.push(request.headers['if-none-match']);
      const etag = `"${count}"`;
      const same = request.headers['if-none-match'] === etag;
      response.writeHead(same ? 304 : 200, {
        'content-type': 'text/plain; charset=utf-8',
        etag,
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'etag',
        'access-control-allow-headers': '*',
      });
      response.end(same ? undefined : `The day at the harbour\n\n${entries(count)}`);
    });
    await new Promise((resolve) => live.listen(0, '127.0.0.1', () => resolve(undefined)));
    t.after(() => {
      live.close();
      live.closeAllConnections();
    });
    const { port } = /** @type {import('node:net').AddressInfo} */ (live.address());
    const page = await open(`${server.url}empty.html`, { faults: /request/ });
    await page.evaluate(
      ({ src, where }) => {
        const node = /** @type {any} */ (document.createElement('article-viewer'));
        const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
        Object.assign(node, { src, headingLevel: 2 });
        if (where === 'box')
          Object.assign(place.style, {
            height: '400px',
            overflow: 'auto',
            scrollBehavior: 'smooth',
            overflowAnchor: 'none',
          });
        place.append(node);
        return node.ready;
      },
      { where, src: `http://127.0.0.1:${port}/live.txt` },
    );
    const place = () =>
      page
        .locator('article-viewer')
        .evaluate(
          (node) =>
            [...(node.shadowRoot?.querySelectorAll('.entry-text') ?? [])]
              .find((each) => /number 12 /.test(each.textContent ?? ''))
              ?.getBoundingClientRect().top ?? NaN,
        );
    await page.evaluate(() => {
      const entry = [
        ...(document.querySelector('article-viewer')?.shadowRoot?.querySelectorAll('.entry') ?? []),
      ].find((each) => /number 12 /.test(each.textContent ?? ''));
      entry?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await drawn(page);
    const before = await place();
    const again = () =>
      page.locator('article-viewer').evaluate(async (node) => {
        /** @type {number[]} */
        const added = [];
        node.addEventListener(
          'article-viewer-update',
          (event) => added.push(/** @type {CustomEvent} */ (event).detail.added),
          { once: true },
        );
        await /** @type {any} */ (node).refresh();
        return added;
      });
    assert.deepEqual(await again(), [], 'nothing has changed');
    count = 32;
    assert.deepEqual(await again(), [2]);
    assert.equal(
      await page.locator('article-viewer [role="status"].live').textContent(),
      '2 new updates',
    );
    assert.ok(
      Math.abs((await place()) - before) < 2,
      `the entry moved from ${before} to ${await place()}`,
    );
    assert.deepEqual(conditions.filter(Boolean), ['"30"', '"30"']);
    await page.context().close();
  });

test('a live text is asked for at its interval, less often after failures, and not while nobody sees the page', async () => {
  const page = await open(`${server.url}empty.html`, { faults: /500|request/ });
  await page.clock.install();
  let asked = 0;
  let status = 200;
  await page.route('**/live.txt', (route) => {
    asked += 1;
    return route.fulfill({ status, contentType: 'text/plain', body: SHORT });
  });
  await page.evaluate(() => {
    const node = /** @type {any} */ (document.createElement('article-viewer'));
    Object.assign(node, { src: 'live.txt', interval: 1, loading: 'eager' });
    document.querySelector('#place')?.append(node);
  });
  const see = (/** @type {boolean} */ seen) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, !seen);
  const asks = async (
    /** @type {number} */ seconds,
    /** @type {number} */ times,
    /** @type {string} */ what,
  ) => {
    await page.clock.runFor(seconds * 1000);
    await page.evaluate(
      () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        }),
    );
    await page.locator('body').click(); // time for the answer
    assert.equal(asked, times, what);
  };
  await shown(page);
  assert.equal(asked, 1);
  await asks(4, 1, 'no server is asked more often than every 5 seconds');
  await asks(1.5, 2, 'after 5 seconds');
  status = 500;
  await asks(5.5, 3, 'which fails');
  await asks(5.5, 3, 'so it waits');
  await asks(5, 4, 'for twice as long');
  status = 200;
  await see(false);
  await asks(120, 4, 'a page that nobody sees asks nobody');
  await see(true);
  await asks(0.1, 5, 'and asks when it is seen again');
  await page.evaluate(() => document.querySelector('article-viewer')?.remove());
  await asks(120, 5, 'one that was removed asks no more');
  await close(page);
});

test('a thousand elements that come and go leave nothing behind', async () => {
  const page = await open('about:blank', { faults: /^request/ });
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const result = await instantiate(source, imports);
      Object.assign(globalThis, { memory: result.instance.exports.memory });
      return result;
    };
  });
  await page.goto(`${server.url}empty.html`);
  const client = await page.context().newCDPSession(page);
  const cycle = (/** @type {number} */ times) =>
    page.evaluate(
      async ({ times, text }) => {
        for (let i = 0; i < times; i += 1) {
          const node = /** @type {any} */ (document.createElement('article-viewer'));
          Object.assign(node, { text, loading: 'eager' });
          document.body.append(node);
          if (i % 10 === 0) await node.ready;
          node.remove();
        }
      },
      { times, text: SHORT },
    );
  const counters = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const bytes = await page.evaluate(
      () => /** @type {any} */ (globalThis).memory.buffer.byteLength,
    );
    return { nodes, jsEventListeners, bytes };
  };
  await cycle(50);
  const before = await counters();
  await cycle(1000);
  const after = await counters();
  assert.ok(after.nodes - before.nodes < 200, `${before.nodes} nodes, then ${after.nodes}`);
  assert.equal(after.bytes, before.bytes, 'the memory of the core');
  assert.ok(
    after.jsEventListeners - before.jsEventListeners < 20,
    `${before.jsEventListeners} listeners, then ${after.jsEventListeners}`,
  );
  await close(page);
});

test('what changes while the element is nowhere, or about to leave, is shown when it is back', async () => {
  const page = await open(server.url);
  const titles = await page.evaluate(async () => {
    await import(/** @type {string} */ ('/www/element/define.js'));
    const element = /** @type {any} */ (document.createElement('article-viewer'));
    element.loading = 'eager';
    element.textContent = 'The first\n\nA paragraph of it, which is long enough to be one.';
    document.body.append(element);
    const seen = [(await element.ready).title.text];
    element.remove();
    element.textContent = 'The second\n\nA paragraph of it, which is long enough to be one.';
    await new Promise((done) => setTimeout(done));
    document.body.append(element);
    seen.push((await element.ready).title.text);
    element.text = 'The third\n\nA paragraph of it, which is long enough to be one.';
    element.remove();
    await new Promise((done) => setTimeout(done));
    document.body.append(element);
    seen.push((await element.ready).title.text);
    const shown = element.article;
    element.remove();
    document.body.append(element);
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return [...seen, element.article === shown && 'untouched'];
  });
  assert.deepEqual(titles, ['The first', 'The second', 'The third', 'untouched']);
  await close(page);
});
