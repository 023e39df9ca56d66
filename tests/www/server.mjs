// A server for the browser tests: the project's own files with the right types, and what goes wrong on other servers.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeWithFile } from './closing.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the project on loopback until the file's tests are over.
 *
 * `answers` maps a path to what stands in for it: `{ status?, type?, body? }`, or a function of the file's text that
 * gives another text.
 *
 * @param {Record<string, { status?: number, type?: string, body?: string } | ((text: string) => string)>} [answers]
 * @returns {Promise<{ url: string, close: () => Promise<unknown> }>}
 */
export async function serve(answers = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const { status, type, body } = await answer(path === '/' ? '/index.html' : path, answers);
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  closeWithFile(close);
  return { url: `http://127.0.0.1:${port}/`, close };
}

/**
 * @param {string} path
 * @param {Parameters<typeof serve>[0] & {}} answers
 */
async function answer(path, answers) {
  const type =
    types[/** @type {keyof typeof types} */ (extname(path))] ?? 'application/octet-stream';
  const other = answers[path];
  if (other && typeof other !== 'function')
    return {
      status: other.status ?? 200,
      type: other.type ?? type,
      body: other.body ?? (await file(path)),
    };
  const body = await file(path);
  if (body === undefined) return { status: 404, type: 'text/plain', body: 'not found' };
  return { status: 200, type, body: other ? other(String(body)) : body };
}

/** Everything is there twice, the second time below `/v2/`. @param {string} path */
function file(path) {
  return readFile(join(root, normalize(path.replace(/^\/v2\//, '/')))).catch(() => undefined);
}
