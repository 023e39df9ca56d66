// @ts-check

/** Where the words about an article come from, once a language is spoken. English needs none. @type {Record<string, () => Promise<any>>} */
export const tables = {
  uk: () => import('./tables/uk-article.js'),
  de: () => import('./tables/de-article.js'),
  fr: () => import('./tables/fr-article.js'),
  es: () => import('./tables/es-article.js'),
  pt: () => import('./tables/pt-article.js'),
  pl: () => import('./tables/pl-article.js'),
  ja: () => import('./tables/ja-article.js'),
  ar: () => import('./tables/ar-article.js'),
};
