#!/usr/bin/env bash
# dateparser 1.5.0 reads March as January in Thai, June as January in Punjabi, January as June in Burmese, and May as
# "months ago" in Marathi and Gujarati, although the language is named and the words are in its own data.
#
# Input: dates as Babel 2.19.0 writes them from CLDR, the source of dateparser's data, too: day, month by name, year.
# Seen: wrong dates, not missing ones, also with STRICT_PARSING. With NORMALIZE off, all are right.
# Why it surprises: the README promises more than 200 locales, and the settings page describes NORMALIZE as lenience about
# accents and diacritics, for people who write French without them, not as a loss of letters. It removes every non-spacing
# mark of Unicode (category Mn), and in the scripts of South and South-East Asia many vowel signs are such marks. Without
# them the short Thai March is January's, Punjabi June is the short January, and the word for May is the abbreviation of
# "month": as if "June" and "Jan" were compared by their consonants. Day and year may well be right, and other months are.
#
# Observed:
#> dateparser 1.5.0, Babel 2.19.0
#> th medium 2024-03-17 as "17 มี.ค. 2024": 2024-01-17, strict 2024-01-17, not normalized 2024-03-17
#> th d MMMM y 2024-03-17 as "17 มีนาคม 2024": 2024-03-17, strict 2024-03-17, not normalized 2024-03-17
#> pa long 2024-06-14 as "14 ਜੂਨ 2024": 2024-01-14, strict 2024-01-14, not normalized 2024-06-14
#> my medium 2024-01-14 as "2024 ဇန် 14": 2024-06-14, strict 2024-06-14, not normalized 2024-01-14
#> mr long 2024-05-16 as "16 मे, 2024": 2025-07-27, strict 2025-07-27, not normalized 2024-05-16
#> gu long 2024-05-16 as "16 મે, 2024": 2025-07-27, strict 2025-07-27, not normalized 2024-05-16
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check --no-deps dateparser==1.5.0 babel==2.19.0 \
    python-dateutil==2.9.0.post0 pytz==2026.6 regex==2026.11.19 six==1.17.0 tzlocal==5.4.5

PYTHONIOENCODING=utf-8 env/bin/python - <<'PYTHON' | tee seen
from datetime import date, datetime
from importlib.metadata import version

import dateparser
from babel.dates import format_date

DATES = [
    ("th", "medium", date(2024, 3, 17)),
    ("th", "d MMMM y", date(2024, 3, 17)),
    ("pa", "long", date(2024, 6, 14)),
    ("my", "medium", date(2024, 1, 14)),
    ("mr", "long", date(2024, 5, 16)),
    ("gu", "long", date(2024, 5, 16)),
]


def read(text, language, **settings):
    settings["RELATIVE_BASE"] = datetime(2026, 11, 27, 12)
    return dateparser.parse(text, languages=[language], settings=settings).date()


print(f"dateparser {version('dateparser')}, Babel {version('babel')}")
for language, form, day in DATES:
    text = format_date(day, form, locale=language)
    strict = read(text, language, STRICT_PARSING=True)
    whole = read(text, language, NORMALIZE=False)
    print(f'{language} {form} {day} as "{text}": {read(text, language)}, strict {strict}, not normalized {whole}')
PYTHON

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
