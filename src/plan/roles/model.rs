//! A linear chain: which state each unit of a text is in, decided by the features of the unit and of its neighbours, and by
//! which state may follow which. Sums of whole numbers, so that every platform finds the same.

use super::features::Features;
use super::state::{ALL, LineState, STATES, States};
use super::weights::{StateWeights, Weights};

/// Which states may follow each: an article has one start, one title at most, and one end.
pub(crate) const STEPS: [States; STATES] = {
    let inside = States::INSIDE.without(LineState::Title);
    let outside = inside.or(States::of(&[LineState::Between, LineState::Below]));
    let mut steps = [outside; STATES];
    steps[LineState::Above as usize] = States::INSIDE.or(States::of(&[LineState::Above]));
    steps[LineState::Between as usize] = inside.or(States::of(&[LineState::Between]));
    steps[LineState::Below as usize] = States::of(&[LineState::Below]);
    steps
};
/// The states that a text may start with.
const FIRST: States = States::INSIDE.or(States::of(&[LineState::Above]));

/// What weighs against a step or a state that is not allowed: more than all features of a line together.
const NEVER: i32 = -1_000_000;

/// How many reasons a person wants to read.
const REASONS: usize = 3;

/// Whose feature it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The unit's own.
    Itself,
    /// Of the unit above.
    Above,
    /// Of the unit below.
    Below,
}

/// What speaks for states of a unit beside the table.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Points {
    /// For all of the article.
    pub(crate) article: i32,
    pub(crate) heading: i32,
}

/// What the chain says of one unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FoundState {
    pub(crate) state: LineState,
    /// By how much the best chain through this state beats the best one through another.
    pub(crate) margin: i32,
    /// The best other state.
    pub(crate) other: LineState,
}

/// What the chain says of all units.
pub(crate) struct Chain {
    pub(crate) found: Vec<FoundState>,
    /// What it weighs in all.
    pub(crate) sum: i64,
}

/// The sum for each state.
pub(crate) type Scores = [i32; STATES];

impl Weights {
    /// The best chain of states by the `scores` of all units, of those states that `open` leaves to each unit, with `points` beside what the table weighs.
    pub(crate) fn decode(&self, scores: &[Scores], open: &[States], points: &[Points]) -> Chain {
        let mut scores = scores.to_vec();
        for ((score, open), points) in scores.iter_mut().zip(open).zip(points) {
            for state in ALL {
                score[state as usize] += if state.is_outside() { 0 } else { points.article };
                score[state as usize] += if open.has(state) { 0 } else { NEVER };
            }
            score[LineState::Heading as usize] += points.heading;
        }
        let steps = self.allowed_steps();
        let down = best_above(&steps, &scores);
        let mut found = Vec::with_capacity(scores.len());
        let mut up = [0; STATES];
        for (score, down) in scores.iter().zip(&down).rev() {
            let through = |state: LineState| {
                down[state as usize] + up[state as usize] + score[state as usize]
            };
            let states = || ALL.into_iter().rev();
            let state = states().max_by_key(|&state| through(state));
            let state = state.unwrap_or(LineState::Paragraph);
            let others = states().filter(|other| !other.is_like(state));
            let other = others.max_by_key(|&other| through(other));
            let other = other.unwrap_or(LineState::Paragraph);
            found.push(FoundState { state, margin: through(state) - through(other), other });
            up = best_below(&steps, &up, score);
        }
        found.reverse();
        let sum = sum(&steps, &scores, &found);
        Chain { found, sum }
    }

    /// The features that speak most for `state` against `other` at a unit, strongest first: numbers for `names`, and what the
    /// unit they are of is to this one.
    pub(crate) fn reasons(
        &self,
        features: &Features,
        at: usize,
        state: LineState,
        other: LineState,
    ) -> Vec<(Of, u16)> {
        let weight = |weights: &[StateWeights], feature: u16| {
            let weights = weights[usize::from(feature)];
            i32::from(weights[state as usize]) - i32::from(weights[other as usize])
        };
        let itself = features.own(at).iter().chain(features.around(at));
        let itself = itself.map(|&feature| (weight(&self.itself, feature), Of::Itself, feature));
        let above = at.checked_sub(1).map_or(&[][..], |above| features.own(above));
        let above = above.iter().map(|&feature| (weight(&self.below, feature), Of::Above, feature));
        let below = if at + 1 < features.len() { features.own(at + 1) } else { &[] };
        let below = below.iter().map(|&feature| (weight(&self.above, feature), Of::Below, feature));
        let mut all: Vec<_> =
            itself.chain(above).chain(below).filter(|(weight, ..)| *weight > 0).collect();
        all.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
        all.into_iter().take(REASONS).map(|(_, of, feature)| (of, feature)).collect()
    }

    /// What the features say of each unit.
    pub(crate) fn scores(&self, features: &Features) -> Vec<Scores> {
        let mut scores = vec![[0; STATES]; features.len()];
        for at in 0..features.len() {
            let own = features.own(at);
            add(&mut scores[at], &self.itself, own);
            add(&mut scores[at], &self.itself, features.around(at));
            if let Some(below) = scores.get_mut(at + 1) {
                add(below, &self.below, own);
            }
            if at > 0 {
                add(&mut scores[at - 1], &self.above, own);
            }
        }
        scores
    }

    /// What each state weighs after each.
    fn allowed_steps(&self) -> StateSteps {
        std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                if STEPS[from].has(ALL[to]) { i32::from(self.steps[from][to]) } else { NEVER }
            })
        })
    }
}

/// What each state weighs after each: the first index is that of the state above.
type StateSteps = [Scores; STATES];

/// What a chain weighs in all.
fn sum(steps: &StateSteps, scores: &[Scores], found: &[FoundState]) -> i64 {
    let states = found.iter().zip(scores).map(|(found, score)| score[found.state as usize]);
    let after = found.windows(2).map(|pair| steps[pair[0].state as usize][pair[1].state as usize]);
    states.chain(after).map(i64::from).sum()
}

/// For each unit and state the best sum of a chain that leads there from above, without the unit itself.
fn best_above(steps: &StateSteps, scores: &[Scores]) -> Vec<Scores> {
    let mut here = std::array::from_fn(|at| if FIRST.has(ALL[at]) { 0 } else { NEVER });
    let next = |score: &Scores| {
        let above = here;
        let mut best = [i32::MIN; STATES];
        for (from, steps) in steps.iter().enumerate() {
            let sum = above[from] + score[from];
            for (best, step) in best.iter_mut().zip(steps) {
                *best = (*best).max(sum + step);
            }
        }
        here = levelled(best);
        above
    };
    scores.iter().map(next).collect()
}

/// The same from below, for the unit above one with this score.
fn best_below(steps: &StateSteps, below: &Scores, score: &Scores) -> Scores {
    let sums: Scores = std::array::from_fn(|to| below[to] + score[to]);
    levelled(
        steps.map(|steps| sums.iter().zip(steps).map(|(sum, step)| sum + step).max().unwrap_or(0)),
    )
}

fn add(score: &mut Scores, weights: &[StateWeights], features: &[u16]) {
    for &feature in features {
        let weights = &weights[usize::from(feature)];
        for (score, weight) in score.iter_mut().zip(weights) {
            *score += i32::from(*weight);
        }
    }
}

/// Only differences count: so sums stay small in the longest text, and what is not allowed never becomes likely.
fn levelled(sums: Scores) -> Scores {
    let most = sums.iter().copied().max().unwrap_or(0);
    sums.map(|sum| (sum - most).max(100 * NEVER))
}
