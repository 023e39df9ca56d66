//! Lines that belong to the page and not to the article, told by their words. The words stand in `furniture.txt`.

use std::sync::LazyLock;

use crate::article::Reason;
use crate::tables::{self, Map, Openings, Starts};
use crate::text::chars::{digit, is_blank, is_invisible};
use crate::text::line::Line;
use crate::text::lower;

/// Longer lines are sentences, whatever they start with; the longest cookie notice of one line in the gold corpus has 212.
const START_CHARS: usize = 220;
/// Longer lines do not say a phrase alone.
const WHOLE_CHARS: usize = 60;

/// The phrases with the code of their category.
#[derive(Default)]
struct FurniturePhrases {
    whole: Map<Reason>,
    starts: tables::Phrases<Reason>,
    /// The first words of those that end where a word does.
    openings: Openings,
    /// How those start that are the start of a word.
    prefixes: Starts,
}

/// Those of all languages.
static PHRASES: LazyLock<FurniturePhrases> = LazyLock::new(FurniturePhrases::read);

impl FurniturePhrases {
    fn read() -> Self {
        let mut phrases = Self::default();
        for row in tables::FURNITURE.rows() {
            let category = Reason::named(row.name).filter(|reason| reason.is_of_words());
            tables::expect(category.map(drop), &row);
            let Some(category) = category else { continue };
            let starts = || row.cells().filter_map(|phrase| phrase.strip_suffix('*'));
            let is_word = |phrase: &&str| phrase.bytes().all(|byte| byte.is_ascii_alphabetic());
            starts().filter(is_word).for_each(|phrase| phrases.prefixes.add(phrase));
            phrases.starts.extend(starts(), category);
            row.cells().for_each(|phrase| phrases.openings.add(phrase));
            for phrase in row.cells().filter(|phrase| !phrase.ends_with('*')) {
                phrases.whole.entry(phrase).or_insert(category);
            }
        }
        phrases.starts.sort();
        phrases
    }
}

/// Why the line is furniture, if its words say so.
pub(crate) fn code(line: &Line<'_>) -> Option<Reason> {
    if line.chars > START_CHARS {
        return None;
    }
    let text = between_marks(line.text);
    if !PHRASES.openings.may_open(text) && !PHRASES.prefixes.may_open(text) {
        return None;
    }
    let short = line.chars <= WHOLE_CHARS;
    let said = plain(text);
    let whole = PHRASES.whole.get(said.as_str()).filter(|_| short);
    whole.copied().or_else(|| PHRASES.starts.start(&said))
}

/// The text without marks at its ends.
fn between_marks(text: &str) -> &str {
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
    text.trim_matches(ends)
}

/// Lower case, numbers as `#`, single spaces and none before a colon.
fn plain(text: &str) -> String {
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
            said.push(lower::lower_char(c));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    fn code(text: &str) -> Option<&'static str> {
        super::code(&crate::text::line::lines(text)[0]).map(crate::article::Reason::code)
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
