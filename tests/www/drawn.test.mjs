// The server and the element draw the same article: every example of tests/cases/, as `drawn.rs` prints it, in one page.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { close, open } from './browser.mjs';
import { drawings } from './rendered.mjs';
import { serve } from './server.mjs';

const server = await serve({
  '/page.html': { body: '<!doctype html><html lang="en"><link rel="icon" href="/www/icon.svg">' },
  '/drawn.json': { type: 'application/json', body: drawings() },
  '/structure.js': { body: await readFile(new URL('structure.mjs', import.meta.url), 'utf8') },
});

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
  const page = await open(`${server.url}page.html`);
  const modules = ['structure.js', 'www/article/article.js'].map((path) => server.url + path);
  const drawings = await page.evaluate(drawAll, modules);
  context.diagnostic(`${drawings.length} drawings compared`);
  assert.ok(drawings.length > 400);
  assert.deepEqual(drawings.map(difference).filter(Boolean), []);
  await close(page);
});
