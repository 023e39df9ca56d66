// @ts-check
// What a site deploys reads an article, under the page's own policy, and every file of it carries its hash in its name.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { browser } from './browser.mjs';

const address = process.env.ARTICLE_VIEWER_DIST_URL;
const HASHED = /\.[0-9a-f]{16}\.\w+$/;

before(() =>
  assert.ok(address, 'ARTICLE_VIEWER_DIST_URL says where the site is: run `cargo xtask test page`'),
);

test('the deployed page reads the sample', async () => {
  const page = await (await browser()).newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const troubles = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on(
    'response',
    (response) => response.ok() || troubles.push(`${response.status()} ${response.url()}`),
  );
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));

  await page.goto(String(address));
  await page.getByRole('button', { name: 'See a sample' }).click();
  await page.locator('article h1').waitFor();
  await page.locator('article section h2').first().waitFor();
  assert.ok((await page.locator('ol time').count()) >= 41, 'the sample has 41 times');

  assert.deepEqual(troubles, []);
  assert.ok(
    requests.some((path) => path.endsWith('.wasm')),
    'the core was fetched',
  );
  const named = ['/', '/service-worker.js']; // what a browser knows by its name
  const plain = requests.filter((path) => !named.includes(path) && !HASHED.test(path));
  assert.deepEqual(plain, [], 'names without a hash');
  await page.close();
});

test('the deployed page for site owners gives a frame that shows its article, and says what an embed weighs', async () => {
  const page = await (await browser()).newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on(
    'response',
    (response) => response.ok() || troubles.push(`${response.status()} ${response.url()}`),
  );
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(new URL('www/owners/index.html', address).href);
  await page
    .getByLabel('Your text')
    .fill(
      'The ferry sails again\n\nThe first boat left the harbour at noon, an hour later than planned.',
    );
  await page.locator('#outcome', { hasText: 'The ferry sails again' }).waitFor();
  await page.locator('#weight', { hasText: /downloads \d+ kB/ }).waitFor();
  await page.getByLabel('One file', { exact: true }).check();
  await page.locator('#snippet', { hasText: 'integrity="sha384-' }).waitFor();
  await page.getByLabel('A frame', { exact: true }).check();
  const lines = await page.locator('#snippet', { hasText: '<iframe' }).textContent();
  const frame = /src="([^"]+)"/.exec(lines ?? '')?.[1].replaceAll('&amp;', '&') ?? '';
  assert.ok(frame.startsWith(String(address)), frame);
  await page.goto(frame);
  await page.getByText('The ferry sails again').waitFor();
  assert.equal(await page.locator('header.bar').count(), 0, 'nothing but the article');
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a page of the old version does not find a core of the new one', async () => {
  const page = await (await browser()).newPage();
  await page.goto(String(address));
  const answers = await page.evaluate(async () => {
    const names = [
      'www/page/page.js',
      'www/core/core.js',
      'www/pkg/article_viewer.js',
      'www/pkg/article_viewer_bg.wasm',
      'www/article/article.css',
    ];
    return Promise.all(names.map(async (name) => (await fetch(name)).status));
  });
  assert.deepEqual(answers, [404, 404, 404, 404, 404]);
  await page.close();
});
