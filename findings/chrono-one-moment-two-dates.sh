#!/usr/bin/env bash
# chrono-node 2.10.3 reads one moment, written as CLDR writes it in Russian, Ukrainian and Italian, as two: the day at noon,
# and the time of day on the day of reading. In Vietnamese it leaves the year out and takes the nearest one.
#
# Input: "14 January 2024 at 02:20" in the long form of CLDR, as `Intl.DateTimeFormat` of Node 20 (ICU 78) prints it, and beside it a form that
# differs in the abbreviation for "year", in one word or in a comma only. The day of reading is 27 November 2026.
# Seen: the full stop of the abbreviation "г." (or "р.") stays outside of the date, so that date and time do not
# meet; "alle ore" between them does the same. `parseDate` gives noon; what looks for all moments in a text gets a false
# one, nearly three years later, whose hour is certain. In Vietnamese the year is not read after a comma.
# Why it surprises: the README names ru, uk, it and vi among the languages that are supported, not among those with partial
# support, and the platform's own formatter is the commonest source of such dates. The text between the two results is
# nothing but a full stop or a word for "o'clock".
#
# Observed:
#> chrono-node 2.10.3
#> ru "14 января 2024 г. в 02:20": 2024-01-14T12:00 (hour implied), 2026-11-27T02:20
#> ru "14 января 2024 в 02:20": 2024-01-14T02:20
#> uk "14 січня 2024 р. о 02:20": 2024-01-14T12:00 (hour implied), 2026-11-27T02:20
#> uk "14 січня 2024 о 02:20": 2024-01-14T02:20
#> it "14 gennaio 2024 alle ore 02:20": 2024-01-14T12:00 (hour implied), 2026-11-27T02:20
#> it "14 gennaio 2024 alle 02:20": 2024-01-14T02:20
#> vi "lúc 02:20 14 tháng 1, 2024": 2027-01-14T02:20
#> vi "lúc 02:20 14 tháng 1 năm 2024": 2024-01-14T02:20
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3

cat >read.js <<'JS'
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';

const TEXTS = [
  ['ru', '14 января 2024 г. в 02:20'],
  ['ru', '14 января 2024 в 02:20'],
  ['uk', '14 січня 2024 р. о 02:20'],
  ['uk', '14 січня 2024 о 02:20'],
  ['it', '14 gennaio 2024 alle ore 02:20'],
  ['it', '14 gennaio 2024 alle 02:20'],
  ['vi', 'lúc 02:20 14 tháng 1, 2024'],
  ['vi', 'lúc 02:20 14 tháng 1 năm 2024'],
];

function moments(language, text) {
  return chrono[language].parse(text, new Date('2026-11-27T12:00:00Z')).map(({ start }) => {
    const moment = start.date().toISOString().slice(0, 16);
    return start.isCertain('hour') ? moment : `${moment} (hour implied)`;
  });
}

const { version } = JSON.parse(readFileSync('node_modules/chrono-node/package.json', 'utf8'));
console.log(`chrono-node ${version}`);
for (const [language, text] of TEXTS) {
  console.log(`${language} "${text}": ${moments(language, text).join(', ')}`);
}
JS
TZ=UTC node read.js | tee seen

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
