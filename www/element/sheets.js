// @ts-check
/** The style sheets of the element. What is built for sites has a module in this place that holds their text. */

const ADDRESSES = [
  new URL('../article/article.css', import.meta.url),
  new URL('../timeline/timeline.css', import.meta.url),
  new URL('../timeline/entries.css', import.meta.url),
  new URL('./embed.css', import.meta.url),
];

/** @returns {Promise<string[]>} */
export function styles() {
  return Promise.all(
    ADDRESSES.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok)
        throw Object.assign(new Error(`${address} answered ${response.status}`), { code: 'style' });
      return response.text();
    }),
  );
}
