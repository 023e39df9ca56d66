//! Links that markup tells, given to the blocks that their words stand in.

use crate::article::options::{Hint, Role};
use crate::article::span::Span;
use crate::article::{Article, Block, Content, Link, Timeline};
use crate::text::address::is_address;
use crate::text::sort;

/// Gives every link hint to the block that its words stand in.
pub(crate) fn link(article: &mut Article, hints: &[Hint]) {
    let mut links: Vec<_> = hints.iter().filter_map(as_link).collect();
    if links.is_empty() {
        return;
    }
    sort::by_key(&mut links, |link| link.span);
    for_each_block(article, &mut |block| {
        for span in block.spans.clone() {
            let inside = links.partition_point(|link| link.span.start < span.start)
                ..links.partition_point(|link| link.span.start < span.end);
            let fitting = links
                .get(inside)
                .unwrap_or_default()
                .iter()
                .filter(|link| link.span.end <= span.end);
            let fresh: Vec<_> = fitting
                .filter(|link| !block.links.iter().any(|own| overlap(own.span, link.span)))
                .cloned()
                .collect();
            block.links.extend(fresh);
        }
        sort::by_key(&mut block.links, |link| link.span);
    });
}

/// Only addresses that the text itself may link to.
fn as_link(hint: &Hint) -> Option<Link> {
    let href = hint.href.as_ref().filter(|_| hint.kind == Role::Link)?;
    is_address(href).then(|| Link { span: hint.span, href: href.clone() })
}

const fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

fn for_each_block(article: &mut Article, visit: &mut dyn FnMut(&mut Block)) {
    let Article {
        title,
        standfirst,
        byline,
        dateline,
        published,
        sections,
        timeline,
        timelines,
        furniture,
        parts,
        ..
    } = article;
    let head = title.iter_mut().chain(standfirst).chain(byline).chain(dateline).chain(published);
    head.chain(furniture).for_each(&mut *visit);
    for section in sections {
        let blocks = section.blocks.iter_mut().filter_map(|content| {
            if let Content::Block(block) = content { Some(block) } else { None }
        });
        section.heading.iter_mut().chain(blocks).for_each(&mut *visit);
    }
    timeline.iter_mut().chain(timelines).for_each(|timeline| in_timeline(timeline, visit));
    for part in parts {
        for_each_block(part, visit);
    }
}

fn in_timeline(timeline: &mut Timeline, visit: &mut dyn FnMut(&mut Block)) {
    for day in &mut timeline.days {
        day.head
            .iter_mut()
            .chain(day.entries.iter_mut().flat_map(|entry| &mut entry.blocks))
            .for_each(&mut *visit);
    }
}
