// The TypeScript declarations and the Rust types must not drift apart: real results are checked against the declarations,
// and every tag, field and optional field of the Rust source against their counterparts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** The texts of a folder of this test directory, where there is one. */
function textsOf(folder) {
  const path = join(ROOT, 'tests', folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.txt')) : [];
  return names.map((name) => [
    `${folder}/${name}`,
    readFileSync(join(path, name), 'utf8'),
    undefined,
  ]);
}

/** One line for each role, each corrected to be what it says: whatever the rules are, every kind comes out. */
function everyRole() {
  const roles = readRust('options.rs').Role.variants.map(({ tag }) => tag);
  const lines = roles.map((role) =>
    role === 'entry'
      ? '14:20 The first lorry crosses'
      : `This line has the role ${role} here, https://example.org/${role}`,
  );
  const corrections = roles.map((kind, line) => ({
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

test('every result is what the declarations say, with nothing missing and nothing more', () => {
  const texts = [...BUILT, ...everyRole(), ...textsOf('cases'), ...textsOf('articles')];
  const literals = texts.map(
    ([name, text, options], at) =>
      `// ${name}\nconst article${at}: viewer.Article = ${JSON.stringify(parse(text, options))};`,
  );
  assertCompiles(literals.join('\n'));
});

test('the texts of this test bring out every kind of block', () => {
  const [[, text, options]] = everyRole();
  const seen = new Set(JSON.stringify(parse(text, options)).match(/(?<="kind":")[a-z-]+/g));
  const missing = readRust('article.rs')
    .Kind.variants.map(({ tag }) => tag)
    .filter((tag) => !seen.has(tag));
  assert.deepEqual(missing, []);
  assert.ok(seen.has('entry') && seen.has('timeline'));
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

// Tags and fields

const CASES = {
  camelCase: (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
  'kebab-case': (name) => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase(),
  lowercase: (name) => name.toLowerCase(),
  UPPERCASE: (name) => name.toUpperCase(),
};

/**
 * The serialized shape of the types in a Rust file: `{ Name: { fields: [{ name, optional }], variants: [{ tag, fields }] } }`.
 * Reads the few shapes that the project's own formatted source has, and no others.
 */
function readRust(file) {
  const types = {};
  let type,
    variant,
    serde = '';
  for (const line of readFileSync(join(ROOT, 'src', file), 'utf8').split('\n')) {
    const attribute = /^\s*#\[serde\((.*)\)\]/.exec(line);
    const head = /^pub (?:struct|enum) (\w+) \{/.exec(line);
    const member = /^    (?:pub )?(\w+)(:| \{|\(|,)/.exec(line);
    const inner = /^        (\w+): /.exec(line);
    const renamed = (name, style) =>
      /\brename = "([^"]+)"/.exec(serde)?.[1] ?? (CASES[style] ?? String)(name);
    const field = (name, style) => ({
      name: renamed(name, style),
      optional: /\b(skip_serializing_if|default)\b/.test(serde) || type.optional,
    });
    if (attribute) {
      serde += attribute[1];
      continue;
    } else if (head) {
      type = types[head[1]] = {
        style: /rename_all = "([^"]+)"/.exec(serde)?.[1],
        inner: /rename_all_fields = "([^"]+)"/.exec(serde)?.[1],
        optional: /\bdefault\b/.test(serde),
        fields: [],
        variants: [],
      };
    } else if (type && line === '}') {
      type = undefined;
    } else if (type && member?.[2] === ':') {
      if (!/\bflatten\b/.test(serde)) type.fields.push(field(member[1], type.style));
    } else if (type && member) {
      variant = { tag: renamed(member[1], type.style), fields: [] };
      type.variants.push(variant);
    } else if (type && inner) {
      variant.fields.push(field(inner[1], type.inner));
    } else if (!line || /^\s*(\/\/|#)/.test(line)) {
      continue;
    }
    serde = '';
  }
  return types;
}

const union = (strings) => strings.map((string) => JSON.stringify(string)).join(' | ') || 'never';
const required = (fields) =>
  union(fields.filter(({ optional }) => !optional).map(({ name }) => name));
const optional = (fields) =>
  union(fields.filter(({ optional }) => optional).map(({ name }) => name));

const PRELUDE = `
  type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : ['missing in Rust', Exclude<A, B>]) : ['missing in Rust', Exclude<A, B>, 'missing in TypeScript', Exclude<B, A>];
  type OptionalKeys<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? K : never }[keyof T];
  type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T>>;
`;
const same = (left, right) => `{ const holds: Same<${left}, ${right}> = true; }`;
const sameFields = (type, fields) =>
  [
    same(`RequiredKeys<${type}>`, required(fields)),
    same(`OptionalKeys<${type}>`, optional(fields)),
  ].join('\n');
const KIND = { name: 'kind', optional: false };
const CODE = { name: 'code', optional: false };

test('the Rust source was understood', () => {
  const types = readRust('article.rs');
  assert.deepEqual(types.Inferred.fields, [
    { name: 'rule', optional: false },
    { name: 'line', optional: false },
  ]);
  assert.deepEqual(types.Kind.variants.find(({ tag }) => tag === 'timestamp').fields, [
    { name: 'value', optional: true },
  ]);
  assert.ok(Object.keys(types).length > 10);
});

test('every string tag is declared, and no other', () => {
  const { Order, Direction, DayRule, Precision, TimeExpressionKind, Anchored, Kind, Note } =
    readRust('article.rs');
  const plain = {
    Order,
    Direction,
    DayRule,
    Precision,
    TimeExpressionKind,
    Anchored,
    Role: readRust('options.rs').Role,
  };
  const tags = ({ variants }) => union(variants.map(({ tag }) => tag));
  assertCompiles(
    [
      PRELUDE,
      ...Object.entries(plain).map(([name, type]) => same(`viewer.${name}`, tags(type))),
      same("viewer.Block['kind']", tags(Kind)),
      same("viewer.Note['code']", tags(Note)),
    ].join('\n'),
  );
});

test('every field is declared, optional where it may be absent, and no other', () => {
  const { Block, Kind, Note, TimelineRef, Entry, ...types } = readRust('article.rs');
  const plain = { ...types, ...readRust('options.rs') };
  const structs = Object.entries(plain).filter(([, { fields }]) => fields.length);
  assertCompiles(
    [
      PRELUDE,
      ...structs.map(([name, { fields }]) => sameFields(`viewer.${name}`, fields)),
      sameFields('viewer.TimelineRef', [KIND, ...TimelineRef.fields]),
      sameFields('viewer.Entry', [KIND, ...Entry.fields]),
      ...Kind.variants.map(({ tag, fields }) =>
        sameFields(`Extract<viewer.Block, { kind: '${tag}' }>`, [KIND, ...fields, ...Block.fields]),
      ),
      ...Note.variants.map(({ tag, fields }) =>
        sameFields(`Extract<viewer.Note, { code: '${tag}' }>`, [CODE, ...fields]),
      ),
    ].join('\n'),
  );
});
