//! A text read as an article: facts, plan, blocks, and what is said of the whole.

mod builder;

use crate::annotate;
use crate::article::{Article, Kind, Note, Options, Reason};
use crate::facts::{self, Seen, Text};
use crate::feed::{Feed, anchor, names};
use crate::plan::piece::Piece;
use crate::plan::sheets::Sheets;
use crate::plan::{Plan, Regions, parts};
use crate::prose::Context;
use crate::prose::block::block;
use crate::text::line::{self, Line};
use crate::text::sort;
use crate::top;

use builder::Builder;

/// The article that a text is, with those that follow it.
pub(crate) fn article(source: &str, options: &Options) -> Article {
    let sheets = Sheets::parted(source, line::lines(source), options);
    let lines = &sheets.lines;
    let facts = facts::gather(lines);
    let mut seen = facts::roles(lines, &facts, options);
    let regions = Regions::find(source, lines, &mut seen);
    let starts = parts::starts(Text { source, lines, seen: &seen }, &regions);
    let mut article = if starts.len() > 1 {
        several(source, lines, &mut seen, &starts, options)
    } else {
        one(source, lines, &mut seen, regions, options)
    };
    set_aside(&mut article, source, &sheets.marks);
    annotate::links::link(&mut article, &options.hints);
    article
}

/// Puts the lines that stand on every sheet to what else was set aside, in the order of the text.
fn set_aside(article: &mut Article, source: &str, marks: &[Line<'_>]) {
    let mark = |line: &Line<'_>| {
        block(source, Kind::Furniture, &[Piece::text(line.span())]).because(Reason::Sheet)
    };
    article.furniture.extend(marks.iter().map(mark));
    sort::by_key(&mut article.furniture, |block| block.spans.first().copied());
}

/// Several articles in one paste: each is planned by its own lines.
fn several(
    source: &str,
    lines: &[Line<'_>],
    seen: &mut [Seen<'_>],
    starts: &[usize],
    options: &Options,
) -> Article {
    let mut articles = parts::ranges(starts, lines.len()).map(|part| {
        let (lines, seen) = (&lines[part.clone()], &mut seen[part]);
        let regions = Regions::find(source, lines, seen);
        one(source, lines, seen, regions, options)
    });
    let mut first = articles.next().unwrap_or_default();
    first.parts = articles.collect();
    first.notes.push(Note::Parts { count: starts.len() });
    first
}

/// One article: from its plan to its blocks, and to what is said of all of them.
fn one(
    source: &str,
    lines: &[Line<'_>],
    seen: &mut [Seen<'_>],
    regions: Regions,
    options: &Options,
) -> Article {
    let mut plan = Plan::of(source, lines, seen, regions, options);
    let text = Text { source, lines, seen };
    let top = plan.header.as_ref().map_or(plan.start, |header| header.lines.end);
    names::take_in(&mut plan.lists, top, text);
    let context = Context::new(text, &plan);
    let head = top::head(&context, text, &plan);
    let published = anchor::published(options, &head, lines);
    let feed = Feed { context: &context, text, published, dated_title: anchor::dated_title(lines) };
    let mut article = Builder::new(&feed, &plan, options).build(head);
    annotate::annotate(&mut article, text, &plan, published, options);
    article
}
