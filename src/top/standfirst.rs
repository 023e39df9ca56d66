//! The standfirst: a summary between the title and the text.

use crate::article::{Kind, Reason};
use crate::facts::{Form, Says, imprint};
use crate::plan::roles::LineState;
use crate::top::reader::TopReader;

/// The longest standfirst, in characters; longer is the first paragraph.
const STANDFIRST_CHARS: usize = 420;
/// A line of fewer words under the title is a heading rather than a standfirst.
const STANDFIRST_WORDS: usize = 8;
/// How many units after a line can tell that it is a standfirst.
const LOOK_AHEAD: usize = 3;

impl TopReader<'_, '_> {
    /// A summary: small print or a heading follows at once, or it is a sentence without a stop above prose.
    pub(super) fn standfirst(&mut self) -> bool {
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
                    && (imprint::is_several_names(unit.first())
                        || imprint::is_agency(unit.first())
                        || imprint::dated_byline(unit.first()).is_some())
            })
    }

    /// The next unit is a heading with text under it.
    fn heading_follows(&self) -> bool {
        self.unit(1).is_some_and(|below| {
            matches!(below.seen.form, Form::Heading { .. })
                || below.is_plain()
                    && self.context.state(below.first()) == Some(LineState::Heading)
                    && self.unit(2).is_some()
        })
    }
}
