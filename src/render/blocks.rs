//! Blocks of text. Neighbours that belong together (list items, table rows) share one parent.

use super::{Context, Writer, inline, words};
use crate::article::{Block, Kind};
use crate::span::Span;

/// A run of blocks.
pub(super) fn blocks(out: &mut Writer, blocks: &[&Block], context: &Context<'_>) {
    let same = |a: &&Block, b: &&Block| group(a).is_some_and(|kind| group(b) == Some(kind));
    for run in blocks.chunk_by(same) {
        match group(run[0]) {
            Some(Group::List) => list(out, run, context),
            Some(Group::Table) => table(out, run, context),
            None => block(out, run[0], context),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Group {
    List,
    Table,
}

/// What a block is a piece of.
fn group(block: &Block) -> Option<Group> {
    match block.kind {
        Kind::ListItem { .. } => Some(Group::List),
        Kind::TableRow { .. } => Some(Group::Table),
        _ => None,
    }
}

/// One block that stands alone.
pub(super) fn block(out: &mut Writer, block: &Block, context: &Context<'_>) {
    if block.repeats.is_some() {
        return pull_quote(out, block, context);
    }
    match &block.kind {
        Kind::Heading { .. } => heading(out, block, None, context),
        Kind::Quote { attribution } => quote(out, block, attribution.as_deref(), context),
        Kind::Preformatted => preformatted(out, block, context),
        Kind::Separator if !context.styled() => out.constant("<hr>\n"),
        Kind::Separator => out.element("p", "separator", &[], &printed(block, context)),
        kind => filled(out, "p", class(kind), block, context),
    }
}

/// The class of a block's element; that of a paragraph says it already.
pub(super) fn class(kind: &Kind) -> &'static str {
    match kind {
        Kind::Title => "title",
        Kind::Standfirst => "standfirst",
        Kind::Byline => "byline",
        Kind::Dateline => "dateline",
        Kind::Timestamp { .. } => "timestamp",
        Kind::Speaker => "speaker",
        Kind::Caption => "caption",
        Kind::Separator => "separator",
        Kind::Furniture => "furniture",
        Kind::Heading { .. }
        | Kind::Paragraph
        | Kind::ListItem { .. }
        | Kind::Quote { .. }
        | Kind::Preformatted
        | Kind::TableRow { .. } => "",
    }
}

fn filled(out: &mut Writer, name: &'static str, class: &'static str, block: &Block, context: &Context<'_>) {
    out.open(name, class, &[]);
    inline::fill(out, block, context);
    out.close(name);
}

/// A heading of the text.
pub(super) fn heading(out: &mut Writer, block: &Block, id: Option<&str>, context: &Context<'_>) {
    let level = if let Kind::Heading { level } = block.kind { level } else { 2 };
    let id = id.map(|id| ("id", id));
    out.open(context.heading(level), "", id.as_slice());
    inline::fill(out, block, context);
    out.close(context.heading(level));
}

fn quote(out: &mut Writer, block: &Block, attribution: Option<&str>, context: &Context<'_>) {
    out.open("blockquote", "", &[]);
    filled(out, "p", "", block, context);
    if let Some(name) = attribution {
        out.element("footer", "", &[], &format!("— {name}"));
    }
    out.close("blockquote");
}

/// Long lines scroll, also for those who use keys.
fn preformatted(out: &mut Writer, block: &Block, context: &Context<'_>) {
    out.open("pre", "", &[("tabindex", "0")]);
    filled(out, "code", "", block, context);
    out.close("pre");
}

/// A pull quote, or the second copy of a caption, says again what the text says already: folded, not dropped.
fn pull_quote(out: &mut Writer, block: &Block, context: &Context<'_>) {
    out.open("details", "pull-quote", &[]);
    out.element("summary", "", &[("lang", "en"), ("dir", "ltr")], words::PULL_QUOTE);
    filled(out, "p", "", block, context);
    out.close("details");
}

/// A separator is all mark and no text: it is shown as it was printed.
fn printed(block: &Block, context: &Context<'_>) -> String {
    if !block.text.is_empty() {
        return block.text.clone();
    }
    block.spans.iter().map(|span: &Span| span.of(context.source)).collect::<Vec<_>>().join(" ")
}

/// The label is English; what is in it speaks the language of the article.
fn table(out: &mut Writer, rows: &[&Block], context: &Context<'_>) {
    let label = [("role", "region"), ("lang", "en"), ("aria-label", words::TABLE), ("tabindex", "0")];
    out.open("div", "table", &label);
    out.open("table", "", &[("lang", context.language)]);
    out.open("tbody", "", &[]);
    for row in rows {
        let Kind::TableRow { cells } = &row.kind else { continue };
        out.open("tr", "", &[]);
        for cell in cells {
            out.element("td", "", &[], cell);
        }
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
    out.close("div");
}

/// An item as it was printed.
struct Item<'a> {
    block: &'a Block,
    depth: u8,
    ordered: bool,
    marker: &'a str,
}

fn item(block: &Block) -> Option<Item<'_>> {
    match &block.kind {
        Kind::ListItem { depth, ordered, marker } => {
            Some(Item { block, depth: *depth, ordered: *ordered, marker: marker.as_str() })
        }
        _ => None,
    }
}

/// A list, nested by depth: a deeper one stands in the item above it.
fn list(out: &mut Writer, items: &[&Block], context: &Context<'_>) {
    let mut open: Vec<(u8, &'static str)> = Vec::new();
    for item in items.iter().filter_map(|block| item(block)) {
        while open.len() > 1 && open.last().is_some_and(|(depth, _)| *depth > item.depth) {
            close_list(out, &mut open);
        }
        let name = if item.ordered { "ol" } else { "ul" };
        if !context.styled() && open.last().is_some_and(|(depth, other)| *depth >= item.depth && *other != name) {
            close_list(out, &mut open); // numbers do not go on among bullets
        }
        if open.last().is_none_or(|(depth, _)| *depth < item.depth) {
            out.open(name, "list", &[("role", "list")]);
            open.push((item.depth, name));
        } else {
            out.close("li");
        }
        write_item(out, &item, open.last().is_some_and(|(_, name)| *name == "ol"), context);
    }
    while !open.is_empty() {
        close_list(out, &mut open);
    }
}

fn close_list(out: &mut Writer, open: &mut Vec<(u8, &'static str)>) {
    if let Some((_, name)) = open.pop() {
        out.close("li");
        out.close(name);
    }
}

/// Marks stay as printed, "a)" and "IV." say more than a browser's own count; without a style sheet, what the browser counts and
/// draws by itself is not written beside it.
fn write_item(out: &mut Writer, item: &Item<'_>, counted: bool, context: &Context<'_>) {
    let value = item.marker.trim_end_matches(['.', ')']);
    let is_value = counted && !value.is_empty() && value.len() < 10 && value.bytes().all(|byte| byte.is_ascii_digit());
    let said = if counted { is_value } else { !item.ordered };
    if context.styled() {
        out.open("li", "", &[]);
        out.element("span", if item.ordered { "mark" } else { "mark bullet" }, &[], item.marker);
        out.constant(" ");
        filled(out, "span", "item", item.block, context);
        return;
    }
    let count = [("value", value)];
    out.open("li", "", if is_value { &count } else { &[] });
    if !said && !item.marker.is_empty() {
        out.element("span", "mark", &[], item.marker);
        out.constant(" ");
    }
    inline::fill(out, item.block, context);
}
