//! Single words, looked up whatever their case.

use crate::text::hash::HashMap;
use crate::text::lower;

/// Words and what they mean. Most words of a text are not among them, which their first and last letters and their length tell.
pub(crate) struct Words<T> {
    words: HashMap<&'static str, T>,
    /// For each pair of first and last letters, a bit for each length in bytes.
    lengths: Box<[u64]>,
}

/// Pairs of letters.
const PAIRS: usize = 32 * 32;

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self { words: HashMap::default(), lengths: vec![0; PAIRS].into() }
    }
}

impl<T> Words<T> {
    /// What a word means, to be set; it is in lower case.
    pub(crate) fn entry(&mut self, word: &'static str) -> &mut T
    where
        T: Default,
    {
        if let Some((pair, length)) = shape(word) {
            self.lengths[pair] |= length;
        }
        self.words.entry(word).or_default()
    }

    /// What a word means; the buffer is a place to write it in lower case.
    pub(crate) fn get(&self, word: &str, buffer: &mut String) -> Option<&T> {
        if shape(word).is_some_and(|(pair, length)| self.lengths[pair] & length == 0) {
            return None;
        }
        self.words.get(lower::lower(word, buffer))
    }
}

/// The place of the pair of its letters, and the bit of its length; `None` where these may change with its case.
fn shape(word: &str) -> Option<(usize, u64)> {
    let (first, last) = (word.as_bytes().first()?, word.as_bytes().last()?);
    let pair = usize::from(first & 31) << 5 | usize::from(last & 31);
    word.is_ascii().then(|| (pair, 1 << word.len().min(63)))
}
