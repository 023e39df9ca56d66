// Whole saved pages, with and without landmarks: the article is all there, and what stands around it is set aside.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, drop, open, settled } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve();

const title = 'Ferries return to the outer islands';
const paragraphs = [
  'The ferries to the outer islands sail again since Friday noon, eleven days after the ice closed the northern sound.',
  'The first boat carried forty people, two goats and all the post that had waited in the shed behind the church.',
  'Nobody on the pier could say whether the timetable will hold, and the board has asked the crews to count until Monday.',
  'Prices stay as they are.',
  'The school on the outer island has milk again, and the children drew a boat for the pilot, who hung it in the wheelhouse.',
  'Its headmaster asked for a boat that sails on Sundays, too, because the children can otherwise not go home for a night.',
  '“We sail,” the pilot said.',
  'The last time that the ice came so early, the islands were alone until May, and a horse walked over the sound.',
];
const menu = [
  'Start',
  'News',
  'Harbour',
  'Weather',
  'Sport',
  'Letters',
  'Notices',
  'Archive',
  'About us',
  'Subscribe',
];
const related = [
  'A new buoy for the sound',
  'The lamp on the pier is lit',
  'Nets are dear this year',
  'Choir sings on the boat',
  'Wind breaks a mast',
  'The last bell founder',
];
const comments = [
  'Well said, and about time.',
  'My aunt was on the first boat and she saw no goats.',
  'First!',
];

const links = (/** @type {string[]} */ texts) =>
  texts
    .map((text) => `<li><a href="https://harbour.example/${text.length}">${text}</a></li>`)
    .join('\n');
const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

const pages = {
  'a page with landmarks': `<header><nav><ul>${links(menu)}</ul></nav></header>
<main><article><h1>${title}</h1>${text}</article></main>
<aside><h2>Most read</h2><ul>${links(related)}</ul></aside>
<footer><ul>${links(menu)}</ul><p>© The Harbour Herald. All rights reserved.</p></footer>`,
  'a page of nothing but div': `<div><ul>${links(menu)}</ul></div>
<div><h1>${title}</h1><div>Share</div><div>Print</div>${text}</div>
<div><h3>Most read</h3><ul>${links(related)}</ul></div>
<div><ul>${links(menu)}</ul><div>© The Harbour Herald. All rights reserved.</div></div>`,
  'a blog with comments': `<nav><ul>${links(menu)}</ul></nav>
<article><h1>${title}</h1>${text}</article>
<section id="comments"><h2>3 comments</h2>${comments.map((comment) => `<div><b>A reader</b><p>${comment}</p></div>`).join('')}</section>
<footer><ul>${links(related)}</ul></footer>`,
  'an article alone': `<h1>${title}</h1>${text}${text.replaceAll('the', 'that')}${text.replaceAll('and', 'or')}${text.replaceAll('boat', 'ship')}`,
};

/** The lines of the article, headings and items included. @param {import('playwright-core').Page} page */
async function read(page) {
  const lines = page.locator('#article .section :is(p, li, h2, h3, h4)');
  return (await lines.allTextContents()).map((line) => line.trim());
}

for (const [name, body] of Object.entries(pages)) {
  test(`${name}: no paragraph is lost, no menu is text`, async () => {
    const page = await open(server.url);
    await drop(page, {
      name: 'ferries.html',
      type: 'text/html',
      bytes: `<!doctype html><html lang="en"><title>x</title><body>${body}</body></html>`,
    });
    await page.waitForFunction(
      (title) => document.getElementById('headline')?.textContent === title,
      title,
    );
    await settled(page);
    const shown = await read(page);
    for (const paragraph of paragraphs)
      assert.ok(shown.includes(paragraph), `${paragraph} in ${JSON.stringify(shown)}`);
    for (const entry of [...menu, ...related])
      assert.ok(
        !shown.some((line) => line.startsWith(entry)),
        `${entry} in ${JSON.stringify(shown)}`,
      );
    await close(page);
  });
}
