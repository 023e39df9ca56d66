//! Where the article stands in a text that is a whole page, menus and all.
//!
//! A chain of states goes down the lines: above the article, in it, in something between its paragraphs, below it. What a line
//! looks like, alone and among the others, weighs for each state; `weights.txt` holds the weights, which `tools/train.rs` learned
//! from gold pages, articles and feeds. `cargo run --example train` writes it anew.

mod collector;
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

use crate::article::{Block, Hint, Reason, Role};
use crate::facts::{Form, Says, Seen, Text, Told};
use crate::plan::layout::Layout;
use crate::plan::lists::Draft;
use crate::plan::unit;
use crate::text::limits::TITLE_CHARS;
use crate::text::line::{Line, SENTENCE_WIDTH};

use collector::WordsBelow;
use features::Features;
use model::{LineState, Model, Of};

/// Lines of the longest page: what is longer is a feed or an attack, and not looked at line by line once more. The longest of the
/// gold pages has 1,362.
const PAGE_LINES: usize = 10_000;
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

/// The lead over the other reading, in hundredths of what weights are counted in, at which it is three to one.
const SURE: f64 = 100.0;

/// The states of the chain.
const STATES: usize = 4;
const ARTICLE: usize = 1;

/// A whole page, with the article inside.
pub(crate) struct Page {
    /// Its first line: the title, or the first line of the text.
    pub(crate) start: usize,
    found: Vec<LineState>,
    /// Which of `found` each line belongs to.
    unit_of: Vec<usize>,
    features: Features,
}

/// The weights of features.
static MODEL: LazyLock<Model<STATES>> = LazyLock::new(|| Model::read(include_str!("weights.txt")));

impl Page {
    fn found(&self, line: usize) -> &LineState {
        &self.found[self.unit_of[line]]
    }

    /// The line is text of the article.
    fn is_text(&self, line: usize) -> bool {
        self.found(line).state == ARTICLE
    }

    /// Gives all around the article the role of furniture, and leaves out the lists that do not belong to it. Small print
    /// and what somebody says of a line stay.
    pub(crate) fn set_aside(&self, seen: &mut [Seen<'_>], lists: &mut Vec<Draft>) {
        lists.retain(|list| list.lines.start >= self.start && self.holds(list.lines.clone()));
        let mut lists = lists.iter().peekable();
        for (at, seen) in seen.iter_mut().enumerate() {
            while lists.next_if(|list| list.lines.end <= at).is_some() {}
            let listed = lists.peek().is_some_and(|list| list.lines.contains(&at));
            let small_print = at > self.start && seen.says != Says::Nothing;
            let kept = self.is_text(at) || at == self.start || listed || small_print;
            let told = seen.told.is_some_and(|told| told.by != Reason::Hint);
            if !kept && !told && !seen.is_furniture() {
                seen.told = Some(Told::new(Role::Furniture, Reason::Page));
            }
        }
    }

    /// Says of each line that was set aside with the page how sure that is, and why.
    pub(crate) fn explain(&self, lines: &[Line<'_>], furniture: &mut [Block]) {
        for block in furniture {
            let line = lines.partition_point(|line| line.start < block.spans[0].start);
            if let Some(why) = block.why.as_mut().filter(|why| why.code == Reason::Page) {
                why.reasons = self.reasons(line);
                block.confidence = Some(self.confidence(line));
            }
        }
    }

    /// Half of these lines are text of the article.
    fn holds(&self, lines: Range<usize>) -> bool {
        let all = lines.len();
        lines.filter(|&line| self.is_text(line)).count() * 2 >= all
    }

    /// How sure it is that a line is what it was taken for, 0.5 to 1.
    fn confidence(&self, line: usize) -> f64 {
        let margin = f64::from(self.found(line).margin);
        ((0.5 + 0.5 * margin / (margin + SURE)) * 100.0).round() / 100.0
    }

    /// What decided most that a line is none of the article: `"end: arrow"`, `"line above, says: furniture"`.
    fn reasons(&self, line: usize) -> Vec<String> {
        let word = |(of, feature): (Of, u16)| {
            let (group, value) = collector::name(feature)?;
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
    fn title(&self, text: Text<'_>, body: usize) -> Option<usize> {
        let near = body.saturating_sub(TITLE_LINES)..=body;
        let points = |at: usize| {
            let own = title_points(&text.lines[at], &text.seen[at])?;
            let around = self.subject_points(at) + small_print_points(text, at);
            Some((at, own + around - distance(at, body)))
        };
        near.filter_map(points).max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
    }

    /// A title has the words of its text.
    fn subject_points(&self, at: usize) -> f32 {
        match self.features.words_below(self.unit_of[at]) {
            Some(WordsBelow::Most) => 3.0,
            Some(WordsBelow::Half) => 2.0,
            Some(WordsBelow::Some) => 1.0,
            Some(WordsBelow::One | WordsBelow::None) | None => 0.0,
        }
    }

    /// How many lines are none of the article. Where little else shows that it is a page, lists of times may be the article.
    fn outside(&self, text: Text<'_>, drafts: &[Draft]) -> usize {
        let mut listed = vec![false; text.len()];
        for draft in drafts {
            listed[draft.lines.clone()].fill(true);
        }
        let outside = text.seen.iter().zip(&listed).filter(|(_, listed)| !**listed);
        let known = outside.filter(|(seen, _)| seen.is_furniture()).count();
        (0..text.len())
            .filter(|&line| !(self.is_text(line) || listed[line] && known < KNOWN))
            .count()
    }
}

/// Where the article is, if the text is a whole page.
pub(crate) fn find(
    text: Text<'_>,
    layout: &Layout<'_>,
    drafts: &[Draft],
    hints: &[Hint],
) -> Option<Page> {
    if !(LINES..=PAGE_LINES).contains(&text.len()) {
        return None;
    }
    let unbroken = Unbroken::of(text, layout);
    let features = features::of_lines(unbroken.text(text));
    let points = markup::points(unbroken.text(text), hints);
    let menus = points.iter().filter(|&&points| points < 0).count();
    if !hints.is_empty() && menus < MENUS {
        return None;
    }
    let found = MODEL.decode(&features, ARTICLE, &points, |state, other| {
        (state == ARTICLE) == (other == ARTICLE)
    });
    let mut page = Page { start: 0, found, unit_of: unbroken.unit_of, features };
    let body = (0..text.len()).find(|&line| page.is_text(line))?;
    let told = text.seen.iter().position(|seen| seen.role() == Some(Role::Title));
    page.start = told.or_else(|| page.title(text, body)).unwrap_or(body);
    let doubted = text.len() < FEW
        && (0..text.len()).any(|line| is_sentence(&text.lines[line]) && !page.is_text(line));
    (!doubted && page.outside(text, drafts) as f32 >= text.len() as f32 * OUTSIDE).then_some(page)
}

/// The lines as they were before a fixed width broke them.
struct Unbroken<'t> {
    lines: Cow<'t, [Line<'t>]>,
    seen: Cow<'t, [Seen<'t>]>,
    /// Which of these each line of the text belongs to.
    unit_of: Vec<usize>,
}

impl<'t> Unbroken<'t> {
    fn of(text: Text<'t>, layout: &Layout<'_>) -> Self {
        let (lines, seen) = (Cow::Borrowed(text.lines), Cow::Borrowed(text.seen));
        if layout.width.is_none() {
            return Self { lines, seen, unit_of: (0..text.len()).collect() };
        }
        let units = unit::units(text, layout);
        let unit_of =
            units.iter().enumerate().flat_map(|(at, unit)| repeat_n(at, unit.lines.len()));
        Self {
            lines: units.iter().map(|unit| Line::joined(text.source, unit.lines)).collect(),
            seen: units.iter().map(|unit| unit.seen).collect(),
            unit_of: unit_of.collect(),
        }
    }

    /// These lines in the place of those of `text`.
    fn text<'s>(&'s self, text: Text<'s>) -> Text<'s> {
        Text { lines: &self.lines, seen: &self.seen, ..text }
    }
}

/// A sentence of some width, and not only a teaser.
fn is_sentence(line: &Line<'_>) -> bool {
    line.width() >= SENTENCE_WIDTH && line.ends_sentence()
}

/// Longer lines are more likely titles than links; sentences and small print are none.
fn title_points(line: &Line<'_>, guess: &Seen<'_>) -> Option<f32> {
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
fn small_print_points(text: Text<'_>, at: usize) -> f32 {
    let mut below = text.seen.iter().skip(at + 1).take(3);
    let small = |guess: &Seen<'_>| {
        matches!(
            guess.says,
            Says::Byline
                | Says::Publication(_)
                | Says::Furniture(Reason::Share | Reason::ReadingTime)
        ) || guess.tail.is_some()
    };
    if below.any(small) { 2.0 } else { 0.0 }
}

fn distance(at: usize, text: usize) -> f32 {
    (text - at) as f32 * 0.15
}

#[cfg(test)]
mod tests {
    use super::collector::names;

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
