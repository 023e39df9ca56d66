// @ts-check
/**
 * What a site owner pastes: pure functions from choices to lines.
 *
 * @typedef {'files' | 'single' | 'npm' | 'frame'} Way how the element comes to the page
 * @typedef {{
 *   way: Way, text: string, prepared?: string, attributes: Record<string, string>, base: string, integrity?: string, frame: string, title: string,
 * }} Choices `base` is the address of the folder that holds the files, `frame` the one of this page with the article in it, `prepared`
 *   the article as JSON
 */

/** The lines for each way. @type {Record<Way, (choices: Choices) => string>} */
const LINES = {
  files: ({ base, ...choices }) =>
    `${tag(choices)}\n${script({ type: 'module', src: `${base}define.js` })}`,
  single: ({ base, integrity, ...choices }) =>
    `${tag(choices)}\n${script({ src: `${base}article-viewer.js`, ...(integrity && { integrity, crossorigin: 'anonymous' }), defer: '' })}`,
  npm: (choices) =>
    `npm install article-viewer\n\nimport 'article-viewer/define';\n\n${tag(choices)}`,
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

/** @param {Pick<Choices, 'attributes' | 'text' | 'prepared'>} choices */
function tag({ attributes, text, prepared }) {
  const json = prepared
    ? `\n${open('script', { type: 'application/json' })}${prepared}</script>`
    : '';
  return `${open('article-viewer', attributes)}<pre>\n${escaped(text)}\n</pre>${json}</article-viewer>`;
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
