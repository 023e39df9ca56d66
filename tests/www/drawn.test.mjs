// The server and the element draw the same article: every example of tests/cases/, as `drawn.rs` prints it, in one page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { close, launch, open } from './browser.mjs';
import { root, serve } from './server.mjs';

const PROGRAM = ['run', '--quiet', '--all-features', '--example', 'drawn'];

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  const [{ stdout }, structure] = await Promise.all([
    promisify(execFile)('cargo', PROGRAM, { cwd: root, maxBuffer: 2 ** 28 }),
    readFile(new URL('structure.mjs', import.meta.url), 'utf8'),
  ]);
  [browser, server] = await Promise.all([
    launch(),
    serve({
      '/page.html': {
        body: '<!doctype html><html lang="en"><link rel="icon" href="/www/icon.svg">',
      },
      '/drawn.json': { type: 'application/json', body: stdout },
      '/structure.js': { body: structure },
    }),
  ]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/**
 * Draws each article anew.
 *
 * @param {string[]} modules
 * @returns {Promise<{ name: string, served: string[], drawn: string[] }[]>}
 */
async function drawAll(modules) {
  const [{ structureOf }, { render }] = await Promise.all(modules.map((module) => import(module)));
  /** @type {{ name: string, html: string, level: number, newestFirst?: boolean }[]} */
  const drawings = await fetch('/drawn.json').then((response) => response.json());
  return drawings.map(({ name, html, ...how }) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const { text, article } = JSON.parse(
      /** @type {Element} */ (parsed.querySelector('script')).textContent,
    );
    const { content } = /** @type {HTMLTemplateElement} */ (parsed.querySelector('template'));
    const drawn = document.createElement('article');
    drawn.className = 'article';
    drawn.setAttribute('part', 'article');
    for (const step of render(drawn, article, { ...how, source: text })) void step;
    return {
      name,
      served: structureOf(content.querySelector('article')),
      drawn: structureOf(drawn),
    };
  });
}

/**
 * The first lines that differ.
 *
 * @param {{ name: string, served: string[], drawn: string[] }} drawing
 */
function difference({ name, served, drawn }) {
  const lines = [...Array(Math.max(served.length, drawn.length)).keys()];
  const at = lines.find((line) => served[line] !== drawn[line]);
  return at === undefined
    ? undefined
    : `${name}\n  server:  ${served[at]?.trim()}\n  element: ${drawn[at]?.trim()}`;
}

test('the element draws every example as the server does', async (context) => {
  const page = await open(browser, `${server.url}page.html`);
  const modules = ['structure.js', 'www/article/article.js'].map((path) => server.url + path);
  const drawings = await page.evaluate(drawAll, modules);
  context.diagnostic(`${drawings.length} drawings compared`);
  assert.ok(drawings.length > 400);
  assert.deepEqual(drawings.map(difference).filter(Boolean), []);
  await close(page);
});
