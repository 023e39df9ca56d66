// <article-viewer> on pages that look or move in their own way: dark ones, narrow ones, ones that replace their body, on paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, drawn, fits, open } from './browser.mjs';
import { SHADOW, render } from './rendered.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const DEFINE = '<script type="module" src="/www/element/define.js"></script>';
const VIEWER = `<article-viewer heading-level="2" loading="eager"><pre>${sample}</pre></article-viewer>`;

const host = (style = '', body = VIEWER, scripts = DEFINE) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="/www/icon.svg"><title>Host</title><style>${style}</style><main><h1>Host</h1>${body}</main>${scripts}</html>`,
});

const server = await serve({
  '/plain.html': host(),
  '/dark.html': host(
    'body { background: #111; color: #ddd; } .day { background: #fff; color: oklch(0.2 0 0); } .dim { background: #000; color: color(display-p3 0.9 0.9 0.9); }',
  ),
  '/rem.html': host(
    'html { font-size: 62.5%; } body { font-size: 1.6rem; max-width: 110rem; margin: 0 auto; }',
  ),
  '/narrow.html': host('main { width: 200px; }'),
  '/zoom.html': host('main { zoom: 1.4; }'),
  '/light.html': host('', render(sample)),
  '/shadow.html': host('', render(sample, ...SHADOW)),
  '/greedy.html': host(
    '* { line-height: 3; letter-spacing: 2px; } button { float: left !important; font-size: 30px !important; }',
  ),
});

/** @param {import('playwright-core').Page} page */
const shown = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined('article-viewer');
    await /** @type {any} */ (document.querySelector('article-viewer')).ready;
  });

/** Whether the text is light, by its red. @param {import('playwright-core').Page} page */
const isLight = (page) =>
  page
    .locator('article-viewer .section p')
    .first()
    .evaluate((node) => Number(getComputedStyle(node).color.match(/\d+/)?.[0]) > 128);

test('a page that is dark without saying so: the text is light, and follows the switch of the page', async () => {
  const page = await open(`${server.url}dark.html`);
  await shown(page);
  assert.ok(await isLight(page));
  for (const [name, light] of /** @type {const} */ ([
    ['day', false],
    ['dim', true],
  ])) {
    await page.evaluate((name) => {
      document.body.className = name;
    }, name);
    assert.equal(await isLight(page), light, name);
  }
  await page.locator('article-viewer').evaluate((node) => node.setAttribute('theme', 'light'));
  assert.ok(!(await isLight(page)));
  await close(page);
});

for (const name of ['rem', 'narrow', 'zoom', 'greedy'])
  for (const width of [390, 1280])
    test(`${name}, ${width} px wide: nothing lies over a button, and nothing sticks out`, async () => {
      const page = await open(`${server.url}${name}.html`, { viewport: { width, height: 800 } });
      await shown(page);
      await fits(page);
      const covered = await page.locator('article-viewer').evaluate((element) => {
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        return [...root.querySelectorAll('button, select, summary')]
          .filter((node) => node.checkVisibility())
          .filter((node) => {
            node.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = node.getBoundingClientRect();
            const at = root.elementFromPoint(left + width / 2, top + height / 2);
            return !at || !(node.contains(at) || at.contains(node));
          })
          .map((node) => `${node.className} ${node.textContent}`);
      });
      assert.deepEqual(covered, []);
      await close(page);
    });

/** The ways in which pages replace what they show. @type {Record<string, (markup: string) => unknown>} */
const REPLACEMENTS = {
  'the body is replaced': (markup) => {
    const next = new DOMParser().parseFromString(markup, 'text/html');
    document.body.replaceWith(document.adoptNode(next.body));
  },
  'a view transition': (markup) => {
    const next = new DOMParser().parseFromString(markup, 'text/html');
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    const put = () => main.replaceChildren(...next.querySelectorAll('article-viewer'));
    return /** @type {any} */ (document).startViewTransition(put).finished;
  },
  'mounted, unmounted and mounted again': () => {
    const element = /** @type {HTMLElement} */ (document.querySelector('article-viewer'));
    const other = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (let time = 0; time < 3; time += 1) {
      element.remove();
      other.remove();
      document.querySelector('main')?.append(other);
    }
  },
};

for (const [name, replace] of Object.entries(REPLACEMENTS))
  test(`${name}: the new element shows its article, once`, async () => {
    const page = await open(`${server.url}plain.html`);
    await shown(page);
    await page.evaluate(() => {
      Object.assign(window, { loads: 0 });
      document.addEventListener('article-viewer-load', () => {
        /** @type {any} */ (window).loads += 1;
      });
    });
    const markup = VIEWER.replace('<pre>', '<pre>Another headline\n\n');
    await page.evaluate(replace, markup);
    await page.waitForFunction(() => /** @type {any} */ (window).loads > 0);
    assert.equal(await page.locator('article-viewer').count(), 1);
    assert.equal(await page.locator('article-viewer .timeline time').count(), 41);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).loads), 1);
    await close(page);
  });

test('what is moved stays shown, and is not loaded again', async () => {
  const page = await open(`${server.url}plain.html`);
  await shown(page);
  const kept = await page.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector('article-viewer'));
    const before = element.shadowRoot?.querySelector('.article');
    document.body.append(element);
    return before === element.shadowRoot?.querySelector('.article');
  });
  assert.ok(kept);
  await close(page);
});

test('on paper: all of the text, and no buttons', async () => {
  const page = await open(`${server.url}plain.html`);
  await shown(page);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.locator('article-viewer').evaluate((element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const count = (/** @type {string} */ selector) =>
      [...root.querySelectorAll(selector)].filter((node) => node.checkVisibility()).length;
    return {
      times: count('.timeline time'),
      paragraphs: count('.section p'),
      buttons: count('button'),
    };
  });
  assert.equal(seen.times, 41);
  assert.ok(seen.paragraphs > 5);
  assert.equal(seen.buttons, 0);
  await close(page);
});

for (const name of ['plain', 'light', 'shadow'])
  for (const width of [390, 1280])
    test(`${name}, ${width} px wide: nothing that is seen moves when the article comes`, async () => {
      const page = await open(`${server.url}dark.html`, { viewport: { width, height: 800 } });
      await page.addInitScript(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += /** @type {any} */ (entry).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.route('**/define.js', async (route) => {
        await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint').length,
        );
        await route.continue();
      });
      await page.goto(`${server.url}${name}.html`);
      await shown(page);
      await drawn(page);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).seen.shift), 0);
      await close(page);
    });
