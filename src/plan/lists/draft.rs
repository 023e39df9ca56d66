//! A list of times as lines, before its text is read.

use std::ops::Range;

use crate::plan::lists::rows::Row;
use crate::time::stamp::Scale;

/// A list of times as lines, before its text is read.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// All lines of the list.
    pub(crate) lines: Range<usize>,
    pub(crate) rows: Vec<Row>,
    /// Lines that are day heads.
    pub(crate) heads: Vec<usize>,
    pub(crate) scale: Scale,
    /// Times count from the start of a recording.
    pub(crate) media: bool,
    /// The share of steps that run forwards and backwards in time.
    pub(crate) steps: Steps,
}

/// How the times of a list step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps {
    pub(crate) later: usize,
    pub(crate) earlier: usize,
}

impl Steps {
    /// The share of the majority; 1 where there are no steps.
    pub(crate) fn share(self) -> f32 {
        let all = self.later + self.earlier;
        if all == 0 { 1.0 } else { self.later.max(self.earlier) as f32 / all as f32 }
    }
}
