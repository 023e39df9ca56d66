// @ts-check
/**
 * The way to a WebAssembly core: loading it once, telling why it cannot serve, starting it afresh after a crash. Which core
 * that is, is up to `core.js` (the whole) and `embed-core.js` (the small one).
 *
 * @typedef {{ default: (options: { module_or_path: unknown }) => Promise<unknown>, __wbg_reset_state: () => void }} AnyGlue
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

/** @template {AnyGlue} Glue */
export class Door {
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {Glue | undefined} the bindings, once their module is instantiated */
  #core;
  #module;
  #glue;
  #script;

  /**
   * @param {() => URL | BufferSource | Promise<BufferSource>} module where the module is, or its bytes
   * @param {() => Glue | Promise<Glue>} glue the bindings
   * @param {URL} [script] where the bindings are, if they are a file of their own
   */
  constructor(module, glue, script) {
    this.#module = module;
    this.#glue = glue;
    this.#script = script;
  }

  /**
   * Loads and starts the core; a later call gets the same promise, and a failed load may be tried again.
   *
   * @param {URL | string | BufferSource} [source] where the module is, or its bytes; without it, at its own place
   * @returns {Promise<void>}
   */
  load(source) {
    this.#loading ??= this.#start(source).catch((error) => {
      this.#loading = undefined; // the next call tries again: the network may be back
      throw error;
    });
    return this.#loading;
  }

  /**
   * Runs a task in the core. A crash leaves its memory in an unknown state, so the instance is replaced at once.
   *
   * @template T
   * @param {(glue: Glue) => T} task
   * @returns {T}
   */
  run(task) {
    const glue = this.#core;
    if (!glue) throw new CoreError('not-loaded', 'The core was called before load() had settled.');
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
  async runAsync(task) {
    await this.load();
    const glue = /** @type {Glue} */ (this.#core);
    try {
      return await task(glue);
    } catch (error) {
      throw afterFailure(glue, error);
    }
  }

  /**
   * The same for what must never stop the reading: without a core there is nothing, with a crash there is nothing.
   *
   * @template T
   * @param {(glue: Glue) => T} task
   * @returns {T | undefined}
   */
  attempt(task) {
    try {
      return this.run(task);
    } catch {
      return undefined;
    }
  }

  /** @param {URL | string | BufferSource} [source] */
  async #start(source) {
    if (typeof WebAssembly !== 'object')
      throw new CoreError('old-browser', 'This browser has no WebAssembly.');
    const watch = watchPolicy();
    try {
      const glue = await this.#importGlue();
      const given = source ?? (await this.#module());
      const module = isBytes(given) ? given : await download(given);
      await glue.default({ module_or_path: module });
      this.#core = glue;
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve)); // the report of a blocked request comes as a task of its own
      throw classified(error, watch.mend());
    } finally {
      watch.stop();
    }
  }

  /** @returns {Promise<Glue>} */
  async #importGlue() {
    try {
      return await this.#glue();
    } catch (error) {
      // import() hides the reason: the address is asked once more, only to learn it.
      if (!(error instanceof TypeError && this.#script)) throw error;
      const response = await request(this.#script);
      if (/javascript/.test(contentType(response))) throw error;
      throw new CoreError(
        'mime',
        `The core's script is served as "${contentType(response)}".`,
        error,
      );
    }
  }
}

/**
 * What a task in the core is said to have failed with.
 *
 * @param {AnyGlue} glue
 * @param {unknown} error
 */
function afterFailure(glue, error) {
  if (!isCrash(error)) return error;
  glue.__wbg_reset_state();
  return new CoreError('crash', 'The core crashed; it has been restarted.', error);
}

/**
 * A trap (RuntimeError) or an exhausted stack (RangeError; InternalError in Firefox). A TypeError is an answer, not a crash.
 *
 * @param {unknown} error
 */
function isCrash(error) {
  return (
    error instanceof WebAssembly.RuntimeError ||
    (error instanceof Error && /^(Range|Internal)Error$/.test(error.name))
  );
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
  const notice = (
    /** @type {SecurityPolicyViolationEvent} */ { blockedURI, effectiveDirective },
  ) => {
    mend =
      blockedURI === 'wasm-eval' ? WASM_ALLOWED : `allow ${blockedURI} in ${effectiveDirective}`;
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
    return new CoreError(
      'csp',
      `The page's content security policy blocks the core: ${mend ?? WASM_ALLOWED}. ${message}`,
      error,
    );
  }
  if (error instanceof CoreError) return error;
  if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) {
    return new CoreError('old-browser', `This browser cannot compile the core: ${message}`, error);
  }
  return new CoreError('unknown', message, error);
}
