//! Pass 2, facts: what one line says, seen alone. They never change; what a reader or markup says of a line lies over them.

mod form;
pub(crate) mod furniture;
pub(crate) mod hints;
pub(crate) mod imprint;
mod roles;

use std::ops::{Deref, RangeBounds};

use crate::article::{Reason, Role, Span};
use crate::text::line::{self, Line};
use crate::time::stamp::{self, Stamp};

use furniture::Furniture;
use imprint::Publication;

pub(crate) use form::Form;
pub(crate) use roles::{Told, roles};

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

/// What a line says to whoever does not look at its words.
static SILENT: Facts = Facts { form: Form::Text, lead: None, tail: None, says: Says::Nothing };

/// Looks at every line alone.
pub(crate) fn read(lines: &[Line<'_>]) -> Vec<Facts> {
    let furniture = Furniture::new();
    lines.iter().map(|line| Facts::of(line, &furniture)).collect()
}

impl Facts {
    fn of(line: &Line<'_>, furniture: &Furniture) -> Self {
        let form = form::form(line);
        let (text, at) = line.visible();
        let moved = |stamp| Box::new(moved(stamp, at, text.len(), line.text.len()));
        let lead = stamp::lead(text).map(moved);
        let tail = if lead.is_none() { stamp::tail(text).map(moved) } else { None };
        Self {
            form: if lead.is_some() { form_beside_stamp(form) } else { form },
            says: says(line, lead.is_some() || tail.is_some(), furniture),
            lead,
            tail,
        }
    }
}

/// A line as all later passes see it: its facts, and over them what somebody says who knows more than the text.
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

    /// A line of which somebody says this, or nobody anything.
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

    /// The page around the article has it.
    pub(crate) fn is_of_page(&self) -> bool {
        self.told.is_some_and(|told| told.by == Reason::Page)
    }

    /// Plain text without marks, words or a reader's say that make it something else.
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

/// The stamp was read between invisible characters: its places count from the start of the line, and its end may take theirs in.
fn moved(mut stamp: Stamp, by: usize, seen: usize, whole: usize) -> Stamp {
    for place in [&mut stamp.at, &mut stamp.text].into_iter().chain(stamp.zone.as_mut()) {
        *place = (place.0 + by, place.1 + by);
    }
    stamp.all = (
        if stamp.all.0 == 0 { 0 } else { stamp.all.0 + by },
        if stamp.all.1 == seen { whole } else { stamp.all.1 + by },
    );
    stamp
}

/// `19. Dezember` and `14. 20` are no list items.
fn form_beside_stamp(form: Form) -> Form {
    match form {
        Form::Item { number: Some(_), .. } => Form::Text,
        other => other,
    }
}

fn says(line: &Line<'_>, timed: bool, furniture: &Furniture) -> Says {
    if line.letters == 0 && line.digits == 0 {
        return Says::Nothing;
    }
    if let Some(publication) = imprint::publication(line) {
        return Says::Publication(publication);
    }
    if stamp::zone_note(line.text).is_some() {
        return Says::Zone;
    }
    if let Some(code) = furniture.code(line) {
        return Says::Furniture(code);
    }
    if imprint::is_byline(line) && !timed {
        Says::Byline
    } else if imprint::is_caption(line) {
        Says::Caption
    } else {
        Says::Nothing
    }
}
