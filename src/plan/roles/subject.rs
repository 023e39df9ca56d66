//! What a text is about: which lines share their words with its prose. Menus and other articles' headlines have other words.

use crate::text::hash::HashMap;
use crate::text::line::Line;
use crate::text::lower::lower_char;
use crate::text::runs::{ALPHANUMERIC, runs};

/// Shorter words stand in any text, in bytes.
const LONG: usize = 5;
/// Words that share this many first characters count as one: an ending says how a word is used, not what it means.
const STEM: usize = 6;
/// What is looked at of one line, in bytes: more tells no more, and lines can be long.
const PART: usize = 2000;
/// How far below a line its words are looked for, in lines.
const REACH: usize = 30;

/// The long words of each line, and where they stand in prose.
pub(crate) struct Subject {
    counts: Vec<Counts>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    words: usize,
    known: usize,
    below: usize,
}

impl Subject {
    /// `prose` says which lines are prose.
    pub(crate) fn of(lines: &[Line<'_>], prose: &[bool]) -> Self {
        let mut index = Index::default();
        let words: Vec<Vec<usize>> = lines.iter().map(|line| index.words(line.text)).collect();
        let mut seen = vec![Met::default(); index.stems.len()];
        for (at, words) in words.iter().enumerate().filter(|(at, _)| prose[*at]) {
            for &word in words {
                seen[word].stands_in(at);
            }
        }
        let mut counts = vec![Counts::default(); lines.len()];
        for (at, words) in words.iter().enumerate().rev() {
            let count = |holds: &dyn Fn(&Met) -> bool| {
                words.iter().filter(|&&word| holds(&seen[word])).count()
            };
            counts[at] = Counts {
                words: words.len(),
                known: count(&|word| word.lines > usize::from(prose[at])),
                below: count(&|word| word.next.is_some_and(|below| below - at <= REACH)),
            };
            if prose[at] {
                for &word in words {
                    seen[word].next = Some(at);
                }
            }
        }
        Self { counts }
    }

    /// How many long words a line has.
    pub(crate) fn words(&self, line: usize) -> usize {
        self.counts[line].words
    }

    /// How many of them stand in other lines of prose.
    pub(crate) fn known(&self, line: usize) -> usize {
        self.counts[line].known
    }

    /// How many of them stand in prose close below.
    pub(crate) fn below(&self, line: usize) -> usize {
        self.counts[line].below
    }
}

/// Where a word stands.
#[derive(Clone, Default)]
struct Met {
    /// In how many lines of prose.
    lines: usize,
    /// The last of these while they are counted.
    last: Option<usize>,
    /// The nearest one below, while lines are read upwards.
    next: Option<usize>,
}

impl Met {
    fn stands_in(&mut self, line: usize) {
        self.lines += usize::from(self.last != Some(line));
        self.last = Some(line);
    }
}

/// Numbers stems.
#[derive(Default)]
struct Index {
    stems: HashMap<u128, usize>,
}

impl Index {
    fn words(&mut self, text: &str) -> Vec<usize> {
        let part = &text[..text.floor_char_boundary(PART)];
        let long = runs(part, ALPHANUMERIC).filter(|word| word.len() >= LONG);
        long.map(|word| self.number(word)).collect()
    }

    /// The number of the stem of a word.
    fn number(&mut self, word: &str) -> usize {
        let next = self.stems.len();
        *self.stems.entry(stem(word)).or_insert(next)
    }
}

/// The first characters of a word in lower case: all bits of the codes of six have room.
fn stem(word: &str) -> u128 {
    word.chars().take(STEM).fold(0, |stem, c| stem << 21 | u128::from(u32::from(lower_char(c))))
}
