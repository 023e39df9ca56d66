// What `article-viewer render` prints: whole without any script, and taken over by the element without loss.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accessible, close, fits, open } from './browser.mjs';
import { asOtherVersion, render, SHADOW } from './rendered.mjs';
import { root, serve } from './server.mjs';
import { hebrew, sample, storm } from './texts.mjs';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";
const SCRIPT = '<script type="module" src="/www/element/define.js"></script>';

/** Characters that HTML would change, and words that would end a script or begin a comment. */
const hostile =
  '  Two blanks <b>lead</b> "here"\r\n  </script><!--<script> ends nothing, and neither does </article-viewer> nor </template> in a text.\r\0\u2028\ufeff 👩‍👩‍👧\u202e & &amp; \\u003c\n\n';

const mixed = `${storm}
## Marks and more
The board has *never* been **so sure**, says [the report](https://board.example/x?a=1&b=2), and so does https://harbour.example/log.
- one
  - one in it
- two

Jane Doe:
    let x = 1;
    let y = 2;

| Boat | Port |
|:-----|-----:|
| Ada  | Ness |
| Bela | Tavik |

* * *
`;

const [report, feed] = ['report', 'feed'].map((name) =>
  readFileSync(join(root, `tests/render/${name}.txt`), 'utf8'),
);
const several = ['The pier opens again', 'The lamp is lit', 'The boats come back']
  .map(
    (title, index) => `${title}
By Jane Doe
The county has said on Monday that number ${index + 1} of its plans is done, and that the next ones will be begun before the winter comes.

People on the islands have waited for it for more than two years, and many of them came to see it with their own eyes.`,
  )
  .join('\n\n* * *\n\n');

/** @param {string} body @param {string} [policy] @param {string} [html] */
const page = (body, policy = POLICY, html = '<html lang="en">') => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>${html}<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="/www/icon.svg"><title>Host</title><main><h1>Host</h1>${body}</main>`,
});

/** What the element is to draw as the server drew it. */
const COMPARED = {
  shadow: render(mixed, ...SHADOW),
  times: render(sample, ...SHADOW, '--sort', 'oldest'),
  report: render(report, ...SHADOW),
  feed: render(feed, ...SHADOW, '--sort', 'oldest'),
  several: render(several, ...SHADOW),
};

const without = POLICY.replace(" 'wasm-unsafe-eval'", '');
const server = await serve({
  '/light.html': page(`<link rel="stylesheet" href="/host.css">${render(storm, '--toc')}`),
  '/structure.js': {
    body: readFileSync(new URL('structure.mjs', import.meta.url), 'utf8'),
  },
  '/host.css': { body: 'nav a { line-height: 2; }' },
  '/shadow.html': page(render(storm, ...SHADOW)),
  '/times.html': page(render(sample, ...SHADOW)),
  '/hebrew.html': page(render(hebrew, ...SHADOW), POLICY, '<html lang="he" dir="rtl">'),
  '/light-upgraded.html': page(render(mixed) + SCRIPT),
  ...Object.fromEntries(
    Object.entries(COMPARED).map(([name, html]) => [
      `/${name}-anew.html`,
      page(asOtherVersion(html) + SCRIPT),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(COMPARED).map(([name, html]) => [`/${name}-upgraded.html`, page(html + SCRIPT)]),
  ),
  '/hostile-light.html': page(render(hostile) + SCRIPT),
  '/hostile-shadow.html': page(render(hostile, ...SHADOW) + SCRIPT),
  '/light-refused.html': page(asOtherVersion(render(storm)) + SCRIPT, without),
  '/shadow-refused.html': page(asOtherVersion(render(storm, ...SHADOW)) + SCRIPT, without),
  '/light-prepared.html': page(render(sample) + SCRIPT, without),
  '/shadow-prepared.html': page(
    render(sample, ...SHADOW, '--published', '2025-12-19') + SCRIPT,
    without,
  ),
  '/other-options.html': page(
    render(sample, '--published', '2025-12-19').replace(
      'published="2025-12-19"',
      'published="2025-12-20"',
    ) + SCRIPT,
  ),
});

/** @param {import('playwright-core').Page} page */
const upgraded = (page) =>
  page.evaluate(() =>
    customElements
      .whenDefined('article-viewer')
      .then(() => /** @type {any} */ (document.querySelector('article-viewer')).ready)
      .then(() => {}),
  );

test('in the light DOM the article is whole without any script', async () => {
  const page = await open(`${server.url}light.html`);
  assert.equal(
    await page.locator('h2.title').textContent(),
    'Storm on the coast: the day as it came',
  );
  assert.equal(
    (await page.locator('ol.entries > li time[datetime]').filter({ visible: true }).count()) >= 8,
    true,
  );
  for (const text of [
    'First trees down on the coast road.',
    'a torch with fresh batteries',
    'Photo: The pier at Ness, by Ada Berg',
    '3 lines set aside',
  ])
    assert.ok(await page.getByText(text).isVisible(), text);
  await page.getByRole('link', { name: 'What to do now' }).click();
  assert.equal(new URL(page.url()).hash, '#article-section-1');
  assert.equal(await page.locator('[style], style, button').count(), 0);
  await page.getByText('3 lines set aside').click();
  assert.ok(await page.getByText('Sign up for our newsletter').isVisible());
  await accessible(page, 'the light DOM without a script');
  await close(page);
});

for (const [name, width] of /** @type {[string, number][]} */ ([
  ['shadow', 1280],
  ['shadow', 320],
  ['times', 320],
  ['hebrew', 768],
])) {
  test(`in a shadow the article is whole and drawn without any script: ${name}, ${width} px`, async () => {
    const page = await open(`${server.url}${name}.html`, {
      viewport: { width, height: 800 },
    });
    const title = page.locator('article-viewer h2.title');
    assert.ok(await title.isVisible());
    assert.ok(await title.evaluate((node) => node.getRootNode() instanceof ShadowRoot));
    assert.ok(
      Number.parseFloat(await title.evaluate((node) => getComputedStyle(node).fontSize)) > 20,
      'the style sheets are there',
    );
    await page.waitForFunction(() =>
      [
        ...(document.querySelector('article-viewer')?.shadowRoot?.querySelectorAll('link') ?? []),
      ].every(({ sheet }) => sheet),
    );
    await fits(page);
    await page.screenshot({ path: `tests/www/shots/server-${name}-${width}.png`, fullPage: true });
    await close(page);
    const checked = await open(`${server.url}${name}.html`, {
      viewport: { width, height: 800 },
      faults: /style/,
    }); // axe copies the sheets of a shadow into styles of its own
    await accessible(checked, 'the shadow without a script');
    await close(checked);
  });
}

for (const form of ['light', 'shadow']) {
  test(`${form}: the element reads the very text that was given`, async () => {
    const page = await open(`${server.url}hostile-${form}.html`);
    await upgraded(page);
    assert.equal(
      await page.locator('article-viewer').evaluate((node) => /** @type {any} */ (node).text),
      hostile,
    );
    assert.equal(await page.locator('script').count(), 2);
    await close(page);
  });

  test(`${form}: where the element cannot work, what came stays`, async () => {
    const page = await open(`${server.url}${form}-refused.html`, { faults: /./ });
    assert.match(
      await page.locator('article-viewer').evaluate((node) =>
        customElements
          .whenDefined('article-viewer')
          .then(() => /** @type {any} */ (node).ready)
          .catch(({ code }) => code),
      ),
      /csp/,
    );
    assert.equal(
      await page.locator('article-viewer h2.title').filter({ visible: true }).count(),
      1,
    );
    assert.equal(
      await page.getByText('First trees down on the coast road.').filter({ visible: true }).count(),
      1,
    );
    await close(page);
  });
}

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
const structure = (page) =>
  page.evaluate(async (module) => {
    const { structureOf } = await import(module);
    const root = document.querySelector('article-viewer')?.shadowRoot;
    return structureOf(root?.querySelector('article'));
  }, `${server.url}structure.js`);

for (const name of Object.keys(COMPARED)) {
  test(`the element draws what the server drew, from what came and read anew: ${name}`, async () => {
    const page = await open('about:blank', { faults: /request/ });
    await page.route('**/define.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(`${server.url}${name}-upgraded.html`);
    const served = await structure(page);
    assert.ok(served.length > 20);
    await page.unroute('**/define.js');
    for (const way of ['upgraded', 'anew']) {
      await page.goto(`${server.url}${name}-${way}.html`);
      await upgraded(page);
      assert.equal((await structure(page)).join('\n'), served.join('\n'), way);
    }
    await close(page);
  });
}

for (const form of ['light', 'shadow']) {
  test(`${form}: what came with its article needs no core, where WebAssembly is forbidden, too`, async () => {
    const page = await open('about:blank', { faults: /^request/ });
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}${form}-prepared.html`);
    await upgraded(page);
    assert.equal(await page.locator('article-viewer .strip').count(), 1);
    assert.equal((await page.locator('article-viewer .entries > li').count()) > 10, true);
    assert.deepEqual(
      asked.filter((url) => url.endsWith('.wasm')),
      [],
    );
    assert.ok(asked.length > 5);
    await page
      .locator('article-viewer')
      .evaluate((node) => /** @type {any} */ (node).scrollToEntry(3));
    await close(page);
  });
}

test('asked for anything else than what it was read with, the text is read anew', async () => {
  const page = await open(`${server.url}other-options.html`);
  await upgraded(page);
  const day = await page
    .locator('article-viewer')
    .evaluate((node) => /** @type {any} */ (node).article.timeline.days[0].date);
  assert.equal(day, '2025-12-20');
  await close(page);
});

test('the line below the head of a table makes it the head', async () => {
  const page = await open(`${server.url}shadow-upgraded.html`);
  await upgraded(page);
  assert.deepEqual(
    await page
      .locator('article-viewer table')
      .last()
      .locator('th, td')
      .evaluateAll((cells) =>
        cells.map(({ localName, textContent }) => `${localName} ${textContent}`),
      ),
    ['th Boat', 'th Port', 'td Ada', 'td Ness', 'td Bela', 'td Tavik'],
  );
  await close(page);
});

test('an article in the light DOM is taken over, too', async () => {
  const page = await open(`${server.url}light-upgraded.html`);
  await upgraded(page);
  assert.equal(await page.locator('article-viewer .strip').count(), 1);
  assert.equal(
    await page.getByText('First trees down on the coast road.').filter({ visible: true }).count(),
    1,
    'it is seen once',
  );
  await close(page);
});
