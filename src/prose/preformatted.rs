//! Blocks of lines whose breaks and spaces matter.

use crate::article::{Block, Kind, Span};
use crate::plan::piece::{Join, Piece};
use crate::text::line::Line;

/// One block of these lines, indentation kept; fences are marks.
pub(super) fn block(source: &str, lines: &[Line<'_>]) -> Block {
    let fenced = lines.first().is_some_and(|line| line.text.starts_with("```"));
    let least = lines.iter().map(|line| line.indent).min().unwrap_or(0);
    let pieces: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let mark = fenced && (at == 0 || at + 1 == lines.len());
            let piece = if mark {
                Piece::mark(line.span())
            } else {
                Piece::text(indented(source, line, least))
            };
            Piece { join: Join::Break(line.blanks_above + 1), ..piece }
        })
        .collect();
    crate::prose::block::block(source, Kind::Preformatted, &pieces)
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
