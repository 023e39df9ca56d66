//! Rows of tables, with tabs or bars between their cells.

use crate::article::Kind;
use crate::facts::Form;
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::prose::reader::{Read, Reader};
use crate::text::chars::is_blank;

impl Reader<'_, '_> {
    /// Rows with cells, at least two in a run.
    pub(super) fn table(&mut self) -> Option<Read> {
        let count = |unit: Option<&Unit<'_>>| match unit?.seen.form {
            Form::Table { cells } => Some(cells),
            _ => None,
        };
        let own = count(self.unit(0))?;
        let near = [count(self.above()), count(self.unit(1))];
        let text = self.units[self.at].first().text;
        if text.contains('-') && text.chars().all(|c| is_blank(c) || matches!(c, '|' | '-' | ':')) {
            return Some((
                vec![block(
                    self.context.source,
                    Kind::Separator,
                    &[Piece::mark(self.units[self.at].first().span())],
                )],
                1,
            ));
        }
        near.iter()
            .flatten()
            .any(|&other| other == own || own > 2)
            .then(|| self.one(Kind::TableRow { cells: cells(text) }))
    }
}

/// The texts between tabs, else between bars.
pub(super) fn cells(text: &str) -> Vec<String> {
    let cells: Vec<_> = if text.contains('\t') {
        text.split('\t').collect()
    } else {
        text.trim_matches('|').split('|').collect()
    };
    cells.into_iter().map(|cell| cell.trim_matches(is_blank).to_owned()).collect()
}
