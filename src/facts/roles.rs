//! Roles of lines from outside the text: the reader's word, and what markup knows.

use crate::article::{Correction, Hint, Options, Reason, Role};
use crate::facts::form::Form;
use crate::facts::hints;
use crate::facts::seen::{Facts, Says, Seen};
use crate::facts::told::Told;
use crate::text::hash::HashMap;
use crate::text::line::Line;

/// The lines with what options say of them over their facts. The reader's word is law; markup counts where the line says
/// nothing else.
pub(crate) fn roles<'t>(
    lines: &[Line<'_>],
    facts: &'t [Facts],
    options: &Options,
) -> Vec<Seen<'t>> {
    let corrections: HashMap<_, _> =
        options.corrections.iter().map(|correction| (correction.line, correction)).collect();
    let hints = hints::around(lines, &options.hints);
    let told = |line: &Line<'_>, facts: &Facts, hint: Option<&Hint>| {
        let correction = corrections.get(&line.number).map(|correction| corrected(correction));
        correction.or_else(|| {
            hint.filter(|hint| matches!(hint.kind, Role::Title | Role::Furniture) || is_open(facts))
                .map(hinted)
        })
    };
    let seen = |((line, facts), hint)| Seen::new(facts, told(line, facts, hint));
    lines.iter().zip(facts).zip(hints).map(seen).collect()
}

fn corrected(&Correction { kind, level, .. }: &Correction) -> Told {
    Told { level, ..Told::new(kind, Reason::Correction) }
}

fn hinted(hint: &Hint) -> Told {
    let ordered = hint.ordered == Some(true);
    Told { level: hint.level, ordered, ..Told::new(hint.kind, Reason::Hint) }
}

/// The line says nothing about its role that markup could contradict.
fn is_open(facts: &Facts) -> bool {
    facts.says == Says::Nothing
        && facts.lead.is_none()
        && !matches!(facts.form, Form::Invisible | Form::Bullet | Form::Rule(_))
}
