//! Pass 2, facts: what one line says, seen alone. They never change; what a reader or markup says of a line lies over them.

pub(crate) mod code;
mod form;
pub(crate) mod furniture;
pub(crate) mod hints;
pub(crate) mod imprint;
mod roles;
mod seen;
mod told;

use crate::text::line::{Line, Signs};
use crate::time::stamp::{self, Stamp};

pub(crate) use form::{Form, numbering};
pub(crate) use roles::roles;
pub(crate) use seen::{Facts, Says, Seen, Text};
pub(crate) use told::Told;

/// Looks at every line alone.
pub(crate) fn gather(lines: &[Line<'_>]) -> Vec<Facts> {
    lines.iter().map(facts_of).collect()
}

fn facts_of(line: &Line<'_>) -> Facts {
    let form = form::form(line);
    let (text, at) = line.visible();
    let moved = |stamp| Box::new(moved(stamp, at, text.len(), line.text.len()));
    let lead = stamp::lead(text);
    let may_end_in_time = lead.is_none() && line.signs.has(Signs::DIGIT);
    let tail = may_end_in_time.then(|| stamp::tail(text).map(moved)).flatten();
    Facts {
        form: if lead.is_some() { form_beside_stamp(form) } else { form },
        says: says(line, lead.as_ref(), tail.is_some()),
        lead: lead.map(moved),
        tail,
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

fn says(line: &Line<'_>, lead: Option<&Stamp>, timed_last: bool) -> Says {
    if line.letters == 0 && line.digits == 0 {
        return Says::Nothing;
    }
    if let Some(publication) = imprint::publication_beside(line, lead) {
        return Says::Publication(publication);
    }
    if stamp::zone_note(line.text).is_some() {
        return Says::Zone;
    }
    if let Some(code) = furniture::code(line) {
        return Says::Furniture(code);
    }
    if lead.is_none() && !timed_last && imprint::is_byline(line) {
        Says::Byline
    } else if imprint::is_caption(line) {
        Says::Caption
    } else {
        Says::Nothing
    }
}
