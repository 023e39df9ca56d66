// @ts-check
/* Writes src/tables/names-cldr.txt and src/tables/clock-cldr.txt: what a hundred languages call months, weekdays, days near today, the halves
 * of a day and how long ago something was, as the Unicode CLDR has it. What people print besides stands in names.txt and clock.txt.
 *
 *   node tools/cldr.mjs
 *
 * Needs a Node with all of ICU; its version of CLDR is written at the top of the tables.
 */
import fs from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Languages of modern coverage. */
export const languages =
  `af am ar as az be bg bn bs ca cs cy da de el en en-GB es et eu fa fi fil fo fr fy ga gd gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko
kok ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn or pa pcm pl ps pt pt-PT qu rm ro ru sc sd si sk sl so sq sr sr-Latn sv sw ta te th ti tk tr tt ug uk ur uz vi wo xh
yo yue zh zh-Hant zu`.split(/\s+/);

/** @typedef {Intl.DateTimeFormatOptions} Options */

const units = /** @type {const} */ ([
  ['second', 's'],
  ['minute', 'm'],
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'w'],
  ['month', 'mo'],
  ['year', 'y'],
]);
/** Every plural form of a language is that of one of these. */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 20, 21, 22, 23, 25, 100];

/** As tables have words. @param {string} text */
function word(text) {
  const plain = text
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ');
  return plain.trim().toLowerCase();
}

/** @param {string} text */
const isCell = (text) => text !== '' && !/[,،]/u.test(text);

/** @param {Intl.DateTimeFormatPart[]} parts @param {string} type */
const part = (parts, type) => parts.find((each) => each.type === type)?.value ?? '';

/** The parts that a date has in a language. @param {string} language @param {Date} date @param {Options} options */
const parts = (language, date, options) =>
  new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    timeZone: 'UTC',
    ...options,
  }).formatToParts(date);

/** Names of months or weekdays in all their forms, a cell for each. @param {string} language @param {'month' | 'weekday'} type @param {Date[]} dates */
function names(language, type, dates) {
  /** @type {Options[]} */
  const forms = [
    { [type]: 'long' },
    { [type]: 'short' },
    { dateStyle: 'full' },
    { dateStyle: 'long' },
    { dateStyle: 'medium' },
    { [type]: 'long', day: 'numeric', month: 'long' },
    { [type]: 'short', day: 'numeric', month: 'short' },
  ];
  const cells = dates.map((date) => {
    const all = forms.map((options) => {
      const printed = parts(language, date, options);
      const at = printed.findIndex((each) => each.type === type);
      const glued = /[\p{L}\p{M}]+$/u.exec(printed[at - 1]?.value ?? '')?.[0] ?? '';
      const after = /^[\p{L}\p{M}]+(?=\s)/u.exec(printed[at + 1]?.value ?? '')?.[0] ?? '';
      return word(glued + part(printed, type) + after)
        .replace(/[.॰]$/u, '')
        .replaceAll(' ', '_');
    });
    return [...new Set(all)].filter(
      (name) => /^[\p{L}\p{M}'’׳״‌._-]{2,}$/u.test(name) && name.split(/[._]/u).length <= 3,
    );
  });
  return cells.every((cell) => cell.length > 0) ? cells.map((cell) => cell.join(' ')) : [];
}

/** The rows of one language: names, and the words of clocks. @param {string} language */
function rows(language) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const add = (/** @type {string} */ row, /** @type {string} */ cell) => {
    if (isCell(cell)) found.set(row, (found.get(row) ?? new Set()).add(cell));
  };
  for (const style of /** @type {const} */ (['long', 'short'])) {
    const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style });
    for (const [unit, letter] of units) {
      for (const count of counts) {
        const text = word(format.format(-count, unit));
        const pattern = word(text.replace(String(count), ' # '));
        if (/^[-−+]/u.test(text) || !/\p{L}.*\p{L}/u.test(pattern.replace('#', ''))) continue; // no word says that it is past
        if (pattern.includes('#')) add(`past:${letter}`, pattern);
        else if (!/\d/u.test(text)) add(`past:${count}${letter}`, text);
      }
    }
  }
  const near = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'auto' });
  for (const days of [0, -1, 1]) {
    const text = word(near.format(days, 'day'));
    if (!/\d/u.test(text)) add(`day:${days}`, text);
  }
  for (const dateStyle of /** @type {const} */ (['full', 'long', 'medium'])) {
    const all = parts(language, new Date('2025-12-19T12:00Z'), { dateStyle });
    all.forEach(({ type, value }, at) => {
      const text = word(value).replace(/^[.,،]+\s*|[.,،]+$/gu, '');
      if (
        type !== 'literal' ||
        !/^[\p{L}\p{M} .’'-]+$/u.test(text) ||
        /[\p{L}\p{M}]$/u.test(value) ||
        !/\p{L}/u.test(text)
      )
        return;
      const [before, after] = [all[at - 1]?.type, all[at + 1]?.type];
      if (before === 'weekday') add('the', text);
      else if (before === 'year' && (after === undefined || after === 'weekday'))
        add('year-mark', text);
      else if (before === 'year') add('year-first', text);
      else if (before === 'day' && (after === undefined || after === 'weekday'))
        add('day-last', text);
      else if (before === 'day' || before === 'month') add('of', text);
    });
  }
  for (const style of /** @type {const} */ (['full', 'long', 'medium', 'short'])) {
    const all = parts(language, new Date('2025-12-19T14:20Z'), {
      dateStyle: style,
      timeStyle: 'short',
    });
    const hour = all.findIndex(({ type }) => type === 'hour' || type === 'dayPeriod');
    const text =
      word(all[hour - 1]?.value ?? '')
        .split(/[.,،]/u)
        .pop()
        ?.trim() ?? '';
    if (/^\p{L}[\p{L}\p{M} ]*$/u.test(text) && /\s$/u.test(all[hour - 1].value))
      add('between', text);
  }
  for (const hour of [9, 14]) {
    for (const style of /** @type {const} */ (['numeric', '2-digit'])) {
      const all = parts(language, new Date(Date.UTC(2025, 11, 19, hour, 20)), {
        hour: style,
        minute: '2-digit',
        hour12: true,
      });
      const [half, at] = [
        word(part(all, 'dayPeriod')),
        all.findIndex(({ type }) => type === 'dayPeriod'),
      ];
      const printed = part(all, 'dayPeriod').trim();
      const short = /^[a-zöüäåéı]{1,3}$/u.test(half) && !/^[ap]m$/u.test(half); // other words are like it: it counts in capitals only
      if (short && printed === printed.toUpperCase())
        add(`half-capitals:${hour < 12 ? 0 : 12}`, half);
      if (/^\p{L}/u.test(half) && !short)
        add(
          `half-${at < all.findIndex(({ type }) => type === 'hour') && !/^[ap]m$/u.test(half) ? 'before' : 'after'}:${hour < 12 ? 0 : 12}`,
          half,
        );
    }
  }
  return found;
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 15, 12)));
const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2025, 11, 15 + day, 12))); // the first is a Monday

/** @param {string} name @param {string} about @param {(row: string) => boolean} belongs @param {boolean} named */
function write(name, about, belongs, named) {
  /** @type {Map<string, string>} What each word of a row means; where languages differ, the first one has it. */
  const meanings = new Map();
  let text = `# ${about}\n# From CLDR ${process.versions.cldr} (ICU ${process.versions.icu}) by tools/cldr.mjs: do not change by hand. ${name.replace('-cldr', '')} says what the rows are.\n`;
  for (const language of languages) {
    /** @type {[string, string[]][]} */
    const block = named
      ? [
          ['months', names(language, 'month', months)],
          ['weekdays', names(language, 'weekday', weekdays)],
        ]
      : [];
    for (const [row, cells] of rows(language)) {
      if (!belongs(row)) continue;
      const [kind, value] = row.split(':');
      const fresh = [...cells].filter((cell) => !meanings.has(`${kind} ${cell}`));
      fresh.forEach((cell) => meanings.set(`${kind} ${cell}`, value));
      block.push([row, fresh]);
    }
    const known = block.filter(
      ([row, cells]) => cells.length > 0 && !meanings.has(`${row}=${cells.join()}`),
    );
    known.forEach(([row, cells]) => meanings.set(`${row}=${cells.join()}`, ''));
    if (known.length > 0)
      text += `\n${language}\n${known.map(([row, cells]) => `${row.padEnd(13)} ${cells.join(', ')}\n`).join('')}`;
  }
  fs.writeFileSync(new URL(`../src/tables/${name}`, import.meta.url), text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isClock = (/** @type {string} */ row) => row === 'between' || row.startsWith('half-');
  write(
    'names-cldr.txt',
    'What a hundred languages call months, weekdays, days near today, and how long ago something was.',
    (row) => !isClock(row),
    true,
  );
  write(
    'clock-cldr.txt',
    'What a hundred languages call the halves of a day, and what they print between a day and a time.',
    isClock,
    false,
  );
}
