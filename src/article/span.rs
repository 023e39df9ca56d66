//! Places in the text: byte ranges inside the core, UTF-16 ranges outside it.

use serde::{Deserialize, Serialize};

/// A range of the input, end exclusive. Bytes in Rust; `wasm.rs` converts to UTF-16 code units for JavaScript.
///
/// Serialized as a pair: `[start, end]`.
///
/// ```
/// let article = article_viewer::parse("A headline", &Default::default());
/// let title = article.title.unwrap();
/// assert_eq!(title.spans[0].of("A headline"), "A headline");
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// Offset of the first unit.
    pub start: usize,
    /// Offset after the last unit.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text in this range; empty where the range does not lie in `text` on character boundaries. Cannot fail.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// True where the range holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}
