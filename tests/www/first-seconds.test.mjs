// The first seconds: nothing moves by itself. Notices come and go without being in the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, open, paste, settled, shifted } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

const server = await serve();
const PHONE = { width: 390, height: 844 };

for (const viewport of [{ width: 320, height: 640 }, PHONE, { width: 1440, height: 900 }]) {
  test(`nothing moves at load, at reload and from a link at ${viewport.width} px`, async () => {
    const page = await open(server.url, { viewport });
    assert.equal(await shifted(page), 0, 'first load');
    await paste(page, sample);
    await page.reload();
    await settled(page);
    assert.equal(await shifted(page), 0, 'reload');
    const link = await page.evaluate(async (text) => {
      const { fragmentOf } = await import(new URL('www/export/link.js', location.href).href);
      return fragmentOf({ text });
    }, storm);
    await page.goto('about:blank');
    await page.goto(server.url + link);
    await settled(page);
    assert.equal(await shifted(page), 0, 'link');
    await close(page);
  });
}

test('a notice leaves by itself and lets the text be; Undo stays in More', async () => {
  const page = await open('about:blank', { viewport: PHONE });
  await page.clock.install();
  await page.goto(server.url);
  await paste(page, storm);
  await paste(page, sample);
  const notice = page.locator('#notice');
  await notice.waitFor();
  const [over, tabs] = await Promise.all(
    ['#notice', '.tabs'].map((selector) => page.locator(selector).boundingBox()),
  );
  assert.ok(over && tabs && over.y >= tabs.y - 1, 'it covers the tabs and not the text');
  await page.clock.runFor(11_000);
  assert.ok(await notice.isVisible(), 'Undo waits for a scroll');
  await page.mouse.wheel(0, 400);
  await notice.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Bring back the text before' }).click();
  await notice.waitFor();
  assert.equal(await page.locator('#headline').innerText(), storm.split('\n', 1)[0]);
  await page.clock.runFor(11_000);
  await notice.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('an entry of an article from a link is in the address, with the article', async () => {
  const page = await open(server.url);
  const link = await page.evaluate(async (text) => {
    const { fragmentOf } = await import(new URL('www/export/link.js', location.href).href);
    return fragmentOf({ text });
  }, sample);
  await page.goto('about:blank');
  await page.goto(server.url + link);
  await settled(page);
  await page.locator('.timeline time').nth(20).click();
  const address = page.url();
  assert.ok(address.startsWith(server.url + link + '&at='), address);
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page);
  await page.waitForSelector('li[data-linked]');
  await close(page);
});

test('an address of an entry without its text says what to ask for', async () => {
  const page = await open(`${server.url}#at-16:20`);
  await page.getByText(/a text that is not on this device/).waitFor();
  await close(page);
});

test('what is edited is called so', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  assert.match(await page.locator('#sheet-title').innerText(), /^Edit the text/);
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.match(await page.locator('#sheet-title').innerText(), /^Paste an article/);
  await close(page);
});
