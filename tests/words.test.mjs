// What readers see stands in www/words/ and nowhere else in the scripts: whoever translates these tables has missed nothing.
// What only developers see (errors, warnings of the console) is English and stands where it arises.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parsers } from 'prettier/plugins/acorn';

const WWW = fileURLToPath(new URL('../www', import.meta.url));

const modules = readdirSync(WWW, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.js') && !/^(pkg|vendor|words)\//.test(name))
  .sort();

/** Attributes and properties that are read or heard. */
const SHOWN = new Set(
  'alt ariaDescription ariaLabel aria-description aria-label aria-roledescription aria-valuetext innerText placeholder textContent title'.split(
    ' ',
  ),
);
/** Methods that put strings into the page as they are. */
const INSERTING = new Set(['after', 'append', 'before', 'prepend', 'replaceChildren']);
/** A word; signs, numbers and single letters (of units, or between others) are none. */
const WORD = /\p{L}{2}/u;

function* nodes(node) {
  if (Array.isArray(node)) for (const child of node) yield* nodes(child);
  else if (typeof node?.type === 'string') {
    yield node;
    yield* nodes(Object.values(node));
  }
}

/** What a node puts before the reader, as expressions. */
function shown(node) {
  if (node.type === 'Property' && SHOWN.has(node.key.name ?? node.key.value)) return [node.value];
  if (node.type === 'AssignmentExpression' && SHOWN.has(node.left.property?.name))
    return [node.right];
  if (node.type !== 'CallExpression') return [];
  const called = node.callee.name ?? node.callee.property?.name;
  if (called === 'html') return node.arguments.slice(2);
  if (called === 'setAttribute' && SHOWN.has(node.arguments[0].value)) return [node.arguments[1]];
  return INSERTING.has(called) ? node.arguments : [];
}

/** The strings that an expression can give by itself; what it calls and names comes from elsewhere. */
function strings(expression) {
  switch (expression?.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [expression.value] : [];
    case 'TemplateLiteral':
      return [
        ...expression.quasis.map((part) => part.value.cooked),
        ...expression.expressions.flatMap(strings),
      ];
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].flatMap(strings);
    case 'BinaryExpression':
      return expression.operator === '+'
        ? [expression.left, expression.right].flatMap(strings)
        : [];
    case 'LogicalExpression':
      return [expression.left, expression.right].flatMap(strings);
    case 'ArrayExpression':
      return expression.elements.flatMap(strings);
    case 'SpreadElement':
      return strings(expression.argument);
    default:
      return [];
  }
}

/** The words of its own that a script shows. */
const wordsIn = (script) =>
  [...nodes(parsers.acorn.parse(script, {}))]
    .flatMap(shown)
    .flatMap(strings)
    .filter((text) => WORD.test(text));

test('words are found in each way that a script can show them', () => {
  for (const [script, words] of [
    ["html('p', { class: 'some note' }, 'Shown')", ['Shown']],
    [
      "html('p', {}, late ? 'Too late' : sentences.early, state === 'open' && `Open ${n}`)",
      ['Too late', 'Open '],
    ],
    ["html('b', { 'aria-label': 'Close', role: 'button' }, '×')", ['Close']],
    ["box.title = 'A ' + 'box'; box.id = 'some box';", ['box']],
    ["box.setAttribute('aria-label', 'Box'); box.setAttribute('class', 'wide box');", ['Box']],
    ["box.append(...['one', html('i', {}, word)])", ['one']],
  ])
    assert.deepEqual(wordsIn(script), words, script);
});

test('no script shows words that stand outside of www/words/', () => {
  const strays = modules.flatMap((name) =>
    wordsIn(readFileSync(join(WWW, name), 'utf8')).map((words) => `${name}: “${words}”`),
  );
  assert.deepEqual(strays, [], 'these belong into a table of www/words/');
});
