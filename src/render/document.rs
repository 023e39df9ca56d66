//! What stands around an article that is a document of its own.

use super::context::RenderContext;
use super::inline;
use super::words;
use super::writer::Writer;
use crate::article::{Article, Direction};

/// Nothing may be loaded or run by the document, whoever changes it. The one style that is allowed, by its hash, is its own:
/// a long word is broken where a narrow window or a wide typeface leaves it no place.
const HEAD: &str = "<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; \
style-src 'sha256-O2y51FydzZnJuEDqOBBGHBr7n/L0069YYWjyvDoRohQ='\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta name=\"color-scheme\" content=\"light dark\">\n\
<style>body{overflow-wrap:anywhere}pre{white-space:pre-wrap}</style>\n";

/// All that stands before the article.
pub(super) fn open(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    out.constant("<!doctype html>\n");
    out.open(
        "html",
        "",
        &[("lang", article.language.as_deref().unwrap_or_default()), ("dir", direction(article))],
    );
    out.constant("\n<head>\n");
    out.constant(HEAD);
    let title = article
        .title
        .as_ref()
        .map_or_else(|| words::UNTITLED.to_owned(), |title| inline::plain(title, context));
    out.element("title", "", &[], &title);
    out.constant("</head>\n<body>\n<main>\n");
}

/// All that stands after it.
pub(super) fn close(out: &mut Writer) {
    out.constant("</main>\n</body>\n</html>\n");
}

/// The direction of the article's script, as HTML has it.
pub(super) fn direction(article: &Article) -> &'static str {
    match article.direction {
        Some(Direction::Ltr) => "ltr",
        Some(Direction::Rtl) => "rtl",
        None => "auto",
    }
}
