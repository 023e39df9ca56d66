//! Pass 3b, running text: neighbours decide which lines are headings, paragraphs, items, quotes, captions and furniture.

pub(crate) mod block;
mod context;
mod emphasis;
pub(crate) mod heading;
mod list;
mod marked;
mod preformatted;
mod quote;
mod reader;
mod speaker;
mod table;
mod told;
mod weighed;
mod worded;

use crate::article::Block;
use crate::facts::Text;
use crate::plan;

pub(crate) use context::{Context, Place};
use reader::Reader;

/// Reads lines as blocks, in their order; furniture is among them.
pub(crate) fn blocks(context: &Context<'_>, text: Text<'_>, place: Place) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for range in plan::preformatted::find(text, context.layout) {
        let below = if range.start == start { place } else { Place { list_below: true, ..place } };
        Reader::new(context, text.slice(start..range.start), below).read(&mut blocks);
        blocks.push(preformatted::block(context.source, &text.lines[range.clone()]));
        start = range.end;
    }
    Reader::new(context, text.slice(start..), place).read(&mut blocks);
    blocks
}
