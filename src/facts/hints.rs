//! What a source with markup knows, such as the clipboard's HTML: strong evidence, not law.

use crate::article::options::{Hint, Role};
use crate::text::limits::DEPTH;
use crate::text::line::Line;
use crate::text::sort;

/// The innermost hint around each line, by index of the line.
pub(crate) fn around<'h>(lines: &[Line<'_>], hints: &'h [Hint]) -> Vec<Option<&'h Hint>> {
    let mut coming: Vec<_> = hints.iter().filter(|hint| hint.kind != Role::Link).collect();
    sort::by_key(&mut coming, |hint| (hint.span.start, std::cmp::Reverse(hint.span.end)));
    let mut coming = coming.into_iter().peekable();
    let mut open: Vec<&Hint> = Vec::new();
    let mut innermost = |line: &Line<'_>| {
        let span = line.span();
        open.extend(std::iter::from_fn(|| coming.next_if(|hint| hint.span.start <= span.start)));
        open.retain(|hint| hint.span.end >= span.end);
        let excess = open.len().saturating_sub(DEPTH);
        open.drain(..excess);
        open.last().copied()
    };
    lines.iter().map(&mut innermost).collect()
}

/// Which lines are one link, or links with little between them: four fifths of their bytes.
pub(crate) fn linked(lines: &[Line<'_>], hints: &[Hint]) -> Vec<bool> {
    let mut spans: Vec<_> =
        hints.iter().filter(|hint| hint.kind == Role::Link).map(|hint| hint.span).collect();
    sort::by_key(&mut spans, |span| *span);
    let mut spans = spans.into_iter().peekable();
    let mut is_linked = |line: &Line<'_>| {
        let span = line.span();
        let (mut bytes, mut end) = (0, span.start);
        while let Some(link) = spans.next_if(|link| link.start < span.end) {
            let start = link.start.max(end);
            end = end.max(link.end.min(span.end));
            bytes += end.saturating_sub(start);
        }
        bytes > 0 && bytes * 5 >= (span.end - span.start) * 4
    };
    lines.iter().map(&mut is_linked).collect()
}
