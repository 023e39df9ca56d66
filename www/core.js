// @ts-check
/**
 * The one door to the WebAssembly core: no other module imports `./pkg/`.
 *
 *     import { load, parse } from './core.js';
 *     await load();                       // once; a later call gets the same promise
 *     const article = parse(text);        // synchronous, an `Article`
 *
 * | function | before `load()` has settled | otherwise |
 * |---|---|---|
 * | `load(source?)` → Promise<void> | | rejects with a `CoreError`; a failed load may be tried again |
 * | `parse(text, options?)` → Article | throws `CoreError('not-loaded')` | throws `CoreError('crash')` after a crash; the next call has a new core |
 * | `readFile(file, encoding?)` → Promise<FileText> | loads first | rejects with a `FileProblem`: `{ code, … }` |
 * | `readHtml(html, plain?)` → Promise<HtmlText or undefined> | loads first | undefined where the page's policy refuses to parse markup |
 * | `saveRecord(record)` → boolean | false | false where storage is full or refused |
 * | `loadRecord()` → SessionRecord or undefined | undefined | undefined where there is none that this version can read |
 * | `forgetRecord()`, `savePreferences(preferences)`, `loadPreferences()` | nothing, false, undefined | never throw |
 *
 * All users on a page share one instance of the core.
 *
 * @import { Article, FileText, HtmlText, Options, Preferences, SessionRecord } from './pkg/article_viewer.js'
 * @typedef {typeof import('./pkg/article_viewer.js')} Glue
 * @typedef {'not-found' | 'mime' | 'csp' | 'network' | 'old-browser' | 'not-loaded' | 'crash' | 'unknown'} CoreErrorCode
 */

/** Why the core cannot serve. `code` names the class of failure, so that the page can word it. */
export class CoreError extends Error {
  /**
   * @param {CoreErrorCode} code
   * @param {string} message for developers; the page has its own words
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'CoreError';
    this.code = code;
  }
}

/** @type {Promise<void> | undefined} */
let loading;

/** @type {Glue | undefined} the bindings, once their module is instantiated */
let core;

/**
 * Loads and starts the core.
 *
 * @param {URL | string | BufferSource} [source] where the module is, or its bytes; without it, beside this file
 * @returns {Promise<void>}
 */
export function load(source) {
  loading ??= start(source).catch((error) => {
    loading = undefined; // the next call tries again: the network may be back
    throw error;
  });
  return loading;
}

/**
 * Reads the text as an article.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Article}
 */
export function parse(text, options) {
  if (!core) throw new CoreError('not-loaded', 'parse() was called before load() had settled.');
  return guarded(core, (glue) => glue.parse(text, options));
}

/**
 * The text of a file, decoded. Rejects with a `FileProblem`.
 *
 * @param {File} file
 * @param {string} [encoding] the person's own choice; without it, it is worked out
 * @returns {Promise<FileText>}
 */
export async function readFile(file, encoding) {
  return guardedAsync((glue) => glue.readFile(file, encoding));
}

/**
 * Markup as text and hints. With `plain`, the text that came with it, the hints are of that text.
 *
 * @param {string} html
 * @param {string} [plain]
 * @returns {Promise<HtmlText | undefined>} undefined where the page's policy refuses to parse markup, or there is too much of it
 */
export async function readHtml(html, plain) {
  return guardedAsync(async (glue) => glue.readHtml(html, plain));
}

/**
 * Keeps the session of this tab. Synchronous, so that it can be called while the page is being left.
 *
 * @param {SessionRecord} record
 * @returns {boolean} false where it could not be kept
 */
export function saveRecord(record) {
  return attempt((glue) => glue.saveRecord(record)) ?? false;
}

/** @returns {SessionRecord | undefined} what was kept in this tab */
export function loadRecord() {
  return attempt((glue) => glue.loadRecord());
}

/** Forgets what was kept in this tab. */
export function forgetRecord() {
  attempt((glue) => glue.forgetRecord());
}

/**
 * Keeps the person's preferences on this device.
 *
 * @param {Preferences} preferences
 * @returns {boolean} false where they could not be kept
 */
export function savePreferences(preferences) {
  return attempt((glue) => glue.savePreferences(preferences)) ?? false;
}

/** @returns {Preferences | undefined} what was kept on this device */
export function loadPreferences() {
  return attempt((glue) => glue.loadPreferences());
}

/**
 * Storage must never stop the reading: without a core there is nothing, with a crash there is nothing.
 *
 * @template T
 * @param {(glue: Glue) => T} task
 * @returns {T | undefined}
 */
function attempt(task) {
  if (!core) return undefined;
  try {
    return guarded(core, task);
  } catch {
    return undefined;
  }
}

/**
 * Runs a task in the core. A crash leaves its memory in an unknown state, so the instance is replaced at once.
 *
 * @template T
 * @param {Glue} glue
 * @param {(glue: Glue) => T} task
 * @returns {T}
 */
function guarded(glue, task) {
  try {
    return task(glue);
  } catch (error) {
    throw afterFailure(glue, error);
  }
}

/**
 * The same for a task that takes its time; loads the core first.
 *
 * @template T
 * @param {(glue: Glue) => Promise<T>} task
 * @returns {Promise<T>}
 */
async function guardedAsync(task) {
  await load();
  const glue = /** @type {Glue} */ (core);
  try {
    return await task(glue);
  } catch (error) {
    throw afterFailure(glue, error);
  }
}

/**
 * What a task in the core is said to have failed with.
 *
 * @param {Glue} glue
 * @param {unknown} error
 */
function afterFailure(glue, error) {
  if (!isCrash(error)) return error;
  glue.__wbg_reset_state();
  return new CoreError('crash', 'The core stopped while it worked; it has been started afresh.', error);
}

/**
 * A trap (RuntimeError) or an exhausted stack (RangeError; InternalError in Firefox). A TypeError is an answer, not a crash.
 *
 * @param {unknown} error
 */
function isCrash(error) {
  return error instanceof WebAssembly.RuntimeError || (error instanceof Error && /^(Range|Internal)Error$/.test(error.name));
}

/** @param {URL | string | BufferSource} [source] */
async function start(source) {
  if (typeof WebAssembly !== 'object') throw new CoreError('old-browser', 'This browser has no WebAssembly.');
  const watch = watchPolicy();
  try {
    const glue = await importGlue();
    const module = isBytes(source) ? source : await download(source ?? new URL('./pkg/article_viewer_bg.wasm', import.meta.url));
    await glue.default({ module_or_path: module });
    core = glue;
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve)); // the report of a blocked request comes as a task of its own
    throw classified(error, watch.mend());
  } finally {
    watch.stop();
  }
}

/** @returns {Promise<Glue>} */
async function importGlue() {
  try {
    return await import('./pkg/article_viewer.js');
  } catch (error) {
    // import() hides the reason: the address is asked once more, only to learn it.
    if (!(error instanceof TypeError)) throw error;
    const response = await request(new URL('./pkg/article_viewer.js', import.meta.url));
    if (/javascript/.test(contentType(response))) throw error;
    throw new CoreError('mime', `The core's script is served as "${contentType(response)}".`, error);
  }
}

/**
 * The response itself where it can be compiled while it arrives, else its bytes.
 *
 * @param {URL | string} url
 * @returns {Promise<Response | ArrayBuffer>}
 */
async function download(url) {
  const response = await request(url);
  if (contentType(response) === 'application/wasm') return response;
  const bytes = await response.arrayBuffer();
  if (hasMagic(bytes)) return bytes; // right bytes under a wrong name
  throw new CoreError('mime', `"${contentType(response)}" came instead of the core.`);
}

/** @param {URL | string} url */
async function request(url) {
  const response = await fetch(url, { credentials: 'same-origin' }).catch((error) => {
    throw new CoreError('network', `The core could not be fetched: ${error}`, error);
  });
  if (response.ok) return response;
  const code = response.status === 404 || response.status === 410 ? 'not-found' : 'network';
  throw new CoreError(code, `The server answered ${response.status} for ${url}`);
}

/** @param {Response} response */
function contentType(response) {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0].trim().toLowerCase();
}

/** @param {ArrayBuffer} bytes */
function hasMagic(bytes) {
  return bytes.byteLength > 4 && new DataView(bytes).getUint32(0) === 0x0061736d;
}

/**
 * @param {unknown} source
 * @returns {source is BufferSource}
 */
function isBytes(source) {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

/** Notices what the page's own policy blocks while the core loads: the errors alone do not say so. */
function watchPolicy() {
  /** @type {string | undefined} */
  let mend;
  const notice = (/** @type {SecurityPolicyViolationEvent} */ { blockedURI, effectiveDirective }) => {
    mend = blockedURI === 'wasm-eval' ? WASM_ALLOWED : `allow ${blockedURI} in ${effectiveDirective}`;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', notice);
  return {
    mend: () => mend,
    stop: () => globalThis.document?.removeEventListener('securitypolicyviolation', notice),
  };
}

/** What a strict policy lacks. */
const WASM_ALLOWED = "add 'wasm-unsafe-eval' to script-src";

/**
 * @param {unknown} error
 * @param {string} [mend] what the page's policy would have to say
 * @returns {CoreError}
 */
function classified(error, mend) {
  const message = error instanceof Error ? error.message : String(error);
  if (mend || /content security policy|unsafe-eval|\bCSP\b/i.test(message)) {
    return new CoreError('csp', `The page's content security policy blocks the core: ${mend ?? WASM_ALLOWED}. ${message}`, error);
  }
  if (error instanceof CoreError) return error;
  if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) {
    return new CoreError('old-browser', `This browser cannot compile the core: ${message}`, error);
  }
  return new CoreError('unknown', message, error);
}
