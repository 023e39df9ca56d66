//! Words and phrases that a text may have at a place.

use crate::tables::rows::{RowValue, Rows, WordRow};
use crate::text::cursor::{Cursor, starts_with_folded};
use crate::text::lower::lower_char;
use crate::text::sort;

/// Phrases in lower case and what they mean, in the order of their first characters.
pub(crate) struct Phrases<T> {
    phrases: Vec<(&'static str, T)>,
    starts: Starts,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { phrases: Vec::new(), starts: Starts::default() }
    }
}

/// How phrases start: a bit for their first three letters. Most words start like none of a table, which is told by that at once.
pub(crate) struct Starts([u64; WORDS]);

/// 4,096 bits: with the names of a hundred languages, 256 for two letters let almost every word through.
const WORDS: usize = 64;

impl Default for Starts {
    fn default() -> Self {
        Self([0; WORDS])
    }
}

/// The bit of all that does not start with three characters of ASCII.
const OTHER: usize = 0;

impl Starts {
    pub(crate) fn add(&mut self, phrase: &str) {
        let any = 0..32;
        match *phrase.as_bytes() {
            [one] => any.clone().for_each(|two| {
                any.clone().for_each(|three| self.set(bit(one, two, three)));
            }),
            [one, two] => any.for_each(|three| self.set(bit(one, two, three))),
            _ => self.set(bit_of(phrase)),
        }
        if phrase.len() < 3 {
            self.set(OTHER);
        }
    }

    const fn set(&mut self, bit: usize) {
        self.0[bit >> 6] |= 1 << (bit & 63);
    }

    /// Whether one of them may be the start of a text, whatever its case.
    pub(crate) const fn may_open(&self, text: &str) -> bool {
        let bit = bit_of(text);
        self.0[bit >> 6] >> (bit & 63) & 1 == 1
    }
}

const fn bit_of(text: &str) -> usize {
    match *text.as_bytes() {
        [one, two, three, ..] if one.is_ascii() && two.is_ascii() && three.is_ascii() => {
            bit(one, two, three)
        }
        _ => OTHER,
    }
}

/// Capital and small letters have one bit.
const fn bit(one: u8, two: u8, three: u8) -> usize {
    ((one & 31) as usize) << 7 ^ ((two & 31) as usize) << 3 ^ (three & 31) as usize
}

impl<T: RowValue> Rows for Phrases<T> {
    fn add(&mut self, row: &WordRow) -> Option<()> {
        let value = T::read(row.value)?;
        self.extend(row.cells(), value);
        Some(())
    }

    fn finish(&mut self) {
        self.sort();
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds phrases of one meaning; [`sort`](Self::sort) comes last.
    pub(crate) fn extend(&mut self, phrases: impl Iterator<Item = &'static str>, value: T) {
        for phrase in phrases {
            self.starts.add(phrase);
            self.phrases.push((phrase, value));
        }
    }

    pub(crate) fn sort(&mut self) {
        sort::by_key(&mut self.phrases, |(phrase, _)| first(phrase));
    }

    /// Those that a text may start with: they have its first character, whatever its case.
    fn opening(&self, text: &str) -> &[(&'static str, T)] {
        if !self.starts.may_open(text) {
            return &[];
        }
        let c = first(text).map(lower_char);
        let start = self.phrases.partition_point(|(phrase, _)| first(phrase) < c);
        let end = start + self.phrases[start..].partition_point(|(phrase, _)| first(phrase) <= c);
        &self.phrases[start..end]
    }

    /// Passes the longest one that comes next as whole words, whatever its case. They start with letters.
    pub(crate) fn read(&self, cursor: &mut Cursor<'_>) -> Option<T> {
        if cursor.rest().bytes().next().is_none_or(|byte| byte.is_ascii_digit()) {
            return None; // as at most places of a feed
        }
        let phrases = self.opening(cursor.rest()).iter();
        let reads = |(phrase, _): &&(&str, T)| cursor.clone().read_word(phrase);
        let (phrase, value) = phrases.filter(reads).max_by_key(|(phrase, _)| phrase.len())?;
        cursor.read_word(phrase);
        Some(*value)
    }

    /// Passes the longest one that comes next, whatever its case and whatever follows.
    pub(crate) fn read_start(&self, cursor: &mut Cursor<'_>) -> Option<T> {
        let phrases = self.opening(cursor.rest()).iter();
        let starts = phrases.filter_map(|(phrase, value)| {
            Some((starts_with_folded(cursor.rest(), phrase)?, *value))
        });
        let (length, value) = starts.max_by_key(|(length, _)| *length)?;
        cursor.at += length;
        Some(value)
    }

    /// What the first one means that a text in lower case starts with, whatever follows.
    pub(crate) fn start(&self, text: &str) -> Option<T> {
        let phrases = self.opening(text);
        phrases.iter().find(|(phrase, _)| text.starts_with(phrase)).map(|(_, value)| *value)
    }

    /// A text without the one that it ends with, whatever its case.
    pub(crate) fn before_end<'t>(&self, text: &'t str) -> Option<&'t str> {
        let last = text.as_bytes().last()?;
        let may_end = |phrase: &&str| {
            let end = phrase.as_bytes().last().filter(|byte| byte.is_ascii());
            end.is_none_or(|end| end.eq_ignore_ascii_case(last))
        };
        self.iter().filter(may_end).find_map(|phrase| {
            let at = text.len().checked_sub(phrase.len())?;
            let end = text.get(at..)?;
            (starts_with_folded(end, phrase)? == end.len()).then_some(&text[..at])
        })
    }

    /// How they start.
    pub(crate) const fn starts(&self) -> &Starts {
        &self.starts
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.phrases.iter().map(|(phrase, _)| *phrase)
    }

    /// What a phrase in lower case means.
    pub(crate) fn get(&self, phrase: &str) -> Option<T> {
        let phrases = self.opening(phrase);
        phrases.iter().find(|(each, _)| *each == phrase).map(|(_, value)| *value)
    }

    /// A text is one of them, whatever its case.
    pub(crate) fn says(&self, text: &str) -> bool {
        let is_whole = |phrase| starts_with_folded(text, phrase) == Some(text.len());
        self.opening(text).iter().any(|(phrase, _)| is_whole(phrase))
    }

    /// The phrase, in lower case, is one of them.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        self.get(phrase).is_some()
    }
}

fn first(phrase: &str) -> Option<char> {
    phrase.chars().next()
}
