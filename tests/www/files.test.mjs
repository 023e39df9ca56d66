// Files that are more than text: mail, saved pages, subtitles, documents, books. Each is read, and says so where it cannot be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { accessible, close, drop, failure, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve();

/** @param {Record<string, string>} files */
const zip = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const LONG =
  'The harbour board and the crews of the ferries met for the first time since November.';
const SECOND =
  'Both sides called the talk useful, and agreed to meet again before the end of the month.';

const head = (/** @type {string} */ type, /** @type {string} */ encoding) =>
  `From: =?utf-8?Q?Mara_Ilv=C3=A9s?= <mara@harbour.example>\r\nTo: crews@harbour.example\r\nDate: Fri, 19 Dec 2025 14:20:00 +0100\r\nSubject: =?utf-8?B?${Buffer.from('Ferries — the first talk').toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

const docx = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/styles.xml':
    '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>',
  'word/_rels/document.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
    ['T', 'Ferries run again'],
    ['', LONG],
    ['H', 'What comes next'],
    ['', SECOND],
  ]
    .map(
      ([style, text]) =>
        `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    .join('')}</w:body></w:document>`,
});

const odt = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:sequence-decls/><text:p text:style-name="Title">Ferries run again</text:p><text:p>${LONG}</text:p><text:h text:outline-level="2">What<text:s/>comes next</text:h><text:p>${SECOND}</text:p></office:text></office:body></office:document-content>`,
});

const epub = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
  'OEBPS/book.opf':
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Ferries run again</dc:title></metadata><manifest><item id="b" href="two%20b.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'OEBPS/one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>${LONG}</p></body></html>`,
  'OEBPS/two b.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h2>What comes next</h2><span/><p>${SECOND}</p></body></html>`,
});

const page = `<html><head><title>Ferries</title></head><body><nav><a href="https://a.example/">Home</a></nav><article><h1>Ferries run again</h1><p>${LONG}</p><h2>What comes next</h2><p>${SECOND}</p></article></body></html>`;

/** @type {{ name: string, bytes: string | Uint8Array, title: string, heading?: string, holds: string[] }[]} */
const readable = [
  {
    name: 'quoted.eml',
    bytes: `${head('text/plain; charset=utf-8', 'quoted-printable')}The boats run again in winter=\r\n, says the board =E2=80=94 every day.\r\n`,
    title: 'Ferries — the first talk',
    holds: ['in winter, says the board — every day', 'Mara Ilvés'],
  },
  {
    name: 'base64.eml',
    bytes:
      head('text/html; charset=utf-8', 'base64') +
      Buffer.from(`<p>${LONG}</p><p>${SECOND}</p>`).toString('base64'),
    title: 'Ferries — the first talk',
    holds: [LONG, SECOND],
  },
  {
    name: 'saved.mhtml',
    bytes: `From: <Saved by Blink>\r\nSubject: Ferries\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`,
    title: 'Ferries run again',
    heading: 'What comes next',
    holds: [LONG, SECOND],
  },
  {
    name: 'a.docx',
    bytes: docx,
    title: 'Ferries run again',
    heading: 'What comes next',
    holds: [LONG, SECOND],
  },
  {
    name: 'a.odt',
    bytes: odt,
    title: 'Ferries run again',
    heading: 'What comes next',
    holds: [LONG, SECOND],
  },
  {
    name: 'a.epub',
    bytes: epub,
    title: 'Ferries run again',
    heading: 'What comes next',
    holds: [LONG, SECOND],
  },
];

for (const { name, bytes, title, heading, holds } of readable)
  test(`${name} is read`, async () => {
    const page = await open(server.url);
    await drop(page, { name, type: '', bytes });
    await settled(page);
    const text = await page.locator('#article').innerText();
    assert.equal(await page.locator('#headline').innerText(), title, text);
    if (heading) assert.equal(await page.locator('#article h2').first().innerText(), heading);
    for (const each of holds) assert.ok(text.includes(each), `${each} in ${text}`);
    await accessible(page, name);
    await close(page);
  });

for (const [name, start, sign] of [
  ['talk.srt', '', ','],
  ['talk.vtt', 'WEBVTT\n\nNOTE nobody sees this\n\n', '.'],
])
  test(`${name} is what was said, with its times`, async () => {
    const cues = Array.from({ length: 60 }, (_, at) => {
      const clock = (/** @type {number} */ seconds) =>
        `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${sign}500`;
      return `${at + 1}\n${clock(at * 5)} --> ${clock(at * 5 + 4)}\n<i>Sentence ${at}</i>\nof the talk.`;
    });
    const page = await open(server.url);
    await drop(page, { name: String(name), type: '', bytes: start + cues.join('\n\n') });
    await settled(page);
    const text = await page.locator('#main').innerText();
    assert.match(text, /Sentence 0 of the talk\. Sentence 1 of the talk\./);
    assert.match(text, /Sentence 59 of the talk\./);
    assert.doesNotMatch(text, /-->|WEBVTT|<i>|nobody/);
    assert.deepEqual(await page.locator('.timeline time').allInnerTexts(), [
      '00:00:00',
      '00:01:00',
      '00:02:00',
      '00:03:00',
      '00:04:00',
    ]);
    await close(page);
  });

for (const [name, sentence] of /** @type {[string, RegExp][]} */ ([
  ['broken.eml', /This e-mail is damaged/],
  ['broken.mht', /This saved page is damaged/],
  ['broken.vtt', /no captions in this file/],
  ['broken.docx', /This document could not be read here/],
  ['broken.odt', /This document could not be read here/],
  ['broken.epub', /This book is damaged or protected/],
]))
  test(`${name} says what to do, and the text before stays`, async () => {
    const page = await open(server.url);
    await paste(page, 'A headline\n\nThe text before.');
    await drop(page, { name, type: '', bytes: 'x' });
    assert.match(await failure(page), sentence);
    assert.equal(await page.locator('#headline').innerText(), 'A headline');
    await close(page);
  });

test('what reads a file comes with the first such file; where it does not come, that is said, and a second try works', async () => {
  const page = await open('about:blank');
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.url);
  await drop(page, { name: 'a.txt', type: 'text/plain', bytes: 'A headline\n\nA text.' });
  await settled(page);
  assert.deepEqual(
    asked.filter((path) => /\/(files|vendor)\//.test(path)),
    [],
  );
  await page.route('**/vendor/fflate.js', (route) => route.abort(), { times: 1 });
  await drop(page, { name: 'a.odt', type: '', bytes: odt });
  assert.match(await failure(page), /could not be loaded\. Check the connection/);
  await page.reload();
  await settled(page);
  await drop(page, { name: 'a.odt', type: '', bytes: odt });
  await page.waitForFunction(
    () => document.getElementById('headline')?.textContent === 'Ferries run again',
  );
  await page.context().close();
});

for (const name of ['gone.txt', 'gone.eml'])
  test(`a file that vanishes while it is read is told of (${name})`, async () => {
    const page = await open(server.url);
    await page.evaluate(() => {
      const gone = () => new DOMException('gone', 'NotFoundError');
      const reject = () => Promise.reject(gone());
      Object.assign(Blob.prototype, { arrayBuffer: reject, text: reject });
      FileReader.prototype.readAsArrayBuffer = function () {
        Object.defineProperty(this, 'error', { value: gone() });
        setTimeout(() => this.dispatchEvent(new ProgressEvent('error')));
      };
    });
    await drop(page, { name, type: '', bytes: 'A text' });
    assert.match(await failure(page), /may have been moved or deleted\. Open it again/);
    await close(page);
  });

test('a file and a paste of 300 MB are refused, and nothing changes', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    const file = new File([], 'big.docx');
    Object.defineProperty(file, 'size', { value: 300e6 });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file], getData: () => '' } });
    document.body.dispatchEvent(event);
  });
  assert.match(await failure(page), /The text is 300 MB; this page reads up to 5\d MB/);
  await page.locator('#failure button').click();
  await page.evaluate(() => {
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    const text = 'A line of text that is pasted.\n'.repeat(9_700_000);
    Object.defineProperty(event, 'clipboardData', {
      value: {
        files: [],
        getData: (/** @type {string} */ type) => (type === 'text/plain' ? text : ''),
      },
    });
    document.body.dispatchEvent(event);
  });
  assert.match(await failure(page), /The text is 301 MB; this page reads up to 5\d MB/);
  assert.equal(await page.getAttribute('html', 'data-view'), 'sheet');
  await close(page);
});

test('the dialog offers every file that a drop takes', async () => {
  const page = await open(server.url);
  assert.equal(await page.getAttribute('#file', 'accept'), null);
  await page.setInputFiles('#file', { name: 'a.odt', mimeType: '', buffer: Buffer.from(odt) });
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), 'Ferries run again');
  await close(page);
});
