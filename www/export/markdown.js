// @ts-check
/**
 * An article as Markdown (CommonMark, with tables): a pure function. What was set aside is not in it.
 *
 * @import { Article, Block, Content, Day, Timeline } from '../pkg/article_viewer.js'
 */

/** Signs that Markdown would take for its own. */
const SIGNS = /[\\`*_[\]<]/g;
/** What makes another block of a line that begins so. */
const STARTS = /^(\s*)([-+#>|~=])/gm;
const NUMBERS = /^(\s*\d+)([.)])/gm;

/** @param {Article} article @returns {string} */
export function markdown(article) {
  const { title, standfirst, byline, dateline, published, sections, parts } = article;
  const timelines = [article.timeline, ...article.timelines];
  const top = [title && `# ${line(title)}`, ...standfirst.map(words)];
  const small = [byline, dateline, published].filter((block) => block !== undefined).map(line);
  const body = sections.flatMap(({ heading, blocks }) => [
    heading && markdownOf(heading),
    ...joined(blocks, timelines),
  ]);
  const all = [...top, ...small, ...body, ...parts.map(markdown)];
  return `${all.filter(Boolean).join('\n\n').trim()}\n`;
}

/**
 * Items of a list and rows of a table stand without a blank line between them.
 *
 * @param {Content[]} content
 * @param {(Timeline | null)[]} timelines
 */
function joined(content, timelines) {
  /** @type {string[]} */
  const found = [];
  let before = '';
  for (const block of content) {
    const { kind } = block;
    const text = kind === 'timeline' ? listOf(timelines[block.index] ?? null) : markdownOf(block);
    const rule = kind === 'table-row' && before !== kind ? `\n${ruleOf(block.cells)}` : '';
    if (kind === before && (kind === 'list-item' || kind === 'table-row'))
      found.push(`${found.pop()}\n${text}`);
    else found.push(text + rule);
    before = kind;
  }
  return found;
}

/** @param {Block} block */
function markdownOf(block) {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level))} ${line(block)}`;
    case 'list-item':
      return `${'   '.repeat(block.depth)}${block.ordered ? '1.' : '-'} ${line(block)}`;
    case 'quote':
      return [words(block), block.attribution && `— ${escaped(block.attribution)}`]
        .filter(Boolean)
        .join('\n\n')
        .replace(/^/gm, '> ');
    case 'speaker':
      return `**${line(block)}**`;
    case 'caption':
      return `*${line(block)}*`;
    case 'preformatted':
      return fenced(block.text);
    case 'table-row':
      return `| ${block.cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    case 'separator':
      return '***';
    default:
      return words(block);
  }
}

/** @param {string[]} cells */
const ruleOf = (cells) => `|${' --- |'.repeat(cells.length)}`;

/** A timeline as a list under its days. @param {Timeline | null} timeline */
function listOf(timeline) {
  return (timeline?.days ?? []).map(dayOf).join('\n\n');
}

/** @param {Day} day */
function dayOf({ head, date, entries }) {
  const name = head ? line(head) : (date ?? '');
  const items = entries.map(({ text, blocks }) => {
    const inside = blocks.map((block) => markdownOf(block).replace(/\n/g, '\n  '));
    return `- **${escaped(text)}**${inside.length ? ` ${inside.join('\n\n  ')}` : ''}`;
  });
  return [name && `### ${name}`, items.join('\n')].filter(Boolean).join('\n\n');
}

/** A fence is longer than any in the text. @param {string} text */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** In one line. @param {Pick<Block, 'text' | 'marks'>} block */
const line = (block) => words(block).replace(/\s*\n\s*/g, ' ');

/** Where the text has marks, their signs stand in it already, and are left. @param {Pick<Block, 'text' | 'marks'>} block */
const words = ({ text, marks }) => (marks?.length ? text : escaped(text));

/** @param {string} text */
const escaped = (text) =>
  text.replace(SIGNS, '\\$&').replace(STARTS, '$1\\$2').replace(NUMBERS, '$1\\$2');
