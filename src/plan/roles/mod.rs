//! Which role each unit of a text has, and where in the text the article stands.
//!
//! A chain of states goes down the units: of the page above the article, its title, its paragraphs, headings, items and so on, of the
//! page between or below. What a unit looks like, alone and among the others, weighs for each state; `weights.txt` holds the weights,
//! which `tools/train.rs` learned from gold articles, pages and feeds. `cargo run --example train` writes it anew.

mod collector;
mod features;
mod law;
mod model;
mod runs;
mod series;
mod shape;
mod state;
mod subject;
mod surroundings;
#[cfg(feature = "train")]
pub mod train;
mod unbroken;
mod weights;
mod whereabouts;

use crate::facts::Text;
use crate::plan::layout::Layout;

use features::Features;
use model::{Chain, FoundState, Of};
use unbroken::Unbroken;
use weights::WEIGHTS;

pub(crate) use model::Points;
pub(crate) use state::LineState;

/// The lead over the other reading, in what weights are counted in, at which it is three to one.
const SURE: f64 = 30.0;

/// By how much the reading as a whole page must beat that as an article alone: of the gold articles of other sites than
/// those it was learned from about 2 % then are pages, of the gold pages about 93 %.
const PAGE: i64 = 300;

/// Lines around an article that no word tells, without which a text is no page.
const MENU: usize = 5;

/// The role of each line of a text.
pub(crate) struct Roles {
    chain: Chain,
    /// Some units are of a page around the article.
    is_page: bool,
    /// Which unit each line belongs to; nothing where each is its own.
    unit_of: Option<Vec<usize>>,
    features: Features,
}

impl Roles {
    /// Weighs all lines, with a page around the article or, unless `may_be_page`, without. `points` gives what speaks for the article
    /// beside the table.
    pub(crate) fn of(
        text: Text<'_>,
        layout: &Layout<'_>,
        may_be_page: bool,
        points: impl Fn(Text<'_>) -> Vec<Points>,
    ) -> Self {
        let unbroken = Unbroken::of(text, layout);
        let units = unbroken.text(text);
        let features = features::of_lines(units);
        let points = points(units);
        let open: Vec<_> = law::open(units, layout, &features).collect();
        let inside: Vec<_> = open.iter().map(|open| open.inside()).collect();
        let scores = WEIGHTS.scores(&features);
        let mut chain = WEIGHTS.decode(&scores, &inside, &points);
        let mut is_page = false;
        if may_be_page {
            let page = WEIGHTS.decode(&scores, &open, &points);
            let untold = page.found.iter().zip(&open);
            let untold =
                untold.filter(|(found, open)| found.state.is_outside() && open.may_be_inside());
            is_page = page.sum - chain.sum >= PAGE && untold.count() >= MENU;
            if is_page {
                chain = page;
            }
        }
        series::agree(units, &open, &mut chain.found);
        Self { chain, is_page, unit_of: unbroken.unit_of, features }
    }

    /// The text is a whole page. In any text, lines that words tell are none of the article.
    pub(crate) const fn is_page(&self) -> bool {
        self.is_page
    }

    fn unit(&self, line: usize) -> usize {
        self.unit_of.as_ref().map_or(line, |unit_of| unit_of[line])
    }

    /// What a line is.
    pub(crate) fn state(&self, line: usize) -> LineState {
        self.chain.found[self.unit(line)].state
    }

    /// How sure that is, 0.5 to 1.
    pub(crate) fn confidence(&self, line: usize) -> f64 {
        let margin = f64::from(self.chain.found[self.unit(line)].margin);
        ((0.5 + 0.5 * margin / (margin + SURE)) * 100.0).round() / 100.0
    }

    /// What decided most: `"end: arrow"`, `"line above, says: furniture"`.
    pub(crate) fn reasons(&self, line: usize) -> Vec<String> {
        if !cfg!(feature = "reasons") {
            return Vec::new();
        }
        let word = |(of, feature): (Of, u16)| {
            let name = collector::name(feature)?;
            Some(match of {
                Of::Itself => name,
                Of::Above => format!("line above, {name}"),
                Of::Below => format!("line below, {name}"),
            })
        };
        let unit = self.unit(line);
        let FoundState { state, other, .. } = self.chain.found[unit];
        let reasons = WEIGHTS.reasons(&self.features, unit, state, other);
        reasons.into_iter().filter_map(word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::collector::names;
    use super::state;

    #[test]
    fn the_table_weighs_each_feature_by_its_name() {
        let table = include_str!("weights.txt").lines().filter_map(|line| line.split_once(" = "));
        let weighed: Vec<_> = table.map(|(name, _)| name.to_owned()).collect();
        let states = state::NAMES.map(|state| format!("after {state}"));
        let known: Vec<_> = names().chain(states).collect();
        assert_eq!(weighed, known, "run `cargo run --example train --features train`");
    }
}
