#!/usr/bin/env bash
# smartypants 2.0.2 (Python) ends a tag at the first ">", also where that stands in the quoted value of an attribute.
#
# Input: two elements with the same attribute, once with ">" as it is and once as "&gt;".
# Seen: behind the raw ">" the rest of the value is taken for text: its hyphens become a dash, and the closing quotation mark of the
# attribute becomes a typographic one. A browser finds no end of the value then, and all that follows lies within the attribute.
# Why it surprises: in HTML ("attribute values", double-quoted) such a value may hold anything but a double quotation mark and an
# ambiguous ampersand, so ">" is valid there, and serializers leave it (the HTML fragment serialization of 2024 and before escapes only
# "&", U+00A0 and the quotation mark). Tags are otherwise left as they are, as the second input shows.
#
# Observed:
#> smartypants 2.0.2
#> in:  <p title="3 > 2 -- always">x</p><p>after</p>
#> out: <p title="3 > 2 &#8212; always&#8221;>x</p><p>after</p>
#> paragraphs: 1
#> in:  <p title="3 &gt; 2 -- always">x</p><p>after</p>
#> out: <p title="3 &gt; 2 -- always">x</p><p>after</p>
#> paragraphs: 2
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check --no-deps smartypants==2.0.2

env/bin/python - <<'PYTHON' | tee seen
from html.parser import HTMLParser
from importlib.metadata import version

import smartypants


class Paragraphs(HTMLParser):
    count = 0

    def handle_starttag(self, tag, attrs):
        self.count += 1


print(f"smartypants {version('smartypants')}")
for sign in (">", "&gt;"):
    html = f'<p title="3 {sign} 2 -- always">x</p><p>after</p>'
    out = smartypants.smartypants(html)
    paragraphs = Paragraphs()
    paragraphs.feed(out)
    paragraphs.close()
    print(f"in:  {html}\nout: {out}\nparagraphs: {paragraphs.count}")
PYTHON

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
