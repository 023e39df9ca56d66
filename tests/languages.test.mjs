// The interface in other languages: each table is whole, with the values and the plurals that its sentences need, and has words for all
// that stands in the markup of its page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { wordsIn } from '../www/words/language.js';
import { tables as owners } from '../www/words/owners-tables.js';
import * as page from '../www/words/page-sentences.js';
import { tables as articles } from '../www/words/article-tables.js';

const ROOT = new URL('../', import.meta.url);
const TABLES = new URL('www/words/tables/', ROOT);

const files = readdirSync(TABLES);
const languages = files
  .filter((name) => name.endsWith('-article.js'))
  .map((name) => name.split('-')[0]);

/** The tables, and the page whose markup each has words for. */
const SURFACES = {
  article: 'www/frame/index.html',
  page: 'index.html',
  owners: 'www/owners/index.html',
};

/** What stays as it is: names, and what is typed. */
const SAME = /^(Article Viewer|Aa|A[−+]|V|npm|cargo xtask dist|dist\/npm\/|'wasm-unsafe-eval')$/;

const load = (language, surface) => import(new URL(`${language}-${surface}.js`, TABLES).href);

const isMessage = (value) => typeof value === 'string' || 'other' in value;

/** The messages of a table by their places, `timeline.zoom`. */
function* messages(value, place = '') {
  if (isMessage(value)) yield [place, value];
  else
    for (const [key, inner] of Object.entries(value))
      if (place || key !== 'markup') yield* messages(inner, place ? `${place}.${key}` : key);
}

const forms = (message) => (typeof message === 'string' ? { other: message } : message);
const valuesIn = (form) => new Set(form.match(/\{\w+\}/g));

/** The words of a page as it is written. */
function markupOf(name) {
  const html = readFileSync(new URL(name, ROOT), 'utf8')
    .replace(/<(script|noscript)\b.*?<\/\1>/gs, '')
    .replaceAll('&amp;', '&');
  const found = [...html.matchAll(/(?:aria-label|alt|title)="([^"]*)"|>([^<>]+)</g)];
  return new Set(
    found
      .map(([, label, text]) => (label ?? text).trim())
      .filter((text) => /\p{L}/u.test(text) && !SAME.test(text)),
  );
}

test('each language has a name and its tables', () => {
  for (const tables of [articles, page.tables, owners])
    assert.deepEqual(['en', ...Object.keys(tables)].sort(), languages.toSorted());
  assert.deepEqual(Object.keys(page.LANGUAGES).sort(), languages.toSorted());
  for (const language of languages)
    for (const surface of Object.keys(SURFACES))
      assert.ok(
        files.includes(`${language}-${surface}.js`),
        `${language}-${surface}.js is missing`,
      );
});

for (const language of languages.filter((each) => each !== 'en'))
  for (const [surface, markupPage] of Object.entries(SURFACES))
    test(`${language}-${surface}.js is whole`, async () => {
      const [english, table] = [await load('en', surface), await load(language, surface)];
      const own = new Set(Object.keys(english));
      const said = Object.fromEntries(
        [...messages(table)].filter(([place]) => own.has(place.split('.')[0])),
      );
      assert.deepEqual(
        [...own].filter((group) => !(group in table)),
        [],
      );
      assert.deepEqual(Object.keys(said).sort(), [...messages(english)].map(([key]) => key).sort());
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
      for (const [place, message] of messages(english)) {
        const translated = said[place];
        assert.equal(typeof translated, typeof message, place);
        const counts = typeof message !== 'string';
        if (counts) assert.deepEqual(Object.keys(translated).sort(), categories, place);
        const wanted = valuesIn(forms(message).other);
        for (const [category, form] of Object.entries(forms(translated))) {
          const found = valuesIn(form);
          if (counts && /^(zero|one|two)$/.test(category)) found.add('{n}'); // said by the form itself, if at all
          if (counts) wanted.add('{n}');
          if (counts && !valuesIn(forms(message).other).has('{n}')) found.add('{n}');
          assert.deepEqual([...found].sort(), [...wanted].sort(), `${place}: ${form}`);
        }
      }
      assert.deepEqual(Object.keys(table.markup).sort(), [...markupOf(markupPage)].sort());
    });

test('the first language that there are words in is spoken, else English', async () => {
  const load = (name) => () => Promise.resolve(name);
  const tables = { de: load('German'), fr: () => Promise.reject(new Error('no network')) };
  assert.deepEqual(await wordsIn(['de-AT', 'fr'], tables), ['de', 'German']);
  assert.deepEqual(await wordsIn(['', 'xx', 'DE'], tables), ['de', 'German']);
  assert.deepEqual(await wordsIn(['en-US', 'de'], tables), ['en']);
  assert.deepEqual(await wordsIn(['constructor', 'xx'], tables), ['en']);
  assert.deepEqual(await wordsIn(['fr'], tables), ['en']);
});

test('numbers, dates and plurals are those of the language', async () => {
  page.speak(...(await wordsIn(['de'], page.tables)));
  assert.equal(page.article.measure(28_560), '28.560 Wörter, 2 Stunden');
  assert.equal(
    page.timeline.publishedOn('2025-12-19'),
    'Veröffentlicht am Freitag, 19. Dezember 2025',
  );
  assert.deepEqual(page.timeline.distance(4 * 1440, 'now'), { shown: 'vor 4 Tagen' });
  assert.equal(page.settings.size[0], '80\u{a0}%');
  page.speak('en');
  assert.equal(page.article.measure(28_560), '28,560 words, 2 hours');
  assert.equal(page.timeline.publishedOn('2025-12-19'), 'Published on Friday 19 December 2025');
  assert.deepEqual(page.timeline.distance(4 * 1440, 'now'), { shown: '4 days ago' });
});
