#!/usr/bin/env bash
# pycaption 2.3.14 reads cues after the 24th hour rightly and writes them a day, or days, too early.
#
# Input: a WebVTT file as a stream that runs for days has: three cues, at 23:59:58, 24:00:02 and 49:30:00.
# Seen: the captions in memory have the right microseconds; written as WebVTT, as SRT and as DFXP they begin at 00:00:02
# and 01:30:00, so the file is out of order. The cue that spans midnight would end before it begins.
# Why it surprises: in WebVTT (W3C, "WebVTT file structure") the hours of a timestamp are two or more digits without an upper bound.
# Even WebVTT to WebVTT, without a change, moves the cues. Nothing warns. In the source the hours come from
# `timedelta.seconds`, which counts within a day; the days beside it are not added.
#
# Observed:
#> pycaption 2.3.14
#> read: 86398 to 86401 s, 86402 to 86404 s, 178200 to 178203 s
#> WebVTT: 23:59:58.000 --> 00:00:01.000
#> WebVTT: 00:00:02.000 --> 00:00:04.000
#> WebVTT: 01:30:00.000 --> 01:30:03.000
#> SRT: 23:59:58,000 --> 00:00:01,000
#> SRT: 00:00:02,000 --> 00:00:04,000
#> SRT: 01:30:00,000 --> 01:30:03,000
#> DFXP: begin="23:59:58.000" end="00:00:01.000"
#> DFXP: begin="00:00:02.000" end="00:00:04.000"
#> DFXP: begin="01:30:00.000" end="01:30:03.000"
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check --no-deps pycaption==2.3.14 beautifulsoup4==4.15.0 \
    soupsieve==4.1.3 typing_extensions==4.16.0 lxml==6.1.3 cssutils==2.15.0 encutils==1.0.0 more-itertools==11.2.1

env/bin/python - <<'PYTHON' | tee seen
import re
from importlib.metadata import version

from pycaption import DFXPWriter, SRTWriter, WebVTTReader, WebVTTWriter

STREAM = """WEBVTT

23:59:58.000 --> 24:00:01.000
The lock keeper counts down.

24:00:02.000 --> 24:00:04.000
A new day on the canal.

49:30:00.000 --> 49:30:03.000
The last barge passes.
"""

print(f"pycaption {version('pycaption')}")
captions = WebVTTReader().read(STREAM)
cues = captions.get_captions(captions.get_languages()[0])
print("read: " + ", ".join(f"{cue.start // 10**6} to {cue.end // 10**6} s" for cue in cues))
for name, writer, times in (
    ("WebVTT", WebVTTWriter(), r".* --> .*"),
    ("SRT", SRTWriter(), r".* --> .*"),
    ("DFXP", DFXPWriter(), r'begin="[^"]*" end="[^"]*"'),
):
    for line in re.findall(times, writer.write(captions)):
        print(f"{name}: {line}")
PYTHON

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
