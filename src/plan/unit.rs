//! Units: the lines that are one paragraph, one item or one heading, after the breaks that only came from a width are taken out.

use std::ops::Range;

use crate::article::{Kind, Role, Span};
use crate::facts::{Form, Says, Seen, Text};
use crate::plan::layout::Layout;
use crate::plan::piece::{Join, Piece};
use crate::text::chars::is_lost_hyphen;
use crate::text::line::{self, Line};

/// Lines that belong together, with what neighbours want to know of them.
#[derive(Clone, Debug)]
pub(crate) struct Unit<'t> {
    pub(crate) lines: &'t [Line<'t>],
    /// What its first line says.
    pub(crate) seen: Seen<'t>,
    /// How each line after the first is joined.
    pub(crate) joins: Vec<Join>,
    /// Characters of all lines.
    pub(crate) chars: usize,
    /// Where its own text starts in its first line, after the marks.
    pub(crate) body: usize,
}

impl<'t> Unit<'t> {
    pub(crate) fn first(&self) -> &'t Line<'t> {
        &self.lines[0]
    }

    pub(crate) fn last(&self) -> &'t Line<'t> {
        &self.lines[self.lines.len() - 1]
    }

    pub(crate) fn blanks_above(&self) -> usize {
        self.first().blanks_above
    }

    pub(crate) fn words(&self) -> usize {
        self.lines.iter().map(|line| line.words).sum()
    }

    pub(crate) fn ends_sentence(&self) -> bool {
        self.last().ends_sentence()
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.seen.is_plain()
    }

    /// Running text: long, or a whole sentence of some length.
    pub(crate) fn is_prose(&self) -> bool {
        let ends = self.ends_sentence() || self.last().text.ends_with([':', '：']);
        self.seen.form == Form::Text && line::is_prose(self.width(), ends)
    }

    /// Characters, those of scripts without spaces counted twice.
    pub(crate) fn width(&self) -> usize {
        self.chars + self.lines.iter().map(|line| line.cjk).sum::<usize>()
    }

    /// All of it, as a block of this kind: marks that the kind expresses are no text.
    pub(crate) fn pieces(&self, kind: &Kind) -> Vec<Piece> {
        let marked = self.is_marked(kind);
        let piece = |(at, line): (usize, &Line<'_>)| {
            let body = match at {
                _ if *kind == Kind::Separator => line.text.len(),
                _ if !marked => 0,
                0 => self.body,
                _ => continued_body(line, self.seen),
            };
            let join = at.checked_sub(1).map_or(Join::Space, |at| self.joins[at]);
            Piece { span: line.span(), text: line.part(body, line.text.len()), join }
        };
        let pieces = self.lines.iter().enumerate().map(piece);
        if self.lines.iter().any(|line| line.text.contains(is_lost_hyphen)) {
            pieces.zip(self.lines).flat_map(|(piece, line)| mended(piece, line)).collect()
        } else {
            pieces.collect()
        }
    }

    /// The kind says what the marks of the first line say.
    fn is_marked(&self, kind: &Kind) -> bool {
        matches!(
            (self.seen.form, kind),
            (Form::Heading { .. }, Kind::Heading { .. } | Kind::Title)
                | (Form::Quote { .. }, Kind::Quote { .. })
                | (Form::Item { .. }, Kind::ListItem { .. })
        )
    }
}

/// The parts of a line between what is left of hyphens that a program has lost, as one text.
fn mended(piece: Piece, line: &Line<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = piece;
    let inner = piece.text.start - line.start;
    for (at, lost) in line.text[inner..].match_indices(is_lost_hyphen) {
        let end = piece.text.start + at + lost.len();
        if end == piece.text.end {
            break; // the next line goes on with the word
        }
        pieces.push(Piece {
            span: Span::new(rest.span.start, end),
            text: Span::new(rest.text.start, end),
            ..rest
        });
        rest = Piece {
            span: Span::new(end, piece.span.end),
            text: Span::new(end, piece.text.end),
            join: Join::Mend,
        };
    }
    pieces.push(rest);
    pieces
}

/// Where the text of a line that continues a unit starts: quotes repeat their mark.
fn continued_body(line: &Line<'_>, guess: Seen<'_>) -> usize {
    if matches!(guess.form, Form::Quote { .. }) {
        line.text.len()
            - line.text.trim_start_matches(|c| c == '>' || crate::text::chars::is_blank(c)).len()
    } else {
        0
    }
}

/// Groups lines into units.
pub(crate) fn units<'t>(text: Text<'t>, layout: &Layout<'_>) -> Vec<Unit<'t>> {
    let mut units = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let mut joins = Vec::new();
        while let Some(join) = joined(text, start..start + joins.len() + 1, layout) {
            joins.push(join);
        }
        let end = start + joins.len() + 1;
        let lines = &text.lines[start..end];
        units.push(Unit {
            lines,
            seen: text.seen[start],
            chars: lines.iter().map(|line| line.chars).sum(),
            body: body(text.seen[start]),
            joins,
        });
        start = end;
    }
    units
}

/// How the line after `unit` is joined to it, if it is.
fn joined(text: Text<'_>, unit: Range<usize>, layout: &Layout<'_>) -> Option<Join> {
    let (line, next) = (&text.lines[unit.end - 1], text.lines.get(unit.end)?);
    let (first, seen) = (text.seen[unit.start], text.seen[unit.end]);
    if seen.role() == Some(Role::Join) {
        return Some(Join::Space);
    }
    if unit.len() == 1 && seen.is_plain() && is_drop_cap(line, next) {
        return Some(drop_cap_join(line, next, text.source));
    }
    let open = matches!(first.form, Form::Text | Form::Item { .. })
        && !matches!(first.says, Says::Furniture(_) | Says::Publication(_))
        && !first.is_of_page();
    match (first.form, seen.form) {
        _ if seen.told.is_some() && !seen.is_of_page() => None,
        (Form::Quote { depth, .. }, Form::Quote { depth: other, .. }) if depth == other => {
            join_quotes(line, next, layout)
        }
        _ if seen.says != Says::Nothing || seen.is_of_page() => None,
        (Form::Item { .. }, Form::Text) if hangs(&text.lines[unit.start], next) => {
            Some(Join::Space)
        }
        (_, Form::Text) if open => layout.join(line, next),
        _ => None,
    }
}

/// A capital alone, as a large letter at the start of a text is copied, and its sentence.
fn is_drop_cap(line: &Line<'_>, next: &Line<'_>) -> bool {
    line.chars == 1
        && line.text.starts_with(char::is_uppercase)
        && next.text.starts_with(char::is_lowercase)
        && next.is_prose()
}

/// How far below a drop cap its word may stand again, in bytes.
const KNOWN_WITHIN: usize = 2000;

/// The capital is the first letter of a word, unless what stands below is a word elsewhere, too: `A` and `man`.
fn drop_cap_join(line: &Line<'_>, next: &Line<'_>, source: &str) -> Join {
    let word = next.text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let whole = [line.text, word].concat();
    let end = source.ceil_char_boundary(next.span().end + KNOWN_WITHIN);
    let below = &source[next.start + word.len()..end];
    let known = |word: &str| {
        below.split(|c: char| !c.is_alphanumeric()).any(|other| other.eq_ignore_ascii_case(word))
    };
    if known(word) && !known(&whole) { Join::Space } else { Join::Glue }
}

/// The line goes on with the item above it: it is indented under its text.
fn hangs(item: &Line<'_>, next: &Line<'_>) -> bool {
    next.blanks_above == 0 && next.indent > item.indent + 1
}

/// Quoted lines were broken by the program that quoted them.
fn join_quotes(line: &Line<'_>, next: &Line<'_>, layout: &Layout<'_>) -> Option<Join> {
    let text = |line: &Line<'_>| {
        line.text.trim_start_matches(|c| c == '>' || crate::text::chars::is_blank(c)).is_empty()
    };
    if text(line) || text(next) || next.blanks_above > 0 {
        return None;
    }
    let goes_on = layout.width.is_some() && layout.join(line, next).is_some()
        || next.starts_quoted_lowercase();
    goes_on.then_some(Join::Space)
}

impl Line<'_> {
    /// The text after quote marks starts with a small letter.
    fn starts_quoted_lowercase(&self) -> bool {
        self.text
            .trim_start_matches(|c| c == '>' || crate::text::chars::is_blank(c))
            .starts_with(char::is_lowercase)
    }
}

fn body(guess: Seen<'_>) -> usize {
    match guess.form {
        Form::Heading { body, .. } | Form::Quote { body, .. } | Form::Item { body, .. } => body,
        _ => 0,
    }
}
