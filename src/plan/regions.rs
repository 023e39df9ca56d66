//! Regions that are found before it is known how many articles there are.

use crate::facts::{Seen, Text};
use crate::plan::lists::{self, Draft};
use crate::plan::mail::{self, Header};
use crate::text::line::Line;

/// What can be found before it is known how many articles there are.
pub(crate) struct Regions {
    /// The header lines of letters and files.
    pub(crate) headers: Vec<Header>,
    /// The lists of times.
    pub(crate) lists: Vec<Draft>,
}

impl Regions {
    /// Finds them; the lines of headers say nothing to lists and to all that comes later.
    pub(crate) fn find(source: &str, lines: &[Line<'_>], seen: &mut [Seen<'_>]) -> Self {
        let headers = mail::headers(lines);
        mail::silence(&headers, seen);
        let lists = lists::find(Text { source, lines, seen });
        Self { headers, lists }
    }
}
