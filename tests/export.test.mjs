// The timeline as a file: each format is read back by a library that knows it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as readCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { csv, formats, json, jsonLd } from '../www/export/export.js';
import { calendar } from '../www/export/ics.js';
import { initSync, parse } from '../www/pkg/article_viewer.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOW = new Date('2026-01-02T03:04:05.678Z');
initSync({ module: readFileSync(join(ROOT, 'www/pkg/article_viewer_bg.wasm')) });

const DATED = `The bridge at Ness reopens after eleven days
Published 19 December 2025
Friday 19 December
14:20 GMT The first lorries cross, "slowly", says the county; more follow, and the queue at Tavik is two kilometres long by noon.
13:50 GMT Zwölf Schlepper fahren hinaus 🚢🚢🚢 und drücken das Eis an die Kaimauer, während am Ufer Menschen stehen und warten.
12:00 GMT Barriers go.
Thursday 18 December
23:40 GMT The water falls below the mark.
`;
const BARE =
  'Harbour talks open on Saturday, says the board\n14:20\n-\n13:50\n-\n07:05\n-\n23:40\n-\n22:10\n';
const YEARS =
  'The bridge at Ness\n\n1887 The bridge is built of timber.\n1931 It is widened for motor cars.\n2014 It is closed to lorries.\n';

const timelineOf = (text, options) => parse(text, options).timeline;
const textsOf = (timeline) =>
  timeline.days.flatMap(({ entries }) =>
    entries.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')),
  );

/** A timeline of entries that were not parsed: what they hold is up to the test. */
const made = (...entries) => ({
  order: 'oldest-first',
  days: [
    {
      offset: null,
      entries: entries.map((entry) => ({
        kind: 'entry',
        spans: [],
        at: [0, 1],
        precision: 'minute',
        text: entry.value,
        blocks: [],
        ...entry,
      })),
    },
  ],
});
const said = (text) => [{ kind: 'paragraph', text, spans: [] }];

test('a table: each entry is a row that a CSV reader gives back unchanged', () => {
  const timeline = timelineOf(DATED);
  const { text, written } = csv(timeline);
  const rows = readCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' });
  assert.equal(rows.length, 4);
  assert.equal(written, 4);
  assert.deepEqual(
    rows.map(({ text }) => text),
    textsOf(timeline),
  );
  assert.deepEqual(
    rows.map(({ day, date, time, zone }) => [day, date, time, zone]),
    [
      ['0', '2025-12-19', '14:20', 'GMT'],
      ['0', '2025-12-19', '13:50', 'GMT'],
      ['0', '2025-12-19', '12:00', 'GMT'],
      ['-1', '2025-12-18', '23:40', 'GMT'],
    ],
  );
});

test('a table: no cell runs as a formula, and quotes, commas and lines hold', () => {
  const nasty = [
    '=1+1',
    '+cmd',
    '-2+3',
    '@sum',
    '\tx',
    '\r=x',
    '＝A1',
    'a "b", c\r\nd\ne',
    "'fine",
    '',
    '12',
  ];
  const { text } = csv(made(...nasty.map((each) => ({ value: '14:20', blocks: said(each) }))));
  const cells = readCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' }).map(
    (row) => row.text,
  );
  assert.deepEqual(cells, [
    "'=1+1",
    "'+cmd",
    "'-2+3",
    "'@sum",
    "'\tx",
    "'\r=x",
    "'＝A1",
    'a "b", c\r\nd\ne',
    "'fine",
    '',
    '12',
  ]);
});

test('data: what JSON gives back is the timeline, and no date is made up', () => {
  const data = JSON.parse(json(timelineOf(BARE), { title: 'Talks' }).text);
  assert.deepEqual(Object.keys(data), ['title', 'order', 'days']);
  assert.deepEqual(
    data.days.map(({ date, offset, inferred, entries }) => [
      date,
      offset,
      inferred,
      entries.length,
    ]),
    [
      [undefined, 0, undefined, 3],
      [undefined, -1, 'roll-over', 2],
    ],
  );
  assert.deepEqual(data.days[0].entries[0], {
    printed: '14:20',
    value: '14:20',
    precision: 'minute',
    time: '14:20',
    blocks: [],
  });
});

/** The events of a calendar as a reader of calendars sees them. */
function eventsOf(text) {
  const component = new ICAL.Component(ICAL.parse(text));
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('a calendar: events that a calendar reader gives back, each with its own identity', () => {
  const timeline = timelineOf(DATED);
  const { text, written, left } = calendar(timeline, { title: 'Bridge; ice, and a \\', now: NOW });
  const events = eventsOf(text);
  assert.deepEqual([events.length, written, left], [4, 4, 0]);
  assert.deepEqual(
    events.map(({ startDate }) => startDate.toString()),
    [
      '2025-12-19T14:20:00Z',
      '2025-12-19T13:50:00Z',
      '2025-12-19T12:00:00Z',
      '2025-12-18T23:40:00Z',
    ],
  );
  assert.deepEqual(
    events.map(({ description }) => description.split('\n').slice(1).join('\n')),
    textsOf(timeline),
  );
  assert.equal(new Set(events.map(({ uid }) => uid)).size, 4);
  assert.equal(
    events[0].component.getFirstPropertyValue('dtstamp').toString(),
    '2026-01-02T03:04:05Z',
  );
  assert.equal(
    calendar(timeline, { now: NOW }).text,
    calendar(timeline, { now: NOW }).text,
    'the same export has the same identities',
  );
});

test('a calendar: marks of the format in a text stay marks of the text', () => {
  const nasty = 'a; b, c \\ d\\n "e" : f\nEND:VEVENT\u2028x\u0007';
  const [event, ...others] = eventsOf(
    calendar(made({ value: '2025-12-19', blocks: said(nasty) }), { title: nasty, now: NOW }).text,
  );
  assert.equal(event.description, '2025-12-19\na; b, c \\ d\\n "e" : f\nEND:VEVENT\nx ');
  assert.equal(event.summary, 'a; b, c \\ d\\n "e" : f');
  assert.deepEqual(others, []);
});

test('a calendar: no line is longer than 75 octets, and no character is cut', () => {
  const { text } = calendar(timelineOf(DATED), { now: NOW });
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!text.includes('\uFFFD') && !/[^\r]\n/.test(text));
});

test('a calendar: entries without a date are left out and counted; two that are alike stay two', () => {
  const { written, left, text } = calendar(timelineOf(BARE), { now: NOW });
  assert.deepEqual([written, left], [0, 5]);
  assert.equal(eventsOf(text).length, 0);
  const twins = calendar(
    made(
      { value: '2025-12-19T14:20' },
      { value: '2025-12-19T14:20' },
      { value: '14:20' },
      { value: '45+2' },
    ),
    { now: NOW },
  );
  assert.deepEqual([twins.written, twins.left], [2, 2]);
  assert.equal(new Set(eventsOf(twins.text).map(({ uid }) => uid)).size, 2);
});

test("a calendar: a day, a month and a year are all of it; a zone that is not certain stays the reader's own", () => {
  const moments = {
    '2025-12-31': ['2025-12-31', '2026-01-01'],
    '2014-12': ['2014-12-01', '2015-01-01'],
    1887: ['1887-01-01', '1888-01-01'],
    '2025-12-19T14:20': ['2025-12-19T14:20:00', '2025-12-19T14:20:00'],
    '2025-12-19T14:20:05+01:00': ['2025-12-19T13:20:05Z', '2025-12-19T13:20:05Z'],
  };
  const { text } = calendar(made(...Object.keys(moments).map((value) => ({ value }))), {
    now: NOW,
  });
  assert.deepEqual(
    eventsOf(text).map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()]),
    Object.values(moments),
  );
  const [zoned] = eventsOf(
    calendar(made({ value: '2025-12-19T14:20', zone: 'CET', zoneOffset: '+01:00' }), { now: NOW })
      .text,
  );
  assert.equal(
    zoned.startDate.toString(),
    '2025-12-19T13:20:00Z',
    'a zone whose distance is known',
  );
  assert.equal(calendar(timelineOf(YEARS), { now: NOW }).written, 3);
  assert.equal(
    calendar(made({ value: '-0044-03-15' }), { now: NOW }).left,
    1,
    'a calendar knows no year before 1',
  );
});

const CONTEXT = { '@context': { '@vocab': 'https://schema.org/' } };
const documentLoader = async (url) => ({ documentUrl: url, document: CONTEXT });

test('a live blog: JSON-LD that a reader of linked data expands, every update a node', async () => {
  const timeline = timelineOf(DATED);
  const { text } = jsonLd(timeline, { title: 'Bridge', published: '2025-12-19', language: 'en' });
  const [blog] = await jsonld.expand(JSON.parse(text), { documentLoader });
  const value = (node, name) => node[`https://schema.org/${name}`]?.[0]['@value'];
  assert.deepEqual(blog['@type'], ['https://schema.org/LiveBlogPosting']);
  assert.deepEqual(
    ['headline', 'coverageStartTime', 'coverageEndTime'].map((name) => value(blog, name)),
    ['Bridge', '2025-12-18T23:40Z', '2025-12-19T14:20Z'],
  );
  const updates = blog['https://schema.org/liveBlogUpdate'];
  assert.deepEqual(
    updates.map((update) => value(update, 'articleBody')),
    textsOf(timeline),
  );
  assert.ok(
    updates.every(
      (update) =>
        update['@type'][0] === 'https://schema.org/BlogPosting' && value(update, 'datePublished'),
    ),
  );
});

test('a live blog: every type and property is one of schema.org', () => {
  const texts = [DATED, BARE, YEARS].map(
    (text) => jsonLd(timelineOf(text), { title: 'Title', language: 'en' }).text,
  );
  const source = `import type { LiveBlogPosting, WithContext } from 'schema-dts';\nexport const all: WithContext<LiveBlogPosting>[] = [${texts.join()}];\n`;
  const folder = mkdtempSync(join(tmpdir(), 'article-viewer-export-'));
  const typed = (extra) => {
    writeFileSync(join(folder, 'check.ts'), source + extra);
    const paths = JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: 'es2022',
        module: 'preserve',
        types: [],
        paths: { 'schema-dts': [join(ROOT, 'node_modules/schema-dts')] },
      },
      files: ['check.ts'],
    });
    writeFileSync(join(folder, 'tsconfig.json'), paths);
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  };
  try {
    typed('');
    assert.throws(
      () =>
        typed(
          "export const wrong: WithContext<LiveBlogPosting> = { '@context': 'https://schema.org', '@type': 'LiveBlogPosting', liveBlogEnd: 'x' };",
        ),
      'the check would see a name that does not exist',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a live blog without dates says none', () => {
  const data = JSON.parse(jsonLd(timelineOf(BARE), {}).text);
  assert.ok(
    !('coverageStartTime' in data) &&
      data.liveBlogUpdate.every((update) => !('datePublished' in update)),
  );
  assert.deepEqual(
    data.liveBlogUpdate.map(({ headline }) => headline),
    ['14:20', '13:50', '07:05', '23:40', '22:10'],
  );
});

test('every format writes an empty timeline, and 10,000 entries in no more than proportional time', () => {
  const many = made(
    ...Array.from({ length: 10_000 }, (_, index) => ({
      value: '2025-12-19T14:20',
      blocks: said(`Entry ${index} with some words`),
    })),
  );
  for (const { write, ending } of formats) {
    assert.equal(write(made(), {}).written, 0, ending);
    assert.equal(write(many, { now: NOW }).written, 10_000, ending);
  }
});
