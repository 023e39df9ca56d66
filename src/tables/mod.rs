//! Tables of words: text with a block for each language. A block is its tag and a row a line: a name, and cells between commas.

use crate::text::cursor::Cursor;
use crate::text::sort;

/// The languages of a table with their rows. Blocks that start with `#` are comments.
pub(crate) fn blocks(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .split("\n\n")
        .filter(|block| !block.starts_with('#'))
        .filter_map(|block| block.split_once('\n'))
}

/// What each row of a block names, and its cells.
pub(crate) fn rows(block: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    block.lines().filter_map(|row| row.split_once(' ')).map(|(name, cells)| (name, cells.trim()))
}

/// The cells of a row.
pub(crate) fn cells(row: &'static str) -> impl Iterator<Item = &'static str> {
    row.split(", ")
}

/// Words in lower case and what they mean, in the order of their first characters: most lines start with the first character
/// of none.
pub(crate) struct Phrases<T>(Vec<(&'static str, T)>);

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds the words of a row.
    pub(crate) fn add(&mut self, all: impl Iterator<Item = (&'static str, T)>) {
        self.0.extend(all);
        sort::by_key(&mut self.0, |(phrase, _)| first(phrase));
    }

    /// Those that start with a character, whatever its case.
    fn starting_with(&self, c: char) -> &[(&'static str, T)] {
        let c = c.to_lowercase().next();
        let start = self.0.partition_point(|(phrase, _)| first(phrase) < c);
        let end = self.0.partition_point(|(phrase, _)| first(phrase) <= c);
        &self.0[start..end]
    }

    /// Passes the longest one that comes next, whatever its case. They start with letters.
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

    /// What the first one means that a text in lower case starts with, whatever follows.
    pub(crate) fn start(&self, text: &str) -> Option<T> {
        let phrases = self.starting_with(first(text)?);
        phrases.iter().find(|(phrase, _)| text.starts_with(phrase)).map(|(_, value)| *value)
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(phrase, _)| *phrase)
    }

    /// The word is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        first(word).is_some_and(|first| {
            self.starting_with(first).iter().any(|(phrase, _)| *phrase == word)
        })
    }
}

fn first(phrase: &str) -> Option<char> {
    phrase.chars().next()
}
