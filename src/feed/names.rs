//! Lines right above the times: who writes, or the headline of what stands below. Each belongs to the time under it.

use crate::facts::{Text, imprint};
use crate::plan::lists::Draft;
use crate::plan::lists::rows::{Row, is_bare};
use crate::text::hash::HashSet;

/// The most words of a name where most lines above times are names: "Harbour Board Office".
const NAME_WORDS: usize = 3;
/// The most characters of a headline above a time.
const HEADLINE_CHARS: usize = 120;

/// What the line right above a time is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    /// It belongs to the row before, or to none.
    Other,
    Headline,
    Name,
}

/// Lets each list start with the line above its first time, where that belongs to it; the lines above `free` are taken.
pub(crate) fn take_in(lists: &mut [Draft], mut free: usize, text: Text<'_>) {
    for draft in lists {
        let first = draft.rows[0].own.start;
        if draft.lines.start == first && first > free && above(draft, text)[0] != Above::Other {
            draft.lines.start = first - 1;
        }
        free = draft.lines.end;
    }
}

/// What the line above the time of each row is to it. Most times have such a line and the first one is among them, or none has:
/// a message of somebody who goes on may have its time alone.
pub(super) fn above(draft: &Draft, text: Text<'_>) -> Vec<Above> {
    let rows = &draft.rows;
    let mut found = vec![Above::Other; rows.len()];
    if !is_own(draft, 0, text) || !rows.iter().all(|row| is_alone(row, text)) {
        return found;
    }
    let own: Vec<_> = (0..rows.len()).filter(|&row| is_own(draft, row, text)).collect();
    if own.len() * 2 <= rows.len() {
        return found;
    }
    let line = |row: usize| &text.lines[rows[row].own.start - 1];
    let mut seen = HashSet::default();
    let again: HashSet<_> =
        own.iter().map(|&row| line(row).text).filter(|name| !seen.insert(*name)).collect();
    let is_name = |row: &usize| imprint::is_names(line(*row)) || again.contains(line(*row).text);
    let names = own.iter().filter(|row| is_name(row)).count() * 2 > own.len();
    let apart =
        |row: &&usize| line(**row).blanks_above > text.lines[rows[**row].own.start].blanks_above;
    let blocks = own[1..].iter().filter(apart).count() * 5 >= own.len() * 4 - 4 && own.len() > 1;
    let of_names = names && is_name(&0) && !ends_in_name(draft, text);
    if !(blocks || of_names) {
        return found;
    }
    for row in own {
        let says_who = names && (line(row).words <= NAME_WORDS || is_name(&row));
        found[row] = if says_who { Above::Name } else { Above::Headline };
    }
    found
}

/// The time stands alone on its line, and its text below it.
fn is_alone(row: &Row, text: Text<'_>) -> bool {
    row.body.start >= row.own.end && is_bare(&text.lines[row.line], &row.stamp)
}

/// A short line of plain text stands right above the time, and is not all that the row before has.
fn is_own(draft: &Draft, row: usize, text: Text<'_>) -> bool {
    let start = draft.rows[row].own.start;
    let spare = match row.checked_sub(1).map(|before| &draft.rows[before].body) {
        Some(body) => body.end == start && body.len() > 1,
        None => start > 0,
    };
    spare && {
        let (line, seen) = (&text.lines[start - 1], text.seen[start - 1]);
        let plain = seen.is_plain() && seen.lead.is_none() && seen.tail.is_none();
        plain && line.chars <= HEADLINE_CHARS && !line.ends_sentence()
    }
}

/// The last text ends with a name, as all of them do where names stand under the texts.
fn ends_in_name(draft: &Draft, text: Text<'_>) -> bool {
    let last = draft.rows.last().map(|row| &row.body).filter(|body| body.len() > 1);
    last.is_some_and(|body| imprint::is_names(&text.lines[body.end - 1]))
}
