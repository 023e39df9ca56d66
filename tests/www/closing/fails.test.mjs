// Run by closing.test.mjs alone: fails while a server and a page are open.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../browser.mjs';
import { serve } from '../server.mjs';

test('fails in the middle', async () => {
  const server = await serve();
  await open(server.url, { faults: /./ });
  assert.fail('this is the fault');
});

test('comes after it', () => {});
