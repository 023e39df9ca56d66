// @ts-check
/**
 * The attributes of `<article-viewer>` and the properties that stand for them. What they mean is said once, in the comment
 * of the class; `custom-elements.json` is made of both.
 *
 * @typedef {'string' | 'boolean' | 'number' | readonly string[]} Kind names the values, first the one that holds without the
 *   attribute
 * @typedef {{ name: string, property?: string, kind: Kind, number?: (value: number) => number, styled?: boolean }} Attribute
 *   no `property`: HTML or the class itself has one; `number` makes a number that counts of the one that was said; `styled`
 *   ones are the business of style sheets alone
 *
 * @typedef {Extract<typeof ATTRIBUTES[number], { property: string }>} Row
 * @typedef {{ [Each in Row as Each['property']]:
 *   Each['kind'] extends readonly (infer Value)[] ? Value
 *   : Each['kind'] extends 'number' ? number
 *   : Each['kind'] extends 'boolean' ? boolean
 *   : string }} Reflected
 */

/** Seconds: no server is asked more often than this. */
const SHORTEST_INTERVAL = 5;

const level = (/** @type {number} */ value) =>
  Number.isInteger(value) && value >= 1 && value <= 6 ? value : 1;
const seconds = (/** @type {number} */ value) =>
  value > 0 ? Math.max(value, SHORTEST_INTERVAL) : 0;

export const ATTRIBUTES = /** @type {const} */ ([
  { name: 'src', property: 'src', kind: 'string' },
  { name: 'text', kind: 'string' },
  { name: 'published', property: 'published', kind: 'string' },
  { name: 'lang', kind: 'string' },
  { name: 'sort', property: 'sort', kind: ['', 'newest', 'oldest'] },
  { name: 'view', property: 'view', kind: ['both', 'article', 'timeline'], styled: true },
  { name: 'heading-level', property: 'headingLevel', kind: 'number', number: level },
  { name: 'theme', property: 'theme', kind: ['auto', 'light', 'dark'], styled: true },
  { name: 'toc', property: 'toc', kind: 'boolean' },
  { name: 'loading', property: 'loading', kind: ['lazy', 'eager'] },
  { name: 'refresh', property: 'interval', kind: 'number', number: seconds },
  { name: 'corrections', kind: 'string' },
]);

const rows = /** @type {readonly Attribute[]} */ (ATTRIBUTES);

/** The attributes that a change of the article follows from. */
export const OBSERVED = rows.filter(({ styled }) => !styled).map(({ name }) => name);

/** The properties that stand for attributes. */
export const REFLECTED = rows.flatMap(({ property }) => property ?? []);

/**
 * A class of elements that has the properties of the table.
 *
 * @param {typeof HTMLElement} Base
 */
export function reflecting(Base) {
  class Reflecting extends Base {}
  for (const row of rows) {
    if (!row.property) continue;
    Object.defineProperty(Reflecting.prototype, row.property, {
      configurable: true,
      enumerable: true,
      get() {
        return read(this, row);
      },
      set(value) {
        write(this, row, value);
      },
    });
  }
  return /** @type {new () => HTMLElement & Reflected} */ (Reflecting);
}

/** @param {Element} element @param {Attribute} attribute */
function read(element, { name, kind, number = Number }) {
  const value = element.getAttribute(name);
  if (kind === 'boolean') return value !== null;
  if (kind === 'number') return number(Number(value));
  if (kind === 'string') return value ?? '';
  return kind.find((known) => known === value) ?? kind[0];
}

/** @param {Element} element @param {Attribute} attribute @param {unknown} value */
function write(element, { name, kind }, value) {
  if (kind === 'boolean') element.toggleAttribute(name, Boolean(value));
  else if (value === undefined || value === null || value === '') element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
