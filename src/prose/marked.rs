//! Lines whose marks say what they are: `##`, `>`, rules, a bullet alone.

use crate::article::{Kind, Reason};
use crate::facts::Form;
use crate::plan::piece::Piece;
use crate::prose::block::block;
use crate::prose::reader::{Read, Reader};

impl Reader<'_, '_> {
    /// Marks that need no neighbour: `##`, `>`, a rule, a bullet alone.
    pub(super) fn marked(&mut self) -> Option<Read> {
        let unit = &self.units[self.at];
        let mark = |because: Option<Reason>| {
            let separator = block(
                self.context.source,
                Kind::Separator,
                &unit.lines.iter().map(|line| Piece::mark(line.span())).collect::<Vec<_>>(),
            );
            Some((vec![because.map_or(separator.clone(), |code| separator.because(code))], 1))
        };
        match unit.seen.form {
            Form::Heading { level, .. } => {
                Some(self.one_because(Kind::Heading { level: level.max(2) }, Reason::Mark))
            }
            Form::Quote { body, .. }
                if body == unit.first().text.len() && unit.lines.len() == 1 =>
            {
                mark(Some(Reason::EmptyQuote))
            }
            Form::Quote { .. } => Some(self.one(Kind::Quote { attribution: None })),
            Form::Rule(_) | Form::Bullet => mark(None),
            Form::Fence => Some(self.one(Kind::Preformatted)),
            Form::Invisible => mark(Some(Reason::Invisible)),
            _ => None,
        }
    }
}
