// @ts-check
/**
 * The words of a page's own markup. They are English there, so that English needs no table; a table of another language has them
 * by what stands in the markup.
 */

/** Attributes that are read or heard. */
export const LABELS = ['aria-label', 'alt', 'title'];

export class Markup {
  /** @type {{ english: string, set: (words: string) => void }[]} */
  #places = [];

  /** Finds the words, before a script adds others. @param {Document} page */
  constructor(page) {
    const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const english = node.data.trim();
      if (!/\p{L}/u.test(english)) continue;
      const [before, after] = node.data.split(english);
      this.#places.push({ english, set: (words) => (node.data = before + words + after) });
    }
    for (const name of LABELS)
      for (const node of page.querySelectorAll(`[${name}]`))
        this.#places.push({
          english: node.getAttribute(name) ?? '',
          set: (words) => node.setAttribute(name, words),
        });
  }

  /** Says it in the words of a table, and in English what the table does not have. @param {Record<string, string>} table */
  translate(table) {
    for (const { english, set } of this.#places) set(table[english] ?? english);
  }
}
