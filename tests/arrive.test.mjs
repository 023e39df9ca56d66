// The ways in that take time, and what counts as put in, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CoreError } from '../www/core/door.js';
import { Arrival } from '../www/page/arrive.js';
import { TextBox } from '../www/page/text-box.js';
import { within } from '../www/page/settings.js';
import { failures, files } from '../www/words/page-sentences.js';

/** A receiver that remembers, and files that come when the test says so. */
function arrival(decoder) {
  const told = [];
  const receiver = {
    read: async (text, markup) => void told.push({ read: text, ...markup }),
    fail: (fail) => void told.push({ fail }),
    tell: (tell) => void told.push({ tell }),
    typed: () => void told.push('typed'),
    edited: () => false,
  };
  const box = new TextBox({ value: '' });
  return { told, arrival: new Arrival(box, decoder, receiver) };
}

const plain = { encoding: 'utf-8', guessed: false, replaced: 0 };
const file = (name, text = '') => ({ name, type: 'text/plain', text: async () => text });

test('a slow file does not take the place of one that came after it', async () => {
  const answers = new Map();
  const { told, arrival: ways } = arrival({
    readFile: ({ name }) => new Promise((resolve) => answers.set(name, resolve)),
  });
  const both = [ways.open(file('slow.txt')), ways.open(file('quick.txt'))];
  answers.get('quick.txt')({ ...plain, text: 'Quick' });
  answers.get('slow.txt')({ ...plain, text: 'Slow' });
  await Promise.all(both);
  assert.deepEqual(told, [{ read: 'Quick', hints: undefined }]);
});

test('a slow file that is not waited for does not come', async () => {
  let decoded;
  const { told, arrival: ways } = arrival({
    readFile: () => new Promise((resolve) => (decoded = resolve)),
  });
  const opened = ways.open(file('slow.txt'));
  ways.stopWaiting();
  decoded({ ...plain, text: 'Slow' });
  await opened;
  assert.deepEqual(told, []);
});

test('a file with doubtful characters is read, and the doubt is said', async () => {
  const found = { ...plain, text: 'Text', guessed: true, replaced: 3 };
  const { told, arrival: ways } = arrival({ readFile: async () => found });
  await ways.open(file('old.txt'));
  assert.deepEqual(told, [{ read: 'Text', hints: undefined }, { tell: files.doubt(found) }]);
  assert.ok(files.doubt(found));
});

test('a saved page is read by its markup, and a file without the core as UTF-8', async () => {
  const hints = [{ span: [0, 4], kind: 'title' }];
  const { told, arrival: ways } = arrival({
    readFile: async () => ({ ...plain, text: '<h1>Page</h1>' }),
    readHtml: async () => ({ text: 'Page', hints }),
  });
  await ways.open(file('page.HTML'));
  assert.deepEqual(told, [{ read: 'Page', hints }]);
  const broken = arrival({
    readFile: async () => {
      throw new CoreError('not-found', 'gone');
    },
  });
  await broken.arrival.open(file('a.txt', 'As it is'));
  assert.equal(broken.told[0].read, 'As it is');
});

test('a file that is no text is refused with a sentence', async () => {
  const problem = { code: 'empty' };
  const { told, arrival: ways } = arrival({
    readFile: async () => {
      throw problem;
    },
  });
  await ways.open(file('a.bin'));
  assert.deepEqual(told, [{ fail: files.problem(problem) }]);
});

test('markup without text says that there is none', async () => {
  const { told, arrival: ways } = arrival({ readHtml: async () => ({ text: ' \n', hints: [] }) });
  await ways.openMarkup('<p> </p>');
  assert.deepEqual(told, [{ fail: failures['clipboard-empty'] }]);
});

test('put in at once, or typed', () => {
  const node = { value: '', selectionStart: 0, selectionEnd: 0 };
  const box = new TextBox(node);
  const input = (value, inputType, isTrusted = true) => {
    node.value = value;
    return box.wasPutIn({ inputType, isTrusted });
  };
  assert.equal(input('A', 'insertText'), false);
  assert.equal(input('A pasted', 'insertFromPaste'), false, 'into a text that is being written');
  box.text = '';
  assert.equal(input('A pasted', 'insertFromPaste'), true);
  box.text = '';
  assert.equal(input('x'.repeat(80), 'insertText'), false, 'a keyboard may guess a sentence');
  box.text = '';
  assert.equal(input('x'.repeat(81), 'insertText'), true);
  assert.equal(input('by a program', '', false), true);
  box.text = 'stands there again';
  assert.equal(input('stands there again!', 'insertFromPaste'), false);
});

test('a box is untouched where nobody has set a caret into its text', () => {
  const at = (selectionStart, selectionEnd) =>
    new TextBox({ value: 'Text', selectionStart, selectionEnd }).isUntouched;
  assert.deepEqual([at(0, 0), at(0, 4), at(2, 2), at(0, 2)], [true, true, false, false]);
});

test('a size of type is one of those that there are', () => {
  assert.deepEqual(
    [-9, -2, 0.6, 4, 9, NaN].map((size) => within('size', size)),
    [-2, -2, 1, 4, 4, 0],
  );
});
