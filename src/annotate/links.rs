//! Links that markup knows, given to the blocks that contain their words.

use crate::article::options::{Hint, Role};
use crate::article::span::Span;
use crate::article::{Article, Block, Link};
use crate::text::address::is_address;
use crate::text::sort;

/// Gives every link hint to the block that its words stand in, also in the further articles of a paste.
pub(crate) fn link(article: &mut Article, hints: &[Hint]) {
    let mut links: Vec<_> = hints.iter().filter_map(as_link).collect();
    if links.is_empty() {
        return;
    }
    sort::by_key(&mut links, |link| link.span);
    article.blocks_mut().for_each(|block| add(block, &links));
    for part in &mut article.parts {
        part.blocks_mut().for_each(|block| add(block, &links));
    }
}

/// Adds those that lie in a block and in none of its own links.
fn add(block: &mut Block, links: &[Link]) {
    for span in block.spans.clone() {
        let inside = links.partition_point(|link| link.span.start < span.start)
            ..links.partition_point(|link| link.span.start < span.end);
        let inside = links.get(inside).unwrap_or_default().iter();
        let fresh = |link: &&Link| {
            link.span.end <= span.end && !block.links.iter().any(|own| overlap(own.span, link.span))
        };
        let fresh: Vec<_> = inside.filter(fresh).cloned().collect();
        block.links.extend(fresh);
    }
    sort::by_key(&mut block.links, |link| link.span);
}

/// Only addresses that the text itself may link to.
fn as_link(hint: &Hint) -> Option<Link> {
    let href = hint.href.as_ref().filter(|_| hint.kind == Role::Link)?;
    is_address(href).then(|| Link { span: hint.span, href: href.clone() })
}

const fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}
