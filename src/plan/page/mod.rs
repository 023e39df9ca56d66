//! Where the article stands in a text that is a whole page, menus and all.
//!
//! A chain of states goes down the lines: above the article, in it, in something between its paragraphs, below it. What a line
//! looks like, alone and among the others, weighs for each state; `weights.txt` holds the weights, which `tools/train.rs` learned
//! from gold pages, articles and feeds. `cargo run --example train` writes it anew.

mod features;
mod markup;
mod model;
mod subject;
mod surroundings;
#[cfg(feature = "train")]
pub mod train;

use std::borrow::Cow;
use std::iter::repeat_n;
use std::ops::Range;
use std::sync::LazyLock;

use crate::article::options::{Hint, Role};
use crate::facts::{Form, Guess, Says};
use crate::plan::layout::Layout;
use crate::plan::lists::Draft;
use crate::plan::unit;
use crate::text::limits::{PAGE_LINES, TITLE_CHARS};
use crate::text::line::Line;

use features::Features;
use model::{Found, Model, Of};

/// Fewer lines are no page.
const LINES: usize = 10;
/// In a text of fewer lines the chain has little to go by: it is believed only where it leaves all prose to the article.
const FEW: usize = 30;
/// Lines outside of lists that the table of furniture must know before a list of times may be none of the article.
const KNOWN: usize = 4;
/// Links and page parts without which markup is that of an article alone, whatever its lines look like.
const MENUS: usize = 6;
/// The share of lines outside of the article below which the text is one with some lines of a page, and no whole page.
const OUTSIDE: f32 = 0.3;
/// How far above its text a title stands.
const TITLE_LINES: usize = 20;

/// The width from which a sentence may be prose, and not only a teaser.
const PROSE_WIDTH: usize = 40;
/// The lead over the other reading, in hundredths of what weights are counted in, at which it is three to one.
const SURE: f64 = 100.0;

/// The states of the chain.
const STATES: usize = 4;
const ARTICLE: usize = 1;

/// A whole page, with the article inside.
pub(crate) struct Page {
    /// Its first line: the title, or the first line of the text.
    pub(crate) start: usize,
    found: Vec<Found>,
    /// Which of `found` each line belongs to.
    unit_of: Vec<usize>,
    features: Features,
}

/// The weights of features.
static MODEL: LazyLock<Model<STATES>> = LazyLock::new(|| Model::read(include_str!("weights.txt")));

impl Page {
    fn found(&self, line: usize) -> &Found {
        &self.found[self.unit_of[line]]
    }

    /// The line is text of the article.
    pub(crate) fn is_text(&self, line: usize) -> bool {
        self.found(line).state == ARTICLE
    }

    /// Half of these lines are text of the article.
    pub(crate) fn holds(&self, lines: Range<usize>) -> bool {
        let all = lines.len();
        lines.filter(|&line| self.is_text(line)).count() * 2 >= all
    }

    /// How sure it is that a line is what it was taken for, 0.5 to 1.
    pub(crate) fn confidence(&self, line: usize) -> f64 {
        let margin = f64::from(self.found(line).margin);
        ((0.5 + 0.5 * margin / (margin + SURE)) * 100.0).round() / 100.0
    }

    /// What decided most that a line is none of the article: `"end: arrow"`, `"line above, says: furniture"`.
    pub(crate) fn reasons(&self, line: usize) -> Vec<String> {
        let word = |(of, feature): (Of, u16)| {
            let (group, value) = features::name(feature)?;
            Some(match of {
                Of::Itself => format!("{group}: {value}"),
                Of::Above => format!("line above, {group}: {value}"),
                Of::Below => format!("line below, {group}: {value}"),
            })
        };
        let reasons =
            MODEL.reasons(&self.features, self.unit_of[line], self.found(line).state, ARTICLE);
        reasons.into_iter().filter_map(word).collect()
    }

    /// The line above the text, or its first one, that looks most like a title.
    fn title(&self, lines: &[Line<'_>], guesses: &[Guess], text: usize) -> Option<usize> {
        let near = text.saturating_sub(TITLE_LINES)..=text;
        let points = |at: usize| {
            let own = title_points(&lines[at], &guesses[at])?;
            Some((
                at,
                own + self.subject_points(at) + small_print_points(guesses, at)
                    - distance(at, text),
            ))
        };
        near.filter_map(points).max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
    }

    /// A title has the words of its text.
    fn subject_points(&self, at: usize) -> f32 {
        match self.features.value(self.unit_of[at], "words in prose below") {
            Some("most") => 3.0,
            Some("half") => 2.0,
            Some("some") => 1.0,
            _ => 0.0,
        }
    }

    /// How many lines are none of the article. Where little else shows that it is a page, lists of times may be the article.
    fn outside(&self, guesses: &[Guess], drafts: &[Draft]) -> usize {
        let mut listed = vec![false; guesses.len()];
        for draft in drafts {
            listed[draft.lines.clone()].fill(true);
        }
        let known = guesses
            .iter()
            .zip(&listed)
            .filter(|&(guess, listed)| !listed && guess.is_furniture())
            .count();
        (0..guesses.len())
            .filter(|&line| !(self.is_text(line) || listed[line] && known < KNOWN))
            .count()
    }
}

/// Where the article is, if the text is a whole page.
pub(crate) fn find(
    source: &str,
    lines: &[Line<'_>],
    guesses: &[Guess],
    drafts: &[Draft],
    hints: &[Hint],
) -> Option<Page> {
    if !(LINES..=PAGE_LINES).contains(&lines.len()) {
        return None;
    }
    let Units { lines: whole, guesses: said, unit_of } = Units::of(source, lines, guesses);
    let features = features::of(&whole, &said);
    let points = markup::points(&whole, &said, hints);
    let menus = points.iter().filter(|&&points| points < 0).count();
    if !hints.is_empty() && menus < MENUS {
        return None;
    }
    let found = MODEL.decode(&features, ARTICLE, &points, |state, other| {
        (state == ARTICLE) == (other == ARTICLE)
    });
    let mut page = Page { start: 0, found, unit_of, features };
    let text = (0..lines.len()).find(|&line| page.is_text(line))?;
    let told = guesses.iter().position(|guess| guess.role() == Some(Role::Title));
    page.start = told.or_else(|| page.title(lines, guesses, text)).unwrap_or(text);
    let doubted = lines.len() < FEW
        && (0..lines.len()).any(|line| is_prose(&lines[line]) && !page.is_text(line));
    (!doubted && page.outside(guesses, drafts) as f32 >= lines.len() as f32 * OUTSIDE)
        .then_some(page)
}

/// The lines as they were before a fixed width broke them.
struct Units<'t> {
    lines: Cow<'t, [Line<'t>]>,
    guesses: Cow<'t, [Guess]>,
    /// Which of these each line of the text belongs to.
    unit_of: Vec<usize>,
}

impl<'t> Units<'t> {
    fn of(source: &'t str, lines: &'t [Line<'t>], guesses: &'t [Guess]) -> Self {
        let layout = Layout::of(source, lines, guesses);
        if layout.width.is_none() {
            let unit_of = (0..lines.len()).collect();
            return Self { lines: Cow::Borrowed(lines), guesses: Cow::Borrowed(guesses), unit_of };
        }
        let units = unit::read(lines, guesses, &layout);
        Self {
            lines: units.iter().map(|unit| Line::joined(source, unit.lines)).collect(),
            guesses: units.iter().map(|unit| unit.guess.clone()).collect(),
            unit_of: units
                .iter()
                .enumerate()
                .flat_map(|(at, unit)| repeat_n(at, unit.lines.len()))
                .collect(),
        }
    }
}

/// A sentence of some length.
fn is_prose(line: &Line<'_>) -> bool {
    line.width() > PROSE_WIDTH && line.ends_sentence()
}

/// Longer lines are more likely titles than links; sentences and small print are none.
fn title_points(line: &Line<'_>, guess: &Guess) -> Option<f32> {
    let open = matches!(guess.form, Form::Text | Form::Heading { .. })
        && guess.says == Says::Nothing
        && guess.lead.is_none();
    let fits = (8..=TITLE_CHARS).contains(&line.width())
        && line.inner_stops == 0
        && !line.text.ends_with(['.', ',', ':']);
    let marked = if matches!(guess.form, Form::Heading { level: 1, .. }) { 4.0 } else { 0.0 };
    (open && fits).then(|| marked + (line.width() as f32 / 20.0).min(3.0))
}

/// Small print stands under titles.
fn small_print_points(guesses: &[Guess], at: usize) -> f32 {
    let below = guesses.iter().skip(at + 1).take(3);
    let small = |guess: &Guess| {
        matches!(
            guess.says,
            Says::Byline | Says::Publication(_) | Says::Furniture("share" | "reading-time")
        ) || guess.tail.is_some()
    };
    if below.clone().any(small) { 2.0 } else { 0.0 }
}

fn distance(at: usize, text: usize) -> f32 {
    (text - at) as f32 * 0.15
}

#[cfg(test)]
mod tests {
    use super::features::names;

    #[test]
    fn the_table_weighs_each_feature_by_its_name() {
        let table = include_str!("weights.txt").lines().filter_map(|line| line.split_once(" = "));
        let weighed: Vec<_> = table.map(|(name, _)| name.to_owned()).collect();
        let states = ["above", "article", "between", "below"].map(|state| format!("after {state}"));
        let known: Vec<_> =
            names().map(|(group, value)| format!("{group}: {value}")).chain(states).collect();
        assert_eq!(weighed, known, "run `cargo run --example train --features train`");
    }
}
