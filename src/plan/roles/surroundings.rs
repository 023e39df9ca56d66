//! What the lines of a text say about each other: features of a line that only its neighbours and the whole text can tell.

use crate::facts::{Text, numbering};
use crate::text::chars::is_quote;
use crate::text::hash::HashMap;
use crate::text::line::Line;
use crate::text::runs::{self, SOLID};

use super::collector::{Collector, End, group, step};
use super::runs::{HeadingLooks, Run, led, runs};
use super::shape::{HEADING, LineShape, Look};

/// How often a line stands in the text, and above itself.
#[derive(Clone, Copy)]
struct Times {
    all: usize,
    above: usize,
}

/// What is summed up down the lines.
#[derive(Clone, Copy, Default)]
struct Sums {
    prose_width: usize,
    prose: usize,
    short: usize,
    code: usize,
    width: usize,
}

/// The share of lines with blank lines above, in percent, from which a text is not tight.
const BLANKS: usize = 5;

/// The whole text, measured once.
pub(crate) struct Surroundings<'t> {
    lines: &'t [Line<'t>],
    shapes: &'t [LineShape],
    /// Over the lines above each line, and over all.
    sums: Vec<Sums>,
    prose_above: Vec<Option<usize>>,
    prose_below: Vec<Option<usize>>,
    /// How many short lines stand together around each one.
    runs: Vec<Run>,
    /// The lines that stand without a blank line between them around each one.
    together: Vec<Run>,
    /// The lines around each one that look like their neighbours.
    like: Vec<Run>,
    /// How far above the colon stands that leads to each line.
    led: Vec<Option<usize>>,
    times: Vec<Times>,
    /// Lines that may be headings.
    headings: usize,
    looks: HeadingLooks,
    /// Blank lines stand above this share of all lines, in percent,
    blanks: usize,
    /// and of prose.
    apart: usize,
    /// Which share of the wide lines ends with a stop, in percent.
    stops: usize,
    /// The mean width of prose.
    prose_width: usize,
}

impl<'t> Surroundings<'t> {
    pub(crate) fn of(text: Text<'t>, shapes: &'t [LineShape]) -> Self {
        let prose: Vec<_> = shapes.iter().map(|shape| shape.look == Look::Prose).collect();
        let mut prose_below = distances(&mut prose.iter().rev());
        prose_below.reverse();
        let sums = sums(shapes);
        let all = sums[shapes.len()];
        Self {
            lines: text.lines,
            prose_above: distances(&mut prose.iter()),
            prose_below,
            runs: runs(shapes, |above, below| above.short == below.short),
            together: runs(shapes, |_, below| below.blanks == 0),
            like: runs(shapes, LineShape::is_like),
            led: led(shapes),
            times: times(text.lines),
            headings: (0..shapes.len()).filter(|&at| is_heading(shapes, at)).count(),
            looks: HeadingLooks::of(shapes),
            blanks: percent(shapes.iter().filter(|shape| shape.blanks > 0).count(), shapes.len()),
            apart: apart(shapes),
            stops: stops(shapes),
            prose_width: all.prose_width / all.prose.max(1),
            sums,
            shapes,
        }
    }

    /// What stands around a line.
    pub(crate) fn features(&self, at: usize, out: &mut Collector) {
        self.itself(at, out);
        self.blanks(at, out);
        self.between(at, out);
        self.prose(at, out);
        self.whole(at, out);
        self.density(at, out);
        self.runs(at, out);
        self.likeness(at, out);
        self.heads(at, out);
    }

    fn shape(&self, at: usize, by: isize) -> Option<&LineShape> {
        self.shapes.get(at.checked_add_signed(by)?)
    }

    /// Blank lines stand between most lines of prose.
    const fn is_apart(&self) -> bool {
        self.apart > 50
    }

    /// Blank lines tell something: in a text without them, that a line has none above says nothing.
    pub(crate) const fn has_blanks(&self) -> bool {
        self.blanks >= BLANKS
    }

    /// What it says alone, and what says nothing of its neighbours.
    fn itself(&self, at: usize, out: &mut Collector) {
        let text = self.lines[at].text;
        out.push_step(
            group!("width"),
            &[0, 8, 15, 25, 40, 60, 80, 100, 140, 200, 300, 450, 700, 1000],
            self.shapes[at].width,
        );
        if let Some(numbers) = numbering(text) {
            out.push(group!("numbering"), numbers - 1); // the last one stands for all beyond
        }
        out.push_if(group!("in quotes"), text.starts_with(is_quote) && text.ends_with(is_quote));
        out.push_if(
            group!("in brackets"),
            text.starts_with(['(', '[']) && text.ends_with([')', ']']),
        );
        out.push_if(group!("anchor"), text.ends_with('¶') || text.ends_with(" #"));
    }

    /// Blank lines above and below, and what they mean here.
    fn blanks(&self, at: usize, out: &mut Collector) {
        let shape = &self.shapes[at];
        let blanks = blanks(shape.blanks, self.shape(at, 1).map_or(1, |below| below.blanks));
        if self.has_blanks() {
            out.push(group!("blanks"), blanks);
        }
        if self.is_apart() {
            out.push(group!("blanks in spaced text"), blanks);
            out.push_each(group!("blanks around"), &[shape.look as usize, blanks]);
        } else {
            out.push_step(group!("width in tight text"), &[0, 8, 25, 40, 60, 80], shape.width);
            out.push(group!("end in tight text"), shape.end as usize);
        }
        if self.is_apart() && self.together[at].lines > 1 {
            out.push_step(group!("lines together"), &[0, 3, 5, 8, 15], self.together[at].lines);
        }
        if shape.look == Look::Heading {
            if self.is_apart() {
                out.push(group!("may be a heading"), blanks);
            } else {
                out.push(group!("may be a heading in tight text"), 0);
            }
            out.push_step(group!("such lines"), &[0, 1, 2, 3, 6, 10], self.headings);
        }
        out.push_if(
            group!("above ends in a colon"),
            self.shape(at, -1).is_some_and(|above| above.end == End::Colon),
        );
    }

    /// What stands above and below.
    fn between(&self, at: usize, out: &mut Collector) {
        let look = |by| self.shape(at, by).map_or(0, |shape| 1 + shape.look as usize);
        let group =
            if self.is_apart() { group!("between") } else { group!("between in tight text") };
        out.push_each(group, &[look(-1), look(1)]);
        let itself = self.shapes[at].look as usize;
        out.push_each(group!("itself between"), &[itself, look(-1), look(1)]);
        out.push_each(group!("two above"), &[look(-2), look(-1)]);
        out.push_each(group!("two below"), &[look(1), look(2)]);
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
        out.push_step(
            group!("width to prose in %"),
            &[0, 5, 10, 20, 35, 50, 75, 100, 150],
            percent(self.shapes[at].width, self.prose_width),
        );
    }

    /// What the whole text is like.
    fn whole(&self, at: usize, out: &mut Collector) {
        let (lines, all) = (self.shapes.len(), self.sums[self.shapes.len()]);
        out.push_step(
            group!("prose in text in %"),
            &[0, 10, 20, 30, 40, 50, 60, 75, 90],
            percent(all.prose, lines),
        );
        out.push_step(group!("code in text in %"), &[0, 1, 10, 50], percent(all.code, lines));
        out.push_step(group!("blank lines above prose in %"), &[0, 25, 50, 75, 95], self.apart);
        out.push_step(group!("line of text"), &[0, 1, 2, 3, 4, 6, 10, 20], at);
    }

    /// How much of what stands near.
    fn density(&self, at: usize, out: &mut Collector) {
        let near = |by: usize, count: fn(&Sums) -> usize| {
            count(&self.sums[(at + by + 1).min(self.shapes.len())])
                - count(&self.sums[at.saturating_sub(by)])
        };
        out.push_step(group!("prose within 6"), &[0, 1, 2, 4, 6, 9], near(6, |sums| sums.prose));
        out.push_step(
            group!("short lines within 6"),
            &[0, 1, 2, 4, 6, 9],
            near(6, |sums| sums.short),
        );
        out.push_step(group!("code within 3"), &[0, 1, 2, 4], near(3, |sums| sums.code));
    }

    /// The runs that the line stands in, and its place there.
    fn runs(&self, at: usize, out: &mut Collector) {
        out.push_step(
            group!("run of short lines"),
            &[0, 1, 2, 4, 8, 16],
            if self.shapes[at].short { self.runs[at].lines } else { 0 },
        );
        let together = self.together[at];
        if let Some(place) = together.place(at).filter(|_| self.has_blanks()) {
            out.push_each(group!("run without blanks"), &place);
            let prose =
                self.sums[together.first + together.lines].prose - self.sums[together.first].prose;
            let share = match prose {
                0 => 0,
                _ if prose == together.lines => 3,
                _ => 1 + usize::from(prose * 2 > together.lines),
            };
            out.push(group!("prose in that run"), share);
            let leader = together.first.checked_sub(1).map(|above| &self.shapes[above]);
            let look = leader.map_or(0, |leader| 1 + leader.look as usize);
            out.push_each(group!("leads that run"), &[look, place[0]]);
            if let Some(leader) = leader {
                out.push(group!("end that leads that run"), leader.end as usize);
            }
            out.push_step(group!("width of that run"), &WIDTHS, self.mean_width(together));
        }
        if let Some(place) = self.like[at].place(at) {
            out.push_each(group!("run of like lines"), &place);
            let run = self.like[at];
            let leader = run.first.checked_sub(1).map(|above| &self.shapes[above]);
            let look = leader.map_or(0, |leader| 1 + leader.look as usize);
            out.push_each(group!("leads the like ones"), &[look, place[0]]);
            if let Some(leader) = leader {
                out.push(group!("end that leads the like ones"), leader.end as usize);
            }
            let width = step(&WIDTHS, self.mean_width(run));
            out.push_each(group!("width of the like ones"), &[width, self.shapes[at].end.finish()]);
        }
        let stops = step(&[0, 30, 60, 85], self.stops);
        out.push_each(group!("end in text that stops"), &[stops, self.shapes[at].end as usize]);
        out.push(group!("below a colon"), distance_step(self.led[at]));
    }

    fn mean_width(&self, run: Run) -> usize {
        (self.sums[run.first + run.lines].width - self.sums[run.first].width) / run.lines
    }

    /// The same line elsewhere, and neighbours of the same shape.
    fn likeness(&self, at: usize, out: &mut Collector) {
        let shape = &self.shapes[at];
        let Times { all, above } = self.times[at];
        let look = shape.look as usize;
        if all > 1 {
            out.push_each(group!("times in text"), &[look, step(&[2, 3, 5, 9], all)]);
        }
        let alike = |by| {
            self.shape(at, by).is_some_and(|other| {
                (other.size, other.end, other.start) == (shape.size, shape.end, shape.start)
            })
        };
        let first = |at: usize| {
            self.lines.get(at).map(|line| &line.text.as_bytes()[..runs::length(line.text, SOLID)])
        };
        let itself = first(at);
        let worded = |by| at.checked_add_signed(by).is_some_and(|other| first(other) == itself);
        for (group, [above, below]) in [
            (group!("the same line"), [above > 0, above + 1 < all]),
            (group!("the same first word"), [worded(-1), worded(1)]),
            (group!("like the line"), [alike(-1), alike(1)]),
        ] {
            out.push_if(group, above);
            if below {
                out.push(group, 1);
            }
        }
        for (group, by) in
            [(group!("width to the line below"), 1), (group!("width to the line above"), -1)]
        {
            if let Some(other) = self.shape(at, by) {
                out.push_step(group, &[0, 20, 50, 200, 500], percent(shape.width, other.width));
            }
        }
    }

    /// Other lines that may be headings and look the same: those of one text do.
    fn heads(&self, at: usize, out: &mut Collector) {
        if let Some(others) = self.looks.others(at) {
            out.push_step(group!("headings of its look"), &[0, 1, 2, 4, 8, 16], others);
            out.push(group!("last one above"), distance_step(self.looks.above[at]));
            out.push(group!("next one below"), distance_step(self.looks.below[at]));
        }
    }
}

/// Steps of mean widths.
const WIDTHS: [usize; 10] = [0, 15, 30, 45, 60, 80, 110, 160, 250, 400];

/// Value of `blanks`.
const fn blanks(above: usize, below: usize) -> usize {
    match (above, below) {
        (0, 0) => 0,
        (0, _) => 1,
        (_, 0) => 2,
        (1, 1) => 3,
        (1, _) => 4,
        (_, 1) => 5,
        _ => 6,
    }
}

pub(super) fn percent(part: usize, all: usize) -> usize {
    part.saturating_mul(100) / all.max(1)
}

/// Value of a distance in lines.
fn distance_step(lines: Option<usize>) -> usize {
    lines.map_or(7, |lines| step(&[0, 2, 3, 5, 9, 17, 33], lines).min(6))
}

fn sums(shapes: &[LineShape]) -> Vec<Sums> {
    let mut sums = Sums::default();
    let mut all = vec![sums];
    for shape in shapes {
        let prose = shape.look == Look::Prose;
        sums.prose_width += if prose { shape.width } else { 0 };
        sums.prose += usize::from(prose);
        sums.code += usize::from(shape.code);
        sums.width += shape.width;
        sums.short += usize::from(shape.short);
        all.push(sums);
    }
    all
}

/// How many lines lie between each line and the last one before it of which this holds.
pub(super) fn distances(holds: &mut dyn Iterator<Item = &bool>) -> Vec<Option<usize>> {
    let mut seen = None;
    holds
        .map(|&holds| {
            let distance = seen;
            seen = if holds { Some(0) } else { seen.map(|lines: usize| lines + 1) };
            distance
        })
        .collect()
}

/// How often each line stands in the text.
fn times(lines: &[Line<'_>]) -> Vec<Times> {
    let mut times: HashMap<&str, usize> = HashMap::default();
    let above = lines.iter().map(|line| {
        let times = times.entry(line.text).or_insert(0);
        *times += 1;
        *times - 1
    });
    let above: Vec<_> = above.collect();
    let all = lines.iter().map(|line| times[line.text]);
    all.zip(above).map(|(all, above)| Times { all, above }).collect()
}

/// A heading as books have it: prose below, and above it the end of another part.
fn is_heading(shapes: &[LineShape], at: usize) -> bool {
    let wider = |shape: &LineShape| shape.look == Look::Prose && shape.width > shapes[at].width;
    let ends = |shape: &LineShape| wider(shape) || shape.look == Look::Heading || shape.caption;
    shapes[at].look == Look::Heading
        && shapes.get(at + 1).is_some_and(wider)
        && (at < 2 || ends(&shapes[at - 1]))
}

/// The share of lines of prose that have a blank line above, in percent.
fn apart(shapes: &[LineShape]) -> usize {
    let prose = || shapes.iter().skip(1).filter(|shape| shape.look == Look::Prose);
    percent(prose().filter(|shape| shape.blanks > 0).count(), prose().count())
}

/// Which share of the lines that are no short ones ends with a stop, in percent.
fn stops(shapes: &[LineShape]) -> usize {
    let wide = || shapes.iter().filter(|shape| shape.width >= HEADING);
    percent(wide().filter(|shape| shape.end.finish() == 1).count(), wide().count())
}
