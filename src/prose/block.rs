//! Builds blocks from parts of lines: the spans as they stand, the text as the contract joins it.

use crate::article::span::Span;
use crate::article::{Block, Kind, Link, Why};
use crate::prose::emphasis;
use crate::text::chars::{is_blank, is_cjk, is_dash};

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
    /// So many line breaks stay.
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

/// A block of this kind with these pieces of `source`.
pub(crate) fn block(source: &str, kind: Kind, pieces: &[Piece]) -> Block {
    let mut links = pieces.iter().flat_map(|piece| links(source, piece.text)).collect();
    let marks =
        if is_prose(&kind) { emphasis::find(source, pieces, &mut links) } else { Vec::new() };
    Block {
        kind,
        text: text(source, pieces),
        spans: pieces.iter().map(|piece| piece.span).collect(),
        why: None,
        confidence: None,
        links,
        marks,
        repeats: None,
    }
}

/// Its signs can be marks; elsewhere they are what they are.
const fn is_prose(kind: &Kind) -> bool {
    !matches!(kind, Kind::Preformatted | Kind::TableRow { .. } | Kind::Separator | Kind::Furniture)
}

impl Block {
    /// Says why it is what it is.
    pub(crate) fn because(mut self, code: &'static str) -> Self {
        self.why = Some(Why { code, reasons: Vec::new() });
        self
    }

    /// Says how sure that is.
    pub(crate) fn sure(mut self, confidence: f64) -> Self {
        self.confidence = Some(confidence);
        self
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
            Join::Mend if joined.ends_with(is_dash) => {
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

/// Schemes that become links; nothing else does.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Starts with a scheme that becomes a link.
pub(crate) fn is_address(href: &str) -> bool {
    SCHEMES.iter().any(|scheme| crate::text::cursor::starts_with_folded(href, scheme).is_some())
}

/// The addresses printed in a span.
fn links(source: &str, span: Span) -> Vec<Link> {
    let text = span.of(source);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(colon) = text[from..].find(':').map(|at| from + at) {
        from = colon + 1;
        let Some(start) = SCHEMES.iter().find_map(|scheme| scheme_start(text, colon, scheme))
        else {
            continue;
        };
        let end = start + address_length(&text[start..]);
        if end > colon + 3 {
            found.push(Link {
                span: Span::new(span.start + start, span.start + end),
                href: text[start..end].to_owned(),
            });
            from = end;
        }
    }
    found
}

/// Where `scheme` starts, if its colon is at `colon` and no letter stands before it.
fn scheme_start(text: &str, colon: usize, scheme: &str) -> Option<usize> {
    let name = scheme.find(':')?;
    let start = colon.checked_sub(name)?;
    let found = text.get(start..start + scheme.len())?.eq_ignore_ascii_case(scheme);
    let fresh = !text[..start].ends_with(|c: char| c.is_alphanumeric());
    (found && fresh).then_some(start)
}

/// An address ends at a blank, a quote or an angle bracket; stops and unpaired brackets at its end belong to the sentence.
fn address_length(text: &str) -> usize {
    let end = text
        .find(|c: char| {
            is_blank(c)
                || c.is_control()
                || matches!(
                    c,
                    '"' | '<' | '>' | '“' | '”' | '«' | '»' | '`' | '{' | '}' | '|' | '\\' | '^'
                )
        })
        .unwrap_or(text.len());
    let mut address = &text[..end];
    let (round, square) = (address.contains('('), address.contains('['));
    while let Some(last) = address.chars().next_back() {
        let unpaired = last == ')' && !round || last == ']' && !square;
        if !(matches!(
            last,
            '.' | ',' | ';' | ':' | '!' | '?' | '*' | '\'' | '’' | '…' | '。' | '，' | '）' | '」'
        ) || unpaired)
        {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address.len()
}

#[cfg(test)]
mod tests {
    use super::{Join, Piece, Span, links, text};

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

    #[test]
    fn finds_addresses_and_leaves_the_stops_of_the_sentence() {
        let source = "See https://a.example/x_(y), (http://b.example/?q=1). mailto:c@d.example! javascript://x xhttp://no.example https://";
        let found: Vec<_> =
            links(source, Span::new(0, source.len())).into_iter().map(|link| link.href).collect();
        assert_eq!(
            found,
            ["https://a.example/x_(y)", "http://b.example/?q=1", "mailto:c@d.example"]
        );
    }
}
