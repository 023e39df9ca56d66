// @ts-check
// What a reader downloads for an embed, through brotli as servers send it: by the files that refer to each other.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What an embed of plain text on an English page never asks for: the whole core, which reads markup, and other languages. */
const UNUSED = /\/(?:core|\w\w-article)(-\w+)?(\.[0-9a-f]{16})?\.js$/;

/** @typedef {{ total: number, scripts: number, core: number }} Weight in bytes; the styles are in the scripts */

/**
 * @param {string} folder of the npm package
 * @returns {{ split: Weight, file: Weight }}
 */
export function weights(folder) {
  return {
    split: weigh(reachable(join(folder, 'define.js'))),
    file: weigh([join(folder, 'article-viewer.js')]),
  };
}

/** A script and all files of the package that it refers to; what looks like a file and is none is passed over. @param {string} start */
export function reachable(start, found = new Set([start])) {
  if (extname(start) !== '.js') return [...found];
  for (const [, name] of readFileSync(start, 'utf8').matchAll(
    /["'`](\.{1,2}\/[^"'`\s]+\.(?:js|wasm))["'`]/g,
  )) {
    const file = join(dirname(start), name);
    if (found.has(file) || UNUSED.test(file) || !existsSync(file)) continue;
    found.add(file);
    reachable(file, found);
  }
  return [...found];
}

/** @param {string[]} files @returns {Weight} */
function weigh(files) {
  const sum = (/** @type {string[]} */ some) =>
    some.reduce((bytes, file) => bytes + brotliCompressSync(readFileSync(file)).length, 0);
  const [scripts, core] = ['.js', '.wasm'].map((ending) =>
    sum(files.filter((file) => extname(file) === ending)),
  );
  return { total: scripts + core, scripts, core };
}
