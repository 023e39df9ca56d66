// The ways in: paste, typing, drop, file, clipboard button, sample; Edit text, Back, Undo.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, drawn, drop, failure, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

const server = await serve();

const HEADLINE = sample.split('\n', 1)[0];

test('an empty page invites, and is accessible', async () => {
  const page = await open(server.url);
  assert.equal(
    await page.locator('#unstarted').count(),
    0,
    'the sentence for a page that did not start is gone',
  );
  assert.match(
    await page.locator('label[for=text]').innerText(),
    /Paste an article.*press Ctrl\+V anywhere/is,
  );
  for (const name of ['Open a file', 'Paste', 'See a sample'])
    assert.ok(await page.getByRole('button', { name, exact: true }).isVisible(), name);
  assert.ok(await page.getByText('Nothing leaves this device.').isVisible());
  assert.equal(await page.locator('h1:visible').count(), 1);
  await accessible(page, 'arriving');
  await close(page);
});

test('Ctrl+V with the focus nowhere shows the article at once', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  assert.equal(await page.locator('h1:visible').innerText(), HEADLINE);
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    'headline',
    'the focus is on the headline',
  );
  assert.equal(await page.title(), `${HEADLINE} · Article Viewer`);
  assert.match(
    await page.locator('#announcement').innerText(),
    /^Article: \d+ words, 3 sections, a timeline of 41 entries\.$/,
  );
  assert.ok(await page.locator('#text').count(), 'the text area stays in the tree');
  await close(page);
});

test('Ctrl+V in the empty text area does the same', async () => {
  const page = await open(server.url);
  await page.locator('#text').focus();
  await paste(page, sample);
  assert.equal(await page.locator('h1:visible').innerText(), HEADLINE);
  await close(page);
});

test('a text area that a program fills is read at once; typed text waits for its writer', async () => {
  const page = await open(server.url);
  await page.fill('#text', sample);
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await page.goBack();
  await page.fill('#text', '');
  await page.locator('#text').pressSequentially('A typed headline');
  assert.equal(await page.getAttribute('html', 'data-view'), 'sheet');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForFunction(
    () => document.getElementById('headline')?.textContent === 'A typed headline',
  );
  await close(page);
});

test('Back opens the text again, an edit is read again, Forward returns', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Edit text' }).click();
  await page.waitForSelector('[data-view="sheet"]');
  assert.equal(await page.inputValue('#text'), sample);
  await accessible(page, 'editing');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await settled(page);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.locator('#text').press('Control+Home');
  await page.keyboard.type('New: ');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(
    (headline) => document.getElementById('headline')?.textContent === headline,
    `New: ${HEADLINE}`,
  );
  await close(page);
});

test('a text that no text area could lay out goes through it all the same', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
    box.value = '\u0301'.repeat(250_000);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
  await settled(page);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  assert.match(await page.locator('#notice').innerText(), /too long to edit here/);
  assert.equal(await page.inputValue('#text'), '', 'no text area lays it out');
  await close(page);
});

test('a paste into a written text area is an edit, not a new text', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.locator('#text').press('Control+End');
  await page.evaluate(() => navigator.clipboard.writeText('\nOne line more.'));
  await page.keyboard.press('Control+V');
  assert.equal(await page.inputValue('#text'), `${sample}\nOne line more.`);
  assert.equal(await page.getAttribute('html', 'data-view'), 'sheet');
  await close(page);
});

test('a new paste over an old one offers Undo', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await paste(page, storm);
  assert.match(await page.locator('#headline').innerText(), /^Storm/);
  await accessible(page, 'undo offered');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    (headline) => document.getElementById('headline')?.textContent === headline,
    HEADLINE,
  );
  await close(page);
});

test('the Paste button reads the clipboard, and says so where it may not', async () => {
  const page = await open(server.url);
  await page.evaluate((text) => navigator.clipboard.writeText(text), sample);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await settled(page);
  await close(page);
  const refused = await open(server.url, { permissions: [] });
  await refused.getByRole('button', { name: 'Paste', exact: true }).click();
  assert.match(await failure(refused), /did not let this page read the clipboard\. Press Ctrl\+V/);
  await accessible(refused, 'clipboard refused');
  await close(refused);
});

test('the sample is an article with a timeline', async () => {
  const page = await open(server.url);
  await page.getByRole('button', { name: 'See a sample' }).click();
  await settled(page);
  assert.equal(await page.locator('.timeline time').count(), 41);
  await close(page);
});

test('a dropped file is read, and the sheet lights up before', async () => {
  const page = await open(server.url);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new DragEvent('dragover', {
        dataTransfer: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  assert.notEqual(
    await page.locator('.paper').evaluate((node) => getComputedStyle(node).outlineStyle),
    'none',
  );
  await drop(page, { name: 'talks.txt', type: 'text/plain', bytes: sample });
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.equal(await page.locator('[data-dropping]').count(), 0);
  await close(page);
});

const cyrillic =
  'Порт открылся после шторма\nПаромы снова ходят между островами, сообщила администрация порта жителям после трёх дней сильного ветра.';
const windows1251 = Uint8Array.from(cyrillic, (letter) => {
  const code = /** @type {number} */ (letter.codePointAt(0));
  return code === 0x451 ? 0xb8 : code >= 0x410 ? code - 0x350 : code;
});

for (const { name, bytes } of [
  { name: 'UTF-8', bytes: Buffer.from(cyrillic) },
  { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${cyrillic}`) },
  { name: 'UTF-16', bytes: Buffer.from(`\uFEFF${cyrillic}`, 'utf16le') },
  { name: 'Windows-1251, unmarked', bytes: windows1251 },
]) {
  test(`a file in ${name} is read right`, async () => {
    const page = await open(server.url);
    await page.setInputFiles('#file', {
      name: 'порт.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(bytes),
    });
    await settled(page);
    assert.equal(await page.locator('#headline').innerText(), 'Порт открылся после шторма');
    await close(page);
  });
}

for (const { name, bytes, sentence } of [
  {
    name: 'a.pdf',
    bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'),
    sentence:
      /This file is a PDF\. Open it in .*select all of its text, copy it and paste it here\./,
  },
  {
    name: 'a.png',
    bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    sentence: /picture/,
  },
  {
    name: 'a.bin',
    bytes: Uint8Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 17) >> 3),
    sentence: /not text/,
  },
]) {
  test(`${name} gets a sentence, and the article before stays`, async () => {
    const page = await open(server.url);
    await paste(page, sample);
    await page.setInputFiles('#file', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    assert.match(await failure(page), sentence);
    assert.equal(await page.locator('#headline').innerText(), HEADLINE);
    await accessible(page, name);
    await close(page);
  });
}

test('nothing in what is dropped is a text', async () => {
  const page = await open(server.url);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true }),
    ),
  );
  assert.match(await failure(page), /What you dropped contains no text/);
  await close(page);
});

for (const [name, text] of [
  ['blanks', ' \n\t \u00a0\n'],
  ['nothing', ''],
]) {
  test(`a paste of ${name} gets a sentence and changes nothing`, async () => {
    const page = await open(server.url);
    await page.evaluate((value) => {
      const clipboardData = new DataTransfer();
      if (value) clipboardData.setData('text/plain', value);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
    assert.match(await failure(page), /Paste an article|Copy the article first/);
    assert.equal(await page.getAttribute('html', 'data-view'), 'sheet');
    await accessible(page, name);
    await close(page);
  });
}

test('the empty page fits 320 px', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 640 } });
  await fits(page);
  await accessible(page, 'arriving on a phone');
  await close(page);
});

test('the skip link goes to the headline and stays in the article', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.locator('#skip').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'headline');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'article');
  await close(page);
});

test('a paste over a text that was read and stands in the sheet again is a new text', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await paste(page, storm);
  assert.match(await page.locator('h1:visible').innerText(), /^Storm/);
  await close(page);
});

test('a fragment in the address is no way out of the article', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.evaluate(async () => {
    const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = 'elsewhere';
    await changed;
  });
  await drawn(page);
  assert.equal(await page.getAttribute('html', 'data-view'), 'article');
  await close(page);
});

test('a paste is not replaced by a file that was opened before it and comes later', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    const pasted = new Promise((done) => addEventListener('pasted', done, { once: true }));
    Blob.prototype.arrayBuffer = async function late() {
      await pasted;
      return arrayBuffer.call(this);
    };
  });
  await drop(page, { name: 'talks.txt', type: 'text/plain', bytes: sample });
  await paste(page, storm);
  await page.evaluate(() => dispatchEvent(new Event('pasted')));
  await drawn(page);
  assert.match(await page.locator('#headline').innerText(), /^Storm/);
  await close(page);
});

test('a draft that another text replaces comes back with Undo', async () => {
  const page = await open(server.url);
  await page.locator('#text').pressSequentially('A headline of mine');
  await page.getByRole('button', { name: 'See a sample' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    () => document.getElementById('headline')?.textContent === 'A headline of mine',
  );
  await close(page);
});

test('a text too long to edit has its way back to the article', async () => {
  const page = await open(server.url);
  await paste(page, 'The boats stayed in port until the wind had gone.\n\n'.repeat(11_000));
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await settled(page);
  await close(page);
});
