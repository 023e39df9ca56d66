// The tests themselves: a file that fails or hangs comes to an end, says which test it was, and leaves nothing open.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchServer } from './chromium.mjs';

/** A file that has not ended by then does not end. */
const PATIENCE = 100_000;

const shared = await launchServer();
after(() => shared.close());

/**
 * Runs a file of tests.
 *
 * @param {string} name
 * @param {{ testLimit?: number, fileLimit?: number }} [limits]
 * @returns {Promise<{ code: unknown, said: string }>}
 */
const run = (name, { testLimit = PATIENCE, fileLimit = PATIENCE } = {}) =>
  new Promise((resolve) => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const file = fileURLToPath(new URL(`closing/${name}.test.mjs`, import.meta.url));
    execFile(
      process.execPath,
      ['--test', '--test-reporter=spec', `--test-timeout=${fileLimit}`, file],
      {
        env: { ...env, CHROMIUM_SERVER: shared.wsEndpoint(), TEST_LIMIT: String(testLimit) },
        timeout: PATIENCE,
      },
      (error, stdout, stderr) =>
        resolve({ code: error?.code ?? error?.signal ?? 0, said: stdout + stderr }),
    );
  });

/** How many contexts the shared browser has. */
async function contexts() {
  const browser = await chromium.connect(shared.wsEndpoint());
  const session = await browser.newBrowserCDPSession();
  const { browserContextIds } = await session.send('Target.getBrowserContexts');
  await browser.close();
  return browserContextIds.length;
}

test('a file with a test that fails ends, and the tests after it are run', async () => {
  const { code, said } = await run('fails');
  assert.equal(code, 1, said);
  assert.match(said, /✖ fails in the middle/);
  assert.match(said, /this is the fault/);
  assert.match(said, /✔ comes after it/);
  assert.equal(await contexts(), 0);
});

test('a test that hangs is ended and named', async () => {
  const { code, said } = await run('hangs', { testLimit: 5000 });
  assert.equal(code, 1, said);
  assert.match(said, /The test "waits for ever" had not ended after 5 s\./);
  assert.equal(await contexts(), 0);
});

test('a file that does not give way is ended and named', async () => {
  const { code, said } = await run('spins', { fileLimit: 5000 });
  assert.equal(code, 1, said);
  assert.match(said, /✖ .*spins\.test\.mjs/);
  assert.match(said, /timed out after 5000ms/);
});
