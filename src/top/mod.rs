//! Pass 3b, the top of an article: title, standfirst, byline, dateline, time of publication.

mod byline;
pub(crate) mod dateline;
mod head;
mod letter;
mod reader;
mod standfirst;
mod title;

use crate::facts::Text;
use crate::plan::Plan;
use crate::prose::Context;

pub(crate) use head::Head;

/// Reads the top of an article: the header of a letter, or the lines above the first list of times.
pub(crate) fn head(context: &Context<'_>, text: Text<'_>, plan: &Plan<'_>) -> Head {
    if let Some(header) = &plan.header {
        return letter::head(context, text, header);
    }
    let first = plan.lists.first().map_or(text.len(), |list| list.lines.start);
    reader::read_head(context, text.slice(plan.start..first))
}
