// @ts-check
/* How many rows of feeds are read rightly in a hundred languages, as CLDR prints times, days and how long ago something was.
 *
 *   node tools/languages.mjs [--module www/pkg/article_viewer.js] [--show]
 *
 * Needs a built package and a Node with all of ICU. Prints for each form how many rows are right, missing, and wrong; `--show` adds a line
 * for each language that is not wholly right.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { languages } from './cldr.mjs';

const at = process.argv.indexOf('--module');
const module = path.resolve(at < 0 ? 'www/pkg/article_viewer.js' : process.argv[at + 1]);
const core = await import(pathToFileURL(module).href);
core.initSync({ module: fs.readFileSync(module.replace(/\.js$/, '_bg.wasm')) });
const show = process.argv.includes('--show');

const bodies = [
  'Oslo, Bergen and Bodø wait for the boat',
  'Lyon, Paris and Nice have no wind at all',
  'Kyiv, Lviv and Odesa see the first snow',
  'Lima, Cusco and Puno open their markets',
  'Quito, Loja and Cuenca close their schools',
];
const moments = [
  '2025-12-19T14:20',
  '2025-12-19T12:05',
  '2025-12-19T09:07',
  '2025-12-18T20:45',
  '2025-12-18T00:30',
];
const date = (/** @type {string} */ moment) => new Date(`${moment}:00Z`);

/** @typedef {{ text: string, expected: { time?: string, date?: string, value?: string }[] }} Feed */

/** Rows that start with a time. @param {string} language @param {Intl.DateTimeFormatOptions} options @returns {Feed} */
function times(language, options) {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const rows = ['20:45', '14:20', '12:05', '09:07', '00:30'].map((time) => `2025-12-19T${time}`);
  return {
    text: rows.map((row, n) => `${format.format(date(row))} ${bodies[n]}`).join('\n\n'),
    expected: rows.map((row) => ({ time: row.slice(11) })),
  };
}

/** Heads of two days with bare times below. @param {string} language @param {'full' | 'long' | 'medium' | 'short'} dateStyle @returns {Feed} */
function heads(language, dateStyle) {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle });
  const days = ['2025-12-19', '2025-12-18'];
  const rows = (/** @type {string} */ day) => moments.filter((moment) => moment.startsWith(day));
  const row = (/** @type {string} */ moment) =>
    `${moment.slice(11)} ${bodies[moments.indexOf(moment)]}`;
  return {
    text: days
      .map((day) => [format.format(date(`${day}T12:00`)), ...rows(day).map(row)].join('\n\n'))
      .join('\n\n'),
    expected: moments.map((moment) => ({ time: moment.slice(11), date: moment.slice(0, 10) })),
  };
}

/** Rows that start with a day and a time. @param {string} language @param {'medium' | 'short'} style @returns {Feed} */
function stamps(language, style) {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    dateStyle: style,
    timeStyle: 'short',
  });
  return {
    text: moments.map((moment, n) => `${format.format(date(moment))} ${bodies[n]}`).join('\n\n'),
    expected: moments.map((moment) => ({ time: moment.slice(11), date: moment.slice(0, 10) })),
  };
}

/** How long ago it was, above each text. @param {string} language @param {'long' | 'short'} style @returns {Feed} */
function ago(language, style) {
  const format = new Intl.RelativeTimeFormat(language, { style });
  /** @type {[number, Intl.RelativeTimeFormatUnit, string][]} */
  const rows = [
    [2, 'minute', '-PT2M'],
    [23, 'minute', '-PT23M'],
    [1, 'hour', '-PT1H'],
    [3, 'hour', '-PT3H'],
    [2, 'day', '-P2D'],
  ];
  return {
    text: rows
      .map(([count, unit], n) => `${format.format(-count, unit)}\n${bodies[n]}`)
      .join('\n\n'),
    expected: rows.map(([, , value]) => ({ value })),
  };
}

/** Today and yesterday over rows. @param {string} language @returns {Feed} */
function dayWords(language) {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const feed = heads(language, 'short');
  const [today, yesterday] = [0, -1].map((days) => format.format(days, 'day'));
  const text = [
    today,
    ...bodies.slice(0, 3).map((body, n) => `${moments[n].slice(11)} ${body}`),
    yesterday,
    ...bodies.slice(3).map((body, n) => `${moments[n + 3].slice(11)} ${body}`),
  ];
  return { ...feed, text: text.join('\n\n') };
}

/** @type {Record<string, (language: string) => Feed>} */
const forms = {
  'time short': (language) => times(language, { timeStyle: 'short' }),
  'time medium': (language) => times(language, { timeStyle: 'medium' }),
  'time of 12 hours': (language) =>
    times(language, { hour: 'numeric', minute: '2-digit', hour12: true }),
  'time of 24 hours': (language) =>
    times(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  'day full': (language) => heads(language, 'full'),
  'day long': (language) => heads(language, 'long'),
  'day medium': (language) => heads(language, 'medium'),
  'day short': (language) => heads(language, 'short'),
  'day and time medium': (language) => stamps(language, 'medium'),
  'day and time short': (language) => stamps(language, 'short'),
  'ago long': (language) => ago(language, 'long'),
  'ago short': (language) => ago(language, 'short'),
  'today, yesterday': dayWords,
};

/** @param {any} article */
function entries(article) {
  const lists = [article.timeline, ...article.timelines].filter(Boolean);
  const of = (/** @type {any} */ day) =>
    day.entries.map((/** @type {any} */ entry) => ({ ...entry, date: entry.date ?? day.date }));
  const body = (/** @type {any} */ entry) =>
    entry.blocks.map((/** @type {any} */ block) => block.text).join(' ');
  return new Map(
    lists.flatMap((list) => list.days.flatMap(of)).map((entry) => [body(entry), entry]),
  );
}

console.log(`CLDR ${process.versions.cldr}, ${languages.length} languages`);
console.log(
  `${'form'.padEnd(22)}${'rows'.padStart(6)}${'right %'.padStart(9)}${'missing'.padStart(9)}${'wrong'.padStart(7)}`,
);
for (const [form, feedOf] of Object.entries(forms)) {
  const sum = { right: 0, missing: 0, wrong: 0 };
  for (const language of languages) {
    const feed = feedOf(language);
    const found = entries(
      core.parse(
        `Harbour notes of the day\n\n${feed.text}\n`,
        form.startsWith('ago') ? {} : { published: '2025-12-19' },
      ),
    );
    const count = { right: 0, missing: 0, wrong: 0 };
    feed.expected.forEach((expected, n) => {
      const entry = found.get(bodies[n]);
      const same = (/** @type {'time' | 'date' | 'value'} */ key) =>
        expected[key] === undefined || entry[key] === expected[key];
      const verdict = !entry
        ? 'missing'
        : same('time') && same('date') && same('value')
          ? 'right'
          : 'wrong';
      count[verdict] += 1;
    });
    for (const key of /** @type {const} */ (['right', 'missing', 'wrong'])) sum[key] += count[key];
    if (show && count.right < bodies.length) {
      console.log(
        `  ${language.padEnd(8)} missing ${count.missing} wrong ${count.wrong}  ${feed.text.split('\n')[0].slice(0, 60)}`,
      );
    }
  }
  const rows = languages.length * bodies.length;
  console.log(
    `${form.padEnd(22)}${String(rows).padStart(6)}${((100 * sum.right) / rows).toFixed(1).padStart(9)}${String(sum.missing).padStart(9)}${String(sum.wrong).padStart(7)}`,
  );
}
