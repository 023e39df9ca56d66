//! An article as HTML: the same structure that the page draws (`www/article/` and `www/draw/`), for where no script runs.
//!
//! What is written needs no script and no `style` attribute, so the strictest policy lets it be; the one `<style>` of a whole document
//! is named by its hash in the policy of that document. Text is escaped in one place, `writer.rs`.

mod blocks;
mod context;
mod document;
mod element;
mod inline;
mod options;
mod outline;
mod parts;
mod sections;
mod timeline;
mod updates;
mod words;
mod writer;

pub use element::{Host, element};
pub use options::{HtmlForm, RenderOptions, View};
pub use parts::{NAMED_PARTS, PARTS};
pub use updates::{FeedOptions, feed, json_ld};
pub use words::sentence;

use crate::article::Article;
use context::RenderContext;
use writer::Writer;

/// The article as HTML: one `<article>`, with links to its sections above it if the options ask for them.
///
/// `source` is the text that the article was parsed from. Takes time in proportion to the text; cannot fail.
///
/// ```
/// use article_viewer::{parse, render};
///
/// let text = "Port reopens\nBy Jane Doe\nThe first ferry has left; <b> is no tag.";
/// let article = parse(text, &Default::default());
/// let html = render::html(&article, text, &render::RenderOptions::default());
/// assert!(html.contains("<h1 class=\"title\">Port reopens</h1>"));
/// assert!(html.contains("<p>The first ferry has left; &lt;b&gt; is no tag.</p>"));
/// ```
#[must_use]
pub fn html(article: &Article, source: &str, options: &RenderOptions) -> String {
    let mut out = Writer::new(options.form);
    sections::with_contents(&mut out, article, &RenderContext::new(article, source, options));
    out.finish()
}

/// The article as a whole document that needs no other file and can load none.
#[must_use]
pub fn document(article: &Article, source: &str, options: &RenderOptions) -> String {
    let mut out = Writer::new(options.form);
    let context = RenderContext::new(article, source, options);
    document::open(&mut out, article, &context);
    sections::with_contents(&mut out, article, &context);
    document::close(&mut out);
    out.finish()
}
