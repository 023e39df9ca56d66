// The text at an address or between the tags: what comes is decoded and remembered, and what does not come says why.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, mock, test } from 'node:test';
import { lightText } from '../www/core/light-text.js';
import { fetchText } from '../www/element/source.js';

/** @typedef {{ status?: number, headers?: Record<string, string>, body?: string | Uint8Array, silent?: boolean }} Answer */

const TEXT = 'Ярмарка на березі\n\nЧовни повернулися до гавані.';

/** @type {Record<string, Answer>} */
const ANSWERS = {
  '/plain.txt': { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: TEXT },
  '/untyped': { body: TEXT },
  '/story.md': { headers: { 'content-type': 'text/markdown' }, body: TEXT },
  '/story.html': { headers: { 'content-type': 'Text/HTML; Charset="UTF-8"' }, body: `<p>${TEXT}` },
  '/old.txt': {
    headers: { 'content-type': 'text/plain; charset=windows-1251' },
    body: Uint8Array.from([0xdf, 0xf0, 0xec, 0xe0, 0xf0, 0xea, 0xe0]),
  },
  '/marked.txt': {
    headers: { 'content-type': 'text/plain; charset=windows-1251' },
    body: Uint8Array.from([0xff, 0xfe, 0x2f, 0x04, 0x40, 0x04]),
  },
  '/unknown.txt': { headers: { 'content-type': 'text/plain; charset=klingon' }, body: TEXT },
  '/moved.txt': { status: 302, headers: { location: '/plain.txt' } },
  '/round.txt': { status: 302, headers: { location: '/round.txt' } },
  '/gone.txt': { status: 410, headers: { 'content-type': 'text/plain' } },
  '/picture.png': { headers: { 'content-type': 'image/png' }, body: 'PNG' },
  '/data.json': { headers: { 'content-type': 'application/json' }, body: '{}' },
  '/large.txt': { headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(5_000_001) },
  '/silent.txt': { headers: { 'content-type': 'text/plain' }, silent: true },
  '/dated.txt': {
    headers: { 'content-type': 'text/plain', 'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT' },
    body: TEXT,
  },
  '/tagged.txt': { headers: { 'content-type': 'text/plain', etag: '"one"' }, body: TEXT },
};

/** @type {import('node:http').IncomingHttpHeaders[]} what was asked with */
const asked = [];

/** The server of these tests: an answer is as in the table, or that nothing has changed. */
const server = createServer(({ url, headers }, response) => {
  asked.push(headers);
  const { status = 200, headers: own = {}, body, silent } = ANSWERS[url ?? ''] ?? { status: 404 };
  const same =
    (own.etag && headers['if-none-match'] === own.etag) ||
    (own['last-modified'] && headers['if-modified-since'] === own['last-modified']);
  response.writeHead(same ? 304 : status, own);
  if (silent) response.write('The first words');
  else response.end(same ? undefined : body);
});
let base = '';
before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/page/index.html`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

const never = new AbortController().signal;
const get = (/** @type {string} */ src, /** @type {any} */ known = undefined) =>
  fetchText(src, base, never, known);

test('text comes from an address, as the page around says it, in the encoding that the server or a mark says', async () => {
  for (const src of [
    '/plain.txt',
    '../plain.txt',
    '/untyped',
    '/story.md',
    '/moved.txt',
    '/unknown.txt',
  ])
    assert.equal((await get(src)).text, TEXT, src);
  assert.equal((await get('/old.txt')).text, 'Ярмарка');
  assert.equal((await get('/marked.txt')).text, 'Яр');
  assert.deepEqual(
    [(await get('/story.html')).markup, (await get('/story.md')).markup],
    [true, false],
  );
});

for (const [src, code, sentence] of /** @type {[string, string, RegExp][]} */ ([
  ['ftp://127.0.0.1/story.txt', 'address', /src takes addresses with http or https/],
  ['javascript:alert(1)', 'address', /http or https/],
  ['data:text/plain,hello', 'address', /http or https/],
  ['http://[', 'address', /http or https/],
  ['/nowhere.txt', 'status', /answered 404 for http/],
  ['/gone.txt', 'status', /answered 410/],
  ['/picture.png', 'type', /served as "image\/png": src takes plain text, Markdown and HTML/],
  ['/data.json', 'type', /served as "application\/json"/],
  ['/large.txt', 'too-large', /more than 5 MB.*Offer a part of it/],
  ['/round.txt', 'network', /could not be fetched/],
  ['http://127.0.0.1:9/story.txt', 'network', /Access-Control-Allow-Origin.*connect-src/],
])) {
  test(`${src} is refused: ${code}`, async () => {
    await assert.rejects(
      get(src),
      (/** @type {any} */ error) =>
        error.name === 'SourceError' && error.code === code && sentence.test(error.message),
    );
  });
}

test('without a connection it says so', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  await assert.rejects(get('http://127.0.0.1:9/story.txt'), { code: 'offline' });
  Object.defineProperty(globalThis, 'navigator', { value: undefined, configurable: true });
});

test('a server that says nothing more is given up', async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const asks = mock.method(AbortSignal, 'timeout', () => timeout(200));
  await assert.rejects(get('/silent.txt'), { code: 'timeout' });
  assert.ok(Number(asks.mock.calls[0].arguments[0]) >= 10_000, 'it has time');
  asks.mock.restore();
});

test('who stops it gets no sentence about the network', async () => {
  const stop = new AbortController();
  const reading = fetchText('/silent.txt', base, stop.signal);
  setTimeout(() => stop.abort(), 50);
  await assert.rejects(reading, { name: 'AbortError' });
});

test('what has not changed is the very same, by its tag, its date or its text', async () => {
  for (const [src, header] of [
    ['/tagged.txt', 'if-none-match'],
    ['/dated.txt', 'if-modified-since'],
    ['/plain.txt', ''],
    ['/story.html', ''],
  ]) {
    const known = await get(src);
    asked.length = 0;
    assert.equal((await get(src, { ...known })) === known, false);
    assert.equal(await get(src, known), known, src);
    if (header)
      assert.ok(
        asked.every((headers) => headers[header]),
        src,
      );
  }
});

test('what was made of markup is told from the markup that it was made of', async () => {
  const read = { ...(await get('/story.html')), text: 'The text of the page' };
  assert.equal(await get('/story.html', read), read);
});

test('a text of 140,000 lines between the tags comes without the indentation of its place', () => {
  const line = 'The boats stay in port.\n';
  const pre = { textContent: `\n    ${line}      ${line}${`    ${line}`.repeat(140_000)}` };
  const element = {
    children: [pre],
    querySelector: (/** @type {string} */ selector) =>
      /^:scope > (?:pre|article, :scope > pre)/.test(selector) ? pre : null,
  };
  assert.equal(
    lightText(/** @type {any} */ (element)),
    `\n${line}  ${line}${line.repeat(140_000)}`,
  );
});
