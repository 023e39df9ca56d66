// @ts-check
// Prints what the files of a folder weigh: as they are, through gzip, and through brotli.
//     node sizes.mjs FOLDER
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @typedef {{ name: string, sizes: number[] }} Row */

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile());

/** @type {Row[]} */
const rows = files.map(weigh).sort((a, b) => b.sizes[2] - a.sizes[2]);
const width = Math.max(...rows.map(({ name }) => name.length));

print('', ['raw', 'gzip', 'brotli']);
rows.forEach(({ name, sizes }) => print(name, sizes));
for (const ending of ['.wasm', '.js', '.css']) print(`all ${ending}`, total(rows.filter(({ name }) => extname(name) === ending)));
print('all', total(rows));

/** @param {string} path @returns {Row} */
function weigh(path) {
  const bytes = readFileSync(path);
  return { name: relative(folder, path).split(sep).join('/'), sizes: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length] };
}

/** @param {Row[]} some */
function total(some) {
  return some.reduce((sums, { sizes }) => sums.map((sum, i) => sum + sizes[i]), [0, 0, 0]);
}

/** @param {string} name @param {(number | string)[]} cells */
function print(name, cells) {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell).padStart(10));
  console.log(`${name.padEnd(width)} ${shown.join(' ')}`);
}
