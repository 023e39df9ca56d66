//! Headings without `##`: underlined ones, and plain lines of which their shape and their neighbours say so.

use crate::article::{Kind, Reason};
use crate::facts::Form;
use crate::plan::layout::Layout;
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::prose::reader::{Read, Reader};
use crate::text::chars::{is_blank, is_quote, is_stop};
use crate::text::limits::HEADING_CHARS;

/// A heading stands in the text once, and once more in a table of contents.
const HEADING_TIMES: usize = 2;
/// Points from which a line is a heading.
const ENOUGH: i32 = 6;
/// Points at which nothing is left to doubt, for the confidence.
const CERTAIN: i32 = 12;

/// A heading that was recognised by its shape.
pub(crate) struct Shaped {
    pub(crate) level: u8,
    pub(crate) why: Reason,
    pub(crate) confidence: f64,
}

/// What stands around a line.
pub(crate) struct Around<'u, 't> {
    pub(crate) above: Option<&'u Unit<'t>>,
    pub(crate) below: Option<&'u Unit<'t>>,
    /// A list of times follows.
    pub(crate) list_below: bool,
    /// It is the first line of an entry.
    pub(crate) opens_entry: bool,
}

impl Reader<'_, '_> {
    /// A short line with `=====` or `-----` right under it.
    pub(super) fn underlined(&mut self) -> Option<Read> {
        let (unit, rule) = (self.unit(0)?, self.unit(1)?);
        let Form::Rule(mark) = rule.seen.form else { return None };
        let fits = matches!(mark, '=' | '-' | '~' | '─' | '═')
            && unit.seen.form == Form::Text
            && unit.chars <= HEADING_CHARS
            && rule.blanks_above() == 0
            && rule.lines.len() == 1
            && rule.seen.told.is_none()
            && (matches!(mark, '=' | '═') || stands_alone(unit, self.at));
        if !fits {
            return None;
        }
        let level = if !matches!(mark, '=' | '═') && self.doubled { 3 } else { 2 };
        let mut pieces = unit.pieces(&Kind::Heading { level });
        pieces.push(Piece::mark(rule.first().span()));
        let heading =
            block(self.context.source, Kind::Heading { level }, &pieces).because(Reason::Underline);
        self.doubled |= matches!(mark, '=' | '═');
        Some((vec![heading], 2))
    }

    pub(super) fn shaped_heading(&mut self) -> Option<Read> {
        let opens_entry = self.place.in_entry && self.at == usize::from(self.place.labelled);
        if self.place.in_entry && !opens_entry {
            return None;
        }
        let around = Around {
            above: self.above(),
            below: self.text_below(),
            list_below: self.place.list_below,
            opens_entry,
        };
        if self.times(self.unit(0)?) > HEADING_TIMES {
            return None;
        }
        let shaped = shaped(self.unit(0)?, &around, self.context.layout)?;
        let level = if self.place.in_entry { shaped.level.max(3) } else { shaped.level };
        let (blocks, taken) = self.one_because(Kind::Heading { level }, shaped.why);
        Some((blocks.into_iter().map(|block| block.sure(shaped.confidence)).collect(), taken))
    }
}

/// Dashes under a line also end a letter or a paragraph: only a line that stands apart and is no sentence is a heading.
fn stands_alone(unit: &Unit<'_>, at: usize) -> bool {
    (at == 0 || unit.blanks_above() > 0) && !unit.ends_sentence()
}

/// The line as a heading, if it is one.
pub(crate) fn shaped(
    unit: &Unit<'_>,
    around: &Around<'_, '_>,
    layout: &Layout<'_>,
) -> Option<Shaped> {
    if !unit.is_plain()
        || unit.chars > HEADING_CHARS
        || unit.lines.len() > 2
        || !may_start(unit)
        || !leads_somewhere(around)
    {
        return None;
    }
    let points = shape_points(unit) + neighbour_points(unit, around, layout);
    (points >= ENOUGH).then(|| Shaped {
        level: level(unit),
        why: why(unit, layout),
        confidence: confidence(points),
    })
}

/// 0.5 to 1, in steps that mean something to a person.
fn confidence(points: i32) -> f64 {
    let share = f64::from(points) / f64::from(CERTAIN);
    (share.clamp(0.5, 1.0) * 100.0).round() / 100.0
}

/// Headings start with a capital, a digit or a letter of a script without case.
fn may_start(unit: &Unit<'_>) -> bool {
    unit.first().first_char().is_some_and(|c| {
        c.is_alphanumeric() && !c.is_lowercase() || c == '#' || c == '¿' || c == '¡'
    })
}

/// Something stands under it.
const fn leads_somewhere(around: &Around<'_, '_>) -> bool {
    around.below.is_some() || around.list_below
}

/// What the line itself says.
fn shape_points(unit: &Unit<'_>) -> i32 {
    let ending = unit.last().text.chars().next_back();
    let end = match ending {
        Some(',' | ';' | '-' | '–' | '—') => -6,
        Some(':' | '：') => -3,
        Some('?' | '？' | '؟' | '\u{37e}') => 1,
        Some(c) if is_stop(c) => -5,
        Some('"' | '”' | '»' | '’' | ')') if unit.ends_sentence() => -4,
        _ => 2,
    };
    let length = match unit.width() {
        0..=2 => -4,
        3..=60 => 2,
        61..=80 => 1,
        _ => -1,
    };
    let sentences = -3 * i32::try_from(unit.first().inner_stops.min(2)).unwrap_or(2);
    let numbers = if unit.first().digits * 2 > unit.chars { -4 } else { 0 };
    let quoted = if is_long_quotation(unit) { -5 } else { 0 };
    let bracketed =
        if unit.first().text.starts_with('[') && unit.last().text.ends_with(']') { -4 } else { 0 };
    let anchored = if is_anchored(unit) { 6 } else { 0 };
    quoted
        + end
        + length
        + sentences
        + numbers
        + bracketed
        + anchored
        + i32::from(is_capitals(unit))
        + i32::from(is_title_case(unit))
        + i32::from(numbering(unit).is_some())
}

/// What stands above and below says.
fn neighbour_points(unit: &Unit<'_>, around: &Around<'_, '_>, layout: &Layout<'_>) -> i32 {
    let below = match around.below {
        None => 2,
        Some(below) if below.is_prose() && below.chars > unit.chars => 3,
        Some(below) if below.is_prose() => 1,
        Some(below) if is_item(below) => 1,
        Some(below) if below.is_plain() => -2,
        Some(_) => 1,
    };
    let above = match around.above {
        None => 1,
        Some(above) if above.is_prose() && above.ends_sentence() => 1,
        Some(above) if above.last().text.ends_with([':', '：', ',']) => -3,
        Some(above) if is_item(above) => 1,
        Some(above) if above.is_plain() && !above.is_prose() => -1,
        Some(_) => 0,
    };
    let entry = if around.opens_entry { 4 } else { 0 };
    below + above + entry + blank_points(unit, around, layout)
}

/// Has the mark of an item.
fn is_item(unit: &Unit<'_>) -> bool {
    matches!(unit.seen.form, Form::Item { .. })
}

/// In a text with blank lines, 160 of 275 gold headings have one above and none below, against 115 of 5,424 paragraphs.
fn blank_points(unit: &Unit<'_>, around: &Around<'_, '_>, layout: &Layout<'_>) -> i32 {
    if !layout.spaced {
        return 0;
    }
    let below = around.below.map_or(1, Unit::blanks_above);
    match (unit.blanks_above(), below) {
        (0, _) if around.above.is_some_and(Unit::is_prose) => -4,
        (0, 0) if around.above.is_some_and(is_item) => 0,
        (0, 0) if around.above.is_some() => -1,
        (0, _) if around.above.is_some() => -4,
        (_, 0) => 3,
        (above, below) if above > below => 1,
        _ => 0,
    }
}

/// Pull quotes are longer than the quotations that make headings.
fn is_long_quotation(unit: &Unit<'_>) -> bool {
    unit.chars > 30
        && unit.first().text.starts_with(is_quote)
        && unit.last().text.ends_with(is_quote)
}

fn is_capitals(unit: &Unit<'_>) -> bool {
    let letters: usize = unit.lines.iter().map(|line| line.letters).sum();
    letters > 3 && letters == unit.lines.iter().map(|line| line.capitals).sum::<usize>()
}

/// The sign of a link to the section itself, which some sites put after their headings.
fn is_anchored(unit: &Unit<'_>) -> bool {
    unit.last().text.ends_with('¶') || unit.last().text.ends_with(" #")
}

/// Most words start with a capital, as English headings do.
fn is_title_case(unit: &Unit<'_>) -> bool {
    let words = || {
        unit.lines
            .iter()
            .flat_map(|line| line.text.split(is_blank))
            .filter(|word| word.starts_with(char::is_alphabetic))
    };
    let capitals = words().filter(|word| word.starts_with(char::is_uppercase)).count();
    !unit.last().text.ends_with(':')
        && (3..=12).contains(&words().count())
        && capitals * 3 >= words().count() * 2
}

/// `2.1 Scope`: how many numbers.
fn numbering(unit: &Unit<'_>) -> Option<u8> {
    let first = unit.first().text.split(is_blank).next()?;
    let numbers = first.trim_end_matches('.').split('.');
    let all = numbers.clone().all(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
    });
    (all && first.len() < unit.first().text.len())
        .then(|| u8::try_from(numbers.count()).unwrap_or(1))
}

/// `2.1` is a part of `2`.
fn level(unit: &Unit<'_>) -> u8 {
    numbering(unit).map_or(2, |numbers| (1 + numbers).min(6))
}

fn why(unit: &Unit<'_>, layout: &Layout<'_>) -> Reason {
    if numbering(unit).is_some() {
        Reason::Numbering
    } else if is_capitals(unit) {
        Reason::Capitals
    } else if layout.spaced {
        Reason::ShortLineApart
    } else {
        Reason::ShortLine
    }
}
