//! What all that is written of one article needs to know.

use crate::article::{Article, TimeExpression};
use crate::render::options::RenderOptions;

/// An article that is being written.
#[derive(Clone, Copy)]
pub(super) struct RenderContext<'a> {
    /// The text, which all spans count in.
    pub(super) source: &'a str,
    pub(super) options: &'a RenderOptions,
    /// What this article says about time, in the order of the text.
    pub(super) times: &'a [TimeExpression],
    /// The article's language; empty where it is not known.
    pub(super) language: &'a str,
    /// The level of its headline.
    pub(super) level: u8,
    /// The number of a further article in the same text, from 1.
    pub(super) part: usize,
    /// The timelines of the articles above it.
    pub(super) timelines_before: usize,
}

impl<'a> RenderContext<'a> {
    pub(super) fn new(article: &'a Article, source: &'a str, options: &'a RenderOptions) -> Self {
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
    pub(super) fn for_part(
        &self,
        article: &'a Article,
        part: usize,
        timelines_before: usize,
    ) -> Self {
        let context =
            Self { part, timelines_before, ..Self::new(article, self.source, self.options) };
        Self { level: self.deeper().level, ..context }
    }

    /// Whether the style sheets of the element stand by.
    pub(super) fn styled(&self) -> bool {
        self.options.form.is_element()
    }

    /// The id of a place in this article; none where there are to be none.
    pub(super) fn id(&self, name: &str) -> Option<String> {
        let prefix = self.options.ids.as_ref()?;
        Some(if self.part > 0 {
            format!("{prefix}-part-{}-{name}", self.part)
        } else {
            format!("{prefix}-{name}")
        })
    }

    /// The id of a timeline, which are counted through all articles of the text.
    pub(super) fn timeline_id(&self, index: usize) -> Option<String> {
        let prefix = self.options.ids.as_ref()?;
        Some(format!("{prefix}-timeline-{}", self.timelines_before + index))
    }

    /// The name of a heading's element: the headline may stand lower than `h1` in a host's page.
    pub(super) fn heading(&self, level: u8) -> &'static str {
        ["h1", "h2", "h3", "h4", "h5", "h6"]
            [usize::from(level.saturating_add(self.level).clamp(2, 7) - 2)]
    }

    /// Under a heading of the same level as those in the text.
    pub(super) fn deeper(&self) -> Self {
        Self { level: self.level.saturating_add(1).min(6), ..*self }
    }
}
