// @ts-check
/**
 * What a site owner pastes: pure functions from choices to lines.
 *
 * @typedef {'files' | 'single' | 'npm' | 'frame'} Way how the element comes to the page
 * @typedef {'html' | 'jsx'} Place what the lines are pasted into
 * @typedef {{
 *   way: Way, place: Place, text: string, prepared?: string, attributes: Record<string, string>, base: string, integrity?: string, frame: string, title: string,
 * }} Choices `base` is the address of the folder that holds the files, `frame` the one of this page with the article in it, `prepared`
 *   the article as JSON
 */

/** The lines for each way. @type {Record<Way, (choices: Choices) => string>} */
const LINES = {
  files: ({ base, ...choices }) =>
    `${tag(choices)}\n${script({ type: 'module', src: `${base}define.js` })}`,
  single: ({ base, integrity, ...choices }) =>
    `${tag(choices)}\n${script({ src: `${base}article-viewer.js`, ...(integrity && { integrity, crossorigin: 'anonymous' }), defer: '' })}`,
  npm: (choices) => `npm install ./dist/npm\n\nimport 'article-viewer/define';\n\n${tag(choices)}`,
  frame: ({ frame, title, base }) =>
    `${open('iframe', { 'data-article-viewer': '', src: frame, title, loading: 'lazy', sandbox: 'allow-scripts allow-popups', width: '100%', height: '600' })}</iframe>\n${script({ src: `${base}frame-host.js`, defer: '' })}`,
};

/**
 * The lines to paste into a page.
 *
 * @param {Choices} choices
 */
export function snippet(choices) {
  return LINES[choices.way](choices);
}

/**
 * The header that a site with a strict policy needs, with the least that it must allow.
 *
 * @param {Choices} choices
 */
export function policy({ way, base, frame, prepared }) {
  const own = originOf(base);
  if (way === 'frame')
    return `Content-Security-Policy: frame-src ${new URL(frame).origin}; script-src ${own}`;
  if (prepared) return `Content-Security-Policy: script-src ${own}`; // no core, and so no WebAssembly
  const connect = way === 'single' ? '' : `; connect-src ${own}`;
  return `Content-Security-Policy: script-src ${own} 'wasm-unsafe-eval'${connect}`;
}

/** @param {string} base */
function originOf(base) {
  return URL.canParse(base) ? new URL(base).origin : "'self'";
}

/**
 * The element with its text. In a `<div>` without a blank line Markdown leaves it alone, and references instead of braces are none of a
 * template's business; JSX takes a string.
 *
 * @param {Pick<Choices, 'attributes' | 'text' | 'prepared' | 'place'>} choices
 */
function tag({ attributes, text, prepared, place }) {
  if (place === 'jsx')
    return `${open('article-viewer', attributes)}<pre>{${JSON.stringify(text.trim())}}</pre></article-viewer>`;
  const json = prepared
    ? `${open('script', { type: 'application/json' })}${prepared}</script>`
    : '';
  return `<div>${open('article-viewer', attributes)}<pre>\n${lasting(text.trim())}\n</pre>${json}</article-viewer></div>`;
}

/** Text that is left alone: no blank lines, and no braces. @param {string} text */
function lasting(text) {
  const lines = escaped(text)
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .split(/\r\n?|\n/);
  let breaks = '';
  const kept = [];
  for (const line of lines) {
    if (line.trim() === '') {
      breaks += '&#10;';
      continue;
    }
    kept.push(breaks + line);
    breaks = '';
  }
  return kept.join('\n');
}

/** @param {Record<string, string>} attributes */
function script(attributes) {
  return `${open('script', attributes)}</script>`;
}

/** @param {string} name @param {Record<string, string>} attributes */
function open(name, attributes) {
  const words = Object.entries(attributes).map(([key, value]) =>
    value === '' ? key : `${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${[name, ...words].join(' ')}>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
