//! The text of each entry: what stands beside its time, and the lines below it (or above, where times stand last).

use crate::text::hash::HashSet;
use std::ops::Range;

use crate::article::{Reason, Role};
use crate::facts::{Facts, Form, Seen, Text, Told, imprint};
use crate::feed::names::{self, Above};
use crate::plan::lists::Draft;
use crate::plan::lists::rows::Row;
use crate::text::line::Line;
use crate::time::stamp::Stamp;

/// The longest label of entries, in bytes.
const LABEL_BYTES: usize = 60;
/// The most words of a label where most entries start with one.
const LABEL_WORDS: usize = 3;

/// The lines of all entries of a list, one entry after the other.
pub(super) struct Texts<'t> {
    lines: Vec<Line<'t>>,
    seen: Vec<Seen<'t>>,
    /// Which of these lines each row has.
    rows: Vec<Range<usize>>,
    /// First lines that several entries have.
    labels: HashSet<&'t str>,
}

impl<'t> Texts<'t> {
    pub(super) fn of(draft: &Draft, text: Text<'t>) -> Self {
        let mut texts = Self {
            lines: Vec::new(),
            seen: Vec::new(),
            rows: Vec::new(),
            labels: HashSet::default(),
        };
        let mut above = names::above(draft, text);
        if draft.lines.start >= draft.rows[0].own.start {
            above[0] = Above::Other; // it was taken by what stands above the list
        }
        let mut above = above.into_iter().peekable();
        for row in &draft.rows {
            let own = above.next().unwrap_or(Above::Other);
            let next = above.peek().is_some_and(|&above| above != Above::Other);
            texts.add(row, own, usize::from(next), text);
        }
        texts.labels = texts.find_labels();
        texts.name_writers();
        texts
    }

    /// The lines of one row: what stands above its time, beside it and below it, less those that are the next row's.
    fn add(&mut self, row: &Row, above: Above, of_next: usize, text: Text<'t>) {
        let start = self.lines.len();
        let line = &text.lines[row.line];
        if above != Above::Other {
            let mut seen = text.seen[row.own.start - 1];
            if above == Above::Name {
                seen.told = Some(Told::new(Role::Byline, Reason::EntryNames));
            }
            self.lines.push(text.lines[row.own.start - 1]);
            self.seen.push(seen);
        }
        let (from, to) = rest(&text.seen[row.line], &row.stamp, line);
        if let Some(beside) = line.slice(from, to) {
            self.lines.push(beside);
            self.seen.push(Seen::SILENT);
        }
        let body = row.body.start..row.body.end - of_next;
        self.lines.extend_from_slice(&text.lines[body.clone()]);
        self.seen.extend_from_slice(&text.seen[body]);
        self.rows.push(start..self.lines.len());
    }

    /// The lines of a row of the list that stands in `text`.
    pub(super) fn of_row<'s>(&'s self, row: usize, text: Text<'s>) -> Text<'s> {
        Text { lines: &self.lines, seen: &self.seen, ..text }.slice(self.rows[row].clone())
    }

    /// The text of a row starts with a label, and something stands under it.
    pub(super) fn is_labelled(&self, row: usize) -> bool {
        let lines = &self.lines[self.rows[row].clone()];
        lines.len() > 1 && self.labels.contains(lines[0].text)
    }

    /// The first lines that several entries share: who writes, or a label such as "Key event". Where most entries start with
    /// labels or names, all short lines or names are such lines.
    fn find_labels(&self) -> HashSet<&'t str> {
        let first: Vec<_> =
            self.rows.iter().filter_map(|row| self.lines[row.clone()].first()).collect();
        let mut seen = HashSet::default();
        let mut labels: HashSet<_> = first
            .iter()
            .map(|line| line.text)
            .filter(|text| text.len() <= LABEL_BYTES && !seen.insert(*text))
            .collect();
        let most = |count: usize| count * 2 > self.rows.len();
        if most(first.iter().filter(|line| labels.contains(line.text)).count()) {
            labels.extend(
                first.iter().filter(|line| line.words <= LABEL_WORDS).map(|line| line.text),
            );
        }
        let names = || first.iter().filter(|line| imprint::is_names(line));
        if most(names().count()) {
            labels.extend(names().map(|line| line.text));
        }
        labels
    }

    /// Labels that are names say who wrote the entry.
    fn name_writers(&mut self) {
        for row in 0..self.rows.len() {
            let first = self.rows[row].start;
            if self.is_labelled(row)
                && self.seen[first].is_plain()
                && imprint::is_names(&self.lines[first])
            {
                self.seen[first].told = Some(Told::new(Role::Byline, Reason::EntryNames));
            }
        }
    }
}

/// The part of the row's line that is no stamp.
fn rest(seen: &Facts, stamp: &Stamp, line: &Line<'_>) -> (usize, usize) {
    if stamp.all.0 == 0 {
        (stamp.all.1, line.text.len())
    } else {
        (item_body(seen, stamp), stamp.all.0)
    }
}

/// Where the text of a row starts whose stamp is at its end: after its bullet.
pub(super) fn item_body(seen: &Facts, stamp: &Stamp) -> usize {
    match seen.form {
        Form::Item { body, .. } | Form::Heading { body, .. } | Form::Quote { body, .. } => {
            body.min(stamp.all.0)
        }
        _ => 0,
    }
}
