// @ts-check
/**
 * The page for site owners: a text and some choices, how the article looks with them, and the lines to paste.
 *
 * @import { Choices, Place, Way } from './snippet.js'
 */

import { ArticleViewer } from '../element/define.js';
import { byId } from '../draw/dom.js';
import { speakOn } from '../words/chosen.js';
import * as sentences from '../words/owners-sentences.js';
import { fragmentOf } from '../export/link.js';
import { preparedJson } from '../core/prepared.js';
import { release } from './release.js';
import { policy, snippet } from './snippet.js';

const form = /** @type {HTMLFormElement} */ (byId('choices'));
const text = /** @type {HTMLTextAreaElement} */ (byId('article-text'));
const preview = /** @type {ArticleViewer} */ (byId('preview'));

/** Choices that are attributes of the element, and the value that needs none. */
const ATTRIBUTES = {
  view: 'both',
  sort: '',
  theme: 'auto',
  'heading-level': '1',
  published: '',
  toc: '',
  loading: 'lazy',
};

/** How long the preview waits after a key: reading anew while somebody types would flicker. */
const PATIENCE = 250;

start().catch((error) => {
  byId('outcome').textContent = sentences.embedding.failed(String(error));
});

/** Reads anew when nobody has typed for a moment. */
function followChoices() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, PATIENCE);
  });
}

async function start() {
  await speakOn(sentences);
  followChoices();
  form.addEventListener('submit', (event) => event.preventDefault());
  preview.addEventListener('article-viewer-load', () => {
    const { title, timeline } = /** @type {NonNullable<typeof preview.article>} */ (
      preview.article
    );
    const entries = timeline?.days.reduce((sum, day) => sum + day.entries.length, 0) ?? 0;
    byId('outcome').textContent = sentences.embedding.read({ title: title?.text, entries });
  });
  preview.addEventListener('article-viewer-error', (event) => {
    byId('outcome').textContent = sentences.embedding.failed(
      /** @type {CustomEvent<{ message: string }>} */ (event).detail.message,
    );
  });
  for (const button of document.querySelectorAll('[data-copies]'))
    button.addEventListener('click', copy);
  byId('take').hidden = !release;
  if (!text.value)
    text.value = await (await fetch(new URL('../sample.txt', import.meta.url))).text();
  await update();
}

async function update() {
  const chosen = attributes();
  for (const name of Object.keys(ATTRIBUTES)) {
    if (name in chosen) preview.setAttribute(name, chosen[name]);
    else preview.removeAttribute(name);
  }
  preview.text = text.value;
  byId('stage').dataset.theme = chosen.theme ?? 'auto';
  const choices = await choicesNow(chosen);
  byId('snippet').textContent = snippet(choices);
  byId('policy').textContent = policy(choices);
  byId('weight').textContent = weight(choices);
  byId('integrity').textContent = release
    ? sentences.embedding.integrity(release.integrity)
    : sentences.embedding.noIntegrity;
  byId('integrity').hidden = choices.way !== 'single';
  byId('base-field').hidden = choices.way === 'npm';
  byId('place-field').hidden = choices.way === 'frame';
  byId('prepared-field').hidden = !canPrepare(choices);
  byId('wasm-advice').hidden = !!choices.prepared || choices.way === 'frame';
}

/** What was chosen and is not what the element does anyway. @returns {Record<string, string>} */
function attributes() {
  const data = new FormData(form);
  const chosen = Object.entries(ATTRIBUTES).filter(
    ([name, usual]) => data.has(name) && data.get(name) !== usual,
  );
  return Object.fromEntries(
    chosen.map(([name]) => [name, name === 'toc' ? '' : String(data.get(name))]),
  );
}

/** @param {Record<string, string>} chosen @returns {Promise<Choices>} */
async function choicesNow(chosen) {
  const data = new FormData(form);
  const base = String(data.get('base')).replace(/\/?$/, '/');
  const fragment = await fragmentOf({ text: text.value, published: chosen.published });
  const frame = new URL(`../../?embed${fragment}`, location.href).href;
  const way = /** @type {Way} */ (data.get('way'));
  const place = /** @type {Place} */ (data.get('place'));
  const prepared =
    data.has('prepared') && canPrepare({ way, place }) ? await preparedNow(chosen) : undefined;
  return {
    way,
    place,
    text: text.value,
    prepared,
    attributes: chosen,
    base,
    integrity: release?.integrity,
    frame,
    title: titleOf(text.value),
  };
}

/** Whether it makes a difference: one file holds the core, a frame is not of the site, and JSX has no script of data. @param {Pick<Choices, 'way' | 'place'>} choices */
const canPrepare = ({ way, place }) => (way === 'files' || way === 'npm') && place !== 'jsx';

/** What the preview shows, with its text. @param {Record<string, string>} chosen */
async function preparedNow({ published }) {
  const article = await preview.ready.catch(() => undefined);
  return article && preparedJson(preview.text, published ? { published } : {}, article);
}

/** @param {string} article */
function titleOf(article) {
  return article.trim().split('\n', 1)[0];
}

/** @param {Choices} choices */
function weight({ way, prepared }) {
  const { weights } = sentences.embedding;
  if (way === 'frame') return weights.frame;
  if (!release) return weights.unknown;
  if (way === 'single') return weights.single(release.weights.single);
  return weights.files(prepared ? release.weights.scripts : release.weights.split);
}

/** @param {Event} event */
async function copy({ currentTarget }) {
  const { dataset } = /** @type {HTMLElement} */ (currentTarget);
  const told = byId('told');
  told.textContent = '';
  try {
    await navigator.clipboard.writeText(byId(dataset.copies ?? '').textContent ?? '');
    told.textContent = sentences.embedding.copied;
  } catch {
    told.textContent = sentences.embedding.notCopied;
  }
}
