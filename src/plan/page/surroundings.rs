//! What the lines of a page say about each other: features of a line that only its neighbours can tell.

use crate::facts::{Form, Says, Seen, Text};
use crate::text::hash::HashMap;
use crate::text::line::Line;

use super::collector::{Collector, End, WordsBelow, end, group, step};
use super::subject::Subject;

/// What neighbours want to know of a line.
#[allow(clippy::struct_excessive_bools)] // each is a question of its own
struct Look {
    width: usize,
    end: End,
    blanks: usize,
    /// Running text: long, or a whole sentence of some length.
    prose: bool,
    /// A menu, a link, a name.
    short: bool,
    /// Starts and ends as a heading may.
    candidate: bool,
    caption: bool,
    /// Width, end and start: lines with the same are alike.
    shape: (usize, End, Start),
}

/// What does not end as a sentence and is narrower is short,
const SHORT: usize = 60;
/// or may be a heading if it is no wider than this.
const HEADING: usize = 90;

impl Look {
    fn of(line: &Line<'_>, seen: Seen<'_>) -> Self {
        let (width, sentence) = (line.width(), line.ends_sentence());
        let (start, end) = (start(line.text), end(line.text));
        let text = seen.form == Form::Text;
        Self {
            width,
            end,
            blanks: line.blanks_above.min(2),
            prose: text && line.is_prose(),
            short: width < SHORT && !sentence,
            candidate: text
                && seen.says == Says::Nothing
                && (3..HEADING).contains(&width)
                && matches!(start, Start::Capital | Start::Digit | Start::Quote | Start::Letter)
                && matches!(
                    end,
                    End::Letter
                        | End::Digit
                        | End::Question
                        | End::Exclamation
                        | End::Quote
                        | End::Bracket
                ),
            caption: seen.says == Says::Caption,
            shape: (step(&[0, 3, 8, 15, 25, 40, 60, 80, 120, 200, 400], width), end, start),
        }
    }
}

/// Which class the first character of a line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
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

fn start(text: &str) -> Start {
    match text.chars().next() {
        Some(c) if c.is_uppercase() => Start::Capital,
        Some(c) if c.is_lowercase() => Start::Small,
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if crate::text::chars::is_quote(c) => Start::Quote,
        Some('(' | '[' | '{') => Start::Bracket,
        Some(c) if crate::text::chars::is_bullet(c) || crate::text::chars::is_dash(c) => {
            Start::Bullet
        }
        Some(c) if c.is_alphabetic() => Start::Letter,
        _ => Start::Other,
    }
}

/// What is summed up down the lines.
#[derive(Clone, Copy, Default)]
struct Sums {
    prose_width: usize,
    prose: usize,
    furniture: usize,
    short: usize,
    stamps: usize,
}

/// The whole page, measured once.
pub(crate) struct Surroundings {
    looks: Vec<Look>,
    /// Over the lines above each line, and over all.
    sums: Vec<Sums>,
    prose_above: Vec<Option<usize>>,
    prose_below: Vec<Option<usize>>,
    /// How many short lines stand together around each one.
    runs: Vec<usize>,
    /// How many lines stand without a blank line between them around each one.
    together: Vec<usize>,
    /// Whether the same line stands above, and below.
    same: Vec<(bool, bool)>,
    subject: Subject,
    /// Lines that may be headings.
    headings: usize,
    /// Blank lines stand between most lines of prose.
    apart: bool,
}

impl Surroundings {
    pub(crate) fn of(text: Text<'_>) -> Self {
        let looks: Vec<_> = text.iter().map(|(line, seen)| Look::of(line, seen)).collect();
        let prose: Vec<_> = looks.iter().map(|look| look.prose).collect();
        let mut prose_below = distances(prose.iter().rev());
        prose_below.reverse();
        Self {
            sums: sums(&looks, text),
            prose_above: distances(prose.iter()),
            prose_below,
            runs: lengths(&looks, |a, b| a.short == b.short),
            together: lengths(&looks, |_, below| below.blanks == 0),
            same: same(text.lines),
            subject: Subject::of(text.lines, &prose),
            headings: (0..looks.len()).filter(|&at| is_heading(&looks, at)).count(),
            apart: is_apart(&looks),
            looks,
        }
    }

    /// What stands around a line.
    pub(crate) fn features(&self, at: usize, out: &mut Collector) {
        self.blanks(at, out);
        self.prose(at, out);
        self.density(at, out);
        self.likeness(at, out);
        self.words(at, out);
    }

    fn look(&self, at: usize, by: isize) -> Option<&Look> {
        self.looks.get(at.checked_add_signed(by)?)
    }

    /// Blank lines above and below, and what they mean here.
    fn blanks(&self, at: usize, out: &mut Collector) {
        let look = &self.looks[at];
        let blanks = match (look.blanks, self.look(at, 1).map_or(1, |below| below.blanks)) {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => 2,
            (1, 1) => 3,
            (1, _) => 4,
            (_, 1) => 5,
            _ => 6,
        };
        out.push(group!("blanks"), blanks);
        if self.apart {
            out.push(group!("blanks in spaced text"), blanks);
        } else {
            out.push_step(group!("width in tight text"), &[0, 8, 25, 40, 60, 80], look.width);
            out.push(group!("end in tight text"), look.end as usize);
        }
        if self.apart && self.together[at] > 1 {
            out.push_step(group!("lines together"), &[0, 3, 5, 8, 15], self.together[at]);
        }
        if look.candidate {
            if self.apart {
                out.push(group!("may be a heading"), blanks);
            } else {
                out.push(group!("may be a heading in tight text"), 0);
            }
            out.push_step(group!("such lines"), &[0, 1, 2, 3, 6, 10], self.headings);
        }
        out.push_if(
            group!("above ends in a colon"),
            self.look(at, -1).is_some_and(|above| above.end == End::Colon),
        );
    }

    /// How far prose is, and how much of it stands above.
    fn prose(&self, at: usize, out: &mut Collector) {
        let steps = [0, 2, 3, 5, 10, 20, 40];
        for (group, distance) in [
            (group!("last prose above"), self.prose_above[at]),
            (group!("next prose below"), self.prose_below[at]),
        ] {
            out.push(group, distance.map_or(steps.len(), |lines| step(&steps, lines)));
        }
        let percent = |part: usize, all: usize| part.saturating_mul(100) / all.max(1);
        let all = self.sums[self.looks.len()].prose_width;
        out.push_step(
            group!("prose above in %"),
            &[0, 1, 5, 15, 30, 50, 70, 85, 95, 99],
            percent(self.sums[at].prose_width, all),
        );
        out.push_step(
            group!("place in %"),
            &[0, 2, 5, 10, 20, 40, 60, 80, 90, 95],
            percent(at, self.looks.len()),
        );
    }

    /// How much of what stands near.
    fn density(&self, at: usize, out: &mut Collector) {
        let near = |by: usize, count: fn(&Sums) -> usize| {
            count(&self.sums[(at + by + 1).min(self.looks.len())])
                - count(&self.sums[at.saturating_sub(by)])
        };
        out.push_step(group!("prose within 6"), &[0, 1, 2, 4, 6, 9], near(6, |sums| sums.prose));
        out.push_step(group!("furniture within 3"), &[0, 1, 2, 4], near(3, |sums| sums.furniture));
        out.push_step(
            group!("short lines within 6"),
            &[0, 1, 2, 4, 6, 9],
            near(6, |sums| sums.short),
        );
        out.push_step(group!("stamps within 6"), &[0, 1, 2, 4], near(6, |sums| sums.stamps));
        out.push_step(
            group!("run of short lines"),
            &[0, 1, 2, 4, 8, 16],
            if self.looks[at].short { self.runs[at] } else { 0 },
        );
    }

    /// The same line elsewhere, and neighbours of the same shape.
    fn likeness(&self, at: usize, out: &mut Collector) {
        let look = &self.looks[at];
        let (above, below) = self.same[at];
        let alike = |by| self.look(at, by).is_some_and(|other| other.shape == look.shape);
        for (group, [above, below]) in [
            (group!("the same line"), [above, below]),
            (group!("like the line"), [alike(-1), alike(1)]),
        ] {
            out.push_if(group, above);
            if below {
                out.push(group, 1);
            }
        }
        if let Some(below) = self.look(at, 1) {
            let narrower = usize::from(look.width * 2 < below.width)
                + usize::from(look.width * 5 < below.width);
            out.push(group!("width to the line below"), narrower);
        }
    }

    /// Whether its words are those of the prose.
    fn words(&self, at: usize, out: &mut Collector) {
        let own = self.subject.words(at);
        if own < 2 {
            return;
        }
        let known = self.subject.known(at);
        let share =
            if known == 0 { 0 } else { 1 + (known * 3 / own).min(2) + usize::from(known == own) };
        out.push(group!("words known from prose"), share);
        if let Some(share) = self.words_below(at) {
            out.push(group!("words in prose below"), share as usize);
        }
    }

    /// How many of its words stand in the prose below; nothing for a line of one word.
    pub(crate) fn words_below(&self, at: usize) -> Option<WordsBelow> {
        let (own, below) = (self.subject.words(at), self.subject.below(at));
        let share = match below {
            0 => WordsBelow::None,
            1 => WordsBelow::One,
            _ if below * 3 > own * 2 => WordsBelow::Most,
            _ if below * 2 > own => WordsBelow::Half,
            _ => WordsBelow::Some,
        };
        (own >= 2).then_some(share)
    }
}

fn sums(looks: &[Look], text: Text<'_>) -> Vec<Sums> {
    let mut sums = Sums::default();
    let mut all = vec![sums];
    for (look, seen) in looks.iter().zip(text.seen) {
        let stamped =
            seen.lead.is_some() || seen.tail.is_some() || matches!(seen.says, Says::Publication(_));
        sums.prose_width += if look.prose { look.width } else { 0 };
        sums.prose += usize::from(look.prose);
        sums.furniture += usize::from(seen.is_furniture());
        sums.short += usize::from(look.short);
        sums.stamps += usize::from(stamped);
        all.push(sums);
    }
    all
}

/// How many lines lie between each line and the last one before it of which this holds.
fn distances<'h>(holds: impl Iterator<Item = &'h bool>) -> Vec<Option<usize>> {
    let mut seen = None;
    holds
        .map(|&holds| {
            let distance = seen;
            seen = if holds { Some(0) } else { seen.map(|lines: usize| lines + 1) };
            distance
        })
        .collect()
}

/// For each line the length of the run that it stands in; two neighbours are of one run where `tied` says so.
fn lengths(looks: &[Look], tied: impl Fn(&Look, &Look) -> bool) -> Vec<usize> {
    looks
        .chunk_by(|above, below| tied(above, below))
        .flat_map(|run| std::iter::repeat_n(run.len(), run.len()))
        .collect()
}

/// Whether each line stands above and below once more.
fn same(lines: &[Line<'_>]) -> Vec<(bool, bool)> {
    let mut places: HashMap<&str, (usize, usize)> = HashMap::default();
    for (at, line) in lines.iter().enumerate() {
        places.entry(line.text).or_insert((at, at)).1 = at;
    }
    let around = |(at, line): (usize, &Line<'_>)| {
        places.get(line.text).map_or((false, false), |&(first, last)| (first < at, last > at))
    };
    lines.iter().enumerate().map(around).collect()
}

/// A heading as books have it: prose below, and above it the end of another part.
fn is_heading(looks: &[Look], at: usize) -> bool {
    let wider = |look: &Look| look.prose && look.width > looks[at].width;
    let ends = |look: &Look| wider(look) || look.candidate || look.caption;
    looks[at].candidate && looks.get(at + 1).is_some_and(wider) && (at < 2 || ends(&looks[at - 1]))
}

/// Most lines of prose have a blank line above. The chain was learned with this, and not with what the layout calls spaced.
fn is_apart(looks: &[Look]) -> bool {
    let prose = || looks.iter().skip(1).filter(|look| look.prose);
    prose().filter(|look| look.blanks > 0).count() * 2 > prose().count()
}
