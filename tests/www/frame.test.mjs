// @ts-check
// An article in a frame of another site: as high as it is, in a sandbox, deaf to strangers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transformSync } from 'esbuild';
import { fragmentOf } from '../../www/export/link.js';
import { accessible, close, open } from './browser.mjs';
import { root, serve } from './server.mjs';
import { sample } from './texts.mjs';

const LINKED =
  'A headline\n\nThe text of the article leads to https://example.org/elsewhere and ends there, after some more words.';

const FEED = `The day at the harbour\n\n${Array.from({ length: 30 }, (_, index) => `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${index % 6}0\nUpdate number ${index} from the harbour\nThe crew of boat ${index} has told the board what it saw at the landing, and that it is ready to leave.`).join('\n')}`;
const HELPER = '<script src="/www/frame/frame-host.js" defer></script>';

/** The site of the viewer. */
const viewer = await serve();
const [whole, short, feed] = await Promise.all(
  [sample, LINKED, FEED].map((text) => fragmentOf({ text })),
);
const frame = (/** @type {string} */ fragment, attributes = '') =>
  `<iframe data-article-viewer title="Article" src="${viewer.url}?embed${fragment}" width="100%" height="200" ${attributes}></iframe>`;
const shown = (/** @type {string} */ body, scripts = HELPER + HELPER) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; script-src 'self'; frame-src 'self' ${new URL(viewer.url).origin}"><link rel="icon" href="/www/icon.svg"><title>Host</title><main><h1>Host</h1>${body}</main>${scripts}`,
});
/** The site that shows a frame. */
const site = await serve({
  '/plain.html': shown(frame(whole)),
  '/sandbox.html': shown(
    frame(whole, 'sandbox="allow-scripts allow-popups"') +
      frame(short, 'sandbox="allow-scripts allow-popups"'),
  ),
  '/linked.html': shown(frame(short, 'sandbox="allow-scripts allow-popups"')),
  '/cut.html': shown(frame(whole.slice(0, -40))),
  '/timeline.html': shown(frame(`${whole}&view=timeline`)),
  '/none.html': shown(frame('')),
  '/quiet.html': shown(`<button>Press</button>${frame(`${whole}&view=timeline`)}`),
  '/feed.html': shown(frame(feed)),
  '/alone.html': shown(frame(short), ''),
  '/strangers.html': shown(
    `${frame(short)}<iframe title="Stranger" src="${viewer.url}www/icon.svg"></iframe>`,
  ),
  ...Object.fromEntries(
    ['allow-scripts', 'allow-scripts allow-same-origin'].map((rights, index) => [
      `/rights-${index}.html`,
      shown(frame(whole, `sandbox="${rights}"`)),
    ]),
  ),
});

/** @param {string} name @param {import('./browser.mjs').Options} [options] */
const host = (name, options) => open(`${site.url}${name}`, { faults: /^request /, ...options });

/** @param {import('playwright-core').Page} page @param {number} [at] */
const heightOf = (page, at = 0) =>
  page
    .locator('iframe')
    .nth(at)
    .evaluate((frame) => frame.getBoundingClientRect().height);

/** Waits until the frame keeps its height for ten frames. @param {import('playwright-core').Page} page @param {number} at */
const rests = (page, at) =>
  page.evaluate(async (index) => {
    const heightNow = () => document.querySelectorAll('iframe')[index].clientHeight;
    let height = heightNow();
    for (let still = 0; still < 10; still += 1) {
      await new Promise(requestAnimationFrame);
      if (heightNow() !== height) still = 0;
      height = heightNow();
    }
  }, at);

/** Waits until a page or a frame has taken all messages that were sent to it. @param {import('playwright-core').Frame} to @param {import('playwright-core').Frame} from */
async function heard(to, from) {
  await to.evaluate(() => {
    const last = new Promise((done) =>
      addEventListener('message', ({ data }) => data === 'the last' && done(undefined)),
    );
    Object.assign(window, { last });
  });
  const isParent = to === from.parentFrame();
  await from.evaluate((up) => (up ? parent : frames[0]).postMessage('the last', '*'), isParent);
  await to.evaluate(() => /** @type {any} */ (window).last);
}

/** Waits until the frame is as high as what is in it. @param {import('playwright-core').Page} page @param {number} [at] */
async function fits(page, at = 0) {
  await page.frameLocator('iframe').nth(at).locator('.title').waitFor();
  await page.waitForFunction(
    (index) => document.querySelectorAll('iframe')[index].getBoundingClientRect().height !== 200,
    at,
  );
  await rests(page, at);
  const inner = await page
    .frameLocator('iframe')
    .nth(at)
    .locator('body')
    .evaluate((body) => body.getBoundingClientRect().height);
  assert.ok(
    Math.abs((await heightOf(page, at)) - inner) <= 1,
    `${await heightOf(page, at)} and ${inner}`,
  );
}

test('the frame is as high as the article, and stays so when it gets narrower', async () => {
  const page = await host('plain.html');
  await fits(page);
  const wide = await heightOf(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.waitForFunction(
    (before) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > before,
    wide,
  );
  await fits(page);
  assert.equal(
    await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => html.scrollWidth > html.clientWidth),
    false,
  );
  await accessible(page, 'a frame at 320 px');
  await close(page);
});

test('in a sandbox without an origin two frames show their articles, each as high as its own', async () => {
  const page = await host('sandbox.html');
  await fits(page, 0);
  await fits(page, 1);
  assert.ok((await heightOf(page, 0)) > (await heightOf(page, 1)) * 2);
  await close(page);
});

test('a link tells where it leads before it opens', async () => {
  const page = await host('linked.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'example.org' }).click();
  await frame.getByText('This link leads to https://example.org/elsewhere').waitFor();
  const opened = page.context().waitForEvent('page');
  await page
    .context()
    .route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await frame.getByRole('link', { name: 'Open', exact: true }).click();
  assert.equal((await opened).url(), 'https://example.org/elsewhere');
  await close(page);
});

test('a cut link says so, and a frame without an article, too', async () => {
  for (const [name, sentence] of [
    ['cut.html', /This link was cut/],
    ['none.html', /contains no article/],
  ]) {
    const page = await host(String(name));
    await page.frameLocator('iframe').getByText(sentence).waitFor();
    await close(page);
  }
});

test('a timeline alone', async () => {
  const page = await host('timeline.html');
  await fits(page);
  assert.equal(
    await page.frameLocator('iframe').locator('article-viewer').getAttribute('view'),
    'timeline',
  );
  await close(page);
});

test('the page takes no height from strangers, and no absurd one', async () => {
  const page = await host('plain.html');
  await fits(page);
  const before = await heightOf(page);
  await page.evaluate(() =>
    window.postMessage({ type: 'article-viewer-size', version: 1, height: 5 }, '*'),
  );
  for (const height of [-1, 0, Infinity, 1e9, '50px', Number.NaN, { valueOf: 5 }]) {
    await page
      .frameLocator('iframe')
      .locator('body')
      .evaluate(
        (_, value) =>
          parent.postMessage({ type: 'article-viewer-size', version: 1, height: value }, '*'),
        height,
      );
  }
  await heard(page.mainFrame(), page.frames()[1]);
  assert.equal(await heightOf(page), before);
  await page.locator('iframe').evaluate((frame) => {
    /** @type {HTMLIFrameElement} */ (frame).dataset.was = /** @type {HTMLIFrameElement} */ (
      frame
    ).src;
  });
  await page.evaluate(() => {
    // what comes from another origin than that of the address is not taken
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const event = new MessageEvent('message', {
      source: frame.contentWindow,
      origin: 'https://stranger.example',
      data: { type: 'article-viewer-size', version: 1, height: 7 },
    });
    dispatchEvent(event);
  });
  assert.equal(await heightOf(page), before);
  await close(page);
});

test('the frame tells its height to nobody but the page around it', async () => {
  const page = await open(`${viewer.url}www/frame/index.html${await fragmentOf({ text: LINKED })}`);
  await page.locator('.title').waitFor();
  const told = await page.evaluate(async () => {
    /** @type {unknown[]} */
    const heard = [];
    addEventListener('message', ({ data }) => {
      if (data.type === 'article-viewer-size') heard.push(data);
    });
    const last = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'the last' && resolve(undefined)),
    );
    postMessage({ type: 'article-viewer-hello', version: 1 }, '*');
    postMessage('the last', '*');
    await last;
    return heard;
  });
  assert.deepEqual(told, []);
  await accessible(page, 'the frame by itself');
  await close(page);
});

test('what the page around loads weighs at most a kilobyte', () => {
  const { code } = transformSync(readFileSync(`${root}www/frame/frame-host.js`, 'utf8'), {
    minify: true,
  });
  assert.ok(Buffer.byteLength(code) <= 1024, `${Buffer.byteLength(code)} bytes`);
});

test('the frame takes neither the focus nor the history nor the place of its host', async () => {
  const page = await host('quiet.html');
  await page.getByRole('button', { name: 'Press' }).focus();
  const before = await page.evaluate(() => history.length);
  await fits(page);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'button');
  assert.deepEqual(await page.evaluate(() => [history.length, scrollY]), [before, 0]);
  await close(page);
});

test('a list of which a part is shown does not let the frame grow for ever', async () => {
  const page = await host('feed.html');
  await fits(page);
  const before = await heightOf(page);
  const inside = page.frameLocator('iframe').locator('article-viewer');
  await inside.locator('input[type="search"]').fill('boat 12');
  await inside.locator('.days[data-partial]').waitFor();
  await fits(page);
  assert.ok((await heightOf(page)) <= before, `${before} px, then ${await heightOf(page)} px`);
  await close(page);
});

for (const index of [0, 1]) {
  test(`the article is whole with the rights of sandbox number ${index + 1}`, async () => {
    const page = await host(`rights-${index}.html`);
    await fits(page);
    assert.equal(
      await page.frameLocator('iframe').locator('article-viewer .timeline time').count(),
      41,
    );
    await close(page);
  });
}

test('a helper that comes late, as a module, or twice does the same, for frames that come later, too', async () => {
  const page = await host('alone.html');
  await page.frameLocator('iframe').locator('.title').waitFor();
  const globals = () => page.evaluate(() => Object.keys(window).length);
  const before = await globals();
  await page.evaluate(() => {
    for (const type of ['module', 'text/javascript'])
      document.body.append(
        Object.assign(document.createElement('script'), { src: '/www/frame/frame-host.js', type }),
      );
  });
  await fits(page);
  assert.equal(await globals(), before, 'it leaves no name behind');
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.querySelector('iframe')?.cloneNode() ?? ''),
  );
  await fits(page, 1);
  await close(page);
});

test('the word of a frame counts only while it is where its address says', async () => {
  const page = await host('strangers.html');
  await fits(page);
  const before = await heightOf(page);
  const [article, stranger] = [/frame\/index\.html/, /icon/].map(
    (name) => /** @type {import('playwright-core').Frame} */ (page.frame({ url: name })),
  );
  const claim = (/** @type {import('playwright-core').Frame} */ frame, changes = {}) =>
    frame.evaluate(
      (more) =>
        parent.postMessage({ type: 'article-viewer-size', version: 1, height: 5000, ...more }, '*'),
      changes,
    );
  await stranger.waitForLoadState();
  await claim(stranger);
  await claim(article, { version: 2 });
  await claim(article, { height: '5000' });
  const gone = page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(site.url));
  await article.evaluate((url) => {
    location.href = url;
  }, `${site.url}www/icon.svg`);
  await claim(await gone);
  await heard(page.mainFrame(), await gone);
  assert.equal(await heightOf(page), before);
  await close(page);
});

test('a height is said to a page that has said hello in this version, once for each change, with the name that it gave', async () => {
  const page = await open('about:blank', { faults: /^request / });
  await page.addInitScript(() => {
    Object.assign(window, { told: [] });
    if (window === top)
      addEventListener('message', ({ data }) => {
        if (data !== 'the last') /** @type {any} */ (window).told.push(data);
      });
  });
  await page.goto(`${site.url}alone.html`);
  await page.frameLocator('iframe').locator('.title').waitFor();
  await page.evaluate(() => {
    for (const wrong of [
      null,
      'hello',
      { type: 'article-viewer-hello', version: 2 },
      { type: 'hello', version: 1 },
    ])
      frames[0].postMessage(wrong, '*');
  });
  const [host, inner] = page.frames();
  await heard(inner, host);
  await heard(host, inner);
  const told = () => page.evaluate(() => /** @type {any} */ (window).told);
  assert.deepEqual(await told(), []);
  await page.evaluate(() =>
    frames[0].postMessage({ type: 'article-viewer-hello', version: 1, id: 'mine' }, '*'),
  );
  await heard(inner, host);
  await heard(host, inner);
  const height = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  assert.deepEqual(await told(), [{ type: 'article-viewer-size', version: 1, id: 'mine', height }]);
  await close(page);
});

test('the colours are those that the address asks for', async () => {
  for (const theme of ['light', 'dark']) {
    const page = await open(
      `${viewer.url}?embed&theme=${theme}${await fragmentOf({ text: sample })}`,
    );
    await page.waitForURL(/frame\/index\.html/);
    await page.locator('article-viewer .title').waitFor();
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      theme,
    );
    await accessible(page, `a frame in ${theme}`);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    );
    await page.screenshot({ path: `tests/www/shots/frame-${theme}.png` });
    await close(page);
  }
});
