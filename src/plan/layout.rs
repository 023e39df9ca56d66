//! How the lines of a text were broken: one paragraph a line, blank lines between paragraphs, or at a fixed width.

use crate::facts::{Form, Seen, Text};
use crate::plan::piece::Join;
use crate::text::chars::{is_alphanumeric, is_cjk, is_dash, is_lost_hyphen};
use crate::text::hash::HashSet;
use crate::text::line::Line;
use crate::text::lower;
use crate::text::runs::{self, SOLID};
use crate::text::sort;

/// Measured once for the whole text.
#[derive(Debug, Default)]
pub(crate) struct Layout<'t> {
    /// Lines were broken at this width.
    pub(crate) width: Option<usize>,
    /// How far lines that go on reach with the first word of the next one: of ten, nine at least so far.
    reach: usize,
    /// Paragraphs end at a blank line, and nowhere else.
    apart: bool,
    /// Blank lines stand between paragraphs.
    pub(crate) spaced: bool,
    /// It is Markdown: its marks say what each line is, and lines without a blank one between are one paragraph.
    pub(crate) is_markdown: bool,
    /// Words in lower case, filled only where lines end in hyphens.
    words: HashSet<&'t str>,
    /// How many lines end in a hyphen.
    hyphens: usize,
}

/// Widths at which mail programs, terminals and columns of print break lines, in characters: half a page of a newspaper, and a whole page
/// of small type.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 30..=130;
/// Narrower lines are wrapped only where so many go on below: few short lines that go on are a list or verse.
const NARROW: usize = 50;
const NARROW_LINES: usize = 10;
/// A viewer may join two lines when it takes the hyphen between them out: such a line is up to twice as wide as its column. The share of
/// these among the lines of the column.
const JOINED_SHARE: f32 = 0.5;
/// The share of full lines among those that another follows, from which lines were broken at a width. This and what stands above was chosen
/// on the wrapped and the other gold articles, on copies of PDFs, and on exports whose lines must stay.
const FULL_SHARE: f32 = 0.7;
/// A line that is wider by this, in percent of a width, was not broken at it.
const OUTLIER: usize = 115;
/// One line in this many that go on may be wider than the column.
const OUTLIERS: usize = 20;
/// Columns of proportional type are ragged when they are counted in characters.
const RAGGED: f32 = 0.75;
/// With as many marks of Markdown a text is Markdown.
const MARKS: usize = 2;
/// As many lines that go on tell how far lines reach; one in so many reaches less far.
const REACHES: usize = 8;
const UNREACHED: usize = 10;
/// A line of this many characters that ends in the middle of a sentence was broken, however short it is.
const SHORT: usize = 20;
/// Line ends with hyphens from which a text counts as hyphenated.
const HYPHENS: usize = 3;
/// The share of paragraphs under a blank line from which a text counts as spaced.
const SPACED_SHARE: f32 = 0.3;

impl<'t> Layout<'t> {
    /// Measures the text.
    pub(crate) fn of(source: &'t str, text: Text<'_>) -> Self {
        let width = width(text);
        let spaced = is_spaced(text, width);
        let reach = width.map_or(0, |width| reach(text, width));
        let apart = spaced && width.is_some_and(|width| is_apart(text, width));
        let is_markdown = is_markdown(text);
        let mut layout = Self { width, reach, apart, spaced, is_markdown, ..Self::default() };
        let hyphens =
            text.lines.iter().filter(|line| width.is_some() && ends_in_hyphen(line)).count();
        if hyphens > 0 {
            layout.words = text
                .extent()
                .of(source)
                .split(|c: char| !(is_alphanumeric(c) || is_dash(c)))
                .filter(|word| !word.is_empty())
                .collect();
            layout.hyphens = hyphens;
        }
        layout
    }

    /// Lines may be parts of a paragraph.
    pub(crate) fn joins(&self) -> bool {
        self.width.is_some() || self.is_markdown
    }

    /// How many line breaks came only from the width of a column. In Markdown a single one is a blank, whatever made it.
    pub(crate) fn joined(&self, lines: &[Line<'_>]) -> usize {
        if self.is_markdown {
            return 0;
        }
        lines.windows(2).filter(|pair| self.join(&pair[0], &pair[1]).is_some()).count()
    }

    /// How `next` continues `line`, if the break between them only came from the width.
    pub(crate) fn join(&self, line: &Line<'_>, next: &Line<'_>) -> Option<Join> {
        if next.goes_on || self.is_markdown && next.blanks_above == 0 && !line.breaks {
            return Some(self.seam(line, next));
        }
        let width = self.width?;
        let wide = is_nearly_full(line, width);
        let full = columns(line) <= limit(width)
            && (is_full(line, next, width.min(self.reach)) || wide && self.apart);
        let goes_on = next.starts_lowercase() && !line.ends_sentence();
        let short = line.chars >= SHORT
            && line.text.ends_with(|c: char| c.is_alphanumeric() || c == ',')
            && (next.ends_sentence() || is_nearly_full(next, width));
        let cut = goes_on && (wide || short);
        (next.blanks_above == 0 && (full || cut)).then(|| self.seam(line, next))
    }

    /// A broken word is joined again only where that is safe: the whole word stands elsewhere, or the text is hyphenated throughout.
    fn seam(&self, line: &Line<'_>, next: &Line<'_>) -> Join {
        if line.text.ends_with('\u{ad}') {
            return Join::Glue;
        }
        if line.text.ends_with(is_lost_hyphen) {
            return Join::Mend;
        }
        if !ends_in_hyphen(line) || !next.text.starts_with(char::is_lowercase) {
            return Join::Space;
        }
        let head = last_word(line.text);
        let tail = next.text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let whole: String = [head, tail].concat();
        let kept: String = [head, "-", tail].concat();
        let known = self.words.contains(whole.as_str())
            || self.words.contains(lower::lower(&whole, &mut String::new()));
        if known || self.hyphens >= HYPHENS && !self.words.contains(kept.as_str()) {
            Join::Mend
        } else {
            Join::Glue
        }
    }
}

/// A letter and a hyphen end the line.
fn ends_in_hyphen(line: &Line<'_>) -> bool {
    let mut ends = line.text.chars().rev();
    ends.next().is_some_and(|c| matches!(c, '-' | '\u{2010}'))
        && ends.next().is_some_and(char::is_alphabetic)
}

fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches(is_dash);
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The columns of the first word of a line, as far as they matter.
fn first_word(line: &Line<'_>, width: usize) -> usize {
    let word = &line.text[..runs::length(line.text, SOLID)];
    if word.is_ascii() {
        return word.len().min(width + 1);
    }
    word.chars().map(|c| 1 + usize::from(is_cjk(c))).take(width + 1).sum()
}

/// The first word of `next` had no room at the end of `line`.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let room = if next.cjk > 0 { 2 } else { 1 + first_word(next, width) };
    line.indent + line.width() + room > width
}

fn is_nearly_full(line: &Line<'_>, width: usize) -> bool {
    (line.indent + line.width()) as f32 > width as f32 * RAGGED
}

/// Marks of Markdown that no browser copies, and blank lines above or below most headings.
fn is_markdown(text: Text<'_>) -> bool {
    let is_heading = |seen: &Seen<'_>| matches!(seen.form, Form::Heading { level: 2.., .. }); // one `#` also begins a comment
    let fences = text.seen.iter().filter(|seen| seen.form == Form::Fence).count();
    let pairs = text.seen.iter().zip(text.lines.windows(2));
    let (mut headings, mut apart) = (0_usize, 0_usize);
    for (_, lines) in pairs.filter(|(seen, _)| is_heading(seen)) {
        headings += 1;
        apart += usize::from(lines.iter().any(|line| line.blanks_above > 0));
    }
    headings + fences >= MARKS && apart * 2 > headings
}

/// How far most lines reach that go on for certain, each with the first word of the next one.
fn reach(text: Text<'_>, width: usize) -> usize {
    let going_on = pairs(text).filter(|(line, next)| {
        next.starts_lowercase() && goes_on(line, next) && is_nearly_full(line, width)
    });
    let mut reaches: Vec<usize> =
        going_on.map(|(line, next)| columns(line) + 1 + first_word(next, width)).collect();
    if reaches.len() < REACHES {
        return width;
    }
    sort::by_key(&mut reaches, |reach| *reach);
    reaches[reaches.len() / UNREACHED]
}

/// Almost every sentence that ends well before the width has a blank line below.
fn is_apart(text: Text<'_>, width: usize) -> bool {
    let ends = pairs(text).filter(|(line, next)| {
        line.is_prose()
            && line.ends_sentence()
            && !next.starts_lowercase()
            && !is_nearly_full(line, width)
    });
    let (mut apart, mut all) = (0_usize, 0_usize);
    for (_, next) in ends {
        all += 1;
        apart += usize::from(next.blanks_above > 0);
    }
    apart >= 2 && apart * 10 >= all * 9
}

/// The width at which lines were broken: almost every line that goes on is full, and hardly one is wider. That is the width of the widest
/// lines, unless twice as many were broken at that of most: then the widest are two that a viewer has joined.
fn width(text: Text<'_>) -> Option<usize> {
    let all = text.lines.iter().map(columns).collect();
    let going_on =
        pairs(text).filter(|(line, next)| goes_on(line, next) && next.starts_lowercase());
    let full =
        |width: Option<usize>| width.and_then(|width| Some((full_lines(text, width)?, width)));
    let widest = full(widest(all));
    let densest = full(densest(going_on.map(|(line, _)| columns(line)).collect()));
    match (widest, densest) {
        (Some((some, _)), Some((more, width))) if more > some * 2 => Some(width),
        (Some((_, width)), _) | (None, Some((_, width))) => Some(width),
        (None, None) => None,
    }
}

/// Wider lines were not broken at this width.
const fn limit(width: usize) -> usize {
    width * OUTLIER / 100
}

/// The columns that a line takes.
fn columns(line: &Line<'_>) -> usize {
    line.indent + line.width()
}

/// Each line with the one below.
fn pairs(text: Text<'_>) -> impl Iterator<Item = (&Line<'_>, &Line<'_>)> {
    let marked =
        |seen: &Seen<'_>| matches!(seen.form, Form::Table { .. } | Form::Bullet | Form::Rule(_));
    let lines = text.lines.windows(2).zip(text.seen);
    lines.filter(move |(_, seen)| !marked(seen)).map(|(pair, _)| (&pair[0], &pair[1]))
}

/// The line below may go on with it. A sentence that ends here and another that starts below say nothing: two paragraphs look the same.
fn goes_on(line: &Line<'_>, next: &Line<'_>) -> bool {
    next.blanks_above == 0 && (next.starts_lowercase() || !line.ends_sentence())
}

/// How many lines were broken at this width; nothing where that is too few to believe it.
fn full_lines(text: Text<'_>, width: usize) -> Option<usize> {
    let limit = limit(width);
    let (mut full, mut all, mut cut) = (0_usize, 0_usize, 0_usize);
    for (line, next) in pairs(text) {
        if !goes_on(line, next) || line.width() * 5 < width * 3 || columns(line) > limit {
            continue;
        }
        let nearly = is_nearly_full(line, width) && next.starts_lowercase();
        all += 1;
        full += usize::from(is_full(line, next, width) || nearly);
        cut += usize::from(nearly);
    }
    let count =
        |is: &dyn Fn(usize) -> bool| text.lines.iter().filter(|line| is(columns(line))).count();
    let wider = count(&|columns| columns > limit);
    let column = count(&|columns| columns * 5 >= width * 3) - wider;
    let is_width = all >= 2
        && full as f32 >= all as f32 * FULL_SHARE
        && wider as f32 <= column as f32 * JOINED_SHARE
        && (wider == 0 || cut > wider)
        && (width >= NARROW || cut >= NARROW_LINES);
    is_width.then_some(full)
}

/// The width of the widest line that is none of a few outliers: a table, an address, lines that a viewer has joined.
fn widest(mut widths: Vec<usize>) -> Option<usize> {
    sort::by_key(&mut widths, |width| *width);
    let most = widths.last().copied()?;
    let usual = widths[widths.len() - 1 - widths.len() / OUTLIERS];
    let width = if most > limit(usual) { usual } else { most };
    WRAP_WIDTHS.contains(&width).then_some(width)
}

/// The width below which most lines end, no shorter than ragged type makes them.
fn densest(mut widths: Vec<usize>) -> Option<usize> {
    sort::by_key(&mut widths, |width| *width);
    let below = |least: f32| widths.partition_point(|&width| (width as f32) < least);
    let lines = |&(at, width): &(usize, usize)| at - below(width as f32 * RAGGED);
    let (_, width) = widths.iter().copied().enumerate().max_by_key(lines)?;
    WRAP_WIDTHS.contains(&width).then_some(width)
}

/// Most long lines have a blank line below.
fn is_spaced(text: Text<'_>, width: Option<usize>) -> bool {
    let below = text.lines.iter().skip(1).map(|line| line.blanks_above);
    let (mut apart, mut all) = (0_usize, 0_usize);
    for ((line, guess), blanks) in text.lines.iter().zip(text.seen).zip(below) {
        if guess.form == Form::Text && (width.is_some() || line.chars > 80) {
            all += 1;
            apart += usize::from(blanks > 0);
        }
    }
    if width.is_some() { apart > 0 } else { all > 0 && apart as f32 >= all as f32 * SPACED_SHARE }
}
