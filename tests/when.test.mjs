// Where the dates that a text says lie on the calendar, and how HTML writes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datetimeOf, whenOf } from '../www/draw/when.js';

const minutes = (iso) => Date.parse(iso.length === 10 ? `${iso}T00:00Z` : `${iso}Z`) / 60_000;
const spanOf = (value) => {
  const when = whenOf(value);
  return (
    when &&
    [when.from, when.to]
      .map((at) => new Date(at * 60_000).toISOString().slice(0, 16).replace('T00:00', ''))
      .join(' ')
  );
};

test('a value becomes its stretch of the calendar, the end exclusive', () => {
  const spans = {
    '2025-12-19': '2025-12-19 2025-12-20',
    '2025-12': '2025-12-01 2026-01-01',
    2025: '2025-01-01 2026-01-01',
    '2025-Q3': '2025-07-01 2025-10-01',
    '2025-H2': '2025-07-01 2026-01-01',
    '2025-SU': '2025-06-01 2025-09-01',
    '2025-WI': '2025-12-01 2026-03-01',
    193: '1930-01-01 1940-01-01',
    19: '1900-01-01 2000-01-01',
    '2025-W50': '2025-12-08 2025-12-15',
    '2025-W01': '2024-12-30 2025-01-06',
    '2020-W53': '2020-12-28 2021-01-04',
    '2025-W50-5': '2025-12-12 2025-12-13',
    '2025-W50-WE': '2025-12-13 2025-12-15',
    '2025-12-19T14:20': '2025-12-19T14:20 2025-12-19T14:20',
    '2025-12-19TMO': '2025-12-19T06:00 2025-12-19T12:00',
    '2025-12-19TNI': '2025-12-19T20:00 2025-12-20T04:00',
    '2025-12-20/2025-12-21': '2025-12-20 2025-12-22',
    '2014-03/2015': '2014-03-01 2016-01-01',
    '2024-02-29': '2024-02-29 2024-03-01',
    '0044': '0044-01-01 0045-01-01',
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(spans).map((value) => [value, spanOf(value)])),
    spans,
  );
  assert.equal(whenOf('-0044')?.to, whenOf('-0043')?.from);
  assert.equal(whenOf('BC0044')?.from, whenOf('-0043')?.from);
  assert.equal(whenOf('2025-12-19')?.from, minutes('2025-12-19'));
});

test('what has no place of its own has none', () => {
  for (const value of [
    'P30D',
    'PT2H',
    '-P1W',
    'XXXX-12-19',
    'XXXX-WXX-5',
    'T14:20',
    'PRESENT_REF',
    'PAST_REF',
    'FUTURE_REF',
    '',
    'P1Y',
    '2025-02-30',
    '2025-W54',
    '2025-12-21/2025-12-20',
    'XXXX-XX',
    '2025-12-19TXX',
    '2025-12-20/2025-12-21/P1D',
    'R/P1D',
    '99999999999',
  ]) {
    assert.equal(whenOf(value), undefined, value);
  }
});

test('HTML gets the values that it knows, in its own way of writing', () => {
  const known = {
    '2025-12-19': '2025-12-19',
    '2025-12': '2025-12',
    2025: '2025',
    '2025-W50': '2025-W50',
    'T14:20': '14:20',
    'XXXX-12-19': '12-19',
    P30D: 'P30D',
    PT2H: 'PT2H',
    '2025-12-19T14:20': '2025-12-19T14:20',
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(known).map((value) => [value, datetimeOf(value)])),
    known,
  );
  for (const value of [
    'P1W',
    'P1Y',
    '193',
    '2025-Q3',
    '2025-W50-WE',
    'PRESENT_REF',
    '2025-12-19TNI',
    '2025-12-20/2025-12-21',
    'P',
    'PT',
  ])
    assert.equal(datetimeOf(value), undefined, value);
});
