// The attributes of the element as its properties say them, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES, OBSERVED, REFLECTED, reflecting } from '../www/element/attributes.js';

/** What of an element the properties need. */
class Plain {
  #attributes = new Map();
  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }
  setAttribute(name, value) {
    this.#attributes.set(name, value);
  }
  removeAttribute(name) {
    this.#attributes.delete(name);
  }
  toggleAttribute(name, there) {
    if (there) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }
}

const Viewer = reflecting(Plain);

/** What a property says where its attribute is this. */
function said(property, value) {
  const { name } = ATTRIBUTES.find((row) => row.property === property);
  const viewer = new Viewer();
  if (value !== null) viewer.setAttribute(name, value);
  return viewer[property];
}

/** What the attribute is once the property is set; null where there is none. */
function written(property, ...values) {
  const { name } = ATTRIBUTES.find((row) => row.property === property);
  const viewer = new Viewer();
  for (const value of values) viewer[property] = value;
  return viewer.getAttribute(name);
}

test('a string is what the attribute says, or empty', () => {
  assert.equal(said('src', null), '');
  assert.equal(said('src', 'a.txt'), 'a.txt');
  assert.equal(written('src', 'a.txt'), 'a.txt');
  for (const nothing of ['', undefined, null]) assert.equal(written('src', 'a', nothing), null);
});

test('of named values only those count, and the first one where it is none of them', () => {
  assert.equal(said('view', 'timeline'), 'timeline');
  assert.equal(said('view', null), 'both');
  assert.equal(said('view', 'Timeline'), 'both');
  assert.equal(said('sort', 'sideways'), '');
  assert.equal(written('sort', 'newest'), 'newest');
  assert.equal(written('sort', 'newest', ''), null);
});

test('a boolean is whether the attribute is there', () => {
  assert.equal(said('toc', null), false);
  assert.equal(said('toc', 'false'), true);
  assert.equal(written('toc', 1), '');
  assert.equal(written('toc', true, ''), null);
});

test('a number that makes no sense is the usual one', () => {
  for (const [value, level] of [
    ['6', 6],
    ['7', 1],
    ['0', 1],
    ['2.5', 1],
    ['two', 1],
    [null, 1],
  ])
    assert.equal(said('headingLevel', value), level, value);
  for (const [value, seconds] of [
    ['30', 30],
    ['1', 5],
    ['-1', 0],
    ['soon', 0],
    [null, 0],
  ])
    assert.equal(said('interval', value), seconds, value);
  assert.equal(written('headingLevel', 2), '2');
  assert.equal(written('interval', 0), '0');
});

test('what style sheets alone look at is not observed, and what HTML has a property for gets no other', () => {
  const names = ATTRIBUTES.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !OBSERVED.includes(name)),
    ['view', 'theme'],
  );
  assert.deepEqual(
    names.filter((_, at) => !ATTRIBUTES[at].property),
    ['text', 'lang', 'corrections'],
  );
  assert.deepEqual(Object.keys(Viewer.prototype), REFLECTED);
});
