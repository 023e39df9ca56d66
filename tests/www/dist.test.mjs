// @ts-check
// What a site deploys reads an article, under the page's own policy, and every file of it carries its hash in its name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const address = process.env.ARTICLE_VIEWER_DIST_URL;
const HASHED = /\.[0-9a-f]{16}\.\w+$/;

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  assert.ok(address, 'ARTICLE_VIEWER_DIST_URL says where the site is: run `cargo xtask test page`');
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
after(() => browser?.close());

test('the deployed page reads the sample', async () => {
  const page = await browser.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const troubles = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('response', (response) => response.ok() || troubles.push(`${response.status()} ${response.url()}`));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));

  await page.goto(String(address));
  await page.getByRole('button', { name: 'See a sample' }).click();
  await page.locator('article h1').waitFor();
  await page.locator('article section h2').first().waitFor();
  assert.ok(await page.locator('ol time').count() >= 41, 'the sample has 41 times');

  assert.deepEqual(troubles, []);
  assert.ok(requests.some((path) => path.endsWith('.wasm')), 'the core was fetched');
  const plain = requests.filter((path) => path !== '/' && !HASHED.test(path));
  assert.deepEqual(plain, [], 'names without a hash');
  await page.close();
});

test('a page of the old version does not find a core of the new one', async () => {
  const page = await browser.newPage();
  await page.goto(String(address));
  const answers = await page.evaluate(async () => {
    const names = ['www/page.js', 'www/core.js', 'www/pkg/article_viewer.js', 'www/pkg/article_viewer_bg.wasm', 'www/style.css'];
    return Promise.all(names.map(async (name) => (await fetch(name)).status));
  });
  assert.deepEqual(answers, [404, 404, 404, 404, 404]);
  await page.close();
});
