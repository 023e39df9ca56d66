//! Where in the text the article is: features that tell lines of the article from those of the page around it, and not what they are in the
//! article. Where no page is looked for they are not looked at.

use std::ops::Range;

use crate::facts::{Says, Seen, Text};
use crate::text::line::Line;

use super::collector::{Collector, WordsBelow, group, step};
use super::shape::{LineShape, Look};
use super::subject::Subject;
use super::surroundings::{distances, percent};

/// How much prose weighs a line that is none, in the densest part.
const GAP: i64 = 80;
/// How much of one line counts.
const WIDE: usize = 400;
/// How far away small print is looked for, in lines.
const PRINT: usize = 4;

/// What is summed up down the lines.
#[derive(Clone, Copy, Default)]
struct PlaceSums {
    prose_width: usize,
    furniture: usize,
    stamps: usize,
}

/// The whole text, measured once.
pub(super) struct Whereabouts<'t> {
    shapes: &'t [LineShape],
    /// Over the lines above each line, and over all.
    sums: Vec<PlaceSums>,
    densest: Option<Range<usize>>,
    print_above: Vec<Option<usize>>,
    print_below: Vec<Option<usize>>,
    subject: Subject,
    knowing: Option<Knowing>,
    way: Vec<Option<usize>>,
}

/// The lines above the densest part that share most words with the prose: a title does.
struct Knowing {
    above: Range<usize>,
    /// How many words they share.
    known: usize,
    /// How many lines share so many.
    lines: usize,
}

/// How far above the densest part a title may stand, in lines.
const HEAD: usize = 60;

impl Knowing {
    fn of(dense: usize, shapes: &[LineShape], subject: &Subject) -> Option<Self> {
        let above = dense.saturating_sub(HEAD)..dense;
        let known = above.clone().filter(|&at| shapes[at].look != Look::Prose);
        let known: Vec<_> = known.map(|at| subject.known(at)).collect();
        let most = known.iter().copied().max().filter(|most| *most > 1)?;
        let lines = known.iter().filter(|known| **known == most).count();
        Some(Self { above, known: most, lines })
    }
}

impl<'t> Whereabouts<'t> {
    pub(super) fn of(text: Text<'_>, shapes: &'t [LineShape]) -> Self {
        let prose: Vec<_> = shapes.iter().map(|shape| shape.look == Look::Prose).collect();
        let print: Vec<_> = text.seen.iter().map(is_small_print).collect();
        let mut print_below = distances(&mut print.iter().rev());
        print_below.reverse();
        let densest = densest(shapes);
        let subject = Subject::of(text.lines, &prose);
        let dense = densest.as_ref().map(|part| part.start);
        Self {
            shapes,
            sums: sums(shapes, text.seen),
            knowing: dense.and_then(|dense| Knowing::of(dense, shapes, &subject)),
            densest,
            print_above: distances(&mut print.iter()),
            print_below,
            subject,
            way: ways(text.lines),
        }
    }

    /// Prose of the part of the text that has most of it.
    pub(super) fn is_dense(&self, at: usize) -> bool {
        self.shapes[at].look == Look::Prose
            && self.densest.as_ref().is_some_and(|part| part.contains(&at))
    }

    pub(super) fn features(&self, at: usize, out: &mut Collector) {
        self.place(at, out);
        self.density(at, out);
        self.words(at, out);
    }

    fn place(&self, at: usize, out: &mut Collector) {
        let (lines, all) = (self.shapes.len(), self.sums[self.shapes.len()]);
        out.push_step(group!("lines of text"), &[0, 5, 10, 20, 40, 80, 160, 400], lines);
        out.push_step(
            group!("prose above in %"),
            &[0, 1, 5, 15, 30, 50, 70, 85, 95, 99],
            percent(self.sums[at].prose_width, all.prose_width),
        );
        out.push_step(
            group!("place in %"),
            &[0, 2, 5, 10, 20, 40, 60, 80, 90, 95],
            percent(at, lines),
        );
        let look = self.shapes[at].look as usize;
        out.push_each(group!("to the densest part"), &[look, part(self.densest.as_ref(), at)]);
        let near = |lines: Option<usize>| lines.map_or(PRINT, |lines| lines.min(PRINT));
        out.push_each(group!("small print below"), &[look, near(self.print_below[at])]);
        out.push(group!("small print above"), near(self.print_above[at]));
    }

    /// How much furniture stands near, and how many times.
    fn density(&self, at: usize, out: &mut Collector) {
        let all = self.sums[self.shapes.len()].furniture;
        let near = |by: usize, count: fn(&PlaceSums) -> usize| {
            count(&self.sums[(at + by + 1).min(self.shapes.len())])
                - count(&self.sums[at.saturating_sub(by)])
        };
        out.push_step(group!("furniture in text"), &[0, 1, 2, 4, 8, 16, 32], all);
        if all > 0 {
            out.push_step(
                group!("furniture above in %"),
                &[0, 1, 10, 30, 50, 70, 90, 99],
                percent(self.sums[at].furniture, all),
            );
        }
        out.push_step(group!("furniture within 3"), &[0, 1, 2, 4], near(3, |sums| sums.furniture));
        out.push_step(
            group!("furniture within 12"),
            &[0, 1, 2, 4, 8],
            near(12, |sums| sums.furniture),
        );
        out.push_step(group!("stamps within 6"), &[0, 1, 2, 4], near(6, |sums| sums.stamps));
    }

    /// Whether its words are those of the prose.
    fn words(&self, at: usize, out: &mut Collector) {
        let own = self.subject.words(at);
        let known = self.subject.known(at);
        let share =
            if known == 0 { 0 } else { 1 + (known * 3 / own).min(2) + usize::from(known == own) };
        self.title(at, if own < 2 { 0 } else { 1 + share }, out);
        if own < 2 {
            return;
        }
        out.push_each(group!("words known from prose"), &[step(&[2, 3, 4, 6], own), share]);
        if let Some(knowing) = &self.knowing
            && knowing.above.contains(&at)
            && known >= knowing.known
        {
            let away = step(&[1, 2, 3, 5, 9, 17, 33], knowing.above.end - at);
            out.push_each(group!("knows most words above prose"), &[knowing.lines - 1, away]);
        }
        out.push(group!("words in prose below"), words_below(own, self.subject.below(at)) as usize);
    }

    /// What titles have together: words of the prose, small print below, and a width.
    fn title(&self, at: usize, share: usize, out: &mut Collector) {
        let print = self.print_below[at].map_or(PRINT, |lines| lines.min(PRINT));
        let width = step(&[0, 25, 45, 70, 110], self.shapes[at].width);
        out.push_each(group!("words known, small print, width"), &[share, print, width]);
        if let Some(away) = self.way[at] {
            out.push(group!("ends a line"), away - 1);
        }
    }
}

/// How far above each line one stands that ends with it: the way through the site to a page ends with its title.
fn ways(lines: &[Line<'_>]) -> Vec<Option<usize>> {
    let is_way = |at: usize, away: usize| {
        let title = lines[at].text;
        let way = at.checked_sub(away).map_or("", |above| lines[above].text);
        title.len() >= NAMED && way.len() > title.len() + 2 && way.ends_with(title)
    };
    (0..lines.len()).map(|at| (1..=WAY).find(|away| is_way(at, *away))).collect()
}

/// How far above a title the way to it may stand, in lines, and the shortest title that is looked for, in bytes.
const WAY: usize = 6;
const NAMED: usize = 10;

/// How many of its words stand in the prose below.
const fn words_below(own: usize, below: usize) -> WordsBelow {
    match below {
        0 => WordsBelow::None,
        1 => WordsBelow::One,
        _ if below * 3 > own * 2 => WordsBelow::Most,
        _ if below * 2 > own => WordsBelow::Half,
        _ => WordsBelow::Some,
    }
}

/// Who wrote it, or when.
fn is_small_print(seen: &Seen<'_>) -> bool {
    matches!(seen.says, Says::Byline | Says::Publication(_))
}

fn sums(shapes: &[LineShape], seen: &[Seen<'_>]) -> Vec<PlaceSums> {
    let mut sums = PlaceSums::default();
    let mut all = vec![sums];
    for (shape, seen) in shapes.iter().zip(seen) {
        let stamped =
            seen.lead.is_some() || seen.tail.is_some() || matches!(seen.says, Says::Publication(_));
        sums.prose_width += if shape.look == Look::Prose { shape.width } else { 0 };
        sums.furniture += usize::from(seen.is_furniture());
        sums.stamps += usize::from(stamped);
        all.push(sums);
    }
    all
}

/// The lines with most prose between them, and least of all else.
pub(super) fn densest(shapes: &[LineShape]) -> Option<Range<usize>> {
    let (mut best, mut most) = (None, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, shape) in shapes.iter().enumerate() {
        let width = i64::try_from(shape.width.min(WIDE)).unwrap_or(0);
        sum += if shape.look == Look::Prose { width } else { -GAP };
        if sum <= 0 {
            (start, sum) = (at + 1, 0);
        } else if sum > most {
            (best, most) = (Some(start..at + 1), sum);
        }
    }
    best
}

/// Value of `to the densest part`.
pub(super) fn part(densest: Option<&Range<usize>>, at: usize) -> usize {
    let away = |lines: usize| step(&[0, 2, 5, 10, 30], lines);
    match densest {
        None => 13,
        Some(part) if at < part.start => 4 - away(part.start - at),
        Some(part) if at >= part.end => 8 + away(at + 1 - part.end),
        Some(part) if at == part.start => 5,
        Some(part) if at + 1 == part.end => 7,
        Some(_) => 6,
    }
}
