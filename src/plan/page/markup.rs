//! What markup says about the place of a line: points for the article, beside what the learned table weighs. No markup was
//! learned from, so these are few and round, in the hundredths that weights are counted in.

use crate::article::options::{Hint, Role};
use crate::facts::Guess;
use crate::facts::hints;
use crate::text::line::Line;

/// What a line that is told to be this has for it. A page part outweighs all that a line looks like.
const TOLD: &[(Role, i64)] = &[
    (Role::Furniture, -10_000),
    (Role::Heading, 50),
    (Role::ListItem, 150),
    (Role::Quote, 150),
    (Role::Caption, 150),
    (Role::Preformatted, 300),
    (Role::TableRow, 150),
];
/// For a line that is one link, and once more for each neighbour that is one, too: a menu, not a text. A heading over such a
/// line is the menu's.
const LINK: i64 = -150;

/// The points of each line; all are 0 without hints.
pub(super) fn points(lines: &[Line<'_>], guesses: &[Guess], hints: &[Hint]) -> Vec<i64> {
    let linked = hints::linked(lines, hints);
    let of = |(at, guess): (usize, &Guess)| {
        let told = guess.told.filter(|told| told.by == "hint").map(|told| told.role);
        let told =
            TOLD.iter().find(|(role, _)| told == Some(*role)).map_or(0, |&(_, points)| points);
        let near = linked[at.saturating_sub(1)..(at + 2).min(linked.len())]
            .iter()
            .filter(|&&linked| linked);
        let over_links = linked.get(at + 1) == Some(&true) && guess.role() == Some(Role::Heading);
        if linked[at] || over_links {
            told.min(0) + LINK * i64::try_from(near.count()).unwrap_or(1)
        } else {
            told
        }
    };
    guesses.iter().enumerate().map(of).collect()
}
