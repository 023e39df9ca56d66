//! Pass 3a, the plan: which regions a text has (articles, mail headers, the page around an article, lists of times), and
//! how its lines join. Later passes change nothing of it.

pub(crate) mod layout;
pub(crate) mod lists;
pub(crate) mod mail;
pub(crate) mod page;
pub(crate) mod parts;
pub(crate) mod piece;
pub(crate) mod preformatted;
mod regions;
pub(crate) mod roles;
pub(crate) mod sheets;
pub(crate) mod unit;

use crate::article::{Options, Role};
use crate::facts::{Seen, Text};
use crate::text::limits::TITLE_REACH;
use crate::text::line::Line;

use layout::Layout;
use lists::Draft;
use mail::Header;
use page::Page;
use roles::Roles;

pub(crate) use regions::Regions;

/// What one article is made of.
pub(crate) struct Plan<'t> {
    pub(crate) layout: Layout<'t>,
    /// What each line is.
    pub(crate) roles: Roles,
    /// The page around the article, where the text is a whole page.
    pub(crate) page: Option<Page>,
    /// The first line of the article: what stands above belongs to the page, or comes before its top.
    pub(crate) start: usize,
    /// The header of the letter that the article is.
    pub(crate) header: Option<Header>,
    /// The lists of times that are part of the article.
    pub(crate) lists: Vec<Draft>,
}

impl<'t> Plan<'t> {
    /// Decides what belongs to the article, and gives lines around it their roles.
    pub(crate) fn of(
        source: &'t str,
        lines: &[Line<'_>],
        seen: &mut [Seen<'_>],
        Regions { headers, mut lists }: Regions,
        options: &Options,
    ) -> Self {
        let text = Text { source, lines, seen };
        let layout = Layout::of(source, text);
        let (roles, page) = page::find(text, &layout, &lists, options);
        if let Some(page) = &page {
            page.set_aside(&roles, seen, &mut lists);
        }
        mail::give_roles(source, lines, &headers, seen);
        let opens = |header: &Header| {
            page.as_ref().is_none_or(|page| page.start == 0) && mail::opens(header, lines)
        };
        let header = headers.into_iter().next().filter(opens);
        let end = header.as_ref().map_or(0, |header| header.lines.end);
        lists.retain(|list| list.lines.start >= end);
        let start = match &page {
            Some(page) => page.start,
            None if header.is_some() => 0,
            None => below_menus(seen, &lists),
        };
        Self { layout, roles, page, start, header, lists }
    }
}

/// The line that is told to be the title, where it stands too far down for a top.
fn below_menus(seen: &[Seen<'_>], lists: &[Draft]) -> usize {
    let told = seen.iter().position(|seen| seen.role() == Some(Role::Title));
    let is_first = |line: usize| lists.first().is_none_or(|list| list.lines.start > line);
    told.filter(|&line| line > TITLE_REACH && is_first(line)).unwrap_or(0)
}
