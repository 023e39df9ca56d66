// The TypeScript declarations and the Rust types must not drift apart: real results are checked against the declarations, and
// every name that is declared comes out in one of them. The names of kinds, roles and reasons are made from the Rust lists.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { initSync, parse } from '../www/pkg/article_viewer.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = join(ROOT, 'www/pkg/article_viewer.js');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const STRICT =
  '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noEmit --target es2022 --lib es2022,dom --module preserve --types';

initSync({ module: readFileSync(join(ROOT, 'www/pkg/article_viewer_bg.wasm')) });

/** Fails with the compiler's words where the TypeScript source does not hold. */
function assertCompiles(source) {
  const folder = mkdtempSync(join(tmpdir(), 'article-viewer-types-'));
  try {
    writeFileSync(
      join(folder, 'check.ts'),
      `import type * as viewer from ${JSON.stringify(PACKAGE)};\n${source}`,
    );
    execFileSync(process.execPath, [TSC, ...STRICT.split(' '), '', 'check.ts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    assert.fail(String(error.stdout || error).slice(0, 3000));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Results

/** The whole pastes, and the examples of the cases with their options. */
function textsAtHand() {
  const read = (folder) =>
    readdirSync(join(ROOT, 'tests', folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(join(ROOT, 'tests', folder, name), 'utf8')]);
  const example = /^`{32} example .*?( \{.*\})?\n([^]*?)\n\.\n/gm;
  const examples = read('cases').flatMap(([name, cases]) =>
    [...cases.matchAll(example)].map(([, json, text]) => [name, text, json && JSON.parse(json)]),
  );
  return [...read('articles'), ...examples];
}

const ROLES = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'timestamp',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'speaker',
  'caption',
  'preformatted',
  'table-row',
  'separator',
  'furniture',
  'entry',
  'join',
  'link',
];

/** One line for each role, each corrected to be what it says: whatever the rules are, every kind comes out. */
function everyRole() {
  const lines = ROLES.map((role) =>
    role === 'entry'
      ? '14:20 The first lorry crosses'
      : `This line has the role ${role} here, https://example.org/${role}`,
  );
  const corrections = ROLES.map((kind, line) => ({
    line,
    kind,
    ...(kind === 'heading' && { level: 3 }),
  }));
  return [['every role', lines.join('\n'), { corrections }]];
}

const BUILT = [
  ['nothing', ''],
  ['an option that cannot be used', 'Title', { order: 5 }],
  ['only a link', 'https://example.org/article'],
  ['bare times', 'Bridge reopens\n\n14:20\n-\n13:50\n-\n07:05\n-\n23:40\n-\n22:10\n'],
  [
    'times with text',
    'Bridge reopens\n\nFriday 19 December\n14:20 GMT First lorry\n13:50 Barriers go\n\nThursday 18 December\nyesterday 23:40 Water falls\n',
    { published: '2025-12-19' },
  ],
  ['a chronicle', 'The bridge\n\n1887 Built\n1931 Widened\n3 March 2014 Closed\nMay 2015 Opened\n'],
  ['a match', "The match\n\n12' Goal\n45+2' Card\n67' Goal\n"],
  [
    'relative times',
    'Live\n\n5m ago Goal\n12m ago Card\n1h ago Kick-off\n',
    { published: '2025-12-19T14:20' },
  ],
  [
    'blocks',
    '# Title\n\n## Part\n\n- one\n  - two\n1) three\n\n> quoted\n\n— Jane Doe\n\n* * *\n\n3 Jan\tPlan\n4 Jan\tVote\n\nPhoto: Jane Doe\n\nAdvertisement\n',
  ],
];

const RESULTS = [...BUILT, ...everyRole(), ...textsAtHand()].map(([name, text, options]) => ({
  name,
  article: parse(text, options),
}));

test('every result is what the declarations say, with nothing missing and nothing more', () => {
  const literals = RESULTS.map(
    ({ name, article }, at) =>
      `// ${name}\nconst article${at}: viewer.Article = ${JSON.stringify(article)};`,
  );
  assertCompiles(literals.join('\n'));
});

/** Where names stand in a result, and the type of those names. */
const NAMES = {
  kind: "viewer.Kind | viewer.Mark['kind'] | viewer.Entry['kind'] | viewer.TimelineRef['kind']",
  order: 'viewer.Order',
  rule: 'viewer.DayRule',
  precision: 'viewer.Precision',
  type: 'viewer.TimeExpressionKind',
  anchored: 'viewer.Anchored',
  direction: 'viewer.Direction',
};

test('every name that is declared comes out', () => {
  const json = JSON.stringify(RESULTS.map(({ article }) => article));
  const seen = Object.keys(NAMES).map((key) => [
    NAMES[key],
    [...json.matchAll(new RegExp(`"${key}":"([^"]*)"`, 'g'))].map(([, name]) => name),
  ]);
  const notes = RESULTS.flatMap(({ article }) => article.notes.map(({ code }) => code));
  const lists = [...seen, ["viewer.Note['code']", notes], ['viewer.Role', ROLES]];
  const records = lists.map(([type, names]) => {
    const all = JSON.stringify(Object.fromEntries(names.map((name) => [name, true])));
    return `{ const all: Record<${type}, true> = ${all}; }`;
  });
  const kinds = `{ const kind: viewer.Block['kind'] = null! as viewer.Kind; }`;
  assertCompiles([...records, kinds].join('\n'));
});

test('the function has its signature', () => {
  assertCompiles(`
    const whole: (text: string, options?: viewer.Options) => viewer.Article = null! as typeof viewer.parse;
    const none: Parameters<typeof viewer.parse> = ['text'];
    // @ts-expect-error a text is a string
    const bad: Parameters<typeof viewer.parse> = [5];
    // @ts-expect-error an option has its values
    const wrong: viewer.Options = { order: 'sideways' };
  `);
});
