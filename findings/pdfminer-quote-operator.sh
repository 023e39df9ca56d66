#!/usr/bin/env bash
# pdfminer.six 20260107 runs lines together that a PDF shows with the operator " (one quotation mark).
#
# Input: a page of three lines in Helvetica. The first is shown with Tj, the others with the operator that sets word and
# character spacing, goes to the next line and shows a string. A second page has the same with ' instead, a third spells
# the operator out (Tw, Tc, T*, Tj).
# Seen: all three lines come as one, without a blank between the sentences. With ' and spelt out they are three lines;
# pypdf 7.1.1 reads three lines from each page.
# Why it surprises: ISO 32000-1:2008, section 9.4.3 (table 109), defines " as another spelling of Tw, Tc and
# then ', which begins with T*. The docstring of `PDFPageInterpreter.do__w` says that it moves to the next line;
# its body does not. Nothing warns, and the letters are all there, so a word count or a spelling check sees little.
#
# Observed:
#> pdfminer.six 20260107, pypdf 7.1.1
#> quotation mark, pdfminer.six: 'The bridge opens at noon.The mayor cuts the ribbon.Cars follow at one.'
#> quotation mark, pypdf: 'The bridge opens at noon.\nThe mayor cuts the ribbon.\nCars follow at one.'
#> apostrophe, pdfminer.six: 'The bridge opens at noon.\nThe mayor cuts the ribbon.\nCars follow at one.'
#> apostrophe, pypdf: 'The bridge opens at noon.\nThe mayor cuts the ribbon.\nCars follow at one.'
#> spelt out, pdfminer.six: 'The bridge opens at noon.\nThe mayor cuts the ribbon.\nCars follow at one.'
#> spelt out, pypdf: 'The bridge opens at noon.\nThe mayor cuts the ribbon.\nCars follow at one.'
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check --no-deps pdfminer.six==20260107 pypdf==7.1.1 \
    charset-normalizer==3.5.3 cryptography==50.0.2 cffi==2.1.1 pycparser==3.12

env/bin/python - <<'PYTHON' | tee seen
from importlib.metadata import version
from io import BytesIO

from pdfminer.high_level import extract_text
from pypdf import PdfReader

LINES = ["The bridge opens at noon.", "The mayor cuts the ribbon.", "Cars follow at one."]


def page(show):
    """A PDF of one page, whose lines after the first are shown as `show` says."""
    shown = " ".join([f"({LINES[0]}) Tj"] + [show.format(line) for line in LINES[1:]])
    content = f"BT /F 12 Tf 14 TL 50 300 Td {shown} ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    file, places = "%PDF-1.7\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(file)}\n%%EOF\n"
    file += f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}"
    return BytesIO(file.encode("ascii"))


print(f"pdfminer.six {version('pdfminer.six')}, pypdf {version('pypdf')}")
WAYS = {"quotation mark": '0 0 ({}) "', "apostrophe": "({}) '", "spelt out": "0 Tw 0 Tc T* ({}) Tj"}
for name, show in WAYS.items():
    print(f"{name}, pdfminer.six: {extract_text(page(show)).strip()!r}")
    print(f"{name}, pypdf: {PdfReader(page(show)).pages[0].extract_text()!r}")
PYTHON

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
