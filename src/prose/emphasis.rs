//! Marks inside a line: `*emphasis*`, `**strong**`, `` `code` `` and `[text](address)`. Nothing else of Markdown.
//!
//! A sign opens after a blank, an opening bracket, a quotation mark or a dash, and before a letter, a digit or what may
//! stand before one; it closes the other way round. So `5 * 3 * 2`, `f*ck` and the `*` of a footnote stay what they are. Marks
//! lie within one block and within each other; three signs or more in a row are no mark. The signs stay in the text.

use crate::article::span::Span;
use crate::article::{Link, Mark, MarkKind};
use crate::plan::piece::Piece;
use crate::text::address::is_address;
use crate::text::chars::{is_blank, is_dash, is_quote, is_stop};

/// The marks of these pieces in the order of the text. Links with an address that may be followed take the place of bare addresses in `links`.
pub(crate) fn find(source: &str, pieces: &[Piece], links: &mut Vec<Link>) -> Vec<Mark> {
    let mut scanner = Scanner { source, open: Vec::new(), found: Vec::new() };
    for piece in pieces {
        scanner.read(piece.text);
    }
    let found = scanner.found;
    link(source, &found, links);
    found
}

/// Puts what the marks lead to in place of the addresses that are printed in them.
fn link(source: &str, marks: &[Mark], links: &mut Vec<Link>) {
    let mut bare = std::mem::take(links).into_iter().peekable();
    for Mark { span, inner, .. } in marks.iter().filter(|mark| mark.kind == MarkKind::Link) {
        links.extend(std::iter::from_fn(|| bare.next_if(|link| link.span.end <= span.start)));
        while bare.next_if(|link| link.span.start < span.end).is_some() {}
        let href = Span::new(inner.end + "](".len(), span.end - ")".len());
        links.push(Link { span: *inner, href: href.of(source).to_owned() });
    }
    links.extend(bare);
}

/// The signs in a text, and what is open: at most one mark of each kind.
struct Scanner<'s> {
    source: &'s str,
    open: Vec<(MarkKind, Span)>,
    found: Vec<Mark>,
}

impl Scanner<'_> {
    fn read(&mut self, span: Span) {
        let text = span.of(self.source);
        let mut at = 0;
        while let Some(found) = text[at..].find(['*', '`', '[', ']']) {
            let start = at + found;
            let sign = &text[start..=start];
            at = start + (text[start..].len() - text[start..].trim_start_matches(sign).len());
            let signs = Span::new(span.start + start, span.start + at);
            match (sign, at - start) {
                ("*", 1) => self.pair(MarkKind::Emphasis, signs, span),
                ("*", 2) => self.pair(MarkKind::Strong, signs, span),
                ("`", 1) => self.pair(MarkKind::Code, signs, span),
                ("[", 1) => self.open(MarkKind::Link, signs),
                ("]", 1) => at += self.link(signs, &text[at..]),
                _ => {}
            }
        }
    }

    /// A sign that is the same at both ends, in the piece `around` it.
    fn pair(&mut self, kind: MarkKind, sign: Span, around: Span) {
        let before = Span::new(around.start, sign.start).of(self.source).chars().next_back();
        let after = Span::new(sign.end, around.end).of(self.source).chars().next();
        if before.is_some_and(ends_words) && after.is_none_or(follows) {
            self.close(kind, sign);
        } else if before.is_none_or(precedes) && after.is_some_and(starts_words) {
            self.open(kind, sign);
        }
    }

    /// The last one counts: what was open of this kind was none.
    fn open(&mut self, kind: MarkKind, sign: Span) {
        self.open.retain(|(open, _)| *open != kind);
        self.open.push((kind, sign));
    }

    /// What was opened inside and not closed was none; nothing inside of code is a mark.
    fn close(&mut self, kind: MarkKind, sign: Span) {
        let Some(at) = self.open.iter().position(|(open, _)| *open == kind) else { return };
        let (_, opening) = self.open[at];
        self.open.truncate(at);
        let at = self.found.partition_point(|mark| mark.span.start < opening.start);
        if kind == MarkKind::Code {
            self.found.truncate(at);
        }
        let (span, inner) =
            (Span::new(opening.start, sign.end), Span::new(opening.end, sign.start));
        self.found.insert(at, Mark { kind, span, inner });
    }

    /// `](https://news.example)`, and what the address adds to its length. A bracket that closes nothing else still closes.
    fn link(&mut self, bracket: Span, rest: &str) -> usize {
        let opening =
            self.open.iter().find(|(kind, _)| *kind == MarkKind::Link).map(|(_, sign)| sign.end);
        let words = opening.map(|end| Span::new(end, bracket.start).of(self.source));
        let length = words
            .filter(|words| !words.trim().is_empty())
            .and_then(|_| address(rest))
            .map_or(0, |href| href.len() + "()".len());
        if length == 0 {
            self.open.retain(|(kind, _)| *kind != MarkKind::Link);
        } else {
            self.close(MarkKind::Link, Span::new(bracket.start, bracket.end + length));
        }
        length
    }
}

/// The address in round brackets that `text` starts with. A `[` ends it: so no part of a text is looked at twice.
fn address(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('(').filter(|inside| is_address(inside))?;
    let mut depth = 0_usize;
    for (at, c) in inside.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(&inside[..at]),
            ')' => depth -= 1,
            '[' | ']' | '<' | '>' | '"' | '`' => return None,
            _ if is_blank(c) || c.is_control() => return None,
            _ => {}
        }
    }
    None
}

/// May stand before an opening sign.
fn precedes(c: char) -> bool {
    is_blank(c)
        || is_dash(c)
        || is_quote(c)
        || matches!(c, '(' | '[' | '*' | '¿' | '¡' | '：' | '（' | '，' | '。')
}

/// May stand after an opening sign.
fn starts_words(c: char) -> bool {
    c.is_alphanumeric()
        || is_quote(c)
        || matches!(c, '(' | '[' | '`' | '*' | '¿' | '¡' | '#' | '@' | '$' | '€' | '£')
}

/// May stand before a closing sign.
fn ends_words(c: char) -> bool {
    c.is_alphanumeric()
        || is_quote(c)
        || is_stop(c)
        || matches!(c, ')' | ']' | '`' | '*' | ':' | ',' | ';' | '%')
}

/// May stand after a closing sign.
fn follows(c: char) -> bool {
    is_blank(c)
        || is_dash(c)
        || is_quote(c)
        || is_stop(c)
        || matches!(c, ')' | ']' | '*' | ',' | ';' | ':' | '，' | '、' | '：' | '；' | '）')
}

#[cfg(test)]
mod tests {
    use super::{Piece, Span, find};
    use crate::article::Link;

    /// The marked words in the order of the text.
    fn marked(source: &str) -> Vec<String> {
        let span = Span::new(0, source.len());
        let marks = find(source, &[Piece::text(span)], &mut Vec::new());
        marks.iter().map(|mark| format!("{:?} {}", mark.kind, mark.inner.of(source))).collect()
    }

    #[test]
    fn reads_the_four_marks_and_those_inside_of_others() {
        for (source, expected) in [
            ("a *b c* d", vec!["Emphasis b c"]),
            ("**Why now?** Because.", vec!["Strong Why now?"]),
            ("run `a * b * c`, then", vec!["Code a * b * c"]),
            (
                "(see [the *plan*](https://a.example/x_(y)).",
                vec!["Link the *plan*", "Emphasis plan"],
            ),
            ("**a *b* c**", vec!["Strong a *b* c", "Emphasis b"]),
            ("“*a*”, *b*—c", vec!["Emphasis a", "Emphasis b"]),
        ] {
            assert_eq!(marked(source), expected, "{source}");
        }
    }

    #[test]
    fn leaves_plain_signs() {
        for source in [
            "5 * 3 * 2 and 5*3*2",
            "f*ck that sh*t, he said",
            "price* and rate*\u{a0}here",
            "* Without tax. ** With tax.",
            "*Without tax, **with tax",
            "snake_case and _under_ lines",
            "select *, a.* from b",
            "(a)*b + c*(d)",
            "*** Breaking ***",
            "`yes' and `no'",
            "[1] and [2] (https://a.example)",
            "[here](javascript:x) [](https://a.example) [a](https://a b)",
            "张**说，李**说",
        ] {
            assert_eq!(marked(source), Vec::<String>::new(), "{source}");
        }
    }

    #[test]
    fn a_link_takes_the_place_of_its_bare_address() {
        let source = "See [the plan](https://a.example).";
        let mut links =
            vec![Link { span: Span::new(15, 32), href: "https://a.example".to_owned() }];
        find(source, &[Piece::text(Span::new(0, source.len()))], &mut links);
        assert_eq!(links, [Link { span: Span::new(5, 13), href: "https://a.example".to_owned() }]);
    }
}
