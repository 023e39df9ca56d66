// @ts-check
// The package, as people install it: packed, unpacked by npm into apps of several kinds, built there, and opened in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { close, open } from '../www/browser.mjs';
import { root, serve } from '../www/server.mjs';
import { NAMED_PARTS, PARTS } from '../../www/draw/parts.js';
import { ATTRIBUTES } from '../../www/element/attributes.js';
import { reachable, weights } from '../../xtask/node/weights.mjs';

const PACKAGE = join(root, 'dist/npm');
/** Where the apps stand: below the project, so that they find its copies of Vite and React. */
const APPS = join(root, 'dist/apps');
const TITLE = 'Ferries sail again after the storm';

/** @type {string} */
let tarball;
const server = await serve({ '/favicon.ico': { status: 204 } });
/** Another origin, as a CDN is. */
const cdn = await serve();

before(async () => {
  rmSync(APPS, { recursive: true, force: true });
  mkdirSync(APPS, { recursive: true });
  const packed = JSON.parse(
    run(root, 'npm', 'pack', PACKAGE, '--json', '--pack-destination', APPS),
  );
  tarball = join(APPS, packed[0].filename);
});

/** Runs a program and returns what it says. @param {string} folder @param {string} program @param {...string} words */
function run(folder, program, ...words) {
  try {
    return execFileSync(program, words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${program} ${words.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Runs a program of the project's own npm packages. @param {string} folder @param {string} name @param {...string} words */
const tool = (folder, name, ...words) =>
  run(folder, join(root, 'node_modules/.bin', name), ...words);

/** A copy of an app, with the package installed. @param {string} name @returns {string} its folder */
function install(name) {
  const folder = join(APPS, name);
  cpSync(join(root, 'tests/install', name), folder, { recursive: true });
  run(
    folder,
    'npm',
    'install',
    tarball,
    '--offline',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
  );
  return folder;
}

/** Opens a page on which the element must show the article. @param {string} url */
async function shows(url) {
  const page = await open(url, { faults: /^request http:.*\/dist\/npm\// });
  await page.waitForFunction(
    () =>
      document.querySelector('article-viewer')?.shadowRoot?.querySelectorAll('time').length === 3,
  );
  assert.equal(await page.locator('article-viewer .title').textContent(), TITLE);
  return page;
}

/** @param {string} app @param {string} file */
const addressOf = (app, file) => `${server.url}dist/apps/${app}/${file}`;

test('the package is what publint and attw want', () => {
  tool(root, 'publint', PACKAGE, '--strict');
  tool(
    root,
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    './article-viewer.js',
    './frame-host.js',
    './custom-elements.json',
  );
});

test('the package holds what it names, and nothing of this computer', () => {
  const { version, builtWith } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const [, crate] = /^version = "(.*)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8')) ?? [];
  assert.equal(version, crate);
  assert.deepEqual(
    Object.entries(builtWith).filter(([, value]) => !value),
    [],
  );
  for (const name of readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\.(?:js|wasm|json)$/.test(each),
  )) {
    assert.ok(!readFileSync(join(PACKAGE, name), 'latin1').includes(root), name);
  }
});

test('the declarations of the class are those of its source', () => {
  const check = join(APPS, 'check.ts');
  writeFileSync(
    check,
    `
    import type { ArticleViewer as Declared } from '../npm/index.js';
    import type { ArticleViewer as Source } from '../../www/element/article-viewer.js';
    type Own<T> = Exclude<keyof T, keyof HTMLElement> | ('lang' & keyof T);
    type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : Exclude<B, A>) : Exclude<A, B>;
    export const names: Same<Own<Declared>, Own<Source>> = true;
    export const values: Pick<Declared, Own<Source>> = null! as Pick<Source, Own<Source>>;
  `,
  );
  tool(
    APPS,
    'tsc',
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--allowJs',
    '--target',
    'esnext',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--lib',
    'esnext,dom,dom.iterable',
    '--types',
    '',
    'check.ts',
  );
});

test('the manifest names every attribute, part and custom property, and no other', () => {
  const { modules } = JSON.parse(readFileSync(join(PACKAGE, 'custom-elements.json'), 'utf8'));
  const [element] = modules[0].declarations;
  const names = (/** @type {{ name: string }[]} */ items) => items.map(({ name }) => name).sort();
  assert.equal(element.tagName, 'article-viewer');
  assert.deepEqual(names(element.attributes), names([...ATTRIBUTES]));
  assert.deepEqual(
    names(element.cssParts),
    [...new Set([...PARTS, ...NAMED_PARTS.values()])].sort(),
  );
  const sheets = [
    'article/article.css',
    'timeline/timeline.css',
    'timeline/entries.css',
    'element/embed.css',
  ]
    .map((name) => readFileSync(join(root, 'www', name), 'utf8'))
    .join('');
  assert.deepEqual(
    names(element.cssProperties).filter((name) => !sheets.includes(`var(${name}`)),
    [],
  );
  assert.deepEqual(
    names(element.members).filter((name) => name.startsWith('#')),
    [],
  );
  assert.deepEqual(names(element.events), [
    'article-viewer-error',
    'article-viewer-load',
    'article-viewer-update',
  ]);
  assert.deepEqual(
    element.members.filter((/** @type {any} */ { kind, type }) => kind === 'field' && !type),
    [],
  );
});

test('the document about the element names all of that, and every code of an error', () => {
  const [element] = JSON.parse(readFileSync(join(PACKAGE, 'custom-elements.json'), 'utf8'))
    .modules[0].declarations;
  const names = [
    element.attributes,
    element.members,
    element.events,
    element.cssParts,
    element.cssProperties,
  ]
    .flat()
    .map(({ name }) => name);
  const [door, source, own] = [
    'core/door.js',
    'element/source.js',
    'element/article-viewer.js',
  ].map((name) => readFileSync(join(root, 'www', name), 'utf8'));
  const declared = /@typedef \{([^}]*)\} CoreErrorCode/.exec(door)?.[1].match(/[a-z-]+/g) ?? [];
  const thrown = [
    ...source.matchAll(/new SourceError\(\s*'([a-z-]+)'/g),
    ...own.matchAll(/code: '([a-z-]+)'/g),
  ].map(([, code]) => code);
  assert.ok(declared.length > 5 && thrown.length > 5);
  const text = readFileSync(join(PACKAGE, 'docs/element.md'), 'utf8');
  assert.deepEqual(
    [...names, ...declared, ...thrown].filter(
      (name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text),
    ),
    [],
  );
});

test('a page without a bundler, under a strict policy, downloads what the README says', async () => {
  const folder = install('html');
  const page = await open('about:blank', { faults: /^request/ });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf('html', 'split.html'));
  await page.waitForFunction(
    () =>
      document.querySelector('article-viewer')?.shadowRoot?.querySelectorAll('time').length === 3,
  );
  await close(page);
  const files = reachable(join(folder, 'node_modules/article-viewer/define.js')).map(
    (file) => `/${relative(root, file).split(sep).join('/')}`,
  );
  assert.deepEqual(asked.filter((path) => /\.(?:js|wasm|css)$/.test(path)).sort(), files.sort());
});

test('the README is right about what an embed weighs', () => {
  const { split, file } = weights(PACKAGE);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const row = (/** @type {string} */ name) =>
    new RegExp(`^\\| ${name}[^|]*\\|(.*)\\|$`, 'm').exec(readme)?.[1].split('|').map(Number);
  const kilobytes = (/** @type {number[]} */ ...bytes) =>
    bytes.map((each) => Math.round(each / 1000));
  const near = (/** @type {number[] | undefined} */ said, /** @type {number[]} */ weighed) =>
    assert.ok(
      said?.every((each, index) => Math.abs(each - weighed[index]) <= 1),
      `the README says ${said}, it is ${weighed}`,
    );
  near(row('split'), kilobytes(split.scripts, split.core, split.total));
  near(row('already read')?.slice(-1), kilobytes(split.scripts));
  near(row('single file')?.slice(-1), kilobytes(file.total));
});

test('the split files serve from another origin', async () => {
  const folder = install('html');
  const tag = `<script type="module" src="${cdn.url}dist/npm/define.js"></script>`;
  writeFileSync(
    join(folder, 'far.html'),
    readFileSync(join(folder, 'single.html'), 'utf8').replace(/<script.*<\/script>/, tag),
  );
  await close(await shows(addressOf('html', 'far.html')));
});

test('one classic script: on a site, from file://, and from another origin with its integrity', async () => {
  const folder = install('html');
  await close(await shows(addressOf('html', 'single.html')));
  await close(await shows(pathToFileURL(join(folder, 'single.html')).href));
  const strict = readFileSync(join(folder, 'single.html'), 'utf8')
    .replace('<!doctype html>', '')
    .replace('<html lang="en">', '<html xmlns="http://www.w3.org/1999/xhtml"><body>')
    .replace('<meta charset="utf-8">', '')
    .replace(' defer', '');
  writeFileSync(join(folder, 'single.xhtml'), `${strict}</body></html>`);
  await close(await shows(addressOf('html', 'single.xhtml'))); // where browsers take no modules
  const { release } = await import(await releaseOf());
  const tag = `<script src="${cdn.url}dist/npm/article-viewer.js" integrity="${release.integrity}" crossorigin="anonymous"></script>`;
  writeFileSync(
    join(folder, 'cdn.html'),
    readFileSync(join(folder, 'single.html'), 'utf8').replace(/<script.*<\/script>/, tag),
  );
  await close(await shows(addressOf('html', 'cdn.html')));
});

/** The module that the page about embedding has about this release. */
async function releaseOf() {
  const module = join(APPS, 'release.mjs');
  run(root, process.execPath, 'xtask/node/release.mjs', PACKAGE, module);
  return pathToFileURL(module).href;
}

test('a Vite app has the element and the core', async () => {
  const folder = install('vite');
  tool(folder, 'vite', 'build', '--logLevel', 'warn');
  const page = await shows(addressOf('vite', 'dist/index.html'));
  await page.getByText('A headline', { exact: true }).waitFor();
  await close(page);
});

test('a React app, rendered on a server, read without scripts, and taken up by the browser', async () => {
  const folder = install('react');
  tool(folder, 'tsc', '--project', 'tsconfig.json');
  tool(folder, 'vite', 'build', '--logLevel', 'warn');
  tool(folder, 'vite', 'build', '--logLevel', 'warn', '--ssr', 'server.tsx', '--outDir', 'server');
  const made = JSON.parse(run(folder, process.execPath, 'server/server.js'));
  assert.equal(made.element, 'function');
  assert.equal(made.title, 'A headline');
  assert.ok(made.prepared.includes('"A headline \\u003c/script>"'), made.prepared);
  const index = join(folder, 'dist/index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<!--app-->', made.html));
  const bare = await open(addressOf('react', 'dist/index.html'), {
    javaScriptEnabled: false,
  });
  assert.ok(await bare.getByText('The harbour opened at noon').isVisible());
  await close(bare);
  const page = await shows(addressOf('react', 'dist/index.html'));
  assert.equal(await page.locator('output').textContent(), TITLE);
  assert.equal(
    await page.locator('article-viewer .title').evaluate((title) => title.localName),
    'h2',
  );
  await close(page);
});

test('the crate reads an article in five lines', () => {
  const folder = join(APPS, 'crate');
  cpSync(join(root, 'tests/install/crate'), folder, { recursive: true });
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  run(
    root,
    'cargo',
    'package',
    '--package',
    'article-viewer',
    '--no-verify',
    '--allow-dirty',
    '--quiet',
  );
  const crate =
    readdirSync(join(target, 'package')).find((name) =>
      /^article-viewer-[\d.]+\.crate$/.test(name),
    ) ?? '';
  run(folder, 'tar', '-xzf', join(target, 'package', crate));
  cpSync(join(folder, crate.replace(/\.crate$/, '')), join(folder, 'article-viewer'), {
    recursive: true,
  });
  mkdirSync(join(folder, 'src'));
  cpSync(join(folder, 'main.rs'), join(folder, 'src/main.rs'));
  assert.equal(
    run(folder, 'cargo', 'run', '--quiet', '--offline', '--target-dir', 'target').trim(),
    'A headline',
  );
});
