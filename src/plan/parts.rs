//! Several articles in one paste: letters in a row, or articles after rules, form feeds or gaps. Only where all evidence agrees.
//!
//! An article starts at a line that can be a title, with a byline, a date or a dateline right under it, and has prose of its
//! own. The first one starts the text; a further one starts after a break. All else is one article.

use std::ops::Range;

use crate::article::span::Span;
use crate::facts::{Form, Says, Text, imprint};
use crate::plan::mail;
use crate::plan::regions::Regions;
use crate::text::limits::TITLE_CHARS;
use crate::text::line::{Line, SENTENCE_WIDTH};

/// The most articles that one paste is split into: a list of a million titles and names is not a newspaper.
const PARTS: usize = 100;
/// Blank lines that separate articles.
const GAP: usize = 3;
/// How many lines under a title its byline or date stands, where a standfirst is between them.
const IMPRINT_LINES: usize = 2;
/// The prose of an article: this many columns, and sentences that end with a line.
const PROSE: (usize, usize) = (200, 2);

/// The lines that the articles start at, in the order of the text. The first one has all lines above the second.
pub(crate) fn starts(text: Text<'_>, regions: &Regions) -> Vec<usize> {
    let letters = mail::letters(text.lines, &regions.headers);
    let is_letter = |at: usize| letters.binary_search(&at).is_ok();
    let is_start = |at: usize| (at == 0 || is_break(text, at)) && opens(text, at);
    let starts: Vec<_> =
        (0..text.len()).filter(|&at| is_letter(at) || is_start(at)).take(PARTS).collect();
    if starts.len() < 2 || starts[0] != 0 {
        return vec![0];
    }
    // The first title of a feed stands above its first time.
    let in_list = |at: usize| {
        regions
            .lists
            .iter()
            .any(|list| list.lines.start <= at + IMPRINT_LINES && at < list.lines.end)
    };
    let fits = |range: &Range<usize>| {
        let prose = || has_prose(text.slice(range.clone()));
        is_letter(range.start) || !in_list(range.start) && prose()
    };
    let found: Vec<_> =
        ranges(&starts, text.lines.len()).filter(fits).map(|range| range.start).collect();
    if found.first() == Some(&0) { found } else { vec![0] }
}

/// From each start to the next, and from the last one to the `end`.
pub(crate) fn ranges(starts: &[usize], end: usize) -> impl Iterator<Item = Range<usize>> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end)
}

/// Something parts this line from the one above.
fn is_break(text: Text<'_>, at: usize) -> bool {
    let between = Span::new(text.lines[at - 1].span().end, text.lines[at].start).of(text.source);
    matches!(text.seen[at - 1].form, Form::Rule(_))
        || text.lines[at].blanks_above >= GAP
        || between.contains('\u{c}')
}

/// A line that can be a title, with small print under it.
fn opens(text: Text<'_>, at: usize) -> bool {
    let (line, guess) = (&text.lines[at], &text.seen[at]);
    let title = matches!(guess.form, Form::Text | Form::Heading { .. })
        && guess.says == Says::Nothing
        && guess.lead.is_none()
        && guess.told.is_none()
        && line.letters > 0
        && line.chars <= TITLE_CHARS
        && !line.ends_sentence();
    let small = |by: usize| {
        text.seen
            .get(at + by)
            .is_some_and(|guess| matches!(guess.says, Says::Byline | Says::Publication(_)))
    };
    let standfirst = || text.lines.get(at + 1).is_some_and(|below| below.width() >= SENTENCE_WIDTH);
    let placed =
        || text.lines.get(at + 1).is_some_and(|below| imprint::dateline(below.text).is_some());
    title && (small(1) || standfirst() && small(IMPRINT_LINES) || placed())
}

/// Some paragraphs of running text.
fn has_prose(text: Text<'_>) -> bool {
    let text = || text.iter().filter(|(_, seen)| seen.form == Form::Text).map(|(line, _)| line);
    let columns: usize = text().map(Line::width).filter(|&width| width >= SENTENCE_WIDTH).sum();
    columns >= PROSE.0 && text().filter(|line| line.ends_sentence()).count() >= PROSE.1
}
