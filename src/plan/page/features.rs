//! What a line of a page looks like, as features that [`model`](super::model) weighs. A feature is there or not; it has a
//! number and a name, so that the table of weights can be read.

use crate::facts::{Says, Seen, Text};
use crate::text::chars::{is_dash, is_quote, is_stop};
use crate::text::line::Line;

use super::surroundings::Surroundings;

/// A measure, and the names of its values: a line has one of them or none. Steps are named by where they start.
type Group = (&'static str, &'static [&'static str]);

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

/// What a line says alone; the lines above and below are weighed by it, too.
const OWN: &[Group] = &[
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
const AROUND: &[Group] = &[
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

/// The features of all lines.
pub(crate) struct Features {
    numbers: Vec<u16>,
    /// For each line, where its own features end and where all of them do.
    ends: Vec<(usize, usize)>,
    words_below: Vec<Option<WordsBelow>>,
}

impl Features {
    pub(crate) const fn lines(&self) -> usize {
        self.ends.len()
    }

    /// What the line says alone.
    pub(crate) fn own(&self, line: usize) -> &[u16] {
        let start = line.checked_sub(1).map_or(0, |above| self.ends[above].1);
        &self.numbers[start..self.ends[line].0]
    }

    /// How many words of a line stand in the prose below it; nothing for a line of one word.
    pub(crate) fn words_below(&self, line: usize) -> Option<WordsBelow> {
        self.words_below[line]
    }

    /// What stands around it.
    pub(crate) fn around(&self, line: usize) -> &[u16] {
        let (start, end) = self.ends[line];
        &self.numbers[start..end]
    }
}

/// Looks at all lines.
pub(crate) fn of(text: Text<'_>) -> Features {
    let surroundings = Surroundings::of(text);
    let mut collector = Collector::new();
    let mut ends = Vec::with_capacity(text.len());
    for (at, (line, seen)) in text.iter().enumerate() {
        own(line, seen, &mut collector);
        let middle = collector.numbers.len();
        surroundings.features(at, &mut collector);
        ends.push((middle, collector.numbers.len()));
    }
    let words_below = (0..text.len()).map(|at| surroundings.words_below(at)).collect();
    Features { numbers: collector.numbers, ends, words_below }
}

/// Collects features by the names of their groups.
pub(crate) struct Collector {
    numbers: Vec<u16>,
    /// Each group with the number of its first value and how many values it has.
    groups: std::collections::HashMap<&'static str, (usize, usize)>,
}

impl Collector {
    fn new() -> Self {
        let mut first = 0;
        let numbered = OWN.iter().chain(AROUND).map(|(group, values)| {
            first += values.len();
            (*group, (first - values.len(), values.len()))
        });
        Self { numbers: Vec::new(), groups: numbered.collect() }
    }

    /// The feature with this value of the group; the last one stands for all that is beyond.
    pub(crate) fn push(&mut self, group: &str, value: usize) {
        if let Some(&(first, count)) = self.groups.get(group) {
            self.numbers.extend(u16::try_from(first + value.min(count - 1)));
        }
    }

    /// The feature for the step that `value` has reached.
    pub(crate) fn push_step(&mut self, group: &str, steps: &[usize], value: usize) {
        self.push(group, step(steps, value));
    }

    /// The only feature of its group.
    pub(crate) fn push_if(&mut self, group: &str, holds: bool) {
        if holds {
            self.push(group, 0);
        }
    }
}

/// Index of the last step that is not above `value`.
pub(crate) fn step(steps: &[usize], value: usize) -> usize {
    steps.partition_point(|&start| start <= value).saturating_sub(1)
}

/// A sentence of this width is prose.
const SENTENCE: usize = 100;
/// A line of this width is not short.
const SHORT: usize = 120;

fn own(line: &Line<'_>, seen: Seen<'_>, out: &mut Collector) {
    let words = Words::of(line.text);
    out.push("always", 0);
    out.push("end", end(line.text) as usize);
    out.push("capitals", capitals(line, &words));
    out.push_step("small words", &[0, 1, 2, 4, 8], words.small);
    out.push("digits", digits(line));
    out.push("stops inside", line.inner_stops);
    out.push("blanks above", line.blanks_above);
    out.push("says", says(&seen));
    out.push_if("stamp", seen.lead.is_some());
    if seen.tail.is_some() {
        out.push("stamp", 1);
    }
    out.push_if("bar", line.text.contains(['|', '·', '•', '»', '›', '/']));
    out.push_if("copyright", line.text.contains(['©', '®', '™']));
    out.push_if("comma", line.text.contains([',', '、', '，', '،']));
    out.push_if("colon", line.text.trim_end_matches(':').contains(": "));
    match (line.ends_sentence(), line.width()) {
        (true, width @ ..SENTENCE) => {
            out.push_step("width of a short sentence", &[0, 25, 40, 60], width)
        }
        (false, width @ ..SHORT) => {
            out.push_step("width of a short line", &[0, 8, 15, 25, 40, 60], width)
        }
        _ => {}
    }
}

/// How many words start with a capital, and how many with a small letter.
#[derive(Default)]
struct Words {
    great: usize,
    small: usize,
}

/// The part of a line that is looked at word by word, in bytes: more tells no more, and lines can be long.
const WORDS_IN: usize = 200;

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self::default();
        for word in text[..text.floor_char_boundary(WORDS_IN)].split(crate::text::chars::is_blank) {
            match word.chars().find(|c| c.is_alphanumeric()) {
                Some(c) if c.is_uppercase() => words.great += 1,
                Some(c) if c.is_lowercase() => words.small += 1,
                _ => {}
            }
        }
        words
    }
}

/// Value of `capitals`.
const fn capitals(line: &Line<'_>, words: &Words) -> usize {
    if line.capitals == 0 {
        4
    } else if line.letters == line.capitals && line.letters > 3 {
        0
    } else if words.great > 1 && words.great >= 3 * words.small {
        1
    } else if words.great == 1 {
        2
    } else {
        3
    }
}

/// Value of `digits`.
const fn digits(line: &Line<'_>) -> usize {
    if line.digits * 2 > line.width() {
        0
    } else if line.digits * 5 > line.width() {
        1
    } else if line.digits > 0 {
        2
    } else {
        3
    }
}

/// Value of `says`.
fn says(seen: &Seen<'_>) -> usize {
    match seen.says {
        Says::Nothing => 0,
        Says::Byline => 1,
        Says::Publication(_) => 2,
        Says::Caption => 3,
        Says::Zone => 4,
        Says::Furniture(_) => 5,
    }
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

#[cfg(test)]
mod tests {
    use super::{names, of};
    use crate::article::Options;
    use crate::facts::{self, Text};
    use crate::text::line::read;

    /// The names of a line's features.
    fn seen(text: &str, line: usize) -> Vec<String> {
        let lines = read(text);
        let facts = facts::read(&lines);
        let seen = facts::roles(&lines, &facts, &Options::default());
        let features = of(Text { source: text, lines: &lines, seen: &seen });
        let names: Vec<_> = names().collect();
        let numbers = features.own(line).iter().chain(features.around(line));
        numbers
            .map(|&number| {
                format!("{} {}", names[usize::from(number)].0, names[usize::from(number)].1)
            })
            .collect()
    }

    #[test]
    fn a_line_says_how_it_ends_and_how_its_words_start() {
        let features = seen("Read More Stories »", 0);
        for name in [
            "end arrow",
            "capitals each word",
            "small words 0",
            "digits none",
            "width of a short line 15",
        ] {
            assert!(features.iter().any(|feature| feature == name), "{name} not in {features:?}");
        }
    }

    #[test]
    fn a_line_says_what_stands_around_it() {
        let prose =
            "The harbour was closed again for the whole of the morning, and nobody could say why.";
        let features =
            seen(&format!("{prose}\n\nHarbour reopens\n{prose}\n\n{prose}\n\n{prose}"), 1);
        for name in
            ["blanks 1-0", "may be a heading 1-0", "words in prose below one", "last prose above 0"]
        {
            assert!(features.iter().any(|feature| feature == name), "{name} not in {features:?}");
        }
    }
}
