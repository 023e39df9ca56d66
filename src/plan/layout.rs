//! How the lines of a text were broken: one paragraph a line, blank lines between paragraphs, or at a fixed width.

use crate::facts::{Form, Text};
use crate::plan::piece::Join;
use crate::text::chars::{is_alphanumeric, is_dash};
use crate::text::hash::HashSet;
use crate::text::line::Line;
use crate::text::lower;
use crate::text::sort;

/// Measured once for the whole text.
#[derive(Debug, Default)]
pub(crate) struct Layout<'t> {
    /// Lines were broken at this width.
    pub(crate) width: Option<usize>,
    /// Blank lines stand between paragraphs.
    pub(crate) spaced: bool,
    /// Words in lower case, filled only where lines end in hyphens.
    words: HashSet<&'t str>,
    /// So great a share of lines ends in a hyphen that a program must have hyphenated them.
    hyphenated: bool,
}

/// Widths at which mail programs, terminals and PDF columns break lines, in characters.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;
/// The share of long lines from which a text has no fixed width.
const LONG_SHARE: f32 = 0.02;
/// The share of full lines among those that another follows. In the wrapped half of the gold articles the lowest share is 0.74, in the others the highest is 0.6.
const FULL_SHARE: f32 = 0.7;
/// A line that is so much wider than almost all others was not broken at their width.
const OUTLIER: f32 = 1.15;
/// One line in this many may be an outlier.
const OUTLIERS: usize = 50;
/// Columns of proportional type are ragged when they are counted in characters.
const RAGGED: f32 = 0.8;
/// Line ends with hyphens from which a text counts as hyphenated.
const HYPHENS: usize = 3;
/// The share of paragraphs under a blank line from which a text counts as spaced.
const SPACED_SHARE: f32 = 0.3;

impl<'t> Layout<'t> {
    /// Measures the text.
    pub(crate) fn of(source: &'t str, text: Text<'_>) -> Self {
        let width = width(text);
        let spaced = is_spaced(text, width);
        let mut layout = Self { width, spaced, ..Self::default() };
        let hyphens =
            text.lines.iter().filter(|line| width.is_some() && ends_in_hyphen(line)).count();
        if hyphens > 0 {
            layout.words = text
                .extent()
                .of(source)
                .split(|c: char| !(is_alphanumeric(c) || is_dash(c)))
                .filter(|word| !word.is_empty())
                .collect();
            layout.hyphenated = hyphens >= HYPHENS;
        }
        layout
    }

    /// How many line breaks came only from the width of a column.
    pub(crate) fn joined(&self, lines: &[Line<'_>]) -> usize {
        lines.windows(2).filter(|pair| self.join(&pair[0], &pair[1]).is_some()).count()
    }

    /// How `next` continues `line`, if the break between them only came from the width.
    pub(crate) fn join(&self, line: &Line<'_>, next: &Line<'_>) -> Option<Join> {
        let width = self.width?;
        let continues = next.blanks_above == 0 && is_full(line, next, width)
            || next.blanks_above == 0
                && next.starts_lowercase()
                && !line.ends_sentence()
                && is_nearly_full(line, width);
        continues.then(|| self.seam(line, next))
    }

    /// A broken word is joined again only where that is safe: the whole word stands elsewhere, or the text is hyphenated throughout.
    fn seam(&self, line: &Line<'_>, next: &Line<'_>) -> Join {
        if line.text.ends_with('\u{ad}') {
            return Join::Glue;
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
        if known || self.hyphenated && !self.words.contains(kept.as_str()) {
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

/// The first word of `next` had no room at the end of `line`.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let first = next.text.split(crate::text::chars::is_blank).next().map_or(0, |word| {
        word.chars()
            .map(|c| 1 + usize::from(crate::text::chars::is_cjk(c)))
            .take(width + 1)
            .sum::<usize>()
    });
    let room = if next.cjk > 0 { 2 } else { 1 + first };
    line.indent + line.width() + room > width
}

fn is_nearly_full(line: &Line<'_>, width: usize) -> bool {
    (line.indent + line.width()) as f32 > width as f32 * RAGGED
}

/// The width at which lines were broken: no longer line, and almost every line that goes on is full.
fn width(text: Text<'_>) -> Option<usize> {
    let widths = || text.lines.iter().map(|line| line.indent + line.width());
    let long = widths().filter(|width| width > WRAP_WIDTHS.end()).count();
    if long as f32 > text.lines.len() as f32 * LONG_SHARE {
        return None;
    }
    let width = widest(widths().collect(), long)?;
    let (mut full, mut all) = (0_usize, 0_usize);
    for ((line, next), guess) in
        text.lines.iter().zip(&text.lines[1.min(text.lines.len())..]).zip(text.seen)
    {
        let goes_on = next.blanks_above == 0
            && !matches!(guess.form, Form::Table { .. } | Form::Bullet | Form::Rule(_))
            && line.width() * 5 >= width * 3;
        // A sentence that ends here and another that starts below say nothing: two paragraphs look the same.
        let goes_on = goes_on && (next.starts_lowercase() || !line.ends_sentence());
        all += usize::from(goes_on);
        full += usize::from(
            goes_on
                && (is_full(line, next, width)
                    || is_nearly_full(line, width) && next.starts_lowercase()),
        );
    }
    (all >= 2 && full as f32 >= all as f32 * FULL_SHARE).then_some(width)
}

/// The width of the widest line that is none of a few outliers: a table, an address.
fn widest(mut widths: Vec<usize>, long: usize) -> Option<usize> {
    sort::by_key(&mut widths, |width| *width);
    widths.truncate(widths.len() - long);
    let most = widths.last().copied()?;
    let usual = widths[widths.len() - 1 - widths.len() / OUTLIERS];
    let width = if most as f32 > usual as f32 * OUTLIER { usual } else { most };
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
