//! Lines whose breaks and spaces matter: between fences, and runs that look like code.

use std::ops::Range;

use crate::article::{Reason, Role};
use crate::facts::{Form, Seen, Text, code};
use crate::plan::layout::Layout;
use crate::text::line::Line;

/// Code in Markdown is indented so far, or stands between fences.
const INDENT: usize = 4;
/// The mark of an item with its blank, in columns; and how far above a line its item may stand.
const ITEM_MARK: usize = 2;
const ITEM_LINES: usize = 40;
/// Lines of code that make a run.
const LINES: usize = 2;
/// Lines of a stanza, and how long they are: the shape of printed verse. The gold articles have none, and none of their lines is
/// taken for it.
const VERSE_LINES: usize = 3;
const STANZA: usize = 40;
const VERSE_CHARS: std::ops::RangeInclusive<usize> = 8..=60;
/// The longest line and the most words that need not be running text. With these and the shares below no line of the gold articles
/// with blank lines is taken for code but code: 709 of 875, without the one text that is a specification.
const SHORT_CHARS: usize = 100;
const SHORT_WORDS: usize = 12;

/// The runs of preformatted lines, in order.
pub(crate) fn find(text: Text<'_>, layout: &Layout<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let told = told_length(text.slice(at..));
        if told > 0 {
            found.push(at..at + told);
            at += told;
            continue;
        }
        let fenced = fenced_end(text.slice(at..));
        let verse = verse_length(text.slice(at..), layout);
        let sure =
            fenced.or(verse).or_else(|| layout.is_markdown.then(|| indented_length(text, at)));
        let end = at + sure.unwrap_or_else(|| run_length(text.slice(at..), layout));
        if sure.is_some_and(|sure| sure > 0) || is_code_run(&text.lines[at..end]) {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// How many lines are preformatted in markup.
fn told_length(text: Text<'_>) -> usize {
    let is_told = |seen: &&Seen<'_>| {
        seen.told.is_some_and(|told| (told.role, told.by) == (Role::Preformatted, Reason::Hint))
    };
    text.seen.iter().take_while(is_told).count()
}

/// How many lines from this fence to the next.
fn fenced_end(text: Text<'_>) -> Option<usize> {
    let is_fence = |seen: &Seen<'_>| seen.form == Form::Fence;
    if !text.seen.first().is_some_and(is_fence) {
        return None;
    }
    let end = text.seen.iter().skip(1).position(is_fence).map(|at| at + 2)?;
    text.seen[..end].iter().all(|guess| guess.told.is_none()).then_some(end)
}

/// How many lines of code start here in Markdown: indented ones below a blank line, where they are no part of an item.
fn indented_length(text: Text<'_>, at: usize) -> usize {
    let line = &text.lines[at];
    if line.indent < INDENT || at > 0 && line.blanks_above == 0 {
        return 0;
    }
    let above = text.lines[..at].iter().zip(text.seen).rev().take(ITEM_LINES);
    let item = above
        .take_while(|(above, seen)| above.indent > 0 || is_item(seen))
        .find(|(above, seen)| is_item(seen) && above.indent < line.indent);
    let least = INDENT + item.map_or(0, |(item, _)| item.indent + ITEM_MARK);
    text.lines[at..].iter().take_while(|line| line.indent >= least).count()
}

fn is_item(seen: &Seen<'_>) -> bool {
    matches!(seen.form, Form::Item { .. })
}

/// How many lines of verse start here: short ones between blank lines, and some end in the middle of a sentence.
fn verse_length(text: Text<'_>, layout: &Layout<'_>) -> Option<usize> {
    if !layout.spaced
        || layout.is_markdown
        || text.lines.first().is_none_or(|line| line.blanks_above == 0)
    {
        return None;
    }
    let tied =
        text.lines.iter().skip(1).take(STANZA).take_while(|line| line.blanks_above == 0).count()
            + 1;
    let stanza = text.slice(..tied);
    let is_line = |(line, seen): (&Line<'_>, Seen<'_>)| {
        let narrow = layout.width.is_none_or(|width| line.width() * 5 < width * 4);
        seen.is_plain() && seen.form == Form::Text && VERSE_CHARS.contains(&line.chars) && narrow
    };
    let runs_on = stanza.lines.iter().filter(|line| line.text.ends_with([',', ';', '—'])).count();
    (tied >= VERSE_LINES && runs_on >= 2 && runs_on * 3 >= tied && stanza.iter().all(is_line))
        .then_some(tied)
}

/// How many lines could be code: up to the first that reads as running text.
fn run_length(text: Text<'_>, layout: &Layout<'_>) -> usize {
    let is_heading = matches!(text.seen[0].form, Form::Heading { level: 2.., .. }); // one `#` may also begin a comment
    if !is_open(&text.seen[0], &text.lines[0])
        || !(code::is_code(&text.lines[0]) || opens_block(text.lines) && !is_heading)
    {
        return 0;
    }
    let goes_on = |at: usize| {
        is_open(&text.seen[at], &text.lines[at]) && continues(&text.lines[at - 1..], layout)
    };
    1 + (1..text.len()).take_while(|&at| goes_on(at)).count()
}

/// Nobody and no word said what the line is.
fn is_open(guess: &Seen<'_>, line: &Line<'_>) -> bool {
    guess.told.is_none()
        && !guess.is_furniture()
        && !matches!(
            guess.form,
            Form::Fence | Form::Rule(_) | Form::Table { .. } | Form::Quote { .. }
        )
        && (line.indent >= 2 || !matches!(guess.form, Form::Item { .. }))
}

/// Enough lines with marks of code, or a prompt, which needs no second line.
fn is_code_run(lines: &[Line<'_>]) -> bool {
    let strong = lines.iter().filter(|line| code::is_code(line)).count();
    strong * 2 >= lines.len() && lines.len() >= LINES
        || strong > 0 && lines.iter().any(|line| code::has_prompt(line.text))
        || strong > 0 && lines.iter().filter(|line| line.indent > 0).count() * 2 >= lines.len()
}

/// A short line that code stands under: `SELECT`, `while True:`.
fn opens_block(lines: &[Line<'_>]) -> bool {
    let [line, next, ..] = lines else { return false };
    let deeper = next.indent >= line.indent + 2;
    let deep =
        lines.get(2).is_some_and(|second| second.blanks_above == 0 && second.indent > line.indent);
    next.blanks_above == 0
        && is_short(line)
        && (line.starts_lowercase() || !line.text.ends_with(':'))
        && (deeper && (deep || code::is_code(next))
            || code::is_code(next) && !line.text.ends_with([':', ',']))
}

/// The second of these lines goes on with the code of the first.
fn continues(lines: &[Line<'_>], layout: &Layout<'_>) -> bool {
    let (line, below) = (&lines[1], &lines[2..]);
    let tied_below = below.first().is_some_and(|next| next.blanks_above == 0);
    if code::is_code(line) || line.blanks_above == 0 && line.indent >= 2 && is_short(line) {
        return true;
    }
    let strong_below = below
        .iter()
        .take(2)
        .take_while(|next| next.blanks_above == 0)
        .any(|next| code::is_code(next));
    // Browsers put a blank line below a paragraph, and none below code.
    let unlike_paragraph =
        layout.spaced && layout.width.is_none() && tied_below && !line.text.ends_with(':');
    line.blanks_above == 0 && is_short(line) && (strong_below || unlike_paragraph)
        || line.indent >= 2 && strong_below
}

/// Too short for running text.
fn is_short(line: &Line<'_>) -> bool {
    line.chars < SHORT_CHARS && line.words <= SHORT_WORDS && !line.ends_sentence()
}
