//! Pieces of the text with one role, and what lies inside them.

use serde::Serialize;

use crate::article::codes::tagged;
use crate::article::span::Span;
use crate::article::why::Why;

/// A piece of the text with one role.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// Its role, with what only that role has.
    #[serde(flatten)]
    pub kind: Kind,
    /// The spanned characters without the marks that `kind` expresses; a joined line break is one space (none between CJK characters).
    pub text: String,
    /// Where it stands in the input, ascending. Blocks never share a character.
    pub spans: Vec<Span>,
    /// Why it was given this kind; absent where the text left no choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// How sure that is, 0 to 1; absent where there was nothing to weigh.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Addresses printed in the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Its emphasis and the like, in the order of the text, outer ones first. Their signs stay in `text`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The earlier text that this pull quote says again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Span>,
}

tagged! {
    /// The role of a block. Serialized as a tag: `kind: "list-item"` with the fields of the variant beside it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Kind by "kind" {
        /// The headline.
        Title = "title",
        /// A summary under the headline.
        Standfirst = "standfirst",
        /// `"By Jane Doe"`, `"Von Jana Muster"`, `"Текст: …"`.
        Byline = "byline",
        /// `"KYIV, Dec 19 (Agency) -"` at the start of the first paragraph.
        Dateline = "dateline",
        /// `"Published 19 December 2025, 14:20 GMT"` → `value: "2025-12-19T14:20"`; `"All times in GMT"` → no value.
        Timestamp {
            /// ISO 8601, as exact as what was printed and without a zone; absent where no date could be read.
            #[serde(skip_serializing_if = "Option::is_none")]
            value: Option<String>,
        } = "timestamp",
        /// `"## Reactions"` → level 2; so has a heading without marks.
        Heading {
            /// 2 and up: level 1 is the title.
            level: u8,
        } = "heading",
        /// Running text.
        Paragraph = "paragraph",
        /// `"  - milk"` → depth 1, not ordered, marker `"-"`; `"2) Rest"` → ordered, marker `"2)"`.
        ListItem {
            /// 0 for the outermost list.
            depth: u8,
            /// Numbers or letters rather than bullets.
            ordered: bool,
            /// As printed.
            marker: String,
        } = "list-item",
        /// `"> text"`, or a line wholly in quotation marks with an attribution under it.
        Quote {
            /// `"— Jane Doe"` → `"Jane Doe"`.
            #[serde(skip_serializing_if = "Option::is_none")]
            attribution: Option<String>,
        } = "quote",
        /// Who speaks next in an interview: `"JANE DOE:"`.
        Speaker = "speaker",
        /// `"Photo: Jane Doe"`, `"Image credit: …"`.
        Caption = "caption",
        /// Text whose line breaks and spaces matter.
        Preformatted = "preformatted",
        /// `"3 Jan\tPlan announced"` → two cells.
        TableRow {
            /// The texts between the tabs or bars.
            cells: Vec<String>,
        } = "table-row",
        /// `"* * *"`.
        Separator = "separator",
        /// A line of the page and not of the article.
        Furniture = "furniture",
    }
}

/// An address printed in the text of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Where it stands in the input.
    pub span: Span,
    /// `http:`, `https:` or `mailto:`, nothing else.
    pub href: String,
}

/// A mark inside a block. Marks lie within each other or apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What the signs say.
    pub kind: MarkKind,
    /// Where it stands in the input with its signs. May cross the line breaks of a wrapped paragraph.
    pub span: Span,
    /// The words between the signs.
    pub inner: Span,
}

/// What the signs of a mark say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkKind {
    /// `"*late*"`
    Emphasis,
    /// `"**never**"`
    Strong,
    /// `` "`parse`" ``
    Code,
    /// `"[the plan](https://news.example)"`; its address is in [`Block::links`], at the words.
    Link,
}
