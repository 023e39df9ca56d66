//! Lines that belong together: runs of neighbours, lines that a colon leads to, lines of one look, and the part with most prose.

use super::collector::{End, step};
use super::shape::{LineShape, Look};

/// What a colon leads to ends with a line of this width.
const LED: usize = 250;

/// Lines that stand together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) lines: usize,
}

impl Run {
    /// Where in it a line stands and the step of its length; nothing where the line stands alone.
    pub(super) fn place(self, at: usize) -> Option<[usize; 2]> {
        let place = match at - self.first {
            0 => 0,
            place if place + 1 == self.lines => 2,
            _ => 1,
        };
        (self.lines > 1).then(|| [place, step(&[2, 3, 5, 8, 15], self.lines)])
    }
}

/// The run that each line stands in; two neighbours are of one run where `tied` says so.
pub(super) fn runs(
    shapes: &[LineShape],
    tied: impl Fn(&LineShape, &LineShape) -> bool,
) -> Vec<Run> {
    let mut first = 0;
    shapes
        .chunk_by(|above, below| tied(above, below))
        .flat_map(|run| {
            let run = Run { first, lines: run.len() };
            first += run.lines;
            std::iter::repeat_n(run, run.lines)
        })
        .collect()
}

/// How far above each line the last one stands that ends in a colon; wide lines end what it leads to.
pub(super) fn led(shapes: &[LineShape]) -> Vec<Option<usize>> {
    let mut colon = None;
    let led = |(at, shape): (usize, &LineShape)| {
        let led = colon.map(|colon| at - colon);
        if shape.end == End::Colon {
            colon = Some(at);
        } else if shape.width >= LED {
            colon = None;
        }
        led
    };
    shapes.iter().enumerate().map(led).collect()
}

/// Lines that may be headings, by how they are capitalised, how they end and which blank lines stand around them.
pub(super) struct HeadingLooks {
    /// That of each line; nothing where it can be no heading.
    of_lines: Vec<Option<usize>>,
    /// How many lines have each.
    counts: Vec<usize>,
    /// How far above and below the next line of the same look stands.
    pub(super) above: Vec<Option<usize>>,
    pub(super) below: Vec<Option<usize>>,
}

/// How many looks there are: ways to write capitals, blank lines above and below, and ends.
const LOOKS: usize = 4 * 3 * 3 * 13;

impl HeadingLooks {
    pub(super) fn of(shapes: &[LineShape]) -> Self {
        let look = |(at, shape): (usize, &LineShape)| {
            let below = shapes.get(at + 1).map_or(1, |below| below.blanks);
            let blanks = shape.blanks * 3 + below;
            let look = (shape.capitals * 9 + blanks) * 13 + shape.end as usize;
            (shape.look == Look::Heading).then_some(look)
        };
        let of_lines: Vec<_> = shapes.iter().enumerate().map(look).collect();
        let mut counts = vec![0; LOOKS];
        for look in of_lines.iter().flatten() {
            counts[*look] += 1;
        }
        let above = last_of_look(&mut of_lines.iter());
        let mut below = last_of_look(&mut of_lines.iter().rev());
        below.reverse();
        Self { of_lines, counts, above, below }
    }

    /// How many other lines look like this one.
    pub(super) fn others(&self, at: usize) -> Option<usize> {
        self.of_lines[at].map(|look| self.counts[look] - 1)
    }
}

/// How many lines back the last one of the same look stands.
fn last_of_look(looks: &mut dyn Iterator<Item = &Option<usize>>) -> Vec<Option<usize>> {
    let mut last = vec![None; LOOKS];
    looks.enumerate().map(|(at, look)| Some(at - last[(*look)?].replace(at)?)).collect()
}
