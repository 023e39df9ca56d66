// Run by closing.test.mjs alone: waits for ever while a server and a page are open.

import { test } from 'node:test';
import { open } from '../browser.mjs';
import { serve } from '../server.mjs';

test('waits for ever', async () => {
  const server = await serve();
  await open(server.url, { faults: /./ });
  await new Promise(() => {});
});
