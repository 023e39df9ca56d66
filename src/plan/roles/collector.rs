//! Which features there are, by groups and with the names that the table of weights has, and how they are collected.

use crate::text::chars::{is_bullet, is_dash, is_quote, is_stop};

/// A measure, and the names of its values: a line has one of them or none. Steps are named by where they start. Where there are
/// several lists, the line has one value of each.
type FeatureGroup = (&'static str, &'static [&'static [&'static str]]);

/// How a line ends. The order is that of [`ENDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl End {
    /// Roughly: nothing, a stop, a colon, or what shows that the line goes on.
    pub(crate) const fn finish(self) -> usize {
        match self {
            Self::Stop | Self::Question | Self::Exclamation | Self::Ellipsis => 1,
            Self::Colon => 2,
            Self::Comma | Self::Dash => 3,
            _ => 0,
        }
    }
}

/// Which class the first character of a line is of. The order is that of [`STARTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Capital,
    Small,
    Digit,
    Quote,
    Bracket,
    Bullet,
    /// Of a script without case.
    Letter,
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
/// The values of `start`.
const STARTS: &[&str] =
    &["capital", "small", "digit", "quote", "bracket", "bullet", "letter without case", "other"];
/// The values of `blanks`: how many blank lines stand above and below, up to two.
const BLANKS: &[&str] = &["0-0", "0-1", "1-0", "1-1", "1-2", "2-1", "2-2"];
/// What lines look like, and what stands above the first and below the last one.
const LOOKS: &[&str] = &["prose", "heading", "short", "item", "other"];
const NEIGHBOURS: &[&str] = &["nothing", "prose", "heading", "short", "item", "other"];
/// Where a line stands in a run, and how many lines that has.
const PLACES: &[&str] = &["first", "within", "last"];
const WIDTHS: &[&str] = &["0", "15", "30", "45", "60", "80", "110", "160", "250", "400"];
/// Where a line stands to the part of the text that has most prose.
const PARTS: &[&str] = &[
    "above by 30",
    "above by 10",
    "above by 5",
    "above by 2",
    "above by 1",
    "first",
    "inside",
    "last",
    "below by 1",
    "below by 2",
    "below by 5",
    "below by 10",
    "below by 30",
    "there is none",
];
/// How lines end, roughly.
const FINISHES: &[&str] = &["open", "stop", "colon", "comma"];
const LENGTHS: &[&str] = &["2", "3", "5", "8", "15"];
/// Steps of lines, the last one for none.
const DISTANCE: &[&str] = &["1", "2", "3", "5", "9", "17", "33", "nowhere"];

/// What a line says alone; the lines above and below are also weighed by it.
const OWN: &[FeatureGroup] = &[
    ("always", &[&["so"]]),
    ("end", &[ENDS]),
    ("start", &[STARTS]),
    ("capitals", &[&["all", "each word", "first word", "some", "none", "no case"]]),
    ("small words", &[&["0", "1", "2", "4", "8"]]),
    ("digits", &[&["half", "a fifth", "some", "none"]]),
    ("stops inside", &[&["0", "1", "2"]]),
    ("blanks above", &[&["0", "1", "2", "3"]]),
    ("indent", &[&["1", "3", "7"]]),
    ("says", &[&["nothing", "byline", "publication", "caption", "zone", "furniture"]]),
    ("form", &[&["text", "item", "number", "heading", "quote", "table", "other"]]),
    ("stamp", &[&["first", "last"]]),
    ("bar", &[&["inside"]]),
    ("copyright", &[&["inside"]]),
    ("comma", &[&["inside"]]),
    ("colon", &[&["inside", "after a label"]]),
    ("code signs", &[&["few", "some", "many"]]),
    ("code", &[&["likely"]]),
    ("address", &[&["inside"]]),
    ("words", &[&["0", "1", "2", "3", "4", "6", "9", "13", "20", "35", "60"]]),
    ("width of a short sentence", &[&["0", "25", "40", "60"]]),
    ("width of a short line", &[&["0", "8", "15", "25", "40", "60"]]),
];

/// What stands around a line.
const AROUND: &[FeatureGroup] = &[
    (
        "width",
        &[&[
            "0", "8", "15", "25", "40", "60", "80", "100", "140", "200", "300", "450", "700",
            "1000",
        ]],
    ),
    ("numbering", &[&["one", "several"]]),
    ("in quotes", &[&["all of it"]]),
    ("in brackets", &[&["all of it"]]),
    ("anchor", &[&["last"]]),
    ("blanks", &[BLANKS]),
    ("blanks in spaced text", &[BLANKS]),
    ("blanks around", &[LOOKS, BLANKS]),
    ("between", &[NEIGHBOURS, NEIGHBOURS]),
    ("between in tight text", &[NEIGHBOURS, NEIGHBOURS]),
    ("itself between", &[LOOKS, NEIGHBOURS, NEIGHBOURS]),
    ("two above", &[NEIGHBOURS, NEIGHBOURS]),
    ("two below", &[NEIGHBOURS, NEIGHBOURS]),
    ("width in tight text", &[&["0", "8", "25", "40", "60", "80"]]),
    ("end in tight text", &[ENDS]),
    ("prose in text in %", &[&["0", "10", "20", "30", "40", "50", "60", "75", "90"]]),
    ("blank lines above prose in %", &[&["0", "25", "50", "75", "95"]]),
    ("width to prose in %", &[&["0", "5", "10", "20", "35", "50", "75", "100", "150"]]),
    ("line of text", &[&["1", "2", "3", "4", "5", "7", "11", "21"]]),
    ("prose within 6", &[&["0", "1", "2", "4", "6", "9"]]),
    ("short lines within 6", &[&["0", "1", "2", "4", "6", "9"]]),
    ("code within 3", &[&["0", "1", "2", "4"]]),
    ("code in text in %", &[&["0", "1", "10", "50"]]),
    ("last prose above", &[&["0", "2", "3", "5", "10", "20", "40", "nowhere"]]),
    ("next prose below", &[&["0", "2", "3", "5", "10", "20", "40", "nowhere"]]),
    ("run of short lines", &[&["0", "1", "2", "4", "8", "16"]]),
    ("run without blanks", &[PLACES, LENGTHS]),
    ("prose in that run", &[&["none", "some", "most", "all"]]),
    ("leads that run", &[NEIGHBOURS, PLACES]),
    ("end that leads that run", &[ENDS]),
    ("width of that run", &[WIDTHS]),
    ("run of like lines", &[PLACES, LENGTHS]),
    ("leads the like ones", &[NEIGHBOURS, PLACES]),
    ("end that leads the like ones", &[ENDS]),
    ("width of the like ones", &[WIDTHS, FINISHES]),
    ("end in text that stops", &[&["0", "30", "60", "85"], ENDS]),
    ("below a colon", &[DISTANCE]),
    ("the same line", &[&["above", "below"]]),
    ("times in text", &[LOOKS, &["2", "3", "5", "9"]]),
    ("the same first word", &[&["above", "below"]]),
    ("like the line", &[&["above", "below"]]),
    ("width to the line below", &[&["a fifth", "a half", "alike", "twice", "five times"]]),
    ("width to the line above", &[&["a fifth", "a half", "alike", "twice", "five times"]]),
    ("lines together", &[&["2", "3", "5", "8", "15"]]),
    ("may be a heading", &[BLANKS]),
    ("may be a heading in tight text", &[&["so"]]),
    ("such lines", &[&["0", "1", "2", "3", "6", "10"]]),
    ("headings of its look", &[&["0", "1", "2", "4", "8", "16"]]),
    ("last one above", &[DISTANCE]),
    ("next one below", &[DISTANCE]),
    ("above ends in a colon", &[&["so"]]),
];

/// What tells where in the text the article is.
const PLACE: &[FeatureGroup] = &[
    ("to the densest part", &[LOOKS, PARTS]),
    ("furniture above in %", &[&["0", "1", "10", "30", "50", "70", "90", "99"]]),
    ("small print below", &[LOOKS, &["1", "2", "3", "4", "nowhere"]]),
    ("small print above", &[&["1", "2", "3", "4", "nowhere"]]),
    ("prose above in %", &[&["0", "1", "5", "15", "30", "50", "70", "85", "95", "99"]]),
    ("place in %", &[&["0", "2", "5", "10", "20", "40", "60", "80", "90", "95"]]),
    ("lines of text", &[&["0", "5", "10", "20", "40", "80", "160", "400"]]),
    ("furniture in text", &[&["0", "1", "2", "4", "8", "16", "32"]]),
    ("furniture within 3", &[&["0", "1", "2", "4"]]),
    ("furniture within 12", &[&["0", "1", "2", "4", "8"]]),
    ("stamps within 6", &[&["0", "1", "2", "4"]]),
    ("words known from prose", &[&["2", "3", "4", "6"], &["none", "few", "half", "most", "all"]]),
    (
        "knows most words above prose",
        &[&["alone", "as one of two", "as one of several"], &["1", "2", "3", "5", "9", "17", "33"]],
    ),
    ("words in prose below", &[&["none", "one", "some", "half", "most"]]),
    (
        "words known, small print, width",
        &[
            &["too few", "none", "few", "half", "most", "all"],
            &["1", "2", "3", "4", "nowhere"],
            &["0", "25", "45", "70", "110"],
        ],
    ),
    ("ends a line", &[&["above", "two above", "further above"]]),
];

/// How many features a line has alone; their numbers come first.
pub(crate) const OWN_FEATURES: usize = count_all(OWN);
/// How many features there are without those of place, which come last; and with them.
pub(crate) const ROLE_FEATURES: usize = OWN_FEATURES + count_all(AROUND);
pub(crate) const ALL_FEATURES: usize = ROLE_FEATURES + count_all(PLACE);

const fn count_all(groups: &[FeatureGroup]) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < groups.len() {
        (sum, at) = (sum + count(groups[at].1), at + 1);
    }
    sum
}

/// How many values there are of these lists together.
const fn count(lists: &[&[&str]]) -> usize {
    let (mut product, mut at) = (1, 0);
    while at < lists.len() {
        (product, at) = (product * lists[at].len(), at + 1);
    }
    product
}

/// The names of all features, in the order of their numbers: `end: stop`, `between: prose, item`.
#[cfg(any(test, feature = "train"))]
pub(crate) fn names() -> impl Iterator<Item = String> {
    OWN.iter().chain(AROUND).chain(PLACE).flat_map(|(group, lists)| {
        (0..count(lists)).map(move |value| format!("{group}: {}", named(lists, value)))
    })
}

/// The names of one value, of each list the one that it has.
fn named(lists: &[&[&str]], mut value: usize) -> String {
    let mut names = Vec::new();
    for list in lists.iter().rev() {
        names.push(list[value % list.len()]);
        value /= list.len();
    }
    names.reverse();
    names.join(", ")
}

/// The name of one feature.
pub(crate) fn name(number: u16) -> Option<String> {
    let at = FIRSTS.partition_point(|first| *first <= number).checked_sub(1)?;
    let (group, lists) = group_at(at);
    Some(format!("{group}: {}", named(lists, usize::from(number - FIRSTS[at]))))
}

const GROUPS: usize = OWN.len() + AROUND.len() + PLACE.len();

const fn group_at(at: usize) -> FeatureGroup {
    if at < OWN.len() {
        OWN[at]
    } else if at < OWN.len() + AROUND.len() {
        AROUND[at - OWN.len()]
    } else {
        PLACE[at - OWN.len() - AROUND.len()]
    }
}

/// The number of the first feature of each group.
#[expect(clippy::cast_possible_truncation, reason = "there are about a thousand features")]
const FIRSTS: [u16; GROUPS] = {
    let (mut firsts, mut first, mut at) = ([0; GROUPS], 0, 0);
    while at < GROUPS {
        firsts[at] = first as u16;
        (first, at) = (first + count(group_at(at).1), at + 1);
    }
    firsts
};

/// The features of a group.
#[derive(Clone, Copy)]
pub(crate) struct Values {
    /// The number of the first one.
    first: u16,
    /// How many values each list has; 0 where there is none.
    sizes: [u8; LISTS],
}

/// The most lists that a group has.
const LISTS: usize = 3;

/// The features of the group with this name, looked up when the crate is built: a name that no group has does not compile.
macro_rules! group {
    ($name:literal) => {
        const { $crate::plan::roles::collector::values_of($name) }
    };
}
pub(crate) use group;

/// The features of a group, for [`group!`].
pub(crate) const fn values_of(name: &str) -> Values {
    let mut at = 0;
    loop {
        let (group, values) = group_at(at);
        if is_same(group, name) {
            return Values { first: FIRSTS[at], sizes: sizes(values) };
        }
        at += 1;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "lists are short")]
const fn sizes(lists: &[&[&str]]) -> [u8; LISTS] {
    let (mut sizes, mut at) = ([0; LISTS], 0);
    while at < lists.len() {
        (sizes[at], at) = (lists[at].len() as u8, at + 1);
    }
    sizes
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
        self.push_each(group, &[value]);
    }

    /// The feature with these values of a group that has one of each of its lists.
    pub(crate) fn push_each(&mut self, group: Values, values: &[usize]) {
        let mut number = 0;
        for (value, size) in values.iter().zip(group.sizes) {
            let value = u8::try_from(*value).unwrap_or(u8::MAX).min(size - 1);
            number = number * u16::from(size) + u16::from(value);
        }
        self.numbers.push(group.first + number);
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

/// How a line starts.
pub(crate) fn start(text: &str) -> Start {
    match text.chars().next() {
        Some(c) if c.is_uppercase() => Start::Capital,
        Some(c) if c.is_lowercase() => Start::Small,
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if is_quote(c) => Start::Quote,
        Some('(' | '[' | '{') => Start::Bracket,
        Some(c) if is_bullet(c) || is_dash(c) => Start::Bullet,
        Some(c) if c.is_alphabetic() => Start::Letter,
        _ => Start::Other,
    }
}
