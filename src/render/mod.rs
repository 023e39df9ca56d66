//! An article as HTML: the same structure that the page draws (`www/article/` and `www/draw/`), for where no script runs.
//!
//! What is written needs no script and no inline style, so the strictest policy lets it be. Text is escaped in one place, `writer.rs`.

mod blocks;
mod document;
mod element;
mod inline;
mod outline;
mod sections;
mod timeline;
mod words;
mod writer;

pub use element::{Host, element};
pub use words::REASONS;

use crate::article::{Article, TimeExpression};
use writer::Writer;

/// How an article is written. `Options::default()` is a headline of level 1 and HTML that needs nothing beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What the HTML is for.
    pub form: Form,
    /// The level of the headline, 1 to 6; beyond these, the nearest.
    pub heading_level: u8,
    /// Which end of a timeline comes first; without it, the one that does in the text.
    pub newest_first: Option<bool>,
    /// Which half of the article is written.
    pub view: View,
    /// Whether what is not the article is left out: the lines set aside, and how the text was read.
    pub article_only: bool,
    /// Whether links to the sections stand above the text. They need `ids`.
    pub contents: bool,
    /// What the ids of headings begin with: `"a"` gives `"a-section-0"`. Without it there are no ids and no links to them. Articles
    /// of one page need different ones.
    pub ids: Option<String>,
}

/// What the HTML is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// To stand anywhere: what an element says (a bullet, the signs of emphasis) is not written beside it.
    #[default]
    Plain,
    /// To stand in the shadow of `<article-viewer>` with its style sheets, which take such things out of sight. Has `part` names.
    /// WebAssembly writes the plain form instead.
    Element,
}

impl Form {
    /// In browsers the element draws itself: the module for them does without the weight of this form.
    fn is_element(self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self == Self::Element
    }
}

/// Which half of an article is written; the headline always is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All of it.
    #[default]
    Both,
    /// No timelines.
    Article,
    /// Nothing but timelines.
    Timeline,
}

/// The article as HTML: one `<article>`, with links to its sections above it if the options ask for them.
///
/// `source` is the text that the article was parsed from. Takes time in proportion to the text; cannot fail.
///
/// ```
/// use article_viewer::{parse, render};
///
/// let text = "Port reopens\nBy Jane Doe\nThe first ferry has left; <b> is no tag.";
/// let article = parse(text, &Default::default());
/// let html = render::html(&article, text, &render::Options::default());
/// assert!(html.contains("<h1 class=\"title\">Port reopens</h1>"));
/// assert!(html.contains("<p>The first ferry has left; &lt;b&gt; is no tag.</p>"));
/// ```
#[must_use]
pub fn html(article: &Article, source: &str, options: &Options) -> String {
    let mut out = Writer::new(options.form);
    write(&mut out, article, &Context::new(article, source, options));
    out.finish()
}

/// The article as a whole document that needs no other file and can load none.
#[must_use]
pub fn document(article: &Article, source: &str, options: &Options) -> String {
    let mut out = Writer::new(options.form);
    let context = Context::new(article, source, options);
    document::open(&mut out, article, &context);
    write(&mut out, article, &context);
    document::close(&mut out);
    out.finish()
}

fn write(out: &mut Writer, article: &Article, context: &Context<'_>) {
    if context.options.contents && context.options.view != View::Timeline {
        outline::contents(out, article, context);
    }
    sections::article(out, article, context);
}

/// What all that is written of one article needs to know.
#[derive(Clone, Copy)]
struct Context<'a> {
    /// The text, which all spans count in.
    source: &'a str,
    options: &'a Options,
    /// What this article says about time, in the order of the text.
    times: &'a [TimeExpression],
    /// The article's language; empty where it is not known.
    language: &'a str,
    /// The level of its headline.
    level: u8,
    /// The number of a further article in the same text, from 1.
    part: usize,
    /// The timelines of the articles above it.
    timelines_before: usize,
}

impl<'a> Context<'a> {
    fn new(article: &'a Article, source: &'a str, options: &'a Options) -> Self {
        Self {
            source,
            options,
            times: &article.time_expressions,
            language: article.language.as_deref().unwrap_or_default(),
            level: options.heading_level.clamp(1, 6),
            part: 0,
            timelines_before: 0,
        }
    }

    /// The same for a further article of the text, one level lower.
    fn for_part(&self, article: &'a Article, part: usize, timelines_before: usize) -> Self {
        let context =
            Self { part, timelines_before, ..Self::new(article, self.source, self.options) };
        Self { level: self.deeper().level, ..context }
    }

    /// Whether the style sheets of the element stand by.
    fn styled(&self) -> bool {
        self.options.form.is_element()
    }

    /// The id of a place in this article; none where there are to be none.
    fn id(&self, name: &str) -> Option<String> {
        let prefix = self.options.ids.as_ref()?;
        Some(if self.part > 0 {
            format!("{prefix}-part-{}-{name}", self.part)
        } else {
            format!("{prefix}-{name}")
        })
    }

    /// The id of a timeline, which are counted through all articles of the text.
    fn timeline_id(&self, index: usize) -> Option<String> {
        let prefix = self.options.ids.as_ref()?;
        Some(format!("{prefix}-timeline-{}", self.timelines_before + index))
    }

    /// The name of a heading's element: the headline may stand lower than `h1` in a host's page.
    fn heading(&self, level: u8) -> &'static str {
        ["h1", "h2", "h3", "h4", "h5", "h6"]
            [usize::from(level.saturating_add(self.level).clamp(2, 7) - 2)]
    }

    /// Under a heading of the same level as those in the text.
    fn deeper(&self) -> Self {
        Self { level: self.level.saturating_add(1).min(6), ..*self }
    }
}
