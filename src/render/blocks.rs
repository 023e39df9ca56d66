//! Blocks of text. Neighbours that belong together (list items, table rows) share one parent.

use super::context::RenderContext;
use super::inline;
use super::words;
use super::writer::Attribute;
use super::writer::Writer;
use crate::article::span::Span;
use crate::article::{Block, Kind};

/// A run of blocks.
pub(super) fn blocks(out: &mut Writer, blocks: &[&Block], context: &RenderContext<'_>) {
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let (run, below) = rest.split_at(run_length(rest, context));
        match group(first) {
            Some(Group::List) => list(out, run, context),
            Some(Group::Table) => table(out, run, context),
            None => block(out, first, context),
        }
        rest = below;
    }
}

/// How many of these blocks share a parent with the first.
fn run_length(blocks: &[&Block], context: &RenderContext<'_>) -> usize {
    let Some(kind) = group(blocks[0]) else { return 1 };
    let started = if has_head_line(blocks, context) { 2 } else { 1 };
    started + blocks[started..].iter().take_while(|block| group(block) == Some(kind)).count()
}

/// A line with bars between two rows, `|---|---|`, says that the one above it is the head of the table.
fn has_head_line(blocks: &[&Block], context: &RenderContext<'_>) -> bool {
    let [row, line, next, ..] = blocks else { return false };
    let is_row = |block: &Block| group(block) == Some(Group::Table);
    is_row(row)
        && line.kind == Kind::Separator
        && is_row(next)
        && printed(line, context).contains('|')
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
pub(super) fn block(out: &mut Writer, block: &Block, context: &RenderContext<'_>) {
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

fn filled(
    out: &mut Writer,
    name: &'static str,
    class: &'static str,
    block: &Block,
    context: &RenderContext<'_>,
) {
    out.open(name, class, &[]);
    inline::fill(out, block, context);
    out.close(name);
}

/// A heading of the text.
pub(super) fn heading(
    out: &mut Writer,
    block: &Block,
    id: Option<&str>,
    context: &RenderContext<'_>,
) {
    let level = if let Kind::Heading { level } = block.kind { level } else { 2 };
    let id = id.map(|id| ("id", id));
    out.open(context.heading(level), "", id.as_slice());
    inline::fill(out, block, context);
    out.close(context.heading(level));
}

fn quote(out: &mut Writer, block: &Block, attribution: Option<&str>, context: &RenderContext<'_>) {
    out.open("blockquote", "", &[]);
    filled(out, "p", "", block, context);
    if let Some(name) = attribution {
        out.element("footer", "", &[], &format!("— {name}"));
    }
    out.close("blockquote");
}

/// Long lines scroll, also for those who use keys.
fn preformatted(out: &mut Writer, block: &Block, context: &RenderContext<'_>) {
    out.open("pre", "", &[("tabindex", "0")]);
    filled(out, "code", "", block, context);
    out.close("pre");
}

/// A pull quote, or the second copy of a caption, says again what the text says already: folded, not dropped.
fn pull_quote(out: &mut Writer, block: &Block, context: &RenderContext<'_>) {
    out.open("details", "pull-quote", &[]);
    out.element("summary", "", &[("lang", "en"), ("dir", "ltr")], words::PULL_QUOTE);
    filled(out, "p", "", block, context);
    out.close("details");
}

/// A separator is all mark and no text: it is shown as it was printed.
fn printed(block: &Block, context: &RenderContext<'_>) -> String {
    if !block.text.is_empty() {
        return block.text.clone();
    }
    block.spans.iter().map(|span: &Span| span.of(context.source)).collect::<Vec<_>>().join(" ")
}

/// The label is English; what is in it speaks the language of the article.
fn table(out: &mut Writer, rows: &[&Block], context: &RenderContext<'_>) {
    let label =
        [("role", "region"), ("lang", "en"), ("aria-label", words::TABLE), ("tabindex", "0")];
    out.open("div", "table", &label);
    out.open("table", "", &[("lang", context.language)]);
    let has_head = rows.get(1).is_some_and(|block| block.kind == Kind::Separator);
    let (head, body) = rows.split_at(if has_head { 2 } else { 0 });
    for (part, cell, rows) in
        [("thead", ("th", [("scope", "col")].as_slice()), head), ("tbody", ("td", &[]), body)]
    {
        if !rows.is_empty() {
            table_part(out, part, cell, rows);
        }
    }
    out.close("table");
    out.close("div");
}

fn table_part(
    out: &mut Writer,
    name: &'static str,
    (cell, attributes): (&'static str, &[Attribute<'_>]),
    rows: &[&Block],
) {
    out.open(name, "", &[]);
    for row in rows {
        let Kind::TableRow { cells } = &row.kind else { continue };
        out.open("tr", "", &[]);
        for text in cells {
            out.element(cell, "", attributes, text);
        }
        out.close("tr");
    }
    out.close(name);
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
fn list(out: &mut Writer, items: &[&Block], context: &RenderContext<'_>) {
    let mut open: Vec<(u8, &'static str)> = Vec::new();
    for item in items.iter().filter_map(|block| item(block)) {
        while open.len() > 1 && open.last().is_some_and(|(depth, _)| *depth > item.depth) {
            close_list(out, &mut open);
        }
        let name = if item.ordered { "ol" } else { "ul" };
        if !context.styled()
            && open.last().is_some_and(|(depth, other)| *depth >= item.depth && *other != name)
        {
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
fn write_item(out: &mut Writer, item: &Item<'_>, counted: bool, context: &RenderContext<'_>) {
    let value = item.marker.trim_end_matches(['.', ')']);
    let is_value = counted
        && !value.is_empty()
        && value.len() < 10
        && value.bytes().all(|byte| byte.is_ascii_digit());
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
