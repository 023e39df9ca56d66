// @ts-check
// The blocks of docs/hosts.md, by section: what it tells people to paste and to configure is what is tested.

import { readFileSync } from 'node:fs';

export const MANUAL = new URL('../../docs/hosts.md', import.meta.url);

/** A fence with a word after its language: `paste`, `fence`, a policy, or the name of a file. */
const BLOCK = /^(`{3,4})(\w+) (\S+)\n([\s\S]*?)^\1$/gm;

/** @type {Record<string, Record<string, string>>} blocks by their names, by section */
export const SECTIONS = Object.fromEntries(
  readFileSync(MANUAL, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => [
      section.split('\n', 1)[0],
      Object.fromEntries([...section.matchAll(BLOCK)].map(([, , , name, text]) => [name, text])),
    ]),
);

/** A file that the manual shows. @param {string} section @param {string} name */
export function shownFile(section, name) {
  const text = SECTIONS[section]?.[name];
  if (text === undefined) throw new Error(`docs/hosts.md has no ${name} in its section ${section}`);
  return text;
}
