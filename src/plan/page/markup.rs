//! What markup says about the place of a line: points for the article, beside what the learned table weighs. No markup was
//! learned from, so these are few and round, in the hundredths that weights are counted in.

use crate::article::{Hint, Reason, Role};
use crate::facts::hints;
use crate::facts::{Seen, Text};

/// The points of a line that markup gives this role. A page part outweighs all that a line looks like.
const TOLD: &[(Role, i64)] = &[
    (Role::Furniture, -10_000),
    (Role::Heading, 50),
    (Role::ListItem, 150),
    (Role::Quote, 150),
    (Role::Caption, 150),
    (Role::Preformatted, 300),
    (Role::TableRow, 150),
];
/// For a line that is one link, and once more for each neighbour that is also one: a menu, not a text. A heading over such a
/// line is the menu's.
const LINK: i64 = -150;

/// The points of each line; all are 0 without hints.
pub(super) fn points(text: Text<'_>, hints: &[Hint]) -> Vec<i64> {
    let linked = hints::linked(text.lines, hints);
    let of = |(at, seen): (usize, &Seen<'_>)| {
        let told = seen.told.filter(|told| told.by == Reason::Hint).map(|told| told.role);
        let told =
            TOLD.iter().find(|(role, _)| told == Some(*role)).map_or(0, |&(_, points)| points);
        let near = linked[at.saturating_sub(1)..(at + 2).min(linked.len())]
            .iter()
            .filter(|&&linked| linked);
        let over_links = linked.get(at + 1) == Some(&true) && seen.role() == Some(Role::Heading);
        if linked[at] || over_links {
            told.min(0) + LINK * i64::try_from(near.count()).unwrap_or(1)
        } else {
            told
        }
    };
    text.seen.iter().enumerate().map(of).collect()
}
