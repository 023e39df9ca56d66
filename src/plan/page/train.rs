//! What `tools/train.rs` needs to learn weights. No part of the crate's interface.

#![doc(hidden)]

use crate::article::options::Options;
use crate::facts::{self, Text};
use crate::text::line;

use super::{collector, features};

/// A line of a page: its number in the text, the features that it has alone, and those of what stands around it.
#[derive(Clone, Debug)]
pub struct PageLine {
    /// 0-based, blank lines counted.
    pub line: usize,
    /// Numbers of features.
    pub own: Vec<u16>,
    /// Numbers of features.
    pub around: Vec<u16>,
}

/// The lines of a page that are not blank.
#[must_use]
pub fn rows(text: &str) -> Vec<PageLine> {
    let lines = line::lines(text);
    let facts = facts::gather(&lines);
    let seen = facts::roles(&lines, &facts, &Options::default());
    let features = features::of_lines(Text { source: text, lines: &lines, seen: &seen });
    let row = |(at, line): (usize, &line::Line<'_>)| PageLine {
        line: line.number,
        own: features.own(at).to_vec(),
        around: features.around(at).to_vec(),
    };
    lines.iter().enumerate().map(row).collect()
}

/// The names of all features, by number: `end: stop`.
pub fn names() -> impl Iterator<Item = String> {
    collector::names().map(|(group, value)| format!("{group}: {value}"))
}
