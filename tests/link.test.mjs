// The link: what goes in comes out, in this version and every later one; what was harmed on the way says how.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentOf, isLink, readLink } from '../www/export/link.js';

/** A link of the first version. It must open for ever. */
const GOLDEN =
  '#a1.3a.1kzca3.BcExCoAwDAXQq4TMKlXBoadwcHRR_MViSSWNoIh3972XDbex5zGrkSKfkEJLMCgV03hgllmmHRSiFqMA1YcSgtFiJDlLwxWf15pi2bGx5851Q-362rX8_Q';

const TEXTS = [
  '',
  'One line',
  'Line\nLine\r\n\tLine',
  'Ярмарка й базар 😀',
  '\ud800 alone and \udc00',
  '\0\u2028',
  'x'.repeat(100_000),
];

for (const text of TEXTS) {
  test(`${JSON.stringify(text.slice(0, 20))} comes back`, async () => {
    const shared = {
      text,
      published: '2026-03-01',
      corrections: [{ line: 0, kind: /** @type {const} */ ('heading') }],
    };
    const fragment = await fragmentOf(shared);
    assert.ok(isLink(fragment));
    assert.match(fragment, /^#[\w.-]+$/);
    assert.deepEqual(await readLink(fragment), { shared, at: undefined });
    assert.deepEqual(await readLink(`${fragment}&view=timeline`), { shared, at: 'timeline-0' });
    assert.deepEqual(await readLink(`${fragment}&at=at-09%3A10`), { shared, at: 'at-09:10' });
  });
}

test('a link of the first version opens', async () => {
  assert.deepEqual(await readLink(GOLDEN), {
    shared: {
      text: 'Port reopens after strike\n\nThe first ferry left at noon.',
      published: '2026-03-01',
    },
    at: undefined,
  });
});

test('a link that was cut anywhere says so, or at least that it was changed', async () => {
  const fragment = await fragmentOf({
    text: 'Port reopens after strike\nBy Jane Doe\nThe first ferry left at noon.',
  });
  for (let length = 4; length < fragment.length; length += 1) {
    const cut = fragment.slice(0, length);
    if (isLink(cut)) assert.deepEqual(await readLink(cut), { problem: 'cut' }, cut);
  }
});

test('a link that was changed says so', async () => {
  const fragment = await fragmentOf({ text: 'Port reopens after strike' });
  const at = fragment.length - 5;
  const other = fragment[at] === 'x' ? 'y' : 'x';
  assert.deepEqual(await readLink(fragment.slice(0, at) + other + fragment.slice(at + 1)), {
    problem: 'damaged',
  });
  assert.deepEqual(await readLink(`${fragment}abc`), { problem: 'damaged' });
  assert.deepEqual(await readLink(`${fragment.slice(0, -3)} x`), { problem: 'damaged' });
});

test('a link of a later version says so', async () => {
  assert.deepEqual(await readLink('#a2.anything at all'), { problem: 'newer' });
});

test('a link that unpacks to far more than an article is not opened', async () => {
  assert.deepEqual(await readLink(await fragmentOf({ text: 'x'.repeat(5_000_000) })), {
    problem: 'too-large',
  });
});

test('places in an article are no links', () => {
  for (const fragment of ['', '#', '#at-09:10', '#at2-x', '#section-1', '#headline', '#a', '#a1'])
    assert.ok(!isLink(fragment), fragment);
});
