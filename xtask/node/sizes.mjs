// @ts-check
// Prints what the files of a folder weigh: as they are, through gzip, and through brotli.
//     node sizes.mjs FOLDER...
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @typedef {{ name: string, sizes: number[] }} Row */

for (const folder of process.argv.slice(2)) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  /** @type {Row[]} */
  const rows = names.map((name) => weigh(folder, name)).sort((a, b) => b.sizes[2] - a.sizes[2]);
  const width = Math.max(folder.length, ...rows.map(({ name }) => name.length));
  const print = (/** @type {string} */ name, /** @type {(number | string)[]} */ cells) =>
    console.log(line(name.padEnd(width), cells));
  print(folder, ['raw', 'gzip', 'brotli']);
  rows.forEach(({ name, sizes }) => print(name, sizes));
  for (const ending of ['.wasm', '.js', '.css'])
    print(`all ${ending}`, total(rows.filter(({ name }) => extname(name) === ending)));
  print('all', total(rows));
}

/** @param {string} folder @param {string} name @returns {Row} */
function weigh(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return {
    name: name.split(sep).join('/'),
    sizes: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length],
  };
}

/** @param {Row[]} some */
function total(some) {
  return some.reduce((sums, { sizes }) => sums.map((sum, i) => sum + sizes[i]), [0, 0, 0]);
}

/** @param {string} name @param {(number | string)[]} cells */
function line(name, cells) {
  return `${name} ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell).padStart(10)).join(' ')}`;
}
