//! Runs of characters of one class, such as the words of a text.

use crate::text::chars::{is_alphabetic, is_alphanumeric, is_blank, is_letter};

/// A class of characters. Those of ASCII, which most are, stand in a table.
pub(crate) struct Class {
    ascii: [bool; 128],
    other: fn(char) -> bool,
}

/// Of [`is_alphabetic`].
pub(crate) const ALPHABETIC: &Class = &Class { ascii: letters(), other: is_alphabetic };
/// Of [`is_letter`].
pub(crate) const LETTERS: &Class = &Class { ascii: letters(), other: is_letter };
/// Of [`is_alphanumeric`].
pub(crate) const ALPHANUMERIC: &Class = &Class {
    ascii: {
        let mut ascii = letters();
        let mut digit = b'0';
        while digit <= b'9' {
            ascii[digit as usize] = true;
            digit += 1;
        }
        ascii
    },
    other: is_alphanumeric,
};
/// Of all that [`is_blank`] is not.
pub(crate) const SOLID: &Class = &Class {
    ascii: {
        let mut ascii = [true; 128];
        let mut code = 0_u8;
        while code < 128 {
            ascii[code as usize] = !is_blank(code as char);
            code += 1;
        }
        ascii
    },
    other: |c| !is_blank(c),
};

const fn letters() -> [bool; 128] {
    let mut ascii = [false; 128];
    let mut code = 0_u8;
    while code < 128 {
        ascii[code as usize] = code.is_ascii_alphabetic();
        code += 1;
    }
    ascii
}

/// The longest runs of characters of a class, in their order.
pub(crate) fn runs<'t>(text: &'t str, class: &'static Class) -> impl Iterator<Item = &'t str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = end(text, at, class, false);
        at = end(text, start, class, true);
        (at > start).then(|| &text[start..at])
    })
}

/// How many bytes have the characters of a class that a text starts with.
pub(crate) fn length(text: &str, class: &Class) -> usize {
    end(text, 0, class, true)
}

/// Where the characters end, from a place on, that are of the class, or that are not.
fn end(text: &str, mut at: usize, class: &Class, are: bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            if class.ascii[usize::from(byte)] != are {
                break;
            }
            at += 1;
        } else {
            match text[at..].chars().next() {
                Some(c) if (class.other)(c) == are => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
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
