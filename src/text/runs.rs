//! Runs of characters of one class, such as the words of a text.

use crate::text::chars::{is_alphabetic, is_alphanumeric, is_blank, is_letter};

/// A class of characters: a bit for those of ASCII, which most are, and what says it of the others.
#[derive(Clone, Copy)]
pub(crate) struct Class {
    bit: u8,
    other: fn(char) -> bool,
}

/// Of [`is_alphabetic`].
pub(crate) const ALPHABETIC: Class = Class { bit: LETTER, other: is_alphabetic };
/// Of [`is_letter`].
pub(crate) const LETTERS: Class = Class { bit: LETTER, other: is_letter };
/// Of [`is_alphanumeric`].
pub(crate) const ALPHANUMERIC: Class = Class { bit: WORD, other: is_alphanumeric };
/// Of all that [`is_blank`] is not.
pub(crate) const SOLID: Class = Class { bit: INK, other: |c| !is_blank(c) };

const LETTER: u8 = 1;
const WORD: u8 = 1 << 1;
const INK: u8 = 1 << 2;
const NO_ASCII: u8 = 1 << 7;

/// By byte: the classes that a character of ASCII is of.
const BITS: [u8; 256] = {
    let mut bits = [NO_ASCII; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        let letter = if byte.is_ascii_alphabetic() { LETTER } else { 0 };
        let word = if byte.is_ascii_alphanumeric() { WORD } else { 0 };
        let ink = if is_blank(byte as char) { 0 } else { INK };
        bits[byte as usize] = letter | word | ink;
        byte += 1;
    }
    bits
};

/// The longest runs of characters of a class, in their order.
pub(crate) fn runs(text: &str, class: Class) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = end(text, at, class, false);
        at = end(text, start, class, true);
        (at > start).then(|| &text[start..at])
    })
}

/// How many bytes have the characters of a class that a text starts with.
pub(crate) fn length(text: &str, class: Class) -> usize {
    end(text, 0, class, true)
}

/// Where the characters end, from a place on, that are of the class, or that are not.
#[inline]
fn end(text: &str, mut at: usize, class: Class, are: bool) -> usize {
    let sought = if are { class.bit } else { 0 };
    let ends = |byte: &u8| BITS[usize::from(*byte)] & (class.bit | NO_ASCII) != sought;
    loop {
        let rest = &text.as_bytes()[at..];
        at += rest.iter().position(ends).unwrap_or(rest.len());
        match text[at..].chars().next() {
            Some(c) if !c.is_ascii() && (class.other)(c) == are => at += c.len_utf8(),
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ALPHABETIC, ALPHANUMERIC, LETTERS, SOLID, length, runs};
    use crate::text::chars::{is_alphabetic, is_alphanumeric, is_blank, is_letter};

    #[test]
    fn classes_are_those_of_their_characters() {
        for c in ('\0'..='\x7f').chain(['é', '\u{94d}', '\u{a0}', '—', '港', '٣']) {
            let text = c.to_string();
            for (class, holds) in [
                (ALPHABETIC, is_alphabetic(c)),
                (LETTERS, is_letter(c)),
                (ALPHANUMERIC, is_alphanumeric(c)),
                (SOLID, !is_blank(c)),
            ] {
                assert_eq!(length(&text, class) > 0, holds, "{c:?}");
            }
        }
    }

    #[test]
    fn runs_are_what_a_split_leaves() {
        for text in ["", " ", "a", " a", "a ", "Der Hafen, 14 Uhr:  öffnet!", "港口—恢复"] {
            let parts = text.split(|c| !is_alphanumeric(c)).filter(|part| !part.is_empty());
            assert_eq!(
                runs(text, ALPHANUMERIC).collect::<Vec<_>>(),
                parts.collect::<Vec<_>>(),
                "{text}"
            );
        }
    }
}
