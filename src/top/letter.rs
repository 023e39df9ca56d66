//! The top of a text that is a letter, or has front matter: title, byline and time of publication from its header lines.

use crate::article::{Block, Kind, Reason};
use crate::facts::{Text, imprint};
use crate::plan::mail::{Field, Header};
use crate::plan::piece::Piece;
use crate::prose::block::block;
use crate::prose::{self, Context, Place};
use crate::text::line::Line;
use crate::time::stamp;
use crate::top::head::Head;

/// The head of a text that is a letter.
pub(super) fn head(context: &Context<'_>, text: Text<'_>, header: &Header) -> Head {
    let above = header.lines.start;
    let mut head = Head { lines: header.lines.end, ..Head::default() };
    head.furniture
        .extend(text.lines[..above].iter().map(|line| whole(context, line).because(header.code)));
    let mut at = header.lines.start;
    while at < header.lines.end {
        let goes_on =
            |next: &usize| header.fields[*next - above].1 == 0 && text.lines[*next].indent > 0;
        let end =
            (at + 1..header.lines.end).find(|next| !goes_on(next)).unwrap_or(header.lines.end);
        if text.seen[at..end].iter().any(|seen| seen.told.is_some()) {
            head.others.extend(prose::blocks(context, text.slice(at..end), Place::default()));
        } else {
            let (field, value) = header.fields[at - above];
            place(&mut head, context, &text.lines[at..end], field, value, header.code);
        }
        at = end;
    }
    head
}

/// Puts a header line, with those that it goes on in, where it belongs.
fn place(
    head: &mut Head,
    context: &Context<'_>,
    lines: &[Line<'_>],
    field: Field,
    value: usize,
    code: Reason,
) {
    let text = lines[0].text;
    let end = text.trim_end_matches(|c| lines.len() == 1 && (c == '"' || c == '\'')).len();
    let quoted = end < text.len() && text[value..].starts_with(['"', '\'']) && end > value;
    let (from, to) = if quoted { (value + 1, end) } else { (value, text.len()) };
    let written = text.get(from..to).unwrap_or_default();
    let kind = match field {
        _ if written.is_empty() => Kind::Furniture,
        Field::Subject if head.title.is_none() => Kind::Title,
        Field::From if head.byline.is_none() => Kind::Byline,
        Field::Date if head.published.is_none() => {
            Kind::Timestamp { value: stamp::lead(written).as_ref().and_then(imprint::value) }
        }
        _ => Kind::Furniture,
    };
    if kind == Kind::Furniture {
        head.furniture.extend(lines.iter().map(|line| whole(context, line).because(code)));
        return;
    }
    let first = Piece { text: lines[0].part(from, to), ..Piece::text(lines[0].span()) };
    let more = lines[1..].iter().map(|line| Piece::text(line.span()));
    let pieces: Vec<_> = std::iter::once(first).chain(more).collect();
    let block = block(context.source, kind, &pieces);
    match block.kind {
        Kind::Title => head.title = Some(block.because(code)),
        Kind::Byline => head.byline = Some(block.because(code)),
        _ => head.published = Some(block.because(code)),
    }
}

/// A line that is set aside.
fn whole(context: &Context<'_>, line: &Line<'_>) -> Block {
    block(context.source, Kind::Furniture, &[Piece::text(line.span())])
}
