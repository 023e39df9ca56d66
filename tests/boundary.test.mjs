// The boundary between JavaScript and the core: what crosses it, in which units, and what happens to what cannot.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { initSync, parse } from '../www/pkg/article_viewer.js';
import * as embed from '../www/pkg/embed/article_viewer.js';

initSync({ module: readFileSync(new URL('../www/pkg/article_viewer_bg.wasm', import.meta.url)) });
embed.initSync({
  module: readFileSync(new URL('../www/pkg/embed/article_viewer_bg.wasm', import.meta.url)),
});

/** Every block of an article, wherever it stands; entries count as blocks. */
function blocksOf(article) {
  const ofDay = (day) => [day.head, ...day.entries.flatMap((entry) => [entry, ...entry.blocks])];
  const timelines = [article.timeline, ...article.timelines].filter(Boolean);
  return [
    article.title,
    ...article.standfirst,
    article.byline,
    article.dateline,
    article.published,
    ...article.sections.flatMap((section) => [section.heading, ...section.blocks]),
    ...timelines.flatMap((timeline) => timeline.days.flatMap(ofDay)),
    ...article.furniture,
    ...article.parts.flatMap(blocksOf),
  ].filter((block) => block && block.kind !== 'timeline');
}

/** Fails unless every non-blank code unit lies in the spans of exactly one block. */
function assertCovered(text) {
  const owners = new Uint8Array(text.length);
  for (const { kind, spans } of blocksOf(parse(text))) {
    let last = 0;
    for (const [start, end] of spans) {
      assert.ok(
        last <= start && start < end && end <= text.length,
        `${kind} has a bad span ${start}-${end} after ${last}`,
      );
      last = end;
      for (let at = start; at < end; at += 1) owners[at] += 1;
    }
  }
  const wrong = [...owners.keys()].find(
    (at) => owners[at] > 1 || (owners[at] === 0 && /\S/.test(text[at])),
  );
  const shown = () => JSON.stringify(text.slice(Math.max(0, wrong - 20), wrong + 20));
  assert.equal(wrong, undefined, `${owners[wrong]} blocks hold the unit ${wrong} of ${shown()}`);
}

const ORDINARY = [
  'Bridge reopens after eleven days',
  'The river has fallen by two metres since Sunday',
  'By Jane Doe',
  'Published 19 December 2025, 14:20 GMT',
  '',
  'The first lorries crossed at dawn. More at https://example.org/bridge today.',
  '',
  'What comes next',
  '',
  'Inspectors will look at the second pier on Monday, the council said in a short statement.',
  '',
  '- 14:20 First lorry crosses',
  '- 13:50 Barriers are taken away',
  '- 07:05 Police arrive',
  '- 23:40 The water falls below the mark',
  '',
  'Share this article',
].join('\n');

const NASTY = {
  nothing: '',
  'blanks alone': ' \n\t\u00a0\u2003\u3000\ufeff\u2028 \r\n',
  'an ordinary article': ORDINARY,
  CRLF: ORDINARY.replaceAll('\n', '\r\n'),
  CR: ORDINARY.replaceAll('\n', '\r'),
  'every line break': 'One\nTwo\r\nThree\rFour\u2028Five\u2029Six\vSeven\fEight\u0085Nine',
  'surrogate pairs': '🌉 Bridge 🌉\n\n👩🏽‍🚒 said so. 🇺🇦\n\n- 14:20 🌊\n- 13:50 🚧\n- 13:20 🚚\n',
  'combining marks': 'Cafe\u0301 Zoe\u0308\n\n\u0301\u0301\u0301\n\nA\u20ddb',
  'lone surrogates': '\ud800Title\udc00\n\n\udc00\ud800 text \ud83c\n\n14:20 \udf09',
  'a byte order mark': '\ufeffTitle\n\nText\ufeff.\n\ufeff\n',
  'zero-width characters': '\u200b\n\u200bTitle\u200d\u2060\n\u180e\n\u00ad\n14:20\u200b\n',
  controls: 'a\0b\n\0\n\u001b[31mred\u0007\n\u001c\u001d\u001e\u001f\n\u0085',
  'right to left': 'عنوان اليوم\n\nالفقرة الأولى\u200f \u202e14:20\u202c\n',
  'no spaces': '今日の見出し\n\n最初の段落です。「引用」\n\n14:20\n13:50\n13:20\n',
  'marks alone': '-\n*\n>\n#\n##\n1.\n---\n***\n===\n|\n\t|\t\n•\n',
  'unclosed marks': '> a\n> > b\n# c\nd\n===\n```\ne\n- f\n  - g\n    1) h',
  'a long mixture': `${ORDINARY}\n🌉${ORDINARY}\u0301\ud800`.repeat(20),
};

for (const [name, text] of Object.entries(NASTY)) {
  test(`nothing is lost and nothing is said twice: ${name}`, () => assertCovered(text));

  test(`the article is plain JSON: ${name}`, () => {
    const article = parse(text);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(article)), article);
    assert.equal(Object.getPrototypeOf(article), Object.prototype);
  });
}

test('nothing is lost in random mixtures of hard pieces', () => {
  const pieces = [
    'Title',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '🌉',
    '\ud83c',
    '\udf09',
    '\u0301',
    '\ufeff',
    '\u0085',
    '14:20',
    '- ',
    '> ',
    '# ',
    '日本',
    '\u2028',
    'Advertisement',
    'https://example.org/',
    '|',
    '"',
  ];
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  for (let round = 0; round < 500; round += 1) {
    assertCovered(
      Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)]).join(''),
    );
  }
});

test('spans count UTF-16 code units', () => {
  const text =
    '🌉 Bridge\r\n\r\nThe first lorries crossed, cafe\u0301 🚚, and the long night was over for the town.';
  const { title, sections } = parse(text);
  assert.equal(text.slice(...title.spans[0]), '🌉 Bridge');
  assert.deepEqual(title.spans, [[0, 9]]);
  assert.equal(text.slice(...sections[0].blocks[0].spans[0]), text.slice(13));
});

test('a lone surrogate reads U+FFFD and moves no offset', () => {
  const text = '\ud800 Bridge reopens\n\nThe \udc00 first lorries crossed at dawn on Monday.';
  const { title, sections } = parse(text);
  assert.equal(title.text, '\ufffd Bridge reopens');
  assert.equal(text.slice(...title.spans[0]), '\ud800 Bridge reopens');
  assert.equal(
    text.slice(...sections[0].blocks[0].spans[0]),
    'The \udc00 first lorries crossed at dawn on Monday.',
  );
});

test('what is absent is absent, and a timeline that is not there is null', () => {
  const article = parse('A headline');
  for (const field of ['byline', 'dateline', 'published']) assert.ok(!(field in article), field);
  for (const field of ['links', 'repeats']) assert.ok(!(field in article.title), field);
  assert.equal(article.timeline, null);
  assert.deepEqual(article.timelines, []);
});

test('values are own enumerable properties', () => {
  const article = parse(ORDINARY);
  assert.deepEqual(structuredClone(article), article);
  assert.deepEqual({ ...article }, article);
});

test('the same text gives the same article', () => {
  assert.deepEqual(parse(ORDINARY), parse(ORDINARY));
});

test('only a text that is not a string throws: a TypeError with a sentence', () => {
  const cases = [
    [undefined, 'undefined'],
    [null, 'null'],
    [5, 'number'],
    [{}, 'object'],
    [['a'], 'object'],
    [new String('a'), 'object'],
    [() => '', 'function'],
  ];
  for (const [value, found] of cases) {
    assert.throws(() => parse(value), {
      name: 'TypeError',
      message: `parse(text, options): text must be a string, but it is ${found}.`,
    });
  }
});

test('options that say nothing change nothing', () => {
  const plain = parse(ORDINARY);
  const silent = [
    undefined,
    null,
    {},
    { unknown: 1 },
    { published: undefined, order: null },
    { corrections: [], hints: [] },
    Object.create(null),
  ];
  for (const options of silent) assert.deepEqual(parse(ORDINARY, options), plain);
});

test('an option that cannot be used is passed over and named', () => {
  const bad = {
    published: [5, {}, true],
    language: [5, []],
    order: ['sideways', 1, 'Mixed'],
    corrections: [
      'x',
      {},
      [5],
      [{ line: -1, kind: 'title' }],
      [{ line: 0.5, kind: 'title' }],
      [{ line: 0, kind: 'nonsense' }],
      [{ line: 0 }],
      [null],
      [,],
      [{ line: 0, kind: 'heading', level: 300 }],
      new Array(2 ** 32 - 1),
    ],
    hints: [
      7,
      [{ span: [0], kind: 'title' }],
      [{ span: [3, 1], kind: 'title' }],
      [{ span: [0, 1e9], kind: 'title' }],
      [{ span: '01', kind: 'title' }],
      [{ span: [0, 1], kind: 'link', href: 1 }],
    ],
  };
  const plain = parse(ORDINARY);
  for (const [option, values] of Object.entries(bad)) {
    for (const [at, value] of values.entries()) {
      const { notes, ...article } = parse(ORDINARY, { [option]: value });
      assert.deepEqual(
        notes,
        [...plain.notes, { code: 'bad-option', option }],
        `${option}, case ${at}`,
      );
      assert.deepEqual({ ...article, notes: plain.notes }, plain);
    }
  }
  for (const options of [5, 'published', true, Symbol('s')]) {
    assert.deepEqual(parse('Title', options).notes.at(-1), {
      code: 'bad-option',
      option: 'options',
    });
  }
});

test('options that throw when they are read are passed over', () => {
  const thrower = () => {
    throw new Error('no');
  };
  const { notes } = parse('Title', new Proxy({}, { get: thrower }));
  assert.deepEqual(notes.map(({ option }) => option).filter(Boolean), [
    'published',
    'language',
    'order',
    'whole',
    'corrections',
    'hints',
  ]);
  const item = Object.defineProperty({ kind: 'title' }, 'line', { get: thrower });
  assert.deepEqual(parse('Title', { corrections: [item] }).notes.at(-1), {
    code: 'bad-option',
    option: 'corrections',
  });
});

test('the usable items of a list count although others are bad', () => {
  const text =
    'Bridge reopens\n\nWhat comes next for the town and for the people by the river, line by line.';
  const { sections, furniture, notes } = parse(text, {
    corrections: [5, { line: 2, kind: 'furniture' }],
  });
  assert.equal(furniture.length, 1, JSON.stringify(sections));
  assert.deepEqual(notes.at(-1), { code: 'bad-option', option: 'corrections' });
});

test('hints are ranges of UTF-16 code units', () => {
  const text =
    '🌉🌉🌉 Bridge reopens\n\nA line of this town\n\nThe first lorries crossed at dawn on Monday, and nobody stopped them.';
  const start = text.indexOf('A line');
  const { sections } = parse(text, {
    hints: [{ span: [start, start + 19], kind: 'heading', level: 3 }],
  });
  const heading = sections.map((section) => section.heading).find((block) => block?.level === 3);
  assert.equal(heading?.text, 'A line of this town');
});

test('names with a meaning in JavaScript are harmless', () => {
  const text =
    '__proto__\n\nconstructor\n\n__proto__: 14:20\n- __proto__\n- toString\n\n| __proto__ | valueOf |\n';
  assertCovered(text);
  assert.equal(parse(text).title.text, '__proto__');
  assert.equal({}.polluted, undefined);
  const options = JSON.parse(
    '{"__proto__": {"published": "2025-12-19", "order": 5}, "language": "constructor"}',
  );
  assert.doesNotThrow(() => parse(text, options));
  assert.doesNotThrow(() =>
    parse(text, { order: '__proto__', corrections: [{ line: 0, kind: '__proto__' }] }),
  );
});

test('ten megabytes are an article, with spans as true at the end as at the start', () => {
  const paragraph =
    'The first lorries crossed at dawn 🚚, and the long night was over for the town by the river.\n\n';
  const text = `Bridge reopens\n\n${paragraph.repeat(Math.ceil(1e7 / paragraph.length))}The very last line of the very long text ends here 🌉 at last.`;
  const { sections } = parse(text);
  const last = sections.at(-1).blocks.at(-1);
  assert.equal(text.slice(...last.spans.at(-1)), last.text);
  assert.equal(last.spans.at(-1)[1], text.length);
});

test('the small core of embeds reads an article as the whole one does, less what prose says about time and the names of what weighed most', () => {
  const whole = parse(ORDINARY);
  assert.equal(whole.timeline.days.length > 0, true);
  const unnamed = JSON.parse(
    JSON.stringify(whole, (name, value) => (name === 'reasons' ? undefined : value)),
  );
  assert.notDeepEqual(unnamed, whole);
  assert.deepEqual(embed.parse(ORDINARY), { ...unnamed, timeExpressions: [] });
});
