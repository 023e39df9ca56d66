//! What a unit looks like, as features that [`model`](super::model) weighs. A feature is there or not; it has a
//! number and a name, so that the table of weights can be read.

use crate::facts::code;
use crate::facts::{Form, Says, Seen, Text};
use crate::text::chars::is_alphanumeric;
use crate::text::line::{Line, Signs};
use crate::text::runs::{SOLID, runs};

use super::collector::{Collector, Start, end, group, start};
use super::shape::LineShape;
use super::surroundings::Surroundings;
use super::whereabouts::Whereabouts;

/// The features of all lines.
pub(crate) struct Features {
    numbers: Vec<u16>,
    /// For each line, where its own features end and where all of them do.
    ends: Vec<(usize, usize)>,
    dense: Vec<bool>,
}

impl Features {
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Prose of the part of the text that has most of it.
    pub(crate) fn is_dense(&self, line: usize) -> bool {
        self.dense[line]
    }

    /// What the line says alone.
    pub(crate) fn own(&self, line: usize) -> &[u16] {
        let start = line.checked_sub(1).map_or(0, |above| self.ends[above].1);
        &self.numbers[start..self.ends[line].0]
    }

    /// What stands around it.
    pub(crate) fn around(&self, line: usize) -> &[u16] {
        let (start, end) = self.ends[line];
        &self.numbers[start..end]
    }
}

/// Looks at all lines.
pub(crate) fn of_lines(text: Text<'_>) -> Features {
    let shapes: Vec<_> = text.iter().map(|(line, seen)| LineShape::of(line, seen)).collect();
    let surroundings = Surroundings::of(text, &shapes);
    let whereabouts = cfg!(feature = "whole-pages").then(|| Whereabouts::of(text, &shapes));
    let mut collector = Collector::default();
    let mut ends = Vec::with_capacity(text.len());
    for (at, (line, seen)) in text.iter().enumerate() {
        own(line, seen, &mut collector);
        collector.push_if(group!("code"), shapes[at].code);
        if surroundings.has_blanks() {
            collector.push(group!("blanks above"), line.blanks_above);
        }
        let middle = collector.numbers.len();
        surroundings.features(at, &mut collector);
        if let Some(whereabouts) = &whereabouts {
            whereabouts.features(at, &mut collector);
        }
        ends.push((middle, collector.numbers.len()));
    }
    let dense = (0..text.len())
        .map(|at| whereabouts.as_ref().is_some_and(|whereabouts| whereabouts.is_dense(at)))
        .collect();
    Features { numbers: collector.numbers, ends, dense }
}

/// A sentence of this width is prose.
const SENTENCE: usize = 100;
/// A line of this width is not short.
const SHORT: usize = 120;

fn own(line: &Line<'_>, seen: Seen<'_>, out: &mut Collector) {
    let words = Capitals::of(line.text);
    out.push(group!("always"), 0);
    out.push(group!("end"), end(line.text) as usize);
    out.push(group!("start"), start(line.text) as usize);
    out.push(group!("capitals"), capitals(line, start(line.text), &words));
    out.push_step(group!("small words"), &[0, 1, 2, 4, 8], words.small);
    out.push(group!("digits"), digits(line));
    out.push(group!("stops inside"), line.inner_stops);
    if line.indent > 0 {
        out.push_step(group!("indent"), &[1, 3, 7], line.indent);
    }
    out.push(group!("says"), says(&seen));
    out.push(group!("form"), form(&seen));
    out.push_if(group!("stamp"), seen.lead.is_some());
    if seen.tail.is_some() {
        out.push(group!("stamp"), 1);
    }
    out.push_if(group!("bar"), line.signs.has(Signs::BAR));
    out.push_if(group!("copyright"), line.signs.has(Signs::RIGHTS));
    out.push_if(group!("comma"), line.signs.has(Signs::COMMA));
    if let Some(at) = colon(line) {
        out.push(group!("colon"), usize::from(at <= LABEL));
    }
    if let Some(share) = code_signs(line) {
        out.push(group!("code signs"), share);
    }
    out.push_if(group!("address"), line.signs.has(Signs::COLON) && line.text.contains("://"));
    out.push_step(group!("words"), &[0, 1, 2, 3, 4, 6, 9, 13, 20, 35, 60], line.words);
    match (line.ends_sentence(), line.width()) {
        (true, width @ ..SENTENCE) => {
            out.push_step(group!("width of a short sentence"), &[0, 25, 40, 60], width);
        }
        (false, width @ ..SHORT) => {
            out.push_step(group!("width of a short line"), &[0, 8, 15, 25, 40, 60], width);
        }
        _ => {}
    }
}

/// The longest label before a colon, in bytes.
const LABEL: usize = 25;

/// Where a colon with a blank behind it stands inside a line.
fn colon(line: &Line<'_>) -> Option<usize> {
    line.signs.has(Signs::COLON).then(|| line.text.trim_end_matches(':').find(": ")).flatten()
}

/// Value of `code signs`: what prose hardly has, by its share of the line.
fn code_signs(line: &Line<'_>) -> Option<usize> {
    let signs = if line.signs.has(Signs::CODE) { code::signs(line) } else { 0 };
    match signs * 100 / line.chars.max(1) {
        0 => None,
        1..4 => Some(0),
        4..12 => Some(1),
        _ => Some(2),
    }
}

/// Value of `form`.
fn form(seen: &Seen<'_>) -> usize {
    match seen.form {
        Form::Text => 0,
        Form::Item { number: None, .. } => 1,
        Form::Item { .. } => 2,
        Form::Heading { .. } => 3,
        Form::Quote { .. } => 4,
        Form::Table { .. } => 5,
        _ => 6,
    }
}

/// How many words start with a capital, and how many with a small letter.
#[derive(Default)]
struct Capitals {
    great: usize,
    small: usize,
}

/// The part of a line that is looked at word by word, in bytes: more tells no more, and lines can be long.
const WORDS_IN: usize = 200;

impl Capitals {
    fn of(text: &str) -> Self {
        let mut words = Self::default();
        for word in runs(&text[..text.floor_char_boundary(WORDS_IN)], SOLID) {
            match word.chars().find(|c| is_alphanumeric(*c)) {
                Some(c) if c.is_uppercase() => words.great += 1,
                Some(c) if c.is_lowercase() => words.small += 1,
                _ => {}
            }
        }
        words
    }
}

/// Value of `capitals`.
const fn capitals(line: &Line<'_>, start: Start, words: &Capitals) -> usize {
    if matches!(start, Start::Letter) {
        5
    } else if line.capitals == 0 {
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

#[cfg(test)]
mod tests {
    use super::super::collector::names;
    use super::of_lines;
    use crate::article::Options;
    use crate::facts::{self, Text};
    use crate::text::line::lines;

    /// The names of a line's features.
    fn seen(text: &str, line: usize) -> Vec<String> {
        let lines = lines(text);
        let facts = facts::gather(&lines);
        let seen = facts::roles(&lines, &facts, &Options::default());
        let features = of_lines(Text { source: text, lines: &lines, seen: &seen });
        let names: Vec<_> = names().collect();
        let numbers = features.own(line).iter().chain(features.around(line));
        numbers.map(|&number| names[usize::from(number)].clone()).collect()
    }

    #[test]
    fn a_line_says_how_it_ends_and_how_its_words_start() {
        let features = seen("Read More Stories »", 0);
        for name in [
            "end: arrow",
            "capitals: each word",
            "small words: 0",
            "digits: none",
            "width of a short line: 15",
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
            ["blanks: 1-0", "itself between: heading, prose, prose", "words in prose below: one"]
        {
            assert!(features.iter().any(|feature| feature == name), "{name} not in {features:?}");
        }
    }
}
