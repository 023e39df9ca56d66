//! A place in a string from which scanners read. `read_*` consumes or leaves the place as it was; `at_*` only looks.

use crate::text::chars::{digit, is_blank, is_invisible};
use crate::text::lower::lower_char;

/// Reads from the front of a string.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    /// Byte offset of what comes next.
    pub(crate) at: usize,
}

impl<'t> Cursor<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// What has not been read.
    pub(crate) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// A decimal digit comes next.
    pub(crate) fn at_digit(&self) -> bool {
        self.peek().and_then(digit).is_some()
    }

    pub(crate) fn at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// Passes the next character if it fits.
    pub(crate) fn read_if(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|&c| fits(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Passes every character that fits.
    pub(crate) fn skip(&mut self, fits: impl Fn(char) -> bool) {
        self.at = self.text.len() - self.rest().trim_start_matches(fits).len();
    }

    /// Passes blanks and invisible characters.
    pub(crate) fn skip_blanks(&mut self) {
        self.skip(|c| is_blank(c) || is_invisible(c));
    }

    /// A decimal number of `least` to `most` digits that is not part of a longer one.
    pub(crate) fn read_number(&mut self, least: usize, most: usize) -> Option<u32> {
        if self.text.as_bytes().get(self.at).is_none_or(u8::is_ascii_alphabetic) {
            return None; // most places at which numbers are looked for have a letter
        }
        let mut look = *self;
        let (mut value, mut length) = (0, 0);
        while let Some(d) = look.peek().and_then(digit) {
            length += 1;
            if length > most {
                return None;
            }
            value = value * 10 + d;
            look.read_if(|_| true);
        }
        if length < least {
            return None;
        }
        *self = look;
        Some(value)
    }

    /// The run of letters that comes next, as far as `most` bytes; empty where there is none.
    pub(crate) fn word(&self, most: usize) -> &'t str {
        let rest = self.rest();
        let rest = &rest[..rest.floor_char_boundary(most)];
        &rest[..rest.len() - rest.trim_start_matches(char::is_alphabetic).len()]
    }

    /// Passes `word` whatever its case, if no letter follows it.
    pub(crate) fn read_word(&mut self, word: &str) -> bool {
        let Some(length) = starts_with_folded(self.rest(), word) else { return false };
        let after = self.rest()[length..].chars().next();
        let ends_in_letter = word.chars().next_back().is_some_and(char::is_alphanumeric);
        let clean = !(ends_in_letter
            && after.is_some_and(|c| c.is_alphabetic() && !crate::text::chars::is_cjk(c)));
        if clean {
            self.at += length;
        }
        clean
    }
}

/// The bytes of `text` that say `word`, upper and lower case being the same.
pub(crate) fn starts_with_folded(text: &str, word: &str) -> Option<usize> {
    if !may_start_with(text, word) {
        return None;
    }
    let mut seen = text.char_indices();
    for w in word.chars() {
        let (_, c) = seen.next()?;
        if !is_same_folded(c, w) {
            return None;
        }
    }
    Some(seen.next().map_or(text.len(), |(at, _)| at))
}

/// A look at the first bytes: most words of a table end here.
fn may_start_with(text: &str, word: &str) -> bool {
    match (text.as_bytes().first(), word.as_bytes().first()) {
        (Some(t), Some(w)) if t.is_ascii() || w.is_ascii() => t.eq_ignore_ascii_case(w),
        (text, word) => text.is_some() || word.is_none(),
    }
}

/// The same letter, whatever its case. ASCII first: most comparisons end at the first character.
fn is_same_folded(a: char, b: char) -> bool {
    if b == ' ' {
        is_blank(a) // also one that keeps words together
    } else if a.is_ascii() || b.is_ascii() {
        a.eq_ignore_ascii_case(&b)
    } else {
        a == b || lower_char(a) == lower_char(b)
    }
}
