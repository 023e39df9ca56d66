#!/usr/bin/env bash
# trafilatura 2.3.1 takes the text of <time> out of sentences and headings, and leaves the sentence around it.
#
# Input: an article whose sentences and headings mark times with the element <time>, as live blogs do; and the same article
# with <span> in its place.
# Seen: the times are gone, in plain text, Markdown and XML alike, and also where recall is preferred: "spoke at and left
# at ." The heading of an entry loses its time. With <span> nothing is lost.
# Why it surprises: in the HTML Standard (4.5.14), <time> is phrasing content that represents what stands in it; its
# attribute adds a form for machines. A page that marks its times well loses them, one that does not keeps them.
# The documentation says under "Package settings" that there are lists of elements to discard; that the text of <time> is
# discarded stands in the source alone (MANUALLY_CLEANED, among controls, scripts and media), and the options for
# formatting, links, precision and recall do not change it.
#
# Observed:
#> trafilatura 2.3.1
#> time, txt: 14:20 kept no, 15:05 kept no | The mayor spoke at and left at .
#> time, markdown: 14:20 kept no, 15:05 kept no | The mayor spoke at and left at .
#> time, xml: 14:20 kept no, 15:05 kept no | <p>The mayor spoke at and left at .</p>
#> time, txt, recall: 14:20 kept no, 15:05 kept no | The mayor spoke at and left at .
#> span, txt: 14:20 kept yes, 15:05 kept yes | The mayor spoke at 14:20 and left at 15:05.
#> span, markdown: 14:20 kept yes, 15:05 kept yes | The mayor spoke at 14:20 and left at 15:05.
#> span, xml: 14:20 kept yes, 15:05 kept yes | <p>The mayor spoke at 14:20 and left at 15:05.</p>
#> span, txt, recall: 14:20 kept yes, 15:05 kept yes | The mayor spoke at 14:20 and left at 15:05.
#> heading with time: 'Divers arrive'
#> heading with span: '13:45 Divers arrive'
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check --no-deps trafilatura==2.3.1 courlan==1.4.0 htmldate==1.11.0 \
    jusText==3.0.2 lxml==6.1.3 lxml_html_clean==0.4.6 babel==2.19.0 tld==0.13.2 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 urllib3==2.8.0 dateparser==1.5.0 python-dateutil==2.9.0.post0 pytz==2026.6 \
    regex==2026.11.19 six==1.17.0 tzlocal==5.4.5

env/bin/python - <<'PYTHON' | tee seen
import re
from importlib.metadata import version

from trafilatura import extract

FILLING = "The old bridge over the harbour was closed this morning after a barge hit its third pillar. " * 3


def page(tag):
    def at(time):
        return f"<{tag}>{time}</{tag}>"

    return f"""<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><article>
<h1>Bridge closed</h1><p>{FILLING}</p>
<p>The mayor spoke at {at('14:20')} and left at {at('15:05')}.</p>
<h2>{at('13:45')} Divers arrive</h2><p>They came by boat. {FILLING}</p></article></body></html>"""


print(f"trafilatura {version('trafilatura')}")
for tag in ("time", "span"):
    for form, recall in (("txt", False), ("markdown", False), ("xml", False), ("txt", True)):
        text = extract(page(tag), output_format=form, favor_recall=recall)
        kept = ", ".join(f"{time} kept {'yes' if time in text else 'no'}" for time in ("14:20", "15:05"))
        sentence = next(line.strip() for line in text.splitlines() if "The mayor" in line)
        print(f"{tag}, {form}{', recall' if recall else ''}: {kept} | {sentence}")
for tag in ("time", "span"):
    heading = re.search(r"^## (.*)$", extract(page(tag), output_format="markdown"), re.MULTILINE)
    print(f"heading with {tag}: {heading[1]!r}")
PYTHON

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
