//! What `tools/train.rs` needs to learn weights. No part of the crate's interface.

#![doc(hidden)]

use crate::article::options::Options;
use crate::facts::{self, Text};
use crate::plan::layout::Layout;
use crate::text::line;

use super::model::STEPS;
use super::unbroken::Unbroken;
use super::{collector, features, law, state};

/// A unit of a text: its first line, the features that it has alone, and those of what stands around it.
#[derive(Clone, Debug)]
pub struct UnitFeatures {
    /// The number of its first line: 0-based, blank lines counted.
    pub line: usize,
    /// Numbers of features.
    pub own: Vec<u16>,
    /// Numbers of features.
    pub around: Vec<u16>,
    /// The states that its marks leave open, a bit each.
    pub open: u16,
}

/// The units of a text.
#[must_use]
pub fn rows(text: &str) -> Vec<UnitFeatures> {
    let lines = line::lines(text);
    let facts = facts::gather(&lines);
    let seen = facts::roles(&lines, &facts, &Options::default());
    let text = Text { source: text, lines: &lines, seen: &seen };
    let layout = Layout::of(text.source, text);
    let unbroken = Unbroken::of(text, &layout);
    let text = unbroken.text(text);
    let features = features::of_lines(text);
    let row = |((at, line), open): ((usize, &line::Line<'_>), state::States)| UnitFeatures {
        line: line.number,
        own: features.own(at).to_vec(),
        around: features.around(at).to_vec(),
        open: open.bits(),
    };
    text.lines.iter().enumerate().zip(law::open(text, &layout, &features)).map(row).collect()
}

/// The names of all features, by number: `end: stop`.
pub fn names() -> impl Iterator<Item = String> {
    collector::names()
}

/// How many features there are.
#[must_use]
pub const fn count() -> usize {
    collector::ALL_FEATURES
}

/// How many features a line has alone: these come first.
#[must_use]
pub const fn own() -> usize {
    collector::OWN_FEATURES
}

/// The number of the first feature of place: these weigh the same for all states of the article but its title.
#[must_use]
pub const fn place() -> usize {
    collector::ROLE_FEATURES
}

/// The names of the states.
pub const STATES: [&str; state::STATES] = state::NAMES;

/// Which states may follow each state, a bit each.
#[must_use]
pub fn follows() -> [u16; state::STATES] {
    STEPS.map(state::States::bits)
}
