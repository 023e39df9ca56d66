//! The title: which line can be one.

use crate::article::{Kind, Reason, Role};
use crate::facts::{Form, Says};
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::text::limits::{TITLE_CHARS, TITLE_REACH};
use crate::top::reader::TopReader;

impl TopReader<'_, '_> {
    /// A line that can be a title stands within reach: small print is above it and not the article itself.
    pub(super) fn title_follows(&self) -> bool {
        self.units[self.at + 1..].iter().take(TITLE_REACH).any(|unit| self.is_title(unit))
    }

    pub(super) fn title(&mut self) {
        let Some(unit) = self.unit(0).filter(|unit| self.is_title(unit)) else { return };
        let rule = self.unit(1).filter(|rule| is_underline(rule));
        let mut pieces = unit.pieces(&Kind::Title);
        pieces.extend(rule.iter().map(|rule| Piece::mark(rule.first().span())));
        let code = match (unit.seen.told, unit.seen.form, rule) {
            (Some(told), ..) => told.by,
            (_, Form::Heading { .. }, _) => Reason::Mark,
            (.., Some(_)) => Reason::Underline,
            _ => Reason::FirstLine,
        };
        self.head.title = Some(block(self.context.source, Kind::Title, &pieces).because(code));
        self.at += 1 + usize::from(rule.is_some());
    }

    pub(super) fn is_title(&self, unit: &Unit<'_>) -> bool {
        if self.told_title {
            return unit.seen.role() == Some(Role::Title);
        }
        // a paragraph among others: 　文 …
        let set_in = |unit: &Unit<'_>| unit.first().is_set_in();
        is_title(unit) && !(set_in(unit) && self.units[self.at + 1..].iter().any(set_in))
    }
}

/// A line that can be a headline.
fn is_title(unit: &Unit<'_>) -> bool {
    if unit.seen.told.is_some() {
        return false;
    }
    let several = unit.lines.iter().any(|line| line.inner_stops > 0)
        && unit.ends_sentence()
        && unit.chars > TITLE_CHARS / 2;
    let open = matches!(unit.seen.form, Form::Text | Form::Heading { .. })
        && unit.seen.says == Says::Nothing;
    // `Dear Ms Ruiz,`: a letter starts so, and no headline ends so
    let addresses = unit.last().text.ends_with(',');
    let drop_cap = unit.first().chars == 1 && unit.lines.len() > 1;
    open && !drop_cap
        && unit.chars <= TITLE_CHARS
        && !several
        && !addresses
        && unit.lines.len() <= 4
}

fn is_underline(unit: &Unit<'_>) -> bool {
    matches!(unit.seen.form, Form::Rule('=' | '-' | '~' | '═' | '─'))
        && unit.blanks_above() == 0
        && unit.lines.len() == 1
}
