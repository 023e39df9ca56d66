//! A linear chain: which state each line of a page is in, decided by the features of the line and of its neighbours, and by
//! which state may follow which. Sums of whole numbers, so that every platform finds the same.

use super::collector::names;
use super::features::Features;

/// Weights of features for each of a few states, read from a table that `tools/train.rs` wrote.
pub(crate) struct Model<const STATES: usize> {
    /// For each feature: what it says of its own line, of the line below it, and of the line above it.
    weights: Vec<[[i32; STATES]; 3]>,
    /// What it weighs that the second state follows the first.
    steps: [[i32; STATES]; STATES],
}

/// At this weight no state follows another: more than all lines of the longest page can weigh against it.
const NEVER: i32 = -1_000_000_000;

/// How many reasons a person wants to read.
const REASONS: usize = 3;

/// Whose feature it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The line's own.
    Itself,
    /// Of the line above.
    Above,
    /// Of the line below.
    Below,
}

/// What the chain says of one line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineState {
    pub(crate) state: usize,
    /// By how much the best chain through this state beats the best one through another that `alike` tells apart.
    pub(crate) margin: i32,
}

impl<const STATES: usize> Model<STATES> {
    /// Reads a table: a line `name = numbers` for each feature, then one for each state with what may follow it.
    pub(crate) fn read(table: &str) -> Self {
        let mut lines = table
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(_, numbers)| triple(numbers));
        let weights = lines.by_ref().take(names().count()).collect();
        let steps = std::array::from_fn(|_| lines.next().map_or([0; STATES], |[steps, ..]| steps));
        Self { weights, steps }
    }

    /// The best chain of states. Each line has `points` of its own for `state`; `alike` says which states count as one.
    pub(crate) fn decode(
        &self,
        features: &Features,
        state: usize,
        points: &[i64],
        alike: impl Fn(usize, usize) -> bool,
    ) -> Vec<LineState> {
        let mut scores = self.scores(features);
        scores.iter_mut().zip(points).for_each(|(score, points)| score[state] += points);
        let down = self.best_before(scores.iter());
        let mut up = self.reversed().best_before(scores.iter().rev());
        up.reverse();
        (0..scores.len())
            .map(|row| {
                let through = |state: usize| down[row][state] + up[row][state] + scores[row][state];
                let state = (0..STATES).rev().max_by_key(|&state| through(state)).unwrap_or(0);
                let other = (0..STATES).filter(|&other| !alike(state, other)).map(through).max();
                let margin = other.map_or(0, |other| through(state) - other);
                LineState { state, margin: i32::try_from(margin).unwrap_or(i32::MAX) }
            })
            .collect()
    }

    /// The features that speak most for `state` against `other` at a line, strongest first: numbers for `names`, and what the
    /// line they are of is to this one.
    pub(crate) fn reasons(
        &self,
        features: &Features,
        row: usize,
        state: usize,
        other: usize,
    ) -> Vec<(Of, u16)> {
        let of = |row: Option<usize>, whose: Of| {
            let own = row.filter(|&row| row < features.lines()).map(|row| features.own(row));
            own.into_iter().flatten().map(move |&feature| (whose, feature))
        };
        let around = features.around(row).iter().map(|&feature| (Of::Itself, feature));
        let all = of(Some(row), Of::Itself)
            .chain(around)
            .chain(of(row.checked_sub(1), Of::Above))
            .chain(of(Some(row + 1), Of::Below));
        let weight = |&(whose, feature): &(Of, u16)| {
            let weights = self.weights[usize::from(feature)][whose as usize];
            weights[state] - weights[other]
        };
        let mut all: Vec<_> = all.filter(|reason| weight(reason) > 0).collect();
        all.sort_by_key(|reason| std::cmp::Reverse(weight(reason)));
        all.truncate(REASONS);
        all
    }

    /// What the features say of each line.
    fn scores(&self, features: &Features) -> Vec<[i64; STATES]> {
        let mut scores = vec![[0; STATES]; features.lines()];
        let mut add = |row: usize, feature: u16, which: usize| {
            for (score, weight) in
                scores[row].iter_mut().zip(self.weights[usize::from(feature)][which])
            {
                *score += i64::from(weight);
            }
        };
        for row in 0..features.lines() {
            for &feature in features.own(row) {
                add(row, feature, 0);
                if row + 1 < features.lines() {
                    add(row + 1, feature, 1);
                }
                if row > 0 {
                    add(row - 1, feature, 2);
                }
            }
            features.around(row).iter().for_each(|&feature| add(row, feature, 0));
        }
        scores
    }

    /// For each line and state the best sum of a chain that leads there, without the line itself.
    fn best_before<'s>(
        &self,
        scores: impl Iterator<Item = &'s [i64; STATES]>,
    ) -> Vec<[i64; STATES]> {
        let mut here = [0; STATES];
        scores
            .map(|score| {
                let before = here;
                here = std::array::from_fn(|to| {
                    (0..STATES)
                        .map(|from| before[from] + score[from] + i64::from(self.steps[from][to]))
                        .max()
                        .unwrap_or(0)
                });
                before
            })
            .collect()
    }

    /// The chain read upwards.
    fn reversed(&self) -> Self {
        let steps = std::array::from_fn(|from| std::array::from_fn(|to| self.steps[to][from]));
        Self { weights: Vec::new(), steps }
    }
}

/// Three groups of numbers between bars; a group that is not there weighs nothing.
fn triple<const STATES: usize>(numbers: &str) -> [[i32; STATES]; 3] {
    let mut groups = numbers.split(" | ");
    std::array::from_fn(|_| {
        let mut group = groups.next().unwrap_or_default().split_ascii_whitespace();
        std::array::from_fn(|_| group.next().map_or(0, |number| number.parse().unwrap_or(NEVER)))
    })
}
