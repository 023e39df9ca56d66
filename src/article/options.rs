//! What a caller may say about the text before it is read.

use serde::{Deserialize, Serialize};

use crate::article::codes::codes;
use crate::article::list::Order;
use crate::article::span::Span;

/// The second argument of [`parse`](crate::parse). All of it is optional; `Options::default()` says nothing.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// When the article was published: an ISO 8601 date or date-time. The only anchor for days and relative times.
    pub published: Option<String>,
    /// BCP 47 tag of the text; without it, the language is determined from the text.
    pub language: Option<String>,
    /// How to read a list of times, whatever its steps say.
    pub order: Option<Order>,
    /// The text is an article alone: nothing is set aside as the page around it.
    pub whole: bool,
    /// The reader's own word on single lines: it always wins.
    pub corrections: Vec<Correction>,
    /// What a source with markup knows: strong evidence, not law.
    pub hints: Vec<Hint>,
}

/// One line of the text is of this kind, says the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// 0-based line of the source; lines end at LF, CR LF, CR, VT, FF, U+2028 and U+2029.
    pub line: usize,
    /// What it is.
    pub kind: Role,
    /// For headings: 2 and up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
}

/// What a source with markup says about a range of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// The range, in bytes here, in UTF-16 code units in JavaScript.
    pub span: Span,
    /// What the markup makes of it.
    pub kind: Role,
    /// For headings: 2 and up. For list items: lists around their own, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// For list items: whether they are numbered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<bool>,
    /// For links: where it leads; nothing where that depends on the place of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

codes! {
    /// The kinds that a correction or a hint may name.
    #[allow(missing_docs)] // each is the variant of `Kind` with the same name
    Role {
        Title = "title",
        Standfirst = "standfirst",
        Byline = "byline",
        Dateline = "dateline",
        Timestamp = "timestamp",
        Heading = "heading",
        Paragraph = "paragraph",
        ListItem = "list-item",
        Quote = "quote",
        Speaker = "speaker",
        Caption = "caption",
        Preformatted = "preformatted",
        TableRow = "table-row",
        Separator = "separator",
        Furniture = "furniture",
        /// An entry of a timeline.
        Entry = "entry",
        /// Continues the line above.
        Join = "join",
        /// A link (hints only).
        Link = "link",
    }
}
