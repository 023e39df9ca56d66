//! Addresses printed in a text.

use crate::article::Link;
use crate::article::span::Span;
use crate::text::chars::is_blank;

/// Schemes that become links; nothing else does.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Starts with a scheme that becomes a link.
pub(crate) fn is_address(href: &str) -> bool {
    SCHEMES.iter().any(|scheme| crate::text::cursor::starts_with_folded(href, scheme).is_some())
}

/// The addresses printed in a span.
pub(crate) fn links(source: &str, span: Span) -> Vec<Link> {
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
    use super::{Span, links};

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
