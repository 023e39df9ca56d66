//! What [`parse`](crate::parse) returns: plain data, and the ways to walk over it.
//!
//! Every offset is in bytes here and in UTF-16 code units in JavaScript; names and shapes are otherwise the same.

pub(crate) mod block;
mod codes;
pub(crate) mod list;
pub(crate) mod options;
pub(crate) mod span;
pub(crate) mod time;
#[cfg(any(test, feature = "render", target_arch = "wasm32"))]
pub(crate) mod utf16;
mod walk;
pub(crate) mod why;

pub use block::{Block, Kind, Link, Mark, MarkKind};
pub use list::{Day, DayRule, Entry, Inferred, Order, Precision, Timeline};
pub use options::{Correction, Hint, Options, Role};
pub use span::Span;
pub use time::{Anchored, TimeExpression, TimeExpressionKind};
pub use why::{Note, Reason, Why};

use serde::Serialize;

/// An article, as its text shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Block>,
    /// The paragraphs between the headline and the text that sum it up (also called dek, lede or subtitle).
    pub standfirst: Vec<Block>,
    /// Who wrote it: `"By Jane Doe"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<Block>,
    /// Where and when it was filed: `"KYIV, Dec 19 (Agency) -"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Block>,
    /// When it was published, as printed; its [`Kind::Timestamp`] holds the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Block>,
    /// The body. The first section has no heading where text stands before the first one.
    pub sections: Vec<Section>,
    /// The first list of times or dates in the text; `null` where there is none.
    pub timeline: Option<Timeline>,
    /// Further lists in the same text.
    pub timelines: Vec<Timeline>,
    /// What the text says about time, in its order. The stamps of timelines are not among them.
    pub time_expressions: Vec<TimeExpression>,
    /// Lines that belong to the page and not to the article (share bars, cookie notices): set aside, never dropped.
    pub furniture: Vec<Block>,
    /// The further articles of a paste that holds several, in the order of the text; they have no parts of their own.
    pub parts: Vec<Article>,
    /// BCP 47 tag, where the text tells: `"en"`, `"uk"`, `"zh"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How sure that is, 0 to 1; absent where the options say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_confidence: Option<f64>,
    /// The direction of its script, where the text has letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Words to read, furniture excluded; in scripts without spaces every character counts as half a word.
    pub words: usize,
    /// What a reader of this article should know about how it was read.
    pub notes: Vec<Note>,
}

/// The direction in which a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right: Latin, Cyrillic, Han.
    Ltr,
    /// Right to left: Arabic, Hebrew.
    Rtl,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// Absent for text before the first heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<Block>,
    /// In the order of the text.
    pub blocks: Vec<Content>,
}

/// What a section holds: a block, or the place of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// A block of text.
    Block(Block),
    /// A timeline stands here.
    Timeline(TimelineRef),
}

/// The place of a timeline in its section: `{ kind: "timeline", index }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename = "timeline")]
pub struct TimelineRef {
    /// 0 is [`Article::timeline`]; `n` is `timelines[n - 1]`.
    pub index: usize,
}
