//! Lines that belong to the page and not to the article, told by their words. The words stand in `furniture.txt`.

use std::collections::HashMap;

use crate::article::Reason;
use crate::tables::{self, Phrases};
use crate::text::chars::{digit, is_blank, is_invisible};
use crate::text::line::Line;

/// Longer lines are sentences, whatever they start with; the longest cookie notice of one line in the gold corpus has 212.
const START_CHARS: usize = 220;
/// Longer lines do not say a phrase alone.
const WHOLE_CHARS: usize = 60;

/// The phrases with the code of their category, which `why` gives.
#[derive(Default)]
pub(crate) struct Furniture {
    whole: HashMap<&'static str, Reason>,
    starts: Phrases<Reason>,
}

impl Furniture {
    /// Reads the table.
    pub(crate) fn new() -> Self {
        let mut furniture = Self::default();
        for (code, cells) in tables::blocks(include_str!("../tables/furniture.txt"))
            .flat_map(|(_, block)| tables::rows(block))
        {
            let Some(code) = Reason::named(code) else {
                debug_assert!(false, "furniture.txt has no rows {code:?}");
                continue;
            };
            let starts = tables::cells(cells).filter_map(|phrase| phrase.strip_suffix('*'));
            furniture.starts.add(starts.map(|start| (start, code)));
            for phrase in tables::cells(cells).filter(|phrase| !phrase.ends_with('*')) {
                furniture.whole.entry(phrase).or_insert(code);
            }
        }
        furniture
    }

    /// Why the line is furniture, if its words say so.
    pub(crate) fn code(&self, line: &Line<'_>) -> Option<Reason> {
        if line.chars > START_CHARS {
            return None;
        }
        let said = plain(line.text);
        let whole = self.whole.get(said.as_str()).filter(|_| line.chars <= WHOLE_CHARS);
        whole.copied().or_else(|| self.starts.start(&said))
    }
}

/// Lower case, numbers as `#`, single spaces and none before a colon, no marks at the ends.
fn plain(text: &str) -> String {
    let ends = |c: char| {
        is_blank(c)
            || is_invisible(c)
            || matches!(
                c,
                '.' | '…'
                    | '!'
                    | '›'
                    | '»'
                    | '→'
                    | '↓'
                    | '▼'
                    | '▸'
                    | '>'
                    | '<'
                    | '←'
                    | '«'
                    | '|'
                    | '•'
                    | '·'
                    | '-'
                    | '–'
                    | '*'
                    | '+'
                    | '['
                    | ']'
                    | '📹'
                    | '▶'
            )
    };
    let text = text.trim_matches(ends);
    let text = text.strip_suffix([':', '：']).unwrap_or(text).trim_end();
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        if digit(c).is_some() || (said.ends_with('#') && matches!(c, ',' | '.')) {
            if !said.ends_with('#') {
                said.push('#');
            }
        } else if is_blank(c) {
            if !said.ends_with(' ') {
                said.push(' ');
            }
        } else if matches!(c, ':' | '：') {
            said.truncate(said.trim_end().len());
            said.push(':');
        } else if !is_invisible(c) {
            said.extend(c.to_lowercase());
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{Furniture, Reason};

    fn code(text: &str) -> Option<&'static str> {
        Furniture::new().code(&crate::text::line::lines(text)[0]).map(Reason::code)
    }

    #[test]
    fn tells_the_lines_of_the_page() {
        for (text, expected) in [
            ("Read more »", "related"),
            ("12 Comments", "comments"),
            ("5 Min Read", "reading-time"),
            ("ADVERTISEMENT", "advert"),
            ("We use cookies to make this site work.", "cookies"),
            ("Читайте також: Порт знову працює", "related"),
            ("© 2025 The Harbour Post", "rights"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn leaves_the_lines_of_the_article() {
        for text in [
            "Read more books, the minister said on Friday.",
            "Sharing the harbour",
            "Comments by the minister drew criticism.",
            "The newsletter of 1914",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
