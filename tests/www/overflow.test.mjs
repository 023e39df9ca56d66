// Nothing is wider than the window and no label of a strip is cut: seven texts at seven widths, in a narrow and in a wide
// typeface, with large type and with the text spacing of WCAG 1.4.12; on the page and in the element.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, drawn, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { feed, hebrew, sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const years = `The harbour of Tavik, year by year
The board has gone through its books for the first time since the fire, and this is what it found in them.

1847 A harbour company is founded by the merchants of three towns, against the wish of the county.
1852 The first pier is built of timber.
1887 Ice breaks the second pier; eleven boats are lost, and the company asks for money in four countries.
1931 The bridge at Ness is widened for motor cars and for the buses to the outer islands.
1956 The river freezes.
2014 Lorries are no longer allowed on the bridge.`;

const dates = `The bridge at Ness, opened again
The bridge was closed on 8 December 2025, when ice pushed against the second pier. It had been built in March 1887. It was widened on 4 June 1931 and again, seventy years later, for the buses.

What comes next

Inspectors will look at the second pier on 9 January 2026, the council said, and once more in March 2026. Until then lorries may cross by day only, and the nights belong to the ice.

${storm}`;

/** What has no place to break, and what is as wide as it is. */
const hard = `${'Hafenbehördenvorstandsversammlungsprotokoll'.repeat(2)} is read aloud
See https://harbour.example.org/boats/${'a-very-long-name-of-a-boat/'.repeat(4)}log?line=7 for the boats that still run.

${feed({ title: 'The log' })}

    let distance = ${'harbour_to_island + '.repeat(8)}0;

| Boat | ${'Port of call | '.repeat(9)}
|:--|${'--|'.repeat(9)}
| Ada | ${'Tavik | '.repeat(9)}`;

const TEXTS = { sample, storm, feed: feed(), years, dates, hard, hebrew };
const WIDTHS = [320, 480, 768, 1024, 1280, 1440, 1920];

/** What readers and their browsers change. @type {Record<string, (page: Page) => Promise<unknown>>} */
const SETTINGS = {
  'as it comes': async () => {},
  'with text spacing': (page) => page.evaluate(spaceOut),
  'with large type': async (page) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    await client.send(/** @type {any} */ ('Page.setFontSizes'), {
      fontSizes: { standard: 24, fixed: 20 },
    });
    await page.reload();
  },
};

/** In the page: the spacing that every page has to bear. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  for (const root of [document, document.querySelector('article-viewer')?.shadowRoot])
    root?.adoptedStyleSheets.push(sheet);
}

/** Where an article can be: its address, and how it gets its text. */
const PLACES = {
  'the page': { path: '', show: paste },
  'the element': {
    path: 'element.html',
    show: (/** @type {Page} */ page, /** @type {string} */ text) =>
      page.locator('article-viewer').evaluate(async (node, text) => {
        const viewer = /** @type {any} */ (node);
        viewer.text = text;
        await viewer.ready;
      }, text),
  },
};

const server = await serve({
  '/element.html': {
    body: '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="/www/icon.svg"><title>Host</title><article-viewer loading="eager" heading-level="2"></article-viewer><script type="module" src="/www/element/define.js"></script>',
  },
});

/** In the page: what is too wide, or has no place where it stands. */
function outside() {
  /** @type {string[]} */
  const found = [];
  const viewer = document.querySelector('article-viewer');
  for (const node of [document.documentElement, ...(viewer ? [viewer] : [])])
    if (node.scrollWidth > node.clientWidth)
      found.push(`<${node.localName}> holds ${node.scrollWidth} px in ${node.clientWidth} px`);
  const parent = (/** @type {Element} */ node) =>
    node.parentElement ?? /** @type {ShadowRoot} */ (node.getRootNode()).host;
  for (const strip of (viewer?.shadowRoot ?? document).querySelectorAll('.strip')) {
    if (!strip.checkVisibility()) continue;
    const { top, bottom, ...box } = strip.getBoundingClientRect().toJSON();
    for (let node = strip; node; node = parent(node)) {
      if (getComputedStyle(node).overflowX === 'visible') continue;
      const { left, right } = node.getBoundingClientRect();
      box.left = Math.max(box.left, left);
      box.right = Math.min(box.right, right);
    }
    for (const label of strip.querySelectorAll('text:not(.strip-hint *)')) {
      if (!label.checkVisibility({ visibilityProperty: true })) continue;
      const rect = label.getBoundingClientRect();
      const out = Math.max(
        box.left - rect.left,
        rect.right - box.right,
        top - rect.top,
        rect.bottom - bottom,
      );
      if (rect.width > 0 && out > 1)
        found.push(`${label.classList}: "${label.textContent}" is ${out.toFixed(1)} px outside`);
    }
  }
  return found;
}

for (const [place, { path, show }] of Object.entries(PLACES))
  for (const face of /** @type {const} */ (['narrow', 'wide']))
    for (const [setting, set] of Object.entries(SETTINGS))
      test(`${place} in a ${face} typeface, ${setting}: all is inside`, async () => {
        const page = await open(server.url + path, { face });
        await set(page);
        /** @type {string[]} */
        const found = [];
        for (const [name, text] of Object.entries(TEXTS)) {
          await show(page, text);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            await drawn(page);
            const faults = await page.evaluate(outside);
            found.push(...faults.map((fault) => `${name} at ${width} px: ${fault}`));
          }
        }
        assert.deepEqual(found, []);
        await close(page);
      });
