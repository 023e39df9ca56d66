//! The article within `<article-viewer>`: complete before the element works, and taken over by it without loss, and without reading
//! the text anew.

use super::context::RenderContext;
use super::options::HtmlForm;
use super::options::RenderOptions;
use super::options::View;
use super::sections;
use super::writer::Writer;
use serde::Serialize;

use crate::article::Article;
use crate::article::utf16::Utf16Map;

/// What the element is told beside what [`RenderOptions`] say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// As in [`RenderOptions`](crate::Options).
    pub published: Option<String>,
    /// As in [`RenderOptions`](crate::Options).
    pub language: Option<String>,
    /// Addresses of the element's style sheets, which the shadow links to.
    pub stylesheets: Vec<String>,
}

/// The article as the element with all that it shows: in its light DOM ([`HtmlForm::Plain`]), or in a declarative shadow root
/// ([`HtmlForm::Element`]). The source and the article stand beside it as JSON in a script of data: the element reads the text back
/// unchanged, and needs no core as long as it is asked for the same.
///
/// ```
/// use article_viewer::{parse, render};
///
/// let text = "Port reopens\nThe first ferry left at noon, an hour later than planned.";
/// let html = render::element(&parse(text, &Default::default()), text, &Default::default(), &Default::default());
/// assert!(html.starts_with("<article-viewer>\n<article class=\"article\""));
/// assert!(html.contains("<script type=\"application/json\">{\"version\":"));
/// ```
#[must_use]
pub fn element(article: &Article, source: &str, options: &RenderOptions, host: &Host) -> String {
    let mut out = Writer::new(options.form);
    let context = RenderContext::new(article, source, options);
    let level = context.level.to_string();
    let attributes = [
        host.published.as_deref().map(|published| ("published", published)),
        host.language.as_deref().map(|language| ("lang", language)),
        (context.level > 1).then_some(("heading-level", level.as_str())),
        options.newest_first.map(|newest| ("sort", if newest { "newest" } else { "oldest" })),
        view(options.view).map(|view| ("view", view)),
        options.contents.then_some(("toc", "")),
    ];
    out.open("article-viewer", "", &attributes.into_iter().flatten().collect::<Vec<_>>());
    out.constant("\n");
    if options.form == HtmlForm::Element {
        shadow(&mut out, article, &context, host);
    } else {
        sections::with_contents(&mut out, article, &context);
    }
    out.json(&prepared(article, source, host));
    out.close("article-viewer");
    out.constant("\n");
    out.finish()
}

/// Links and no `<style>`: strict policies block inline styles.
fn shadow(out: &mut Writer, article: &Article, context: &RenderContext<'_>, host: &Host) {
    out.open("template", "", &[("shadowrootmode", "open")]);
    out.constant("\n");
    for address in &host.stylesheets {
        out.open("link", "", &[("rel", "stylesheet"), ("href", address)]);
        out.constant("\n");
    }
    sections::with_contents(out, article, context);
    out.close("template");
    out.constant("\n");
}

fn view(view: View) -> Option<&'static str> {
    match view {
        View::Both => None,
        View::Article => Some("article"),
        View::Timeline => Some("timeline"),
    }
}

/// What the element needs in order to draw the article without a core.
#[derive(Serialize)]
struct Prepared<'a> {
    /// An element of another version reads the text itself.
    version: &'static str,
    text: &'a str,
    /// What the text was read with: asked for anything else, the element reads the text itself.
    options: Asked<'a>,
    /// As `parse()` gives it in JavaScript, with its spans in UTF-16.
    article: Article,
}

#[derive(Serialize)]
struct Asked<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

/// The article with its text as JSON.
fn prepared(article: &Article, source: &str, host: &Host) -> String {
    let mut article = article.clone();
    Utf16Map::new(source).article_to_utf16(&mut article);
    let options =
        Asked { published: host.published.as_deref(), language: host.language.as_deref() };
    let prepared = Prepared { version: env!("CARGO_PKG_VERSION"), text: source, options, article };
    serde_json::to_string(&prepared).unwrap_or_default() // an article is plain data; without it the element reads the text in its light DOM
}
