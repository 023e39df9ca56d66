//! Which features there are, by groups and with the names that the table of weights has, and how they are collected.

use crate::text::chars::{is_dash, is_quote, is_stop};

/// A measure, and the names of its values: a line has one of them or none. Steps are named by where they start.
type FeatureGroup = (&'static str, &'static [&'static str]);

/// How a line ends. The order is that of [`ENDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Letter,
    Digit,
    Stop,
    Question,
    Exclamation,
    Colon,
    Comma,
    Dash,
    Quote,
    Bracket,
    Ellipsis,
    Arrow,
    Other,
}

/// How many words of a line stand in the prose below it. The order is that of its values in [`AROUND`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordsBelow {
    None,
    One,
    Some,
    Half,
    Most,
}

/// The values of `end`.
const ENDS: &[&str] = &[
    "letter",
    "digit",
    "stop",
    "question",
    "exclamation",
    "colon",
    "comma",
    "dash",
    "quote",
    "bracket",
    "ellipsis",
    "arrow",
    "other",
];
/// The values of `blanks`: how many blank lines stand above and below, up to two.
const BLANKS: &[&str] = &["0-0", "0-1", "1-0", "1-1", "1-2", "2-1", "2-2"];

/// What a line says alone; the lines above and below are also weighed by it.
const OWN: &[FeatureGroup] = &[
    ("always", &["so"]),
    ("end", ENDS),
    ("capitals", &["all", "each word", "first word", "some", "none"]),
    ("small words", &["0", "1", "2", "4", "8"]),
    ("digits", &["half", "a fifth", "some", "none"]),
    ("stops inside", &["0", "1", "2"]),
    ("blanks above", &["0", "1", "2", "3"]),
    ("says", &["nothing", "byline", "publication", "caption", "zone", "furniture"]),
    ("stamp", &["first", "last"]),
    ("bar", &["inside"]),
    ("copyright", &["inside"]),
    ("comma", &["inside"]),
    ("colon", &["inside"]),
    ("width of a short sentence", &["0", "25", "40", "60"]),
    ("width of a short line", &["0", "8", "15", "25", "40", "60"]),
];

/// What stands around a line.
const AROUND: &[FeatureGroup] = &[
    ("blanks", BLANKS),
    ("blanks in spaced text", BLANKS),
    ("width in tight text", &["0", "8", "25", "40", "60", "80"]),
    ("end in tight text", ENDS),
    ("prose within 6", &["0", "1", "2", "4", "6", "9"]),
    ("furniture within 3", &["0", "1", "2", "4"]),
    ("short lines within 6", &["0", "1", "2", "4", "6", "9"]),
    ("stamps within 6", &["0", "1", "2", "4"]),
    ("last prose above", &["0", "2", "3", "5", "10", "20", "40", "nowhere"]),
    ("next prose below", &["0", "2", "3", "5", "10", "20", "40", "nowhere"]),
    ("prose above in %", &["0", "1", "5", "15", "30", "50", "70", "85", "95", "99"]),
    ("place in %", &["0", "2", "5", "10", "20", "40", "60", "80", "90", "95"]),
    ("run of short lines", &["0", "1", "2", "4", "8", "16"]),
    ("the same line", &["above", "below"]),
    ("like the line", &["above", "below"]),
    ("width to the line below", &["more", "a half", "a fifth"]),
    ("words known from prose", &["none", "few", "half", "most", "all"]),
    ("words in prose below", &["none", "one", "some", "half", "most"]),
    ("lines together", &["2", "3", "5", "8", "15"]),
    ("may be a heading", BLANKS),
    ("may be a heading in tight text", &["so"]),
    ("such lines", &["0", "1", "2", "3", "6", "10"]),
    ("above ends in a colon", &["so"]),
];

/// The names of all features, in the order of their numbers: `("end", "stop")`.
pub(crate) fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    OWN.iter()
        .chain(AROUND)
        .flat_map(|(group, values)| values.iter().map(move |value| (*group, *value)))
}

/// The name of one feature.
pub(crate) fn name(number: u16) -> Option<(&'static str, &'static str)> {
    names().nth(usize::from(number))
}

/// The features of a group.
#[derive(Clone, Copy)]
pub(crate) struct Values {
    /// The number of the first one.
    first: usize,
    count: usize,
}

/// The features of the group with this name, looked up when the crate is built: a name that no group has does not compile.
macro_rules! group {
    ($name:literal) => {
        const { $crate::plan::page::collector::values_of($name) }
    };
}
pub(crate) use group;

/// The features of a group, for [`group!`].
pub(crate) const fn values_of(name: &str) -> Values {
    let (mut first, mut at) = (0, 0);
    loop {
        let (group, values) = if at < OWN.len() { OWN[at] } else { AROUND[at - OWN.len()] };
        if is_same(group, name) {
            return Values { first, count: values.len() };
        }
        (first, at) = (first + values.len(), at + 1);
    }
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Collects the numbers of features.
#[derive(Default)]
pub(crate) struct Collector {
    pub(super) numbers: Vec<u16>,
}

impl Collector {
    /// The feature with this value of the group; the last one stands for all that is beyond.
    pub(crate) fn push(&mut self, group: Values, value: usize) {
        self.numbers.extend(u16::try_from(group.first + value.min(group.count - 1)));
    }

    /// The feature for the step that `value` has reached.
    pub(crate) fn push_step(&mut self, group: Values, steps: &[usize], value: usize) {
        self.push(group, step(steps, value));
    }

    /// The only feature of its group.
    pub(crate) fn push_if(&mut self, group: Values, holds: bool) {
        if holds {
            self.push(group, 0);
        }
    }
}

/// Index of the last step that is not above `value`.
pub(crate) fn step(steps: &[usize], value: usize) -> usize {
    steps.partition_point(|&start| start <= value).saturating_sub(1)
}

/// How a line ends.
pub(crate) fn end(text: &str) -> End {
    match text.chars().next_back() {
        Some('?' | '？' | '؟') => End::Question,
        Some('!' | '！') => End::Exclamation,
        Some(':' | '：') => End::Colon,
        Some(',' | ';' | '，' | '、') => End::Comma,
        Some('…') => End::Ellipsis,
        Some('»' | '›' | '→' | '>' | '▶' | '▼') => End::Arrow,
        Some('.') if text.ends_with("...") => End::Ellipsis,
        Some(c) if is_stop(c) => End::Stop,
        Some(c) if is_dash(c) => End::Dash,
        Some(c) if is_quote(c) => End::Quote,
        Some(')' | ']' | '}') => End::Bracket,
        Some(c) if c.is_numeric() => End::Digit,
        Some(c) if c.is_alphabetic() => End::Letter,
        _ => End::Other,
    }
}
