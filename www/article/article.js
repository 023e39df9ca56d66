// @ts-check
/**
 * An Article as nodes.
 *
 * @import { Article, Block, Section } from '../pkg/article_viewer.js'
 * @import { Context } from '../draw/blocks.js'
 * @import { TimelineWord } from '../timeline/timeline.js'
 *
 * @typedef {Context & {
 *   placed?: (view: TimelineView) => void,
 *   putBack?: (block: Block) => void,
 *   showAll?: () => unknown,
 *   publish?: (date: string) => unknown,
 *   newestFirst?: boolean,
 *   published?: string,
 *   word?: TimelineWord,
 *   part?: number,
 *   timelinesBefore?: number,
 * }} ArticleContext `part` is the number of a further article in the same text, from 1, and `timelinesBefore` counts the
 *   timelines of the articles above it. The rest is what the host of the article knows and offers; what it leaves out is not shown
 */

import { blockNode, blockNodes, headingName } from '../draw/blocks.js';
import { findDates } from '../draw/dates.js';
import { html } from '../draw/dom.js';
import { fill, plainText } from '../draw/inline.js';
import { linkList } from '../draw/lead.js';
import { datetimeOf } from '../draw/when.js';
import * as sentences from '../words/sentences.js';
import { TimelineView } from '../timeline/timeline.js';

/** A section with more blocks than this is laid in chunks, each skipped by the browser while it is out of view. */
const CHUNK = 100;

/**
 * Fills the root with the article, a piece for each step. Nothing of the text is left out.
 *
 * @param {HTMLElement} root
 * @param {Article} article
 * @param {ArticleContext} context
 * @returns {Generator<void>}
 */
export function* render(root, article, context) {
  describe(root, article);
  context = { ...context, language: article.language };
  if (!context.part) findDates(article, context.source);
  root.append(header(article, context));
  const advice = asideAdvice(article, context);
  if (advice) root.append(advice);
  yield;
  for (const [index, section] of article.sections.entries())
    yield* sectionSteps(root, section, index, article, context);
  yield* footerSteps(root, article, context);
  yield* partSteps(root, article, context);
}

/** From this share of its words on, it is said at the top of an article how much was set aside. */
const MUCH = 0.3;

/**
 * Says that much of the text was taken for a page around the article, and offers all of it.
 *
 * @param {Article} article
 * @param {ArticleContext} context
 */
function asideAdvice(article, { source, showAll }) {
  if (!showAll) return undefined;
  const page = article.furniture.filter(({ why }) => why?.code === 'page');
  const aside = page.flatMap(({ spans }) => spans).reduce((sum, [from, to]) => sum + to - from, 0);
  if (aside <= MUCH * source.trim().length) return undefined;
  return html(
    'p',
    { class: 'advice', ...sentences.spoken() },
    `${sentences.article.muchAside(aside / source.trim().length)} `,
    html(
      'button',
      { type: 'button', class: 'put-back', onclick: showAll },
      sentences.article.showAll,
    ),
  );
}

/**
 * The further articles of the text, one below the other.
 *
 * @param {HTMLElement} root
 * @param {Article} article
 * @param {ArticleContext} context
 */
function* partSteps(
  root,
  article,
  { source, level = 1, newestFirst, published, putBack, placeBlock },
) {
  let timelinesBefore = timelineCount(article);
  for (const [index, part] of article.parts.entries()) {
    const node = html('article', { class: 'part' });
    root.append(node);
    yield* render(node, part, {
      source,
      level: level + 1,
      newestFirst,
      published,
      putBack,
      placeBlock,
      part: index + 1,
      timelinesBefore,
    });
    timelinesBefore += timelineCount(part);
  }
}

/** The id of a place in an article. @param {string} name @param {number} [part] */
function idOf(name, part) {
  return part ? `part-${part}-${name}` : name;
}

/**
 * Says that there are several articles, and leads to them.
 *
 * @param {Article} article
 * @param {string} source
 */
function partsNotice({ parts }, source) {
  const label = sentences.article.parts(parts.length + 1);
  const places = parts.map((part, index) => ({
    id: idOf('headline', index + 1),
    text: titleOf(part, source),
  }));
  return html(
    'nav',
    { class: 'parts', lang: sentences.language, 'aria-label': label },
    html('p', { dir: 'ltr' }, label),
    linkList(places, { start: 2 }),
  );
}

/** @param {Article} article @param {string} source */
function titleOf({ title }, source) {
  return title ? plainText(title, source) : sentences.article.untitled;
}

/**
 * The headings of an article, for a table of contents.
 *
 * @param {Article} article
 * @param {string} source the whole text
 * @param {number} [part] the number of a further article in the same text
 * @param {number} [timelinesBefore]
 * @returns {{ id: string, text: string, level: number }[]}
 */
export function outline(article, source, part, timelinesBefore = 0) {
  const items = [];
  for (const [index, { heading, blocks }] of article.sections.entries()) {
    if (heading)
      items.push({
        id: idOf(`section-${index}`, part),
        text: plainText(heading, source),
        level: heading.kind === 'heading' ? heading.level : 2,
      });
    for (const block of blocks) {
      if (block.kind === 'timeline')
        items.push({
          id: `timeline-${timelinesBefore + block.index}`,
          text: sentences.article.timeline,
          level: 2,
        });
    }
  }
  timelinesBefore += timelineCount(article);
  for (const [index, further] of article.parts.entries()) {
    items.push({ id: idOf('headline', index + 1), text: titleOf(further, source), level: 2 });
    for (const item of outline(further, source, index + 1, timelinesBefore))
      items.push({ ...item, level: item.level + 1 });
    timelinesBefore += timelineCount(further);
  }
  return items;
}

/** @param {Article} article @param {number} index */
function timelineAt(article, index) {
  return index === 0 ? article.timeline : article.timelines[index - 1];
}

/** @param {Article} article */
function timelineCount(article) {
  return article.timeline ? 1 + article.timelines.length : 0;
}

/** @param {HTMLElement} root @param {Article} article */
function describe(root, article) {
  root.lang = article.language ?? ''; // unknown: not the language of the page around it
  root.dir = article.direction ?? 'auto';
}

/**
 * @param {Article} article
 * @param {ArticleContext} context
 */
function header(article, context) {
  const title = html(headingName(1, context), {
    class: 'title',
    id: idOf('headline', context.part),
    tabindex: -1,
  });
  if (article.title) {
    fill(title, article.title, context.source);
    context.placeBlock?.(article.title, title);
  } else title.append(html('span', { lang: sentences.language }, sentences.article.untitled)); // without `dir`: it ends the search of `dir="auto"`, made at each insertion
  if (!article.title) title.classList.add('stand-in');
  return html(
    'header',
    {},
    title,
    ...article.standfirst.map((block) => blockNode(block, context)),
    meta(article, context),
    article.notes.some(({ code }) => code === 'link-only') &&
      html('p', { class: 'advice', ...sentences.spoken() }, sentences.article.linkOnly),
    article.parts.length > 0 && partsNotice(article, context.source),
  );
}

/**
 * One line of small print: who, where, when, how long.
 *
 * @param {Article} article
 * @param {ArticleContext} context
 */
function meta(article, context) {
  const line = html('p', { class: 'meta' });
  const reasons = html('div', { class: 'reasons' });
  for (const block of [article.byline, article.dateline, article.published]) {
    if (block) line.append(html('span', { class: block.kind }, printed(block, context, reasons)));
  }
  if (article.words)
    line.append(
      html(
        'span',
        { class: 'measure', ...sentences.spoken() },
        sentences.article.measure(article.words),
      ),
    );
  return line.hasChildNodes() && html('div', { class: 'meta-line' }, line, reasons);
}

/**
 * What was guessed opens its reason.
 *
 * @param {Block} block
 * @param {ArticleContext} context
 * @param {HTMLElement} reasons where the reason is shown
 */
function printed(block, context, reasons) {
  const datetime = block.kind === 'timestamp' && block.value ? datetimeOf(block.value) : undefined;
  const text = html(datetime ? 'time' : 'span', { datetime });
  fill(text, block, context.source);
  if (!block.why) return text;
  const why = html('p', { ...sentences.spoken(), hidden: true }, sentences.reason(block.why.code));
  reasons.append(why);
  return html(
    'button',
    { type: 'button', class: 'guess', 'aria-expanded': 'false', onclick: toggleReason(why) },
    text,
  );
}

/** @param {HTMLElement} why */
function toggleReason(why) {
  return (/** @type {Event} */ event) => {
    why.hidden = !why.hidden;
    /** @type {HTMLElement} */ (event.currentTarget).setAttribute(
      'aria-expanded',
      String(!why.hidden),
    );
  };
}

/**
 * @param {HTMLElement} root
 * @param {Section} section
 * @param {number} index
 * @param {Article} article
 * @param {ArticleContext} context
 */
function* sectionSteps(root, section, index, article, context) {
  const node = html('section', {
    class: section.blocks.length > CHUNK ? 'section long' : 'section',
  });
  root.append(node);
  if (section.heading) {
    const heading = blockNode(section.heading, context);
    heading.id = idOf(`section-${index}`, context.part);
    heading.tabIndex = -1;
    node.append(heading);
  }
  /** @type {Block[]} */
  let run = [];
  for (const block of section.blocks) {
    if (block.kind !== 'timeline') {
      run.push(block);
      continue;
    }
    yield* runSteps(node, run, context);
    run = [];
    yield* timelineSteps(node, article, block.index, context);
  }
  yield* runSteps(node, run, context);
}

/**
 * @param {HTMLElement} section
 * @param {Block[]} blocks
 * @param {ArticleContext} context
 */
function* runSteps(section, blocks, context) {
  const chunked = blocks.length > CHUNK;
  let parent = section;
  let count = 0;
  for (const node of blockNodes(blocks, context)) {
    if (chunked && count % CHUNK === 0) section.append((parent = html('div', { class: 'chunk' })));
    parent.append(node);
    count += 1;
    if (count % 20 === 0) yield;
  }
  yield;
}

/**
 * @param {HTMLElement} parent
 * @param {Article} article
 * @param {number} index
 * @param {ArticleContext} context
 */
function* timelineSteps(parent, article, index, context) {
  const timeline = timelineAt(article, index);
  if (!timeline) return;
  const note = article.notes.find(
    (each) => each.code === 'timeline-without-text' && each.index === index,
  );
  const place = { placeBlock: undefined, index: (context.timelinesBefore ?? 0) + index };
  const view = new TimelineView(timeline, {
    ...context,
    ...place,
    note,
    printedDate: publishedValue(article),
  });
  parent.append(view.element);
  yield* view.steps();
  context.placed?.(view);
}

/** @param {Article} article */
function publishedValue(article) {
  return article.published?.kind === 'timestamp' ? article.published.value : undefined;
}

/**
 * What is not the article: the lines set aside, and what the reader should know.
 *
 * @param {HTMLElement} root
 * @param {Article} article
 * @param {ArticleContext} context
 */
function* footerSteps(root, article, context) {
  const notes = article.notes
    .map((note) => sentences.note(note))
    .filter((sentence) => sentence !== undefined);
  if (!article.furniture.length && !notes.length) return;
  const footer = html('footer', { class: 'colophon' });
  root.append(footer);
  if (article.furniture.length) yield* asideSteps(footer, article.furniture, context);
  for (const sentence of notes)
    footer.append(html('p', { class: 'note', ...sentences.spoken() }, sentence));
}

/**
 * @param {HTMLElement} footer
 * @param {Block[]} furniture
 * @param {ArticleContext} context
 */
function* asideSteps(footer, furniture, context) {
  const list = html('ul', { class: 'aside-lines', role: 'list' });
  const summary = html(
    'summary',
    { ...sentences.spoken() },
    sentences.article.aside(furniture.length),
  );
  footer.append(
    html(
      'details',
      { class: 'set-aside' },
      summary,
      html('p', { class: 'aside-why', ...sentences.spoken() }, sentences.article.asideWhy),
      list,
    ),
  );
  for (const [index, block] of furniture.entries()) {
    const why =
      block.why && html('small', { ...sentences.spoken() }, sentences.reason(block.why.code));
    list.append(
      html(
        'li',
        {},
        html('div', {}, fill(html('span', { dir: 'auto' }), block, context.source), ' ', why),
        putBackButton(block, context),
      ),
    );
    if (index % 50 === 49) yield;
  }
}

/**
 * @param {Block} block
 * @param {ArticleContext} context
 */
function putBackButton(block, { putBack }) {
  if (!putBack) return undefined;
  return html(
    'button',
    {
      type: 'button',
      class: 'put-back',
      lang: sentences.language,
      'aria-label': sentences.article.putBackLabel(block.text),
      onclick: () => putBack(block),
    },
    sentences.article.putBack,
  );
}
