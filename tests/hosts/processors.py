"""Processors of Python that turn a string into a string.

Reads {"name of a form": {"html": ..., "markdown": ...}} and writes {"name of a processor": {"language": ..., "form": the one
that is advised, "pages": {"name of a form": {"html": ...} or {"error": ...}}}}, in JSON.
"""

import json
import sys

import bleach
import cmarkgfm
import django
import docutils.core
import jinja2
import markdown
import markdown2
import mistune
import nh3
import pypandoc
import smartypants
from cmarkgfm.cmark import Options
from django.conf import settings
from django.template import Context, Template
from markdown_it import MarkdownIt

settings.configure(TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}])
django.setup()


def pandoc(reader):
    return lambda source: pypandoc.convert_text(source, "html", format=reader)


def restructured(source):
    """A document of reStructuredText that holds the HTML as it is."""
    lines = "".join(f"   {line}\n" for line in source.splitlines())
    parts = docutils.core.publish_parts(f".. raw:: html\n\n{lines}", writer_name="html5")
    return parts["body"]


EXTRAS = ["fenced_code", "smarty", "tables", "nl2br"]
ALLOWED = {"article-viewer": {"src", "text"}, "pre": {"class"}}
TAGS = {*nh3.ALLOWED_TAGS, "article-viewer", "p", "pre", "div"}

PROCESSORS = [
    ("Python-Markdown", "markdown", "html", markdown.markdown),
    ("Python-Markdown (fences, smarty, nl2br)", "markdown", "html",
     lambda source: markdown.markdown(source, extensions=EXTRAS)),
    ("mistune (html)", "markdown", "html", lambda source: mistune.html(source)),
    ("mistune", "markdown", "fence", lambda source: mistune.create_markdown()(source)),
    ("markdown2", "markdown", "html", lambda source: markdown2.markdown(source)),
    ("markdown2 (fences, smarty-pants)", "markdown", "html",
     lambda source: markdown2.markdown(source, extras={"fenced-code-blocks": None, "highlightjs-lang": None, "smarty-pants": None})),
    ("markdown-it-py (html)", "markdown", "html", lambda source: MarkdownIt().render(source)),
    ("cmark-gfm (unsafe)", "markdown", "html",
     lambda source: cmarkgfm.github_flavored_markdown_to_html(source, Options.CMARK_OPT_UNSAFE)),
    ("cmark-gfm", "markdown", "fence", cmarkgfm.github_flavored_markdown_to_html),
    ("pandoc (markdown)", "markdown", "html", pandoc("markdown")),
    ("pandoc (gfm)", "markdown", "html", pandoc("gfm")),
    ("pandoc (commonmark_x)", "markdown", "html", pandoc("commonmark_x")),
    ("docutils (raw)", "html", "html", restructured),
    ("Jinja", "html", "html", lambda source: jinja2.Template(source).render()),
    ("Django", "html", "html", lambda source: Template(source).render(Context())),
    ("smartypants", "html", "html", smartypants.smartypants),
    ("nh3 (class of pre allowed)", "html", "fence",
     lambda source: nh3.clean(source, attributes={"pre": {"class"}})),
    ("nh3 (tag allowed)", "html", "html",
     lambda source: nh3.clean(source, tags=TAGS, attributes=ALLOWED)),
    ("bleach (tag allowed)", "html", "html",
     lambda source: bleach.clean(source, tags=TAGS, attributes={tag: list(names) for tag, names in ALLOWED.items()})),
]


def page(process, source):
    try:
        return {"html": process(source)}
    except Exception as error:  # whatever a processor says of a document is its answer
        return {"error": f"{type(error).__name__}: {error}"}


documents = json.load(sys.stdin)
made = {
    name: {
        "language": language,
        "form": form,
        "pages": {
            key: page(process, sources[language])
            for key, sources in documents.items()
            if sources.get(language) is not None
        },
    }
    for name, language, form, process in PROCESSORS
}
json.dump(made, sys.stdout)
