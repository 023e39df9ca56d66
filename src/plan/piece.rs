//! Parts of lines on their way to a block: what they cover, which of it is text, and how they join.

use crate::article::span::Span;
use crate::text::chars::{is_cjk, is_dash, is_lost_hyphen};

/// A part of a block: what it covers, and which of that is text rather than mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) text: Span,
    /// How it is joined to the piece before it.
    pub(crate) join: Join,
}

/// How two pieces become one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Join {
    /// A space, none between CJK characters.
    Space,
    /// Nothing between: a word broken after a hyphen that it keeps.
    Glue,
    /// Nothing between, and the hyphen goes: a word broken by the width of a column.
    Mend,
    /// This many line breaks stay.
    Break(usize),
}

impl Piece {
    /// All of it is text.
    pub(crate) const fn text(span: Span) -> Self {
        Self { span, text: span, join: Join::Space }
    }

    /// None of it is text.
    pub(crate) const fn mark(span: Span) -> Self {
        Self { span, text: Span::new(span.end, span.end), join: Join::Space }
    }
}

/// Joins the texts of the pieces.
pub(crate) fn text(source: &str, pieces: &[Piece]) -> String {
    let mut joined = String::with_capacity(
        pieces.iter().map(|piece| piece.text.end - piece.text.start + 1).sum(),
    );
    for piece in pieces {
        let part = piece.text.of(source);
        match piece.join {
            _ if joined.is_empty() || part.is_empty() => {}
            Join::Space if is_spaceless(&joined, part) => {}
            Join::Space => joined.push(' '),
            Join::Break(count) => joined.extend(std::iter::repeat_n('\n', count)),
            Join::Mend if joined.ends_with(|c| is_dash(c) || is_lost_hyphen(c)) => {
                joined.pop();
            }
            Join::Mend | Join::Glue => {}
        }
        joined.push_str(part);
    }
    joined
}

fn is_spaceless(before: &str, after: &str) -> bool {
    before.chars().next_back().is_some_and(is_cjk) && after.chars().next().is_some_and(is_cjk)
}

#[cfg(test)]
mod tests {
    use super::{Join, Piece, Span, text};

    #[test]
    fn joins_lines_as_the_contract_says() {
        let source = "one\ntwo negoti-\nations 港口\n恢复 e-\nmail";
        let piece = |part: &str, join| {
            let start = source.find(part).unwrap();
            Piece { join, ..Piece::text(Span::new(start, start + part.len())) }
        };
        let pieces = [
            piece("one", Join::Space),
            piece("two negoti-", Join::Space),
            piece("ations 港口", Join::Mend),
            piece("恢复 e-", Join::Space),
            piece("mail", Join::Glue),
        ];
        assert_eq!(text(source, &pieces), "one two negotiations 港口恢复 e-mail");
    }
}
