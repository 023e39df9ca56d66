//! Words and phrases that a text may have at a place.

use crate::tables::rows::{Row, Rows, Value};
use crate::text::cursor::{Cursor, starts_with_folded};
use crate::text::sort;

/// Phrases in lower case and what they mean, in the order of their first characters: most lines start with the first character
/// of none.
pub(crate) struct Phrases<T>(Vec<(&'static str, T)>);

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Value> Rows for Phrases<T> {
    fn add(&mut self, row: &Row) -> Option<()> {
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
        self.0.extend(phrases.map(|phrase| (phrase, value)));
    }

    pub(crate) fn sort(&mut self) {
        sort::by_key(&mut self.0, |(phrase, _)| first(phrase));
    }

    /// Those that start with a character, whatever its case.
    fn starting_with(&self, c: char) -> &[(&'static str, T)] {
        let c = c.to_lowercase().next();
        let start = self.0.partition_point(|(phrase, _)| first(phrase) < c);
        let end = self.0.partition_point(|(phrase, _)| first(phrase) <= c);
        &self.0[start..end]
    }

    /// Passes the longest one that comes next as whole words, whatever its case. They start with letters.
    pub(crate) fn read(&self, cursor: &mut Cursor<'_>) -> Option<T> {
        let first = cursor.peek().filter(|c| c.is_alphabetic())?;
        let reads = |(phrase, _): &&(&str, T)| cursor.clone().read_word(phrase);
        let (phrase, value) = self
            .starting_with(first)
            .iter()
            .filter(reads)
            .max_by_key(|(phrase, _)| phrase.len())?;
        cursor.read_word(phrase);
        Some(*value)
    }

    /// Passes the longest one that comes next, whatever its case and whatever follows.
    pub(crate) fn read_start(&self, cursor: &mut Cursor<'_>) -> Option<T> {
        let phrases = self.starting_with(cursor.peek()?).iter();
        let starts = phrases.filter_map(|(phrase, value)| {
            Some((starts_with_folded(cursor.rest(), phrase)?, *value))
        });
        let (length, value) = starts.max_by_key(|(length, _)| *length)?;
        cursor.at += length;
        Some(value)
    }

    /// What the first one means that a text in lower case starts with, whatever follows.
    pub(crate) fn start(&self, text: &str) -> Option<T> {
        let phrases = self.starting_with(first(text)?);
        phrases.iter().find(|(phrase, _)| text.starts_with(phrase)).map(|(_, value)| *value)
    }

    /// A text without the one that it ends with, whatever its case.
    pub(crate) fn before_end<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|phrase| {
            let at = text.len().checked_sub(phrase.len())?;
            let end = text.get(at..).filter(|end| end.to_lowercase() == phrase)?;
            Some(&text[..text.len() - end.len()])
        })
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(phrase, _)| *phrase)
    }

    /// What a phrase in lower case means.
    pub(crate) fn get(&self, phrase: &str) -> Option<T> {
        let phrases = self.starting_with(first(phrase)?);
        phrases.iter().find(|(each, _)| *each == phrase).map(|(_, value)| *value)
    }

    /// The phrase, in lower case, is one of them.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        self.get(phrase).is_some()
    }
}

fn first(phrase: &str) -> Option<char> {
    phrase.chars().next()
}
