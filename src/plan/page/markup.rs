//! What markup says about the place of a line: points for the article, beside what the learned table weighs. No markup was
//! learned from, so these are few and round, in what weights are counted in.

use crate::article::{Hint, Reason, Role};
use crate::facts::hints;
use crate::facts::{Seen, Text};

/// The points of a line that markup gives this role. A page part outweighs all that a line looks like.
const TOLD: &[(Role, i32)] = &[
    (Role::Furniture, -2_000),
    (Role::Heading, 30),
    (Role::ListItem, 30),
    (Role::Join, 30),
    (Role::Quote, 30),
    (Role::Caption, 30),
    (Role::Preformatted, 60),
    (Role::TableRow, 30),
];
/// For a line that is one link, and once more for each neighbour that is also one: a menu, not a text. A heading over such a
/// line is the menu's.
const LINK: i32 = -30;

/// The points of each line; all are 0 without hints.
pub(super) fn points(text: Text<'_>, hints: &[Hint]) -> Vec<i32> {
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
            told.min(0) + LINK * i32::try_from(near.count()).unwrap_or(1)
        } else {
            told
        }
    };
    text.seen.iter().enumerate().map(of).collect()
}

/// How many lines speak against the article.
pub(super) fn menus(text: Text<'_>, hints: &[Hint]) -> usize {
    points(text, hints).into_iter().filter(|&points| points < 0).count()
}
