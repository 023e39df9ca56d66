//! The way through an article: links to its sections, and to the further articles of the text.

use super::context::RenderContext;
use super::inline;
use super::options::View;
use super::words;
use super::writer::Writer;
use crate::article::{Article, Block, Content, Section};

/// Links to the sections, the timelines and the further articles. One link is no list of contents.
pub(super) fn contents(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let mut items = Vec::new();
    collect(&mut items, article, context);
    if items.len() < 2 {
        return;
    }
    out.open("nav", "toc", &[("aria-label", words::CONTENTS)]);
    list(out, &items, &[("role", "list")]);
    out.close("nav");
}

/// Says that there are several articles, and leads to them.
pub(super) fn parts(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let label = words::parts(article.parts.len() + 1);
    out.open("nav", "parts", &[("lang", "en"), ("aria-label", &label)]);
    out.element("p", "", &[("dir", "ltr")], &label);
    let items: Vec<OutlineItem> = article
        .parts
        .iter()
        .enumerate()
        .filter_map(|(index, part)| part_item(part, index, context))
        .collect();
    if !items.is_empty() {
        list(out, &items, &[("role", "list"), ("start", "2")]);
    }
    out.close("nav");
}

/// A place that is led to.
struct OutlineItem {
    id: String,
    text: String,
}

fn list(out: &mut Writer, items: &[OutlineItem], attributes: &[(&'static str, &str)]) {
    out.open("ol", "", attributes);
    for OutlineItem { id, text } in items {
        out.open("li", "", &[]);
        out.element("a", "", &[("href", &format!("#{id}")), ("dir", "auto")], text);
        out.close("li");
    }
    out.close("ol");
}

fn collect(items: &mut Vec<OutlineItem>, article: &Article, context: &RenderContext<'_>) {
    for (index, Section { heading, blocks }) in article.sections.iter().enumerate() {
        if let Some((heading, id)) = heading.as_ref().zip(context.id(&format!("section-{index}"))) {
            items.push(OutlineItem { id, text: inline::plain(heading, context) });
        }
        for content in blocks.iter().filter(|_| context.options.view == View::Both) {
            if let Content::Timeline(at) = content {
                let id = context.timeline_id(at.index);
                items.extend(id.map(|id| OutlineItem { id, text: words::TIMELINE.to_owned() }));
            }
        }
    }
    let mut before = context.timelines_before + timelines(article);
    for (index, part) in article.parts.iter().enumerate() {
        items.extend(part_item(part, index, context));
        collect(items, part, &context.for_part(part, index + 1, before));
        before += timelines(part);
    }
}

fn part_item(part: &Article, index: usize, context: &RenderContext<'_>) -> Option<OutlineItem> {
    let inner = context.for_part(part, index + 1, 0);
    Some(OutlineItem { id: inner.id("headline")?, text: title(part, &inner) })
}

fn title(article: &Article, context: &RenderContext<'_>) -> String {
    let plain = |title: &Block| inline::plain(title, context);
    article.title.as_ref().map_or_else(|| words::UNTITLED.to_owned(), plain)
}

/// How many timelines an article has.
pub(super) fn timelines(article: &Article) -> usize {
    article.timeline.iter().count() + article.timelines.len()
}
