// @ts-check

import { tables as articles } from './article-tables.js';
import { both } from './language.js';

/** The words of the page for owners alone. @type {Record<string, () => Promise<any>>} */
const own = {
  uk: () => import('./tables/uk-owners.js'),
  de: () => import('./tables/de-owners.js'),
  fr: () => import('./tables/fr-owners.js'),
  es: () => import('./tables/es-owners.js'),
  pt: () => import('./tables/pt-owners.js'),
  pl: () => import('./tables/pl-owners.js'),
  ja: () => import('./tables/ja-owners.js'),
  ar: () => import('./tables/ar-owners.js'),
};

/** With those about an article: all of them are there, or none. */
export const tables = both(articles, own);
