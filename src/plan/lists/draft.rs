//! A list of times as lines, before its text is read.

use std::ops::Range;

use crate::facts::Text;
use crate::plan::lists::rows::Row;
use crate::time::date::{Date, NumberOrder};
use crate::time::stamp::Scale;

/// A list of times as lines, before its text is read.
#[derive(Clone, Debug, Default)]
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
    /// How dates with slashes are read.
    pub(crate) numbers: Option<NumberOrder>,
}

impl Draft {
    /// The date that a head prints.
    pub(crate) fn date_of(&self, head: usize, text: Text<'_>) -> Option<Date> {
        let date = text.seen[head].lead.as_deref()?.date?;
        Some(self.numbers.and_then(|order| date.read_as(order)).unwrap_or(date))
    }
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
