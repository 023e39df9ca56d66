//! Lines that belong together are one thing: the numbered heads of a list, the questions of an interview. The chain weighs each of them
//! alone; here most of them decide for the others.

use crate::facts::Text;
use crate::text::chars::digit;
use crate::text::hash::HashMap;
use crate::text::limits::HEADING_CHARS;
use crate::text::line::Line;
use crate::text::sort;

use super::model::FoundState;
use super::state::{LineState, States};

/// As many lines are a series.
const SERIES: usize = 3;
/// A longer word before a number is a sentence, in bytes.
const WORD: usize = 24;

/// What stands before the first number of a line, and the character behind it.
type SeriesStart<'t> = (&'t str, Option<char>);

/// Makes the lines of each series alike: headings, where at least half of them are or, numbered, stand over text.
pub(crate) fn agree(text: Text<'_>, open: &[States], found: &mut [FoundState]) {
    let series = numbered(text).into_iter().map(|series| (series, true));
    for (mut series, is_numbered) in series.chain([(questions(text), false)]) {
        series.retain(|at| {
            matches!(found[*at].state, LineState::Heading | LineState::Paragraph | LineState::Item)
        });
        let is_heading = |at: usize| {
            found[at].state == LineState::Heading || is_numbered && leads(text.slice(at..))
        };
        let headings = series.iter().filter(|&&at| is_heading(at)).count();
        if series.len() < SERIES || headings * 2 < series.len() {
            continue;
        }
        for at in series.into_iter().filter(|at| open[*at].has(LineState::Heading)) {
            let found = &mut found[at];
            if found.state != LineState::Heading {
                *found = FoundState { state: LineState::Heading, margin: 0, other: found.state };
            }
        }
    }
}

/// The first line is no sentence, and a longer one of text stands below.
fn leads(text: Text<'_>) -> bool {
    let below = text.lines.get(1).zip(text.seen.get(1));
    !text.lines[0].ends_sentence()
        && below.is_some_and(|(below, seen)| seen.is_plain() && below.chars > text.lines[0].chars)
}

/// Lines that start alike with a number that goes up by one, text between them: `1. Rest`, `Step 2: Cut`.
fn numbered(text: Text<'_>) -> Vec<Vec<usize>> {
    let mut alike: HashMap<SeriesStart<'_>, Vec<(usize, u32)>> = HashMap::default();
    for (at, line) in text.lines.iter().enumerate().filter(|(_, line)| line.chars <= HEADING_CHARS)
    {
        if let Some((number, key)) = number(line) {
            alike.entry(key).or_default().push((at, number));
        }
    }
    let follows = |one: &(usize, u32), next: &(usize, u32)| {
        next.1 == one.1.saturating_add(1) && next.0 > one.0 + 1
    };
    let runs = alike.values().flat_map(|lines| lines.chunk_by(follows));
    let mut runs: Vec<Vec<usize>> =
        runs.map(|run| run.iter().map(|(at, _)| *at).collect()).collect();
    sort::by_key(&mut runs, |run| run[0]); // a map has no order of its own
    runs
}

/// The first number of a line, and what stands around it.
fn number<'t>(line: &Line<'t>) -> Option<(u32, SeriesStart<'t>)> {
    let near = &line.text[..line.text.floor_char_boundary(WORD)];
    let start = near.find(|c| digit(c).is_some())?;
    let digits = line.text[start..].chars().map_while(digit);
    let number = digits.fold(0_u32, |sum, digit| sum.saturating_mul(10).saturating_add(digit));
    let rest = line.text[start..].trim_start_matches(|c| digit(c).is_some());
    Some((number, (&line.text[..start], rest.chars().next())))
}

/// Questions with an answer below.
fn questions(text: Text<'_>) -> Vec<usize> {
    let asks = |line: &Line<'_>| line.text.ends_with(['?', '？', '؟']);
    let pairs = text.lines.windows(2).enumerate();
    let asked = pairs.filter(|(_, pair)| {
        asks(&pair[0]) && pair[0].chars <= HEADING_CHARS && pair[1].is_prose() && !asks(&pair[1])
    });
    asked.map(|(at, _)| at).collect()
}
