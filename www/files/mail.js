// @ts-check
/** An e-mail as it is sent: the header that a mail program shows, and the text. */

import PostalMime from '../vendor/postal-mime.js';
import { escaped } from './markup.js';

/** Lines of the header, as the core knows them. */
const HEADER = ['From', 'To', 'Cc', 'Date', 'Subject'];

/** @param {ArrayBuffer} bytes @returns {Promise<import('./markup.js').Brought>} */
export async function read(bytes) {
  const mail = await PostalMime.parse(bytes);
  const lines = HEADER.map((name) => {
    const value = valueOf(mail, name.toLowerCase());
    return value ? `${name}: ${value}` : '';
  }).filter(Boolean);
  const { text, html, attachments } = mail;
  if (!lines.length || !(text ?? html)) throw new Error('no mail');
  const names = attachments.map(({ filename }) => filename).filter(Boolean);
  if (names.length) lines.push(`Attachments: ${names.join(', ')}`);
  if (text) return { text: [...lines, '', text].join('\n') };
  return { html: `<p>${lines.map(escaped).join('<br>')}</p>${html}` };
}

/** @param {import('postal-mime').Email} mail @param {string} key */
function valueOf(mail, key) {
  if (key === 'subject') return mail.subject;
  if (key === 'date') return mail.headers.find((header) => header.key === 'date')?.value;
  const people = [/** @type {any} */ (mail)[key] ?? []].flat();
  return people
    .map((/** @type {{ name?: string, address?: string }} */ { name, address }) =>
      name && address ? `${name} <${address}>` : name || address,
    )
    .join(', ');
}
