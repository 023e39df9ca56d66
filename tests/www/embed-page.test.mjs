// @ts-check
// The page for site owners: what it shows, and that the lines it gives make the very article that it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, open } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve();

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function embedPage(options) {
  const page = await open(`${server.url}www/owners/index.html`, options);
  await page.getByText(/^Read as/).waitFor();
  return page;
}

test('every choice is in the lines and in the preview', async () => {
  const page = await embedPage();
  await page.getByLabel('Show', { exact: true }).selectOption('timeline');
  await page.getByLabel('Entries').selectOption('oldest');
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Headline level').selectOption('3');
  await page.getByLabel('Table of contents').check();
  await page.getByLabel('Published on').fill('2026-03-02');
  const tag =
    '<article-viewer view="timeline" sort="oldest" theme="dark" heading-level="3" published="2026-03-02" toc><pre>';
  await page.locator('#snippet', { hasText: tag }).waitFor();
  assert.equal(await page.locator('#preview').getAttribute('theme'), 'dark');
  await page.locator('#preview h3.title').waitFor();
  await close(page);
});

test('each way has its lines and its policy', async () => {
  const page = await embedPage();
  await page
    .getByLabel('Your text')
    .fill('A <b>& "title"\n\nThe text of the article, in one paragraph.');
  for (const [way, line, header] of [
    [
      'Files on your site',
      'src="/article-viewer/define.js"',
      "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    ],
    [
      'One file',
      'src="/article-viewer/article-viewer.js" defer',
      "script-src 'self' 'wasm-unsafe-eval'",
    ],
    [
      'npm',
      "import 'article-viewer/define'",
      "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    ],
    [
      'A frame',
      'title="A &lt;b&gt;&amp; &quot;title&quot;"',
      `frame-src ${new URL(server.url).origin}`,
    ],
  ]) {
    await page.getByLabel(way, { exact: true }).check();
    await page.locator('#snippet', { hasText: line }).waitFor();
    await page.locator('#policy', { hasText: header }).waitFor();
  }
  await page.getByLabel('Where the files are').fill('https://cdn.example/files');
  await page.getByLabel('Files on your site', { exact: true }).check();
  await page.locator('#policy', { hasText: 'script-src https://cdn.example' }).waitFor();
  await close(page);
});

test('the lines, pasted into a page, make the article of the preview', async () => {
  const page = await embedPage();
  const hard =
    'A <b>& "title" </pre>\n\n</article-viewer><script>alert(1)</script> is the text of the article, in one paragraph.';
  await page.getByLabel('Your text').fill(hard);
  await page.getByLabel('Where the files are').fill('/www/element/');
  await page.locator('#snippet', { hasText: '&lt;/pre&gt;' }).waitFor();
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await page.getByText('Copied.').waitFor();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  const host = await serve({
    '/host.html': {
      body: `<!doctype html><link rel="icon" href="/www/icon.svg"><title>Host</title>${lines}`,
    },
  });
  const other = await open(`${host.url}host.html`);
  await other.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('.section'),
  );
  const shown = (/** @type {import('playwright-core').Page} */ of) =>
    of.locator('article-viewer .article').evaluate((node) => node.textContent);
  assert.equal(await shown(other), await shown(page));
  assert.equal(
    await other.evaluate(() => /** @type {any} */ (document.querySelector('article-viewer')).text),
    `${hard}\n`,
  );
  await close(other);
  await close(page);
});

test('the lines can bring the article along, which then needs no core', async () => {
  const page = await embedPage();
  await page
    .getByLabel('Your text')
    .fill(
      'A headline </script>\n\nThe text of the article, in one paragraph.\n\n14:20 The boat leaves.\n13:10 The pier is dry.\n12:05 The storm ends.',
    );
  await page.getByLabel('Published on').fill('2026-03-02');
  await page.getByLabel('Where the files are').fill('/www/element/');
  await page.getByLabel('Already read').check();
  const lines = page.locator('#snippet', { hasText: '"date":"2026-03-02"' });
  await lines.waitFor();
  await page.locator('#policy', { hasText: /script-src 'self'$/ }).waitFor();
  const policy = "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'";
  const host = await serve({
    '/host.html': {
      body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="/www/icon.svg"><title>Host</title>${await lines.textContent()}`,
    },
  });
  const other = await open(`${host.url}host.html`);
  await other.locator('article-viewer .strip').waitFor();
  assert.equal(await other.locator('article-viewer .title').textContent(), 'A headline </script>');
  assert.deepEqual(
    await other.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'))
          .length,
    ),
    0,
  );
  await close(other);
  await page.getByLabel('One file', { exact: true }).check();
  await page.getByLabel('Already read').waitFor({ state: 'hidden' });
  await page.locator('#policy', { hasText: 'wasm-unsafe-eval' }).waitFor();
  await close(page);
});

for (const [width, colorScheme] of /** @type {const} */ ([
  [320, 'light'],
  [320, 'dark'],
  [768, 'light'],
  [1440, 'dark'],
])) {
  test(`usable and accessible at ${width} px, ${colorScheme}`, async () => {
    const page = await embedPage({ viewport: { width, height: 900 }, colorScheme });
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      false,
    );
    await accessible(page, `${width} px, ${colorScheme}`);
    await close(page);
  });
}
