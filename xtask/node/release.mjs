// @ts-check
// Writes the module that tells the page about embedding what a release weighs, and how to check that it is the one.
//     node release.mjs PACKAGE MODULE
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weights } from './weights.mjs';

const [folder, module] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const single = readFileSync(join(folder, 'article-viewer.js'));
const integrity = `sha384-${createHash('sha384').update(single).digest('base64')}`;
const { split, file } = weights(folder);
writeFileSync(
  module,
  `export const release = ${JSON.stringify({ version, integrity, weights: { split: split.total, scripts: split.scripts, single: file.total } })};\n`,
);
