//! Quotes without marks: quotation marks around a line, and an attribution under it.

use crate::article::Kind;
use crate::facts::Form;
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::prose::reader::{Read, Reader};
use crate::text::chars::{is_blank, is_dash, is_quote};

/// The longest attribution.
const ATTRIBUTION_CHARS: usize = 100;

impl Reader<'_, '_> {
    /// A line wholly in quotation marks with an attribution under it.
    pub(super) fn quotation(&mut self) -> Option<Read> {
        let (unit, below) = (self.unit(0)?, self.unit(1)?);
        let quoted = unit.seen.form == Form::Text
            && unit.first().text.starts_with(is_quote)
            && unit.last().text.ends_with(is_quote)
            && unit.chars > 12;
        let attribution = attribution(below)?;
        if !quoted {
            return None;
        }
        let mut pieces = unit.pieces(&Kind::Quote { attribution: None });
        pieces.extend(below.lines.iter().map(|line| Piece::mark(line.span())));
        Some((
            vec![block(
                self.context.source,
                Kind::Quote { attribution: Some(attribution) },
                &pieces,
            )],
            2,
        ))
    }
}

/// `— Jane Doe, minister` → `Jane Doe, minister`
fn attribution(unit: &Unit<'_>) -> Option<String> {
    let text = unit.first().text;
    let name = text.trim_start_matches(|c| is_dash(c) || is_blank(c));
    let told = name.len() < text.len()
        && name.starts_with(char::is_alphabetic)
        && !name.ends_with(['.', '!', '?']);
    (told && unit.lines.len() == 1 && unit.chars <= ATTRIBUTION_CHARS && unit.seen.told.is_none())
        .then(|| name.to_owned())
}
