//! Walks down the top of an article: what stands above the title, the title, and what stands under it.

use crate::article::{Block, Kind, Reason, Role};
use crate::facts::{Says, Text, Told, imprint};
use crate::plan::unit::{self, Unit};
use crate::prose::Context;
use crate::prose::block::block;
use crate::top::head::Head;

/// Lines that can be the top of an article.
const LINES: usize = 60;
/// How sure it is that a name alone under the title is a byline. All 14 in the gold articles are, but of few sites, and
/// headings look the same.
const NAME_UNDER_TITLE: f64 = 0.55;

/// Reads lines up to the first that is text of the body.
pub(super) fn read_head(context: &Context<'_>, text: Text<'_>) -> Head {
    let most = text.len().min(LINES);
    let units = unit::units(text.slice(..most), context.layout);
    let told_title = text.seen.iter().any(|seen| seen.role() == Some(Role::Title));
    let mut reader = TopReader { context, units: &units, head: Head::default(), at: 0, told_title };
    reader.before_title();
    reader.title();
    while reader.after_title() {}
    let TopReader { mut head, at, .. } = reader;
    head.lines = units[..at].iter().map(|unit| unit.lines.len()).sum();
    head
}

/// Walks down the units of the top.
pub(super) struct TopReader<'r, 't> {
    pub(super) context: &'r Context<'t>,
    pub(super) units: &'r [Unit<'r>],
    pub(super) head: Head,
    pub(super) at: usize,
    /// The reader says which line is the title: then no other is.
    pub(super) told_title: bool,
}

impl<'r> TopReader<'r, '_> {
    pub(super) fn unit(&self, by: usize) -> Option<&'r Unit<'r>> {
        self.units.get(self.at + by)
    }

    pub(super) fn block(&self, kind: Kind) -> Block {
        let pieces = self.units[self.at].pieces(&kind);
        block(self.context.source, kind, &pieces)
    }

    /// What stands above a title: the page, or small print.
    pub(super) fn before_title(&mut self) {
        while let Some(unit) = self.unit(0) {
            let small = matches!(
                unit.seen.says,
                Says::Byline | Says::Publication(_) | Says::Furniture(_) | Says::Caption
            );
            let taken = self.title_follows()
                && match unit.seen.told {
                    Some(told) => told.role == Role::Furniture && self.told(told),
                    None => small && self.imprint(),
                };
            if !taken {
                return;
            }
        }
    }

    /// Takes one unit under the title; false where the body starts.
    pub(super) fn after_title(&mut self) -> bool {
        let Some(unit) = self.unit(0) else { return false };
        if let Some(told) = unit.seen.told.filter(|_| !unit.seen.is_of_page()) {
            return self.told(told);
        }
        if self
            .head
            .title
            .as_ref()
            .is_some_and(|title| title.text == unit.first().text && unit.lines.len() == 1)
        {
            let again = self.block(Kind::Furniture).because(Reason::Duplicate);
            self.head.furniture.push(again);
            self.at += 1;
            return true;
        }
        if let Some(told) = unit.seen.told {
            return self.told(told);
        }
        self.head.title.is_some() && (self.imprint() || self.standfirst())
    }

    /// What a role from outside makes of a line at the top.
    fn told(&mut self, told: Told) -> bool {
        let kind = match told.role {
            Role::Standfirst => Kind::Standfirst,
            Role::Byline => Kind::Byline,
            Role::Timestamp => Kind::Timestamp {
                value: imprint::publication(self.units[self.at].first())
                    .and_then(|publication| publication.value),
            },
            Role::Furniture => Kind::Furniture,
            _ => return false,
        };
        let block = self.block(kind).because(told.by);
        self.place(block);
        true
    }

    /// Small print: who, when, whose picture, and lines of the page.
    fn imprint(&mut self) -> bool {
        if let Some([byline, published]) = self.dated_byline() {
            self.head.byline = Some(byline);
            self.head.published = Some(published);
            self.at += 1;
            return true;
        }
        let unit = &self.units[self.at];
        let block = match &unit.seen.says {
            Says::Byline => self.block(Kind::Byline),
            Says::Publication(publication) => {
                self.block(Kind::Timestamp { value: publication.value.clone() })
            }
            Says::Furniture(code) => self.block(Kind::Furniture).because(*code),
            Says::Caption => self.block(Kind::Caption),
            Says::Nothing if self.is_unmarked_byline() => {
                self.block(Kind::Byline).because(Reason::Names)
            }
            Says::Nothing if self.is_name_under_title() => {
                self.block(Kind::Byline).because(Reason::NameUnderTitle).sure(NAME_UNDER_TITLE)
            }
            Says::Nothing | Says::Zone => return false,
        };
        self.place(block);
        true
    }

    /// Puts a block of the top where it belongs; a second one of its kind goes before the body.
    pub(super) fn place(&mut self, block: Block) {
        self.at += 1;
        match block.kind {
            Kind::Furniture => self.head.furniture.push(block),
            Kind::Standfirst => self.head.standfirst.push(block),
            Kind::Byline if self.head.byline.is_none() => self.head.byline = Some(block),
            Kind::Timestamp { .. } if self.head.published.is_none() => {
                self.head.published = Some(block);
            }
            _ => self.head.others.push(block),
        }
    }
}
