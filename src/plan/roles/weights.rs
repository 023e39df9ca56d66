//! The table of weights, which `tools/train.rs` wrote, as numbers: it is read while the crate is compiled, so that no program carries its
//! names or reads it when it starts.

use super::collector::{ALL_FEATURES, OWN_FEATURES, ROLE_FEATURES};
use super::state::STATES;

/// How many features weigh: those of place only where a whole page is looked for.
const FEATURES: usize = if cfg!(feature = "whole-pages") { ALL_FEATURES } else { ROLE_FEATURES };

/// A weight for each state.
pub(crate) type StateWeights = [i8; STATES];

/// What speaks for the states of a unit.
pub(crate) struct Weights {
    /// Each feature of the unit,
    pub(crate) itself: [StateWeights; FEATURES],
    /// those that the unit above has alone,
    pub(crate) below: [StateWeights; OWN_FEATURES],
    /// those of the unit below,
    pub(crate) above: [StateWeights; OWN_FEATURES],
    /// and the state of the unit above.
    pub(crate) steps: [StateWeights; STATES],
}

/// The table.
pub(crate) static WEIGHTS: Weights = read(include_str!("weights.txt"));

/// Reads a table: a line `name = numbers` for each feature, with two more groups of numbers for each that a unit has alone, then a line
/// for each state with what may follow it.
const fn read(table: &str) -> Weights {
    let zero = [0; STATES];
    let mut weights = Weights {
        itself: [zero; FEATURES],
        below: [zero; OWN_FEATURES],
        above: [zero; OWN_FEATURES],
        steps: [zero; STATES],
    };
    let (text, mut at, mut row) = (table.as_bytes(), 0, 0);
    while row < ALL_FEATURES + STATES {
        at = after_equals(text, at);
        if row < FEATURES {
            (weights.itself[row], at) = numbers(text, at);
        } else if row >= ALL_FEATURES {
            (weights.steps[row - ALL_FEATURES], at) = numbers(text, at);
        }
        if row < OWN_FEATURES {
            (weights.below[row], at) = numbers(text, at);
            (weights.above[row], at) = numbers(text, at);
        }
        row += 1;
    }
    weights
}

/// The place after the next ` = `, which no comment has. A table of other features may end before: a test says so.
const fn after_equals(text: &[u8], mut at: usize) -> usize {
    while at + 3 < text.len() {
        if text[at] == b' ' && text[at + 1] == b'=' && text[at + 2] == b' ' {
            return at + 3;
        }
        at += 1;
    }
    text.len()
}

/// The next numbers, one for each state, and the place after them. Bars and blanks stand between.
const fn numbers(text: &[u8], mut at: usize) -> (StateWeights, usize) {
    let mut row = [0; STATES];
    let mut state = 0;
    while state < STATES {
        while at < text.len() && (text[at] == b' ' || text[at] == b'|') {
            at += 1;
        }
        let negative = at < text.len() && text[at] == b'-';
        at += negative as usize;
        let mut number = 0_i8;
        while at < text.len() && text[at].is_ascii_digit() {
            number = number * 10 + (text[at] - b'0').cast_signed();
            at += 1;
        }
        row[state] = if negative { -number } else { number };
        state += 1;
    }
    (row, at)
}
