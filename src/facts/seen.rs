//! A line as the passes after this one see it, and the text as lines that are seen so.

use std::ops::{Deref, RangeBounds};

use crate::article::{Reason, Role, Span};
use crate::facts::form::Form;
use crate::facts::imprint::Publication;
use crate::facts::told::Told;
use crate::text::line::{self, Line};
use crate::time::stamp::Stamp;

/// What one line says.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// What its marks say.
    pub(crate) form: Form,
    /// The time that it starts with.
    pub(crate) lead: Option<Box<Stamp>>,
    /// The time that it ends with; only where it starts with none.
    pub(crate) tail: Option<Box<Stamp>>,
    /// What its words say.
    pub(crate) says: Says,
}

/// What the words of a line say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// Nothing about its role.
    Nothing,
    Byline,
    Publication(Publication),
    Caption,
    /// The zone of all times of a list.
    Zone,
    /// A line of the page, and of which kind.
    Furniture(Reason),
}

/// What a line says if its words are not looked at.
static SILENT: Facts = Facts { form: Form::Text, lead: None, tail: None, says: Says::Nothing };

/// A line as all later passes see it: its facts, and over them a role from outside, if it has one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'t> {
    facts: &'t Facts,
    pub(crate) told: Option<Told>,
}

impl Deref for Seen<'_> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        self.facts
    }
}

impl<'t> Seen<'t> {
    /// Text without marks, and nothing that it says.
    pub(crate) const SILENT: Self = Self { facts: &SILENT, told: None };

    /// A line with the role it was given, or with none.
    pub(crate) const fn new(facts: &'t Facts, told: Option<Told>) -> Self {
        Self { facts, told }
    }

    /// Its marks, words and times mean nothing here.
    pub(crate) const fn silenced(self) -> Self {
        Self { told: self.told, ..Self::SILENT }
    }

    pub(crate) fn is_furniture(&self) -> bool {
        matches!(self.says, Says::Furniture(_)) && self.told.is_none()
            || self.role() == Some(Role::Furniture)
    }

    pub(crate) fn role(&self) -> Option<Role> {
        self.told.map(|told| told.role)
    }

    /// It belongs to the page around the article.
    pub(crate) fn is_of_page(&self) -> bool {
        self.told.is_some_and(|told| told.by == Reason::Page)
    }

    /// Plain text: no marks, words or roles from outside make it something else.
    pub(crate) fn is_plain(&self) -> bool {
        self.form == Form::Text && self.says == Says::Nothing && self.told.is_none()
    }
}

/// The text as all later passes see it, or some lines of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t> {
    /// The whole input, whichever lines these are.
    pub(crate) source: &'t str,
    pub(crate) lines: &'t [Line<'t>],
    /// What each line says.
    pub(crate) seen: &'t [Seen<'t>],
}

impl<'t> Text<'t> {
    pub(crate) const fn len(&self) -> usize {
        self.lines.len()
    }

    /// Some of the lines.
    pub(crate) fn slice(self, range: impl RangeBounds<usize>) -> Self {
        let range = (range.start_bound().cloned(), range.end_bound().cloned());
        Self { lines: &self.lines[range], seen: &self.seen[range], ..self }
    }

    /// The lines with what they say.
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'t Line<'t>, Seen<'t>)> {
        self.lines.iter().zip(self.seen.iter().copied())
    }

    /// Where the lines stand, first to last.
    pub(crate) fn extent(self) -> Span {
        line::extent(self.lines)
    }
}
