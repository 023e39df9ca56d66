// What a test file has opened is closed when its tests are over, whatever became of them; a test that hangs ends the file.

import { after, afterEach, beforeEach } from 'node:test';

/** Milliseconds that a test may take. */
const LIMIT = Number(process.env.TEST_LIMIT ?? 120_000);

/** @typedef {() => unknown} Close */

/** @type {Set<Close>} for the whole file */
const ofFile = new Set();
/** @type {Set<Close>} for the test that runs */
const ofTest = new Set();

/** Closes something when the file is done. @param {Close} close */
export const closeWithFile = (close) => ofFile.add(close);

/** Closes something when the test that runs is done. @param {Close} close */
export const closeWithTest = (close) => ofTest.add(close);

/** @param {Set<Close>} open */
async function closeAll(open) {
  const all = [...open];
  open.clear();
  await Promise.allSettled(all.map((close) => close()));
}

/** @type {NodeJS.Timeout} */
let watch;

if (/\.test\.mjs$/.test(process.argv[1] ?? '')) {
  beforeEach((test) => {
    const { name } = /** @type {import('node:test').TestContext} */ (test);
    watch = setTimeout(() => {
      console.error(`The test "${name}" had not ended after ${LIMIT / 1000} s.`);
      process.exit(1);
    }, LIMIT);
  });
  afterEach(async () => {
    clearTimeout(watch);
    await closeAll(ofTest);
  });
  after(() => closeAll(ofFile));
}
