// @ts-check
/** Numbers in sentences. */

export const language = 'en-GB'; // a day before its month, as a paper prints it
const numbers = new Intl.NumberFormat(language);

/** @param {number} value */
export const number = (value) => numbers.format(value);

/**
 * "1 line", "3 lines".
 *
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const counted = (count, one, many = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : many}`;
