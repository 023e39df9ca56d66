// @ts-check
/** Lines that may be the headline instead of the one that was taken for it. */

import { linesIn } from './lines.js';

/** How far away they stand, in lines; how many are offered. */
const REACH = 20;
const MOST = 6;
/** Characters: shorter ones are buttons, longer ones sentences. */
const LENGTH = [12, 160];

/**
 * The nearest ones, in the order of the text.
 *
 * @param {string} text
 * @param {number} headline its line
 * @returns {{ line: number, text: string }[]}
 */
export function headlinesIn(text, headline) {
  const [shortest, longest] = LENGTH;
  const lines = [...linesIn(text)].map((line, at) => ({ line: at, text: line.trim() }));
  const distance = (/** @type {{ line: number }} */ { line }) => Math.abs(line - headline);
  const seen = new Set([lines[headline].text]);
  return lines
    .slice(Math.max(0, headline - REACH), headline + REACH + 1)
    .filter(({ text }) => text.length >= shortest && text.length <= longest)
    .filter(({ text }) => /\p{L}/u.test(text) && !/[.,;:…]$/.test(text))
    .sort((a, b) => distance(a) - distance(b))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, MOST)
    .sort((a, b) => a.line - b.line);
}
