// Every module of www/ can be imported where there is no browser: it acts on nothing and holds no state until it is called.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WWW = fileURLToPath(new URL('../www', import.meta.url));

/** What starts something when it is loaded: the scripts that the pages name. */
const ENTRIES = [
  'frame/frame-host.js',
  'frame/frame.js',
  'owners/owners.js',
  'page/first-paint.js',
  'page/page.js',
  'worker/service-worker.js',
];

const modules = readdirSync(WWW, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.js') && !/^(pkg|vendor)\//.test(name))
  .sort();

/** Imports modules in a program of their own; gives what could not be, with the reason. */
function failing(names) {
  const addresses = names.map((name) => pathToFileURL(join(WWW, name)).href);
  const program = `
    const failed = [];
    for (const address of ${JSON.stringify(addresses)})
      await import(address).catch((error) => failed.push(address + ': ' + error));
    console.log(JSON.stringify(failed));
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(String(said));
}

test('every module but the entries can be imported without a browser', () => {
  const names = modules.filter((name) => !ENTRIES.includes(name));
  assert.ok(names.length > 60, 'the modules were found');
  assert.deepEqual(failing(names), []);
});

test('the entries are there, and do act', () => {
  assert.deepEqual(
    ENTRIES.filter((name) => !modules.includes(name)),
    [],
  );
  assert.equal(failing(ENTRIES).length, ENTRIES.length);
});

/** What holds something for the whole page when it is used: the style sheets that all elements share, and the language that is spoken. */
const STATEFUL = [
  'element/embed.js',
  'words/chosen.js',
  'words/frame-sentences.js',
  'words/language.js',
  'words/owners-sentences.js',
  'words/page-sentences.js',
  'words/sentences.js',
];

test('no module but these has variables of its own', () => {
  const found = modules.filter((name) =>
    /^(?:export )?let /m.test(readFileSync(join(WWW, name), 'utf8')),
  );
  assert.deepEqual(found, STATEFUL);
});
