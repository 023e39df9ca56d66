#!/usr/bin/env bash
# ical.js 2.2.1 makes yearly events weekly, for two rules that RFC 5545 itself gives as examples.
#
# Input: three events of RFC 5545, section 3.8.5.3, each with the start that stands there (without the time zone): the 20th
# Monday of the year, the Monday of week 20, and, for comparison, every Thursday in March.
# Seen: the first repeats every week from its start on, not every year. The second does, too, and leaves out its own start,
# the one Monday that is in week 20. The third is right.
# Why it surprises: the RFC prints the dates that follow from its rules. No error and no warning tells that a rule is not
# understood, and the first date of the first event is right, so a calendar looks well until the next week. In the source
# of the second, the result of `indexOf` is taken for a yes or no: -1, not found, counts as yes and 0 as no.
#
# Observed:
#> ical.js 2.2.1
#> FREQ=YEARLY;BYDAY=20MO
#>   RFC 5545: 1997-05-19 1998-05-18 1999-05-17
#>   ical.js:  1997-05-19 1997-05-26 1997-06-02
#> FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
#>   RFC 5545: 1997-05-12 1998-05-11 1999-05-17
#>   ical.js:  1997-05-19 1997-05-26 1997-06-02
#> FREQ=YEARLY;BYMONTH=3;BYDAY=TH
#>   RFC 5545: 1997-03-13 1997-03-20 1997-03-27
#>   ical.js:  1997-03-13 1997-03-20 1997-03-27
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1

cat >read.js <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const EXAMPLES = [
  ['FREQ=YEARLY;BYDAY=20MO', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', ['1997-05-12', '1998-05-11', '1999-05-17']],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', ['1997-03-13', '1997-03-20', '1997-03-27']],
];

function calendar(rule, start) {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//harbour//EN',
    'BEGIN:VEVENT',
    'UID:tide@example.org',
    'DTSTAMP:19970101T000000Z',
    `DTSTART:${start.replaceAll('-', '')}T090000`,
    `RRULE:${rule}`,
    'SUMMARY:Measure the tide',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function dates(text, count) {
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  const iterator = new ICAL.Event(component).iterator();
  return Array.from({ length: count }, () => iterator.next().toString().slice(0, 10));
}

const { version } = JSON.parse(readFileSync('node_modules/ical.js/package.json', 'utf8'));
console.log(`ical.js ${version}`);
for (const [rule, expected] of EXAMPLES) {
  console.log(rule);
  console.log(`  RFC 5545: ${expected.join(' ')}`);
  console.log(`  ical.js:  ${dates(calendar(rule, expected[0]), expected.length).join(' ')}`);
}
JS
node read.js | tee seen

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
