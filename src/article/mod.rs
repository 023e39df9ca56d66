//! What [`parse`](crate::parse) returns: plain data, no logic.
//!
//! Every offset is in bytes here and in UTF-16 code units in JavaScript; names and shapes are otherwise the same.

pub mod options;
pub mod span;
#[cfg(any(test, feature = "render", target_arch = "wasm32"))]
pub(crate) mod utf16;

use serde::{Deserialize, Serialize};

use crate::article::span::Span;

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

/// The role of a block. Serialized as a tag: `kind: "list-item"` with the fields of the variant beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// The headline.
    Title,
    /// A summary under the headline.
    Standfirst,
    /// `"By Jane Doe"`, `"Von Jana Muster"`, `"Текст: …"`.
    Byline,
    /// `"KYIV, Dec 19 (Agency) -"` at the start of the first paragraph.
    Dateline,
    /// `"Published 19 December 2025, 14:20 GMT"` → `value: "2025-12-19T14:20"`; `"All times in GMT"` → no value.
    Timestamp {
        /// ISO 8601, as exact as what was printed and without a zone; absent where no date could be read.
        #[serde(skip_serializing_if = "Option::is_none")]
        value: Option<String>,
    },
    /// `"## Reactions"` → level 2; a heading without marks has level 2, too.
    Heading {
        /// 2 and up: level 1 is the title.
        level: u8,
    },
    /// Running text.
    Paragraph,
    /// `"  - milk"` → depth 1, not ordered, marker `"-"`; `"2) Rest"` → ordered, marker `"2)"`.
    ListItem {
        /// 0 for the outermost list.
        depth: u8,
        /// Numbers or letters rather than bullets.
        ordered: bool,
        /// As printed.
        marker: String,
    },
    /// `"> text"`, or a line wholly in quotation marks with an attribution under it.
    Quote {
        /// `"— Jane Doe"` → `"Jane Doe"`.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// Who speaks next in an interview: `"JANE DOE:"`.
    Speaker,
    /// `"Photo: Jane Doe"`, `"Image credit: …"`.
    Caption,
    /// Text whose line breaks and spaces matter.
    Preformatted,
    /// `"3 Jan\tPlan announced"` → two cells.
    TableRow {
        /// The texts between the tabs or bars.
        cells: Vec<String>,
    },
    /// `"* * *"`.
    Separator,
    /// A line of the page and not of the article.
    Furniture,
}

/// A reason: a code that the shell words, so that it can be translated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// Which rule decided.
    pub code: &'static str,
    /// For `page`: what decided most, strongest first, at most three, by the names in `src/plan/page/weights.txt`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
}

/// Something that a reader should know about how the text was read. The shell words it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Note {
    /// The entries of a timeline have no text: their headlines were not in the paste.
    TimelineWithoutText {
        /// Which one: 0 is [`Article::timeline`].
        index: usize,
        /// How many entries it has.
        entries: usize,
        /// The first printed time, as printed.
        first: String,
        /// The last printed time, as printed.
        last: String,
        /// How many days it spans; absent where no day can be told.
        #[serde(skip_serializing_if = "Option::is_none")]
        days: Option<usize>,
    },
    /// The times of a timeline run neither way: only printed dates give days.
    MixedOrder {
        /// Which one.
        index: usize,
    },
    /// The lines were broken at a fixed width and have been joined.
    LinesJoined {
        /// How many line breaks were taken out.
        count: usize,
    },
    /// The paste holds several articles.
    Parts {
        /// How many, the first one included.
        count: usize,
    },
    /// The paste is only a link.
    LinkOnly {
        /// The address.
        href: String,
    },
    /// There is no text: nothing, or only blanks.
    Empty,
    /// An option could not be used and was passed over.
    BadOption {
        /// Its name.
        option: &'static str,
    },
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

/// A list of times or dates with what happened at each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Timeline {
    /// The way in which the entries run down the text.
    pub order: Order,
    /// In the order of the text; a day may have no entries under its head.
    pub days: Vec<Day>,
}

/// The way in which a list runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 14:20, 13:50, 13:20.
    NewestFirst,
    /// 13:20, 13:50, 14:20.
    OldestFirst,
    /// Neither.
    Mixed,
}

/// A day of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Day {
    /// ISO 8601 (`"2025-12-19"`), only where the text or the options give evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Days from the newest day: 0, -1, …; `null` where no day can be told.
    pub offset: Option<i32>,
    /// Present where the day was worked out and not printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<Inferred>,
    /// The printed day head: `"Friday 19 December"`. A heading block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<Block>,
    /// In the order of the text.
    pub entries: Vec<Entry>,
}

/// How a day was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Inferred {
    /// The rule that gave it.
    pub rule: DayRule,
    /// The source line (0-based) that showed it.
    pub line: usize,
}

/// The rules that work out a day, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayRule {
    /// A word beside the time: `"yesterday 23:40"`.
    DayWord,
    /// The times jump against their order: from 07:00 up to 17:20 in a falling list.
    RollOver,
    /// The date of publication belongs to the newest entry.
    Anchor,
    /// A date is printed on the next day of the list, above it or below.
    Neighbour,
}

/// One time with what happened then. A block with `kind: "entry"`; its own spans hold its bullet, time, zone and separator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename = "entry", rename_all = "camelCase")]
pub struct Entry {
    /// The printed time (with its zone, date or day word) without bullet and separator; empty where only a head above it
    /// tells the day.
    pub text: String,
    /// Where bullet, time, zone and separator stand.
    pub spans: Vec<Span>,
    /// The printed time alone; the bullet of an entry whose day stands in a head above it.
    pub at: Span,
    /// `"14:20"`, 24 hours; absent unless a clock was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// How exact the time is.
    pub precision: Precision,
    /// ISO 8601 as far as it is known (`"2025-12-19T14:20"`, `"14:20"`, `"1887"`), a duration for offsets (`"PT18S"`, ago: `"-PT5M"`
    /// where the caller does not say when the text was published), `"45+2"` for matches.
    pub value: String,
    /// The date of this entry, printed on it or given by its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// As printed beside the time, or in a line above the list that tells it for all: `"GMT"`, `"ET"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// How far that zone is ahead of UTC on this day, where it is certain: `"+00:00"`, `"-05:00"`. `"IST"` has none: it is
    /// the name of three zones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_offset: Option<String>,
    /// Why it was read so, where there was a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// What happened.
    pub blocks: Vec<Block>,
}

/// How exact a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// `14:20`
    Minute,
    /// `14:20:05`
    Second,
    /// `4pm`
    Hour,
    /// `3 March 2014`
    Day,
    /// `May 1931`
    Month,
    /// `1887`
    Year,
    /// `45+2'`
    MatchMinute,
    /// `00:18` from 00:00 upwards
    MediaOffset,
    /// `5m ago`
    Relative,
}

/// What the text says about time: a date, a time of day, a duration, or how often something happens.
///
/// `value` follows TIMEX3 and ISO 8601, at the grain of what is said:
///
/// | said | value |
/// |---|---|
/// | `19 December 2025`, `March 2014`, `1941` | `2025-12-19`, `2014-03`, `1941` |
/// | `the 1930s`, `the 19th century`, `490 BC` | `193`, `18`, `BC0490` |
/// | `last week`, `at the weekend` | `2025-W50`, `2025-12-20/2025-12-21` |
/// | `the summer of 1955`, `the third quarter`, `fiscal 1998` | `1955-SU`, `2025-Q3`, `FY1998` |
/// | `10:35 a.m. Friday`, `Monday night` | `2025-12-19T10:35`, `2025-12-15TNI` (`MO`, `MI`, `AF`, `EV`) |
/// | `two weeks`, `a few days`, `five hours` | `P2W`, `PXD`, `PT5H` |
/// | `every week`, `daily`, `on Fridays` | `P1W`, `P1D`, `XXXX-WXX-5` |
/// | `now`, `recently`, `the future` | `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` |
///
/// Where nothing tells the day that it counts from, `X` stands for what is not known (`19 December` is `XXXX-12-19`, `Friday`
/// `XXXX-WXX-5`, `14:20` `XXXX-XX-XXT14:20`) and a distance from now has a sign where it leads back: `last week` is `-P1W`,
/// `yesterday` `-P1D`, `today` `P0D`, `next month` `P1M`. The type tells such a date from a duration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeExpression {
    /// Where it stands. May cross the line breaks of a wrapped paragraph.
    pub span: Span,
    /// What kind of time it is.
    #[serde(rename = "type")]
    pub kind: TimeExpressionKind,
    /// What it means, as above.
    pub value: String,
    /// Present where the value was worked out and not printed in full: from what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchored: Option<Anchored>,
}

/// The type of a time expression, as in TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeExpressionKind {
    /// A date of any grain: a day, a week, a decade.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What a value was worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchored {
    /// The day of publication: `yesterday`.
    Published,
    /// What the text said before: `the following year`.
    Text,
}
