//! Prints an article as an outline: one line a block, in the order of the text, for people to read and tests to compare.

use std::fmt::Write;

use article_viewer::{Article, Block, Content, Day, Entry, Kind, Timeline};

/// The outline of an article.
pub(crate) fn outline(article: &Article) -> String {
    let mut out = String::new();
    let head = article
        .title
        .iter()
        .chain(&article.standfirst)
        .chain(&article.byline)
        .chain(&article.published)
        .chain(&article.dateline);
    head.for_each(|block| line(&mut out, 0, block));
    for section in &article.sections {
        section.heading.iter().for_each(|block| line(&mut out, 0, block));
        for content in &section.blocks {
            match content {
                Content::Block(block) => line(&mut out, 0, block),
                Content::Timeline(at) => timeline(&mut out, list(article, at.index)),
            }
        }
    }
    article.furniture.iter().for_each(|block| line(&mut out, 0, block));
    for note in &article.notes {
        let _ = writeln!(
            out,
            "note: {}",
            serde_json::to_string(note).expect("notes are plain data").replace('"', "")
        );
    }
    for part in &article.parts {
        let _ = write!(out, "part\n{}", outline(part));
    }
    out
}

/// What the text says about time: one line an expression, with what it means and, where that was worked out, from what.
pub(crate) fn expressions(text: &str, article: &Article) -> String {
    let mut out = String::new();
    for expression in &article.time_expressions {
        let plain = |value: serde_json::Result<String>| {
            value.expect("plain data").replace('"', "").to_lowercase()
        };
        let kind = plain(serde_json::to_string(&expression.kind));
        let anchored = expression
            .anchored
            .map(|from| format!(" from {}", plain(serde_json::to_string(&from))));
        let said = expression.span.of(text).replace('\n', "⏎");
        let _ =
            writeln!(out, "{said}: {kind} {}{}", expression.value, anchored.unwrap_or_default());
    }
    out
}

/// The marks inside of the text: one line a mark, with its words and, for a link, where it leads.
pub(crate) fn marks(text: &str, article: &Article) -> String {
    let mut out = String::new();
    let contents = article.sections.iter().flat_map(|section| {
        let blocks = section.blocks.iter().filter_map(|content| match content {
            Content::Block(block) => Some(block),
            Content::Timeline(_) => None,
        });
        section.heading.iter().chain(blocks)
    });
    for block in article.title.iter().chain(&article.standfirst).chain(contents) {
        for mark in &block.marks {
            let href = block
                .links
                .iter()
                .find(|link| link.span == mark.inner)
                .map(|link| format!(" -> {}", link.href));
            let kind = format!("{:?}", mark.kind).to_lowercase();
            let words = mark.inner.of(text).replace('\n', "⏎");
            let _ = writeln!(out, "{kind}: {words}{}", href.unwrap_or_default());
        }
    }
    out
}

/// The language with how sure it is, and the direction.
pub(crate) fn language(article: &Article) -> String {
    let sure = article.language_confidence.map(|sure| format!(" {sure}"));
    let direction = article.direction.map(|direction| format!("{direction:?}").to_lowercase());
    let language = article.language.as_deref().unwrap_or("unknown");
    format!(
        "{language}{}, {}\n",
        sure.unwrap_or_default(),
        direction.as_deref().unwrap_or("no direction")
    )
}

fn list(article: &Article, index: usize) -> &Timeline {
    article
        .timeline
        .iter()
        .chain(&article.timelines)
        .nth(index)
        .expect("a reference leads to its timeline")
}

fn line(out: &mut String, depth: usize, block: &Block) {
    let indent = "  ".repeat(depth);
    let text = block.text.replace('\n', "⏎");
    let role = match &block.kind {
        Kind::Heading { level } => format!("heading {level}"),
        Kind::ListItem { depth, ordered, marker } => {
            format!("list-item {depth} {}{marker}", if *ordered { "ordered " } else { "" })
                .trim_end()
                .to_owned()
        }
        Kind::Timestamp { value } => format!("timestamp {}", value.as_deref().unwrap_or("?")),
        Kind::Quote { attribution: Some(name) } => format!("quote by {name}"),
        Kind::Quote { attribution: None } => "quote".to_owned(),
        Kind::TableRow { cells } => format!("table-row {cells:?}"),
        Kind::Furniture => {
            format!("furniture {}", block.why.as_ref().map_or("", |why| why.code.code()))
        }
        Kind::Title => "title".to_owned(),
        Kind::Standfirst => "standfirst".to_owned(),
        Kind::Byline => "byline".to_owned(),
        Kind::Dateline => "dateline".to_owned(),
        Kind::Paragraph => "paragraph".to_owned(),
        Kind::Speaker => "speaker".to_owned(),
        Kind::Caption => "caption".to_owned(),
        Kind::Preformatted => "preformatted".to_owned(),
        Kind::Separator => "separator".to_owned(),
    };
    let repeated = if block.repeats.is_some() { "repeated " } else { "" };
    let _ = writeln!(out, "{indent}{repeated}{}", format!("{role}: {text}").trim_end());
}

fn timeline(out: &mut String, timeline: &Timeline) {
    let order = serde_json::to_string(&timeline.order).expect("an order is plain data");
    let _ = writeln!(out, "timeline {}", order.trim_matches('"'));
    timeline.days.iter().for_each(|each| day(out, each));
}

fn day(out: &mut String, day: &Day) {
    let offset = day.offset.map_or("?".to_owned(), |offset| offset.to_string());
    let date = day.date.as_deref().map(|date| format!(" {date}")).unwrap_or_default();
    let why = day
        .inferred
        .map(|inferred| {
            format!(
                " inferred {}",
                serde_json::to_string(&inferred).expect("plain data").replace('"', "")
            )
        })
        .unwrap_or_default();
    let head = day.head.as_ref().map(|head| format!(" head: {}", head.text)).unwrap_or_default();
    let _ = writeln!(out, "  day {offset}{date}{why}{head}");
    day.entries.iter().for_each(|each| entry(out, each));
}

fn entry(out: &mut String, entry: &Entry) {
    let precision = serde_json::to_string(&entry.precision).expect("plain data");
    let time = entry.time.as_deref().map(|time| format!("{time} ")).unwrap_or_default();
    let zone = entry.zone.as_deref().map(|zone| format!(" {zone}")).unwrap_or_default();
    let _ = writeln!(
        out,
        "    {time}{} {}{zone}: {}",
        precision.trim_matches('"'),
        entry.value,
        entry.text.replace('\n', "⏎")
    );
    entry.blocks.iter().for_each(|block| line(out, 3, block));
}
