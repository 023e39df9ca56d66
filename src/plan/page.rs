//! Where the article stands in a text that is a whole page, menus and all: what the chain of [`roles`](super::roles) says of it, where
//! there is evidence enough.

mod markup;

use std::ops::Range;

use crate::article::{Block, Options, Reason, Role};
use crate::facts::{Says, Seen, Text, Told};
use crate::plan::layout::Layout;
use crate::plan::lists::Draft;
use crate::plan::roles::{LineState, Points, Roles};
use crate::text::line::Line;

/// Lines of the longest page: what is longer is a feed or an attack. The longest of the gold pages has 1,362.
const PAGE_LINES: usize = 10_000;
/// Fewer lines are no page.
const LINES: usize = 10;
/// Links and page parts without which markup is that of an article alone, whatever its lines look like.
const MENUS: usize = 6;

/// What speaks for a heading where a line stands over a list of times, in what weights are counted in.
const HEADS: i32 = 100;

/// A whole page, with the article inside.
pub(crate) struct Page {
    /// Its first line: the title, or the first line of the text.
    pub(crate) start: usize,
}

impl Page {
    /// Gives all around the article the role of furniture, and leaves out the lists that do not belong to it. Small print
    /// and what somebody says of a line stay.
    pub(crate) fn set_aside(&self, roles: &Roles, seen: &mut [Seen<'_>], lists: &mut Vec<Draft>) {
        lists.retain(|list| list.lines.start >= self.start && holds(roles, list.lines.clone()));
        let mut lists = lists.iter().peekable();
        for (at, seen) in seen.iter_mut().enumerate() {
            while lists.next_if(|list| list.lines.end <= at).is_some() {}
            let listed = lists.peek().is_some_and(|list| list.lines.contains(&at));
            let small_print = at > self.start && seen.says != Says::Nothing;
            let kept = !roles.state(at).is_outside() || at == self.start || listed || small_print;
            let told = seen.told.is_some_and(|told| told.by != Reason::Hint);
            if !kept && !told && !seen.is_furniture() {
                seen.told = Some(Told::new(Role::Furniture, Reason::Page));
            }
        }
    }

    /// Says of each line that was set aside with the page how sure that is, and why.
    pub(crate) fn explain(roles: &Roles, lines: &[Line<'_>], furniture: &mut [Block]) {
        for block in furniture {
            let line = lines.partition_point(|line| line.start < block.spans[0].start);
            if let Some(why) = block.why.as_mut().filter(|why| why.code == Reason::Page) {
                why.reasons = roles.reasons(line);
                block.confidence = Some(roles.confidence(line));
            }
        }
    }
}

/// Half of these lines are text of the article.
fn holds(roles: &Roles, lines: Range<usize>) -> bool {
    let all = lines.len();
    lines.filter(|&line| !roles.state(line).is_outside()).count() * 2 >= all
}

/// The roles of all lines, and where the article is, if the text is a whole page.
pub(crate) fn find(
    text: Text<'_>,
    layout: &Layout<'_>,
    drafts: &[Draft],
    Options { hints, whole, .. }: &Options,
) -> (Roles, Option<Page>) {
    let may_be = cfg!(feature = "whole-pages")
        && !whole
        && (LINES..=PAGE_LINES).contains(&text.len())
        && (hints.is_empty() || markup::menus(text, hints) >= MENUS)
        && !layout.is_markdown;
    let points = |units: Text<'_>| {
        let told = markup::points(units, hints);
        let heads = heads(units, text, drafts);
        let points = told.into_iter().zip(units.lines).zip(heads);
        points
            .map(|((told, line), heads)| Points {
                article: told + worth(line),
                heading: if heads { HEADS } else { 0 },
            })
            .collect()
    };
    let roles = Roles::of(text, layout, may_be, points);
    let page = roles.is_page().then(|| Page { start: start(&roles, text) });
    (roles, page)
}

/// Whether each of these units stands right over a list of times.
fn heads(units: Text<'_>, text: Text<'_>, drafts: &[Draft]) -> Vec<bool> {
    let over = drafts.iter().filter_map(|draft| draft.lines.start.checked_sub(1));
    let starts: Vec<_> = over.map(|line| text.lines[line].start).collect();
    units.lines.iter().map(|line| starts.binary_search(&line.start).is_ok()).collect()
}

/// The first line of the article.
fn start(roles: &Roles, text: Text<'_>) -> usize {
    let find = |is: &dyn Fn(usize) -> bool| (0..text.len()).find(|&line| is(line));
    let told = |line: usize| text.seen[line].role() == Some(Role::Title);
    find(&told)
        .or_else(|| find(&|line| roles.state(line) == LineState::Title))
        .or_else(|| find(&|line| !roles.state(line).is_outside()))
        .unwrap_or(0)
}

/// A line of the article that is set aside is a greater loss than one of a menu that stays, and prose more so. With these .97 of the
/// characters of articles in gold pages of other sites stay.
fn worth(line: &Line<'_>) -> i32 {
    if line.is_prose() { 16 } else { 4 }
}
