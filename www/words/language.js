// @ts-check
/** The language that the interface speaks, and what follows from it: direction, plurals, numbers, dates. */

/** A sentence, with `{names}` of values; one that counts has a form for each category of plurals. @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Message */

/** Languages whose numbers and dates are not asked for by their code alone. @type {Record<string, string>} */
const LOCALES = {
  en: 'en-GB', // a day before its month, as a paper prints it
  ar: 'ar-u-nu-latn', // the digits that stand in printed times
};

export let language = 'en';
let direction = 'ltr';

/** Formats are dear to make, so each is made once for a language. @type {Map<string, any>} */
const formats = new Map();

/** @param {string} code */
export function setLanguage(code) {
  language = code;
  direction = code === 'ar' ? 'rtl' : 'ltr';
  formats.clear();
}

/** The attributes of what speaks this language inside of what speaks another one. */
export const spoken = () => ({ lang: language, dir: direction });

/**
 * @typedef {{
 *   NumberFormat: [Intl.NumberFormat, Intl.NumberFormatOptions],
 *   DateTimeFormat: [Intl.DateTimeFormat, Intl.DateTimeFormatOptions],
 *   PluralRules: [Intl.PluralRules, Intl.PluralRulesOptions],
 *   RelativeTimeFormat: [Intl.RelativeTimeFormat, Intl.RelativeTimeFormatOptions],
 * }} Formats what there is, and its options
 */

/**
 * A format of `Intl` in this language.
 *
 * @template {keyof Formats} Name
 * @param {Name} name
 * @param {Formats[Name][1]} [options]
 * @returns {Formats[Name][0]}
 */
export function format(name, options = {}) {
  const key = name + JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new /** @type {any} */ (Intl)[name](LOCALES[language] ?? language, options));
  return formats.get(key);
}

/** @param {number} value */
export const number = (value) => format('NumberFormat').format(value);

/** @param {number} share */
export const percent = (share) =>
  format('NumberFormat', { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** "2 days". @param {number} count @param {'minute' | 'hour' | 'day' | 'month' | 'year'} unit */
export const counted = (count, unit) =>
  format('NumberFormat', { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** @param {number} bytes */
export function size(bytes) {
  const [value, unit] =
    bytes < 1e6
      ? [Math.max(1, bytes / 1e3), 'kilobyte']
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e9, 'gigabyte'];
  return format('NumberFormat', { style: 'unit', unit, maximumFractionDigits: 0 }).format(value);
}

/**
 * The sentence with its values; `n` is what it counts.
 *
 * @param {Message} message
 * @param {Record<string, string | number>} [values]
 */
export function say(message, values = {}) {
  const form =
    typeof message === 'string'
      ? message
      : (message[format('PluralRules').select(Number(values.n))] ?? message.other ?? '');
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === 'number' ? number(values[name]) : values[name],
  );
}

/**
 * The first of some languages that there are words in, and its words; English needs none, and takes the place of those that
 * cannot be had.
 *
 * @param {readonly string[]} tags as in `lang`
 * @param {Record<string, () => Promise<any>>} tables
 * @returns {Promise<[code: string, table?: any]>}
 */
export async function wordsIn(tags, tables) {
  const codes = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  const code = codes.find((code) => code === 'en' || Object.hasOwn(tables, code)) ?? 'en';
  try {
    return code === 'en' ? ['en'] : [code, await tables[code]()];
  } catch {
    return ['en']; // no network, perhaps
  }
}

/**
 * Tables of two kinds as one: the words of a language are those of both.
 *
 * @param {Record<string, () => Promise<any>>} some
 * @param {Record<string, () => Promise<any>>} others
 */
export const both = (some, others) =>
  Object.fromEntries(
    Object.keys(some).map((code) => [
      code,
      async () => Object.assign({}, ...(await Promise.all([some[code](), others[code]()]))),
    ]),
  );
