// @ts-check
/**
 * Where a date said in a text lies on the calendar, from its value in TIMEX3 or ISO 8601. What has no place of its own (a
 * duration, "every Friday", a month without a year) has none here.
 *
 * @typedef {'minute' | 'day' | 'month' | 'year'} Grain how exact a span is
 * @typedef {{ from: number, to: number, grain: Grain }} When minutes from 1970, `to` exclusive; a time of the clock has no
 *   length: both are the same
 */

/** Minutes. */
export const DAY = 1440;

/** Months from January, and how many: seasons of the northern half, as the values mean them. */
const PARTS_OF_YEAR = /** @type {Record<string, [number, number]>} */ ({
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  AU: [8, 3],
  WI: [11, 3],
});
/** Hours of a day, from and to: a night goes on after midnight. */
const PARTS_OF_DAY = /** @type {Record<string, [number, number]>} */ ({
  MO: [6, 12],
  MI: [12, 13],
  AF: [12, 18],
  EV: [18, 22],
  NI: [20, 28],
  DT: [6, 18],
});

/** The shapes of a value and how each is read; the first that fits does. @type {[RegExp, (parts: string[]) => When][]} */
const SHAPES = [
  [
    /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d)(?::(\d\d)(?::\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?$/,
    ([year, month, day, hour, minute = '0']) =>
      moment(dayAt(year, month, day) + Number(hour) * 60 + Number(minute)),
  ],
  [
    /^(-?\d{4})-(\d\d)-(\d\d)T([A-Z]{2})$/,
    ([year, month, day, part]) => partOfDay(dayAt(year, month, day), part),
  ],
  [/^(-?\d{4})-(\d\d)-(\d\d)$/, ([year, month, day]) => days(dayAt(year, month, day), 1)],
  [/^(\d{4})-W(\d\d)-WE$/, ([year, week]) => days(weekAt(year, week) + 5 * DAY, 2)],
  [
    /^(\d{4})-W(\d\d)-([1-7])$/,
    ([year, week, day]) => days(weekAt(year, week) + (Number(day) - 1) * DAY, 1),
  ],
  [/^(\d{4})-W(\d\d)$/, ([year, week]) => days(weekAt(year, week), 7)],
  [/^(-?\d{4})-(\d\d)$/, ([year, month]) => months(Number(year), Number(month) - 1, 1)],
  [
    /^(-?\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$/,
    ([year, part]) => months(Number(year), ...PARTS_OF_YEAR[part]),
  ],
  [/^(-?\d{4,6})$/, ([year]) => months(Number(year), 0, 12)],
  [/^(-?\d{3})X?$/, ([decade]) => months(Number(decade) * 10, 0, 120)],
  [/^(-?\d{2})(?:XX)?$/, ([century]) => months(Number(century) * 100, 0, 1200)],
  [/^BC(\d{4})$/, ([year]) => months(1 - Number(year), 0, 12)],
];

/**
 * @param {string} value "2025-12-19", "2025-W50", "193", "2025-12-19TNI", "2025-12-20/2025-12-21"
 * @returns {When | undefined}
 */
export function whenOf(value) {
  const [first, last, more] = value.split('/');
  if (more !== undefined) return undefined;
  const start = single(first);
  if (last === undefined || !start) return start;
  const end = single(last);
  return end && end.from >= start.from
    ? { from: start.from, to: end.to, grain: end.grain }
    : undefined;
}

/** @param {string} value */
function single(value) {
  for (const [shape, read] of SHAPES) {
    const parts = shape.exec(value);
    if (!parts) continue;
    const when = read(parts.slice(1));
    return Number.isFinite(when.from) && Number.isFinite(when.to) ? when : undefined;
  }
  return undefined;
}

/** @param {number} at @returns {When} */
function moment(at) {
  return { from: at, to: at, grain: 'minute' };
}

/** @param {number} day @param {string} part @returns {When} */
function partOfDay(day, part) {
  const [from, to] = PARTS_OF_DAY[part] ?? [NaN, NaN];
  return { from: day + from * 60, to: day + to * 60, grain: 'minute' };
}

/** @param {number} from @param {number} count @returns {When} */
function days(from, count) {
  return { from, to: from + count * DAY, grain: 'day' };
}

/** @param {number} year @param {number} month from 0 @param {number} count @returns {When} */
function months(year, month, count) {
  return {
    from: monthAt(year, month),
    to: monthAt(year, month + count),
    grain: count < 12 ? 'month' : 'year',
  };
}

/** @param {number} year @param {number} month from 0; may lie beyond the year */
function monthAt(year, month) {
  return new Date(0).setUTCFullYear(year, month, 1) / 60_000;
}

/** NaN where there is no such day. @param {string} year @param {string} month @param {string} day */
function dayAt(year, month, day) {
  const time = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return new Date(time).getUTCDate() === Number(day) ? time / 60_000 : NaN;
}

/** The Monday of a week: week 1 holds 4 January. @param {string} year @param {string} week */
function weekAt(year, week) {
  const fourth = monthAt(Number(year), 0) + 3 * DAY;
  const weekday = (new Date(fourth * 60_000).getUTCDay() + 6) % 7;
  const from = fourth - weekday * DAY + (Number(week) - 1) * 7 * DAY;
  return Number(week) >= 1 && Number(week) <= 53 ? from : NaN;
}

/** Values that HTML knows for `<time datetime>`, and how it writes them. @type {[RegExp, string][]} */
const DATETIMES = [
  [/^\d{4}(?:-\d\d){0,2}$/, '$&'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/, '$&'],
  [/^\d{4}-W\d\d$/, '$&'],
  [/^(?:(?:XXXX-XX-XX)?T)?(\d\d:\d\d(?::\d\d)?)$/, '$1'],
  [/^XXXX-(\d\d-\d\d)$/, '$1'],
  [/^P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/, '$&'],
];

/**
 * The value as `<time datetime>` takes it; nothing where HTML has no way to write it.
 *
 * @param {string} value
 */
export function datetimeOf(value) {
  const shape = DATETIMES.find(([known]) => known.test(value));
  const datetime = shape && value.replace(...shape);
  return datetime && /\d/.test(datetime) ? datetime : undefined;
}
