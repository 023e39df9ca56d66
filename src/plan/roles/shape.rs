//! What one line looks like to its neighbours.

use crate::facts::code::is_code;
use crate::facts::{Form, Says, Seen};
use crate::text::line::Line;

use super::collector::{End, Start, end, start, step};

/// What a line looks like. The order is that of the values of `between`, after the one for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Running text: long, or a whole sentence of some length.
    Prose,
    /// Starts and ends as a heading may.
    Heading,
    /// A menu, a link, a name.
    Short,
    /// It has the mark of an item.
    Item,
    Other,
}

/// What neighbours want to know of a line.
#[derive(Clone, Copy)]
pub(super) struct LineShape {
    pub(super) look: Look,
    pub(super) width: usize,
    pub(super) start: Start,
    pub(super) end: End,
    pub(super) blanks: usize,
    pub(super) short: bool,
    pub(super) caption: bool,
    pub(super) code: bool,
    pub(super) capitals: usize,
    /// Step of its width.
    pub(super) size: usize,
}

/// What does not end as a sentence and is narrower is short,
const SHORT: usize = 60;
/// or may be a heading if it is no wider than this.
pub(super) const HEADING: usize = 90;
/// How many times as wide lines of one run may be as their neighbours.
const ALIKE: usize = 3;

impl LineShape {
    pub(super) fn of(line: &Line<'_>, seen: Seen<'_>) -> Self {
        let (width, sentence) = (line.width(), line.ends_sentence());
        let (start, end) = (start(line.text), end(line.text));
        let short = width < SHORT && !sentence;
        let look = match seen.form {
            Form::Item { .. } => Look::Item,
            Form::Text if line.is_prose() => Look::Prose,
            Form::Text if may_head(seen, width, start, end) => Look::Heading,
            _ if short => Look::Short,
            _ => Look::Other,
        };
        Self {
            look,
            width,
            start,
            end,
            blanks: line.blanks_above.min(2),
            short,
            caption: seen.says == Says::Caption,
            code: is_code(line),
            capitals: capitals(line),
            size: step(&[0, 3, 8, 15, 25, 40, 60, 80, 120, 200, 400], width),
        }
    }

    /// They start and end alike, and one is not much wider.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let (narrow, wide) = (self.width.min(other.width), self.width.max(other.width));
        let small = |shape: &Self| shape.start == Start::Small;
        small(self) == small(other)
            && self.end.finish() == other.end.finish()
            && wide <= narrow * ALIKE
    }
}

fn may_head(seen: Seen<'_>, width: usize, start: Start, end: End) -> bool {
    seen.says == Says::Nothing
        && (3..HEADING).contains(&width)
        && matches!(start, Start::Capital | Start::Digit | Start::Quote | Start::Letter)
        && matches!(
            end,
            End::Letter | End::Digit | End::Question | End::Exclamation | End::Quote | End::Bracket
        )
}

/// How a line is capitalised: none, all, each word, or some. Headings of one text are alike in this.
fn capitals(line: &Line<'_>) -> usize {
    if line.capitals == 0 {
        0
    } else if line.capitals == line.letters {
        1
    } else {
        2 + usize::from(line.capitals * 3 >= line.words * 2)
    }
}
