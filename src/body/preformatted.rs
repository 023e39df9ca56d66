//! Lines whose breaks and spaces matter: between fences, and runs that look like code.

use std::ops::Range;

use crate::article::{Block, Kind};
use crate::block::{Join, Piece};
use crate::kind::{Form, Guess};
use crate::line::Line;
use crate::options::Role;
use crate::span::Span;

/// Lines of code that make a run.
const LINES: usize = 2;
/// Columns from which a line is set apart; less is a paragraph's first line.
const INDENT: usize = 4;

/// The runs of preformatted lines, in order.
pub(crate) fn find(lines: &[Line<'_>], guesses: &[Guess]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let told = told_length(&guesses[at..]);
        if told > 0 {
            found.push(at..at + told);
            at += told;
            continue;
        }
        let fenced = fenced_end(&guesses[at..]);
        let end = at + fenced.unwrap_or_else(|| run_length(&lines[at..], &guesses[at..]));
        if fenced.is_some() || is_code_run(&lines[at..end]) {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// How many lines are preformatted in markup.
fn told_length(guesses: &[Guess]) -> usize {
    let is_told = |guess: &&Guess| guess.told.is_some_and(|told| (told.role, told.by) == (Role::Preformatted, "hint"));
    guesses.iter().take_while(is_told).count()
}

/// How many lines from this fence to the next.
fn fenced_end(guesses: &[Guess]) -> Option<usize> {
    let is_fence = |guess: &Guess| guess.form == Form::Fence;
    if !guesses.first().is_some_and(is_fence) {
        return None;
    }
    let end = guesses.iter().skip(1).position(is_fence).map(|at| at + 2)?;
    guesses[..end].iter().all(|guess| guess.told.is_none()).then_some(end)
}

/// How many lines without a blank one between could be code.
fn run_length(lines: &[Line<'_>], guesses: &[Guess]) -> usize {
    let is_open = |at: usize| {
        guesses[at].told.is_none()
            && !guesses[at].is_furniture()
            && guesses[at].form != Form::Fence
            && (at == 0 || lines[at].blanks_above == 0)
    };
    (0..lines.len()).take_while(|&at| is_open(at) && is_code(&lines[at], &guesses[at])).count()
}

/// Enough lines, and marks of code on half of them.
fn is_code_run(lines: &[Line<'_>]) -> bool {
    lines.len() >= LINES && lines.iter().filter(|line| has_code_marks(line.text)).count() * 2 >= lines.len()
}

fn is_code(line: &Line<'_>, guess: &Guess) -> bool {
    has_code_marks(line.text) || line.indent >= INDENT && guess.form == Form::Text && line.chars < 120
}

/// Marks that prose does not end or start with.
fn has_code_marks(text: &str) -> bool {
    const ENDS: [&str; 9] = [";", "{", "}", "});", "/>", "</", "*/", ");", "];"];
    const STARTS: [&str; 9] = ["//", "/*", "#include", "$ ", "def ", "</", "#!", "import ", "}"];
    const WITHIN: [&str; 5] = ["();", " => {", " == ", " := ", "</"];
    let ends = ENDS.iter().any(|mark| text.ends_with(mark));
    let starts = STARTS.iter().any(|mark| text.starts_with(mark)) && !text.ends_with('.');
    ends && text.chars().filter(|c| c.is_alphabetic()).count() < 100
        || starts
        || WITHIN.iter().any(|mark| text.contains(mark)) && text.len() < 160
}

/// One block of these lines, indentation kept; fences are marks.
pub(crate) fn block(source: &str, lines: &[Line<'_>]) -> Block {
    let fenced = lines.first().is_some_and(|line| line.text.starts_with("```"));
    let least = lines.iter().map(|line| line.indent).min().unwrap_or(0);
    let pieces: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let mark = fenced && (at == 0 || at + 1 == lines.len());
            let piece = if mark { Piece::mark(line.span()) } else { Piece::text(indented(source, line, least)) };
            Piece { join: Join::Break(line.blanks_above + 1), ..piece }
        })
        .collect();
    crate::block::block(source, Kind::Preformatted, &pieces)
}

/// The line with the blanks before it, less the columns that all lines have.
fn indented(source: &str, line: &Line<'_>, least: usize) -> Span {
    let before = &source[..line.start];
    let blanks = before.trim_end_matches([' ', '\t']).len();
    let mut column = 0;
    let passed = before[blanks..].chars().take_while(|&c| {
        let fits = column < least;
        column = if c == '\t' { column / 4 * 4 + 4 } else { column + 1 };
        fits
    });
    Span::new(blanks + passed.count(), line.start + line.text.len())
}
