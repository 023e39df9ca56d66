// @ts-check

import { tables as articles } from './article-tables.js';
import { both } from './language.js';

/** The words of the page alone. @type {Record<string, () => Promise<any>>} */
const own = {
  uk: () => import('./tables/uk-page.js'),
  de: () => import('./tables/de-page.js'),
  fr: () => import('./tables/fr-page.js'),
  es: () => import('./tables/es-page.js'),
  pt: () => import('./tables/pt-page.js'),
  pl: () => import('./tables/pl-page.js'),
  ja: () => import('./tables/ja-page.js'),
  ar: () => import('./tables/ar-page.js'),
};

/** With those about an article: all of them are there, or none. */
export const tables = both(articles, own);
