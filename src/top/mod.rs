//! Pass 3, the top of an article: title, standfirst, byline, time of publication.

pub(crate) mod dateline;
mod letter;

use crate::article::{Block, Kind, Reason, Role};
use crate::facts::{Form, Says, Text, Told, imprint};
use crate::plan::Plan;
use crate::plan::piece::Piece;
use crate::plan::unit::{self, Unit};
use crate::prose::Context;
use crate::prose::block::block;
use crate::prose::heading::{self, Around};
use crate::text::limits::TITLE_CHARS;

/// The longest standfirst, in characters; longer is the first paragraph.
const STANDFIRST_CHARS: usize = 420;
/// A line of fewer words under the title is a heading rather than a standfirst.
const STANDFIRST_WORDS: usize = 8;
/// How sure it is that a name alone under the title is a byline. All 14 in the gold articles are, but of few sites, and
/// headings look the same.
const NAME_UNDER_TITLE: f64 = 0.55;
/// How many units after a line can tell that it is a standfirst.
const LOOK_AHEAD: usize = 3;
/// Lines that can be the top of an article.
const LINES: usize = 60;

/// The top of an article.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) title: Option<Block>,
    pub(crate) standfirst: Vec<Block>,
    pub(crate) byline: Option<Block>,
    pub(crate) published: Option<Block>,
    /// Only where the reader says so: else it is cut off the first paragraph later.
    pub(crate) dateline: Option<Block>,
    /// Captions, second bylines and times of updating: blocks before the body.
    pub(crate) others: Vec<Block>,
    pub(crate) furniture: Vec<Block>,
    /// How many lines it took.
    pub(crate) lines: usize,
}

/// Reads the top of an article: the header of a letter, or the lines above the first list of times.
pub(crate) fn read(context: &Context<'_>, text: Text<'_>, plan: &Plan<'_>) -> Head {
    if let Some(header) = &plan.header {
        return letter::head(context, text, header);
    }
    let first = plan.lists.first().map_or(text.len(), |list| list.lines.start);
    head(context, text.slice(plan.start()..first))
}

/// Reads lines up to the first that is text of the body.
fn head(context: &Context<'_>, text: Text<'_>) -> Head {
    let most = text.len().min(LINES);
    let units = unit::read(text.slice(..most), context.layout);
    let told_title = text.seen.iter().any(|seen| seen.role() == Some(Role::Title));
    let mut reader = Reader { context, units: &units, head: Head::default(), at: 0, told_title };
    reader.before_title();
    reader.title();
    while reader.after_title() {}
    let Reader { mut head, at, .. } = reader;
    head.lines = units[..at].iter().map(|unit| unit.lines.len()).sum();
    head
}

impl Head {
    /// Takes a block that the reader gave a role of the top, wherever it stands; gives it back where that role is taken.
    pub(crate) fn take(&mut self, block: Block) -> Option<Block> {
        let place = match block.kind {
            Kind::Title => &mut self.title,
            Kind::Byline => &mut self.byline,
            Kind::Timestamp { .. } => &mut self.published,
            Kind::Dateline => &mut self.dateline,
            _ => return Some(block),
        };
        if place.is_some() {
            return Some(block);
        }
        *place = Some(block);
        None
    }
}

struct Reader<'r, 't> {
    context: &'r Context<'t>,
    units: &'r [Unit<'r>],
    head: Head,
    at: usize,
    /// The reader says which line is the title: then no other is.
    told_title: bool,
}

impl<'r> Reader<'r, '_> {
    fn unit(&self, by: usize) -> Option<&'r Unit<'r>> {
        self.units.get(self.at + by)
    }

    fn block(&self, kind: Kind) -> Block {
        let pieces = self.units[self.at].pieces(&kind);
        block(self.context.source, kind, &pieces)
    }

    /// What stands above a title: the page, or small print.
    fn before_title(&mut self) {
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

    /// A line that can be a title stands within reach: small print is above it and not the article itself.
    fn title_follows(&self) -> bool {
        self.units[self.at + 1..].iter().take(LOOK_AHEAD * 4).any(|unit| self.is_title(unit))
    }

    fn title(&mut self) {
        let Some(unit) = self.unit(0).filter(|unit| self.is_title(unit)) else { return };
        let rule = self.unit(1).filter(|rule| is_underline(rule));
        let mut pieces = unit.pieces(&Kind::Title);
        pieces.extend(rule.iter().map(|rule| Piece::mark(rule.first().span())));
        let code = match (unit.seen.told, unit.seen.form, rule) {
            (Some(told), ..) => told.by,
            (_, Form::Heading { .. }, _) => Reason::Mark,
            (.., Some(_)) => Reason::Underline,
            _ => Reason::FirstLine,
        };
        self.head.title = Some(block(self.context.source, Kind::Title, &pieces).because(code));
        self.at += 1 + usize::from(rule.is_some());
    }

    fn is_title(&self, unit: &Unit<'_>) -> bool {
        if self.told_title { unit.seen.role() == Some(Role::Title) } else { is_title(unit) }
    }

    /// Takes one unit under the title; false where the body starts.
    fn after_title(&mut self) -> bool {
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

    /// What somebody says of a line at the top who knows more than the text.
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

    /// Names without a word before them, where something says that this is a byline.
    fn is_unmarked_byline(&self) -> bool {
        let (unit, below) = (&self.units[self.at], self.unit(1));
        let small = below.is_some_and(|below| {
            matches!(below.seen.says, Says::Publication(_)) || below.seen.is_furniture()
        });
        let line = unit.first();
        unit.is_plain()
            && unit.lines.len() == 1
            && self.head.byline.is_none()
            && self.head.title.is_some()
            && (imprint::is_several_names(line)
                || imprint::is_agency(line)
                || small && imprint::is_names(line))
    }

    /// `Jane Doe` alone, right under the title and above prose: headings start no article, but their words are as great.
    fn is_name_under_title(&self) -> bool {
        let unit = &self.units[self.at];
        let right_under = self.head.byline.is_none()
            && self.head.standfirst.is_empty()
            && self.head.others.is_empty();
        let name =
            (2..=3).contains(&unit.words()) && unit.is_plain() && imprint::is_names(unit.first());
        right_under && name && self.unit(1).is_some_and(Unit::is_prose)
    }

    /// Puts a block of the top where it belongs; a second one of its kind goes before the body.
    fn place(&mut self, block: Block) {
        self.at += 1;
        match block.kind {
            Kind::Furniture => self.head.furniture.push(block),
            Kind::Standfirst => self.head.standfirst.push(block),
            Kind::Byline if self.head.byline.is_none() => self.head.byline = Some(block),
            Kind::Timestamp { .. } if self.head.published.is_none() => {
                self.head.published = Some(block)
            }
            _ => self.head.others.push(block),
        }
    }

    /// A summary: small print or a heading follows at once, or it is a sentence without a stop above prose.
    fn standfirst(&mut self) -> bool {
        let Some(code) = self.why_standfirst() else { return false };
        let block = self.block(Kind::Standfirst).because(code);
        self.place(block);
        true
    }

    fn why_standfirst(&self) -> Option<Reason> {
        let unit = self.unit(0).filter(|unit| {
            unit.is_plain()
                && (10..=STANDFIRST_CHARS).contains(&unit.chars)
                && unit.words() >= STANDFIRST_WORDS.min(unit.chars / 2)
        })?;
        if imprint::dateline(unit.first().text).is_some() || !self.head.standfirst.is_empty() {
            return None;
        }
        let seen = self.head.byline.is_some() || self.head.published.is_some();
        if !seen && self.imprint_follows() {
            return Some(Reason::BeforeByline);
        }
        if !seen && unit.is_prose() && self.heading_follows() {
            return Some(Reason::BeforeHeading);
        }
        let below = self.unit(1)?;
        let sentence = unit.words() >= STANDFIRST_WORDS
            && unit.chars <= STANDFIRST_CHARS / 2
            && unit.last().text.ends_with(char::is_alphanumeric);
        (!seen && sentence && below.is_prose() && below.chars > unit.chars)
            .then_some(Reason::NoStop)
    }

    /// A byline or a time of publication stands close below, nothing but small print between.
    fn imprint_follows(&self) -> bool {
        let below = &self.units[self.at + 1..];
        let small = below
            .iter()
            .take_while(|unit| unit.seen.says != Says::Nothing || unit.seen.is_furniture())
            .take(LOOK_AHEAD)
            .any(|unit| matches!(&unit.seen.says, Says::Byline | Says::Publication(_)));
        small
            || below.first().is_some_and(|unit| {
                unit.is_plain()
                    && (imprint::is_several_names(unit.first()) || imprint::is_agency(unit.first()))
            })
    }

    /// The next unit is a heading.
    fn heading_follows(&self) -> bool {
        let Some(below) = self.unit(1) else { return false };
        let marked = matches!(below.seen.form, Form::Heading { .. });
        let around = Around {
            above: self.unit(0),
            below: self.unit(2),
            list_below: false,
            opens_entry: false,
        };
        marked || heading::shaped(below, &around, self.context.layout).is_some()
    }
}

/// A line that can be a headline.
fn is_title(unit: &Unit<'_>) -> bool {
    if unit.seen.told.is_some() {
        return false;
    }
    let several = unit.lines.iter().any(|line| line.inner_stops > 0)
        && unit.ends_sentence()
        && unit.chars > TITLE_CHARS / 2;
    let open = matches!(unit.seen.form, Form::Text | Form::Heading { .. })
        && unit.seen.says == Says::Nothing;
    open && unit.chars <= TITLE_CHARS && !several && unit.lines.len() <= 4
}

fn is_underline(unit: &Unit<'_>) -> bool {
    matches!(unit.seen.form, Form::Rule('=' | '-' | '~' | '═' | '─'))
        && unit.blanks_above() == 0
        && unit.lines.len() == 1
}
