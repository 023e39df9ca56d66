//! What is law and no evidence: the marks of a line, words that say what it is, and what markup knows. What a reader says of a line is
//! law, too, but for that line alone: its neighbours stay what they were.

use crate::article::{Reason, Role};
use crate::facts::{Form, Says, Seen, Text};
use crate::plan::layout::Layout;
use crate::plan::preformatted;
use crate::text::chars::is_quote;
use crate::text::limits::{HEADING_CHARS, QUOTATION_CHARS, TITLE_CHARS};
use crate::text::line::Line;

use super::features::Features;
use super::state::{LineState, States};

/// From so many lines that are set in by a square on, each of them starts a paragraph.
const SET_IN: usize = 3;

/// The states that each line may be in.
pub(crate) fn open(
    text: Text<'_>,
    layout: &Layout<'_>,
    features: &Features,
) -> impl Iterator<Item = States> {
    let mut code = preformatted::find(text, layout).into_iter().peekable();
    let untold = untold(text);
    let paragraphs = text.lines.iter().filter(|line| line.is_set_in()).count();
    text.iter().enumerate().map(move |(at, (line, seen))| {
        while code.next_if(|code| code.end <= at).is_some() {}
        let is_code = code.peek().is_some_and(|code| code.contains(&at));
        match seen.told.filter(|told| told.by == Reason::Hint) {
            Some(told) => given(told.role),
            None if is_code => States::of(&[LineState::Preformatted]),
            None if line.is_set_in() && paragraphs >= SET_IN => {
                States::of(&[LineState::Paragraph]).or(States::OUTSIDE)
            }
            None => {
                let place = if features.is_dense(at) { States::INSIDE } else { States::ANY };
                let words = if seen.says == Says::Nothing { place } else { States::ANY };
                let marked =
                    if layout.is_markdown { markdown(seen.form) } else { marked(seen.form) };
                let open = marked.and(worded(&seen)).and(shaped(line)).and(untold);
                let open = if layout.width.is_some() && line.letters == 0 {
                    open.without(LineState::Heading) // the mark of a note, or a page number
                } else {
                    open
                };
                let again = at > 0 && line.text == text.lines[0].text;
                let leads =
                    line.text.ends_with([':', '：']) && text.seen.get(at + 1).is_some_and(is_item);
                if again || leads {
                    open.without(LineState::Heading).and(words)
                } else {
                    open.and(words)
                }
            }
        }
    })
}

/// It has the mark of an item.
fn is_item(seen: &Seen<'_>) -> bool {
    matches!(seen.form, Form::Item { .. })
}

/// Where markup tells which lines are items, the others are none.
fn untold(text: Text<'_>) -> States {
    let is_told = |seen: &Seen<'_>| {
        seen.told.is_some_and(|told| (told.role, told.by) == (Role::ListItem, Reason::Hint))
    };
    if text.seen.iter().any(is_told) { States::ANY.without(LineState::Item) } else { States::ANY }
}

/// What its words leave open.
fn worded(seen: &Seen<'_>) -> States {
    match seen.says {
        Says::Caption => States::of(&[LineState::Caption]).or(States::OUTSIDE),
        Says::Furniture(_) => States::OUTSIDE,
        _ => States::ANY.without(LineState::Caption),
    }
}

/// What its shape leaves open. Of 10,684 gold headings 39 start with a small letter, and 14 are long quotations, against 447 paragraphs.
fn shaped(line: &Line<'_>) -> States {
    let quoted = line.chars > QUOTATION_CHARS
        && line.text.starts_with(is_quote)
        && line.text.ends_with(is_quote);
    if line.chars > TITLE_CHARS || line.text.ends_with([',', '，', '、']) {
        States::ANY.without(LineState::Title).without(LineState::Heading)
    } else if line.chars > HEADING_CHARS || quoted || line.starts_lowercase() {
        States::ANY.without(LineState::Heading)
    } else {
        States::ANY
    }
}

/// What its marks leave open. Those of headings and quotes are none of a page: browsers drop them when they copy one. Bullets stand in
/// menus, too.
const fn marked(form: Form) -> States {
    match form {
        Form::Heading { .. } => States::of(&[LineState::Title, LineState::Heading]),
        Form::Quote { .. } => States::of(&[LineState::Quote]),
        Form::Item { number: None, .. } => {
            States::of(&[LineState::Item, LineState::Paragraph]).or(States::OUTSIDE)
        }
        Form::Item { .. } => States::of(&[
            LineState::Item,
            LineState::Paragraph,
            LineState::Heading,
            LineState::Title,
        ])
        .or(States::OUTSIDE),
        Form::Fence => States::of(&[LineState::Preformatted]),
        _ => States::ANY.without(LineState::Quote), // quotes without marks cannot be told by their looks
    }
}

/// What marks leave open in Markdown: what has none is a paragraph.
const fn markdown(form: Form) -> States {
    match form {
        Form::Text => States::of(&[
            LineState::Paragraph,
            LineState::Title,
            LineState::Byline,
            LineState::Caption,
        ]),
        Form::Item { .. } => States::of(&[LineState::Item]),
        other => marked(other),
    }
    .or(States::OUTSIDE)
}

/// What markup leaves open. Roles of the top and of lists are any text to the chain.
const fn given(role: Role) -> States {
    let inside = match role {
        Role::Furniture => return States::OUTSIDE,
        Role::Title => return States::of(&[LineState::Title, LineState::Heading]), // there is one title
        Role::Paragraph => States::of(&[LineState::Paragraph]),
        Role::Heading => States::of(&[LineState::Heading]),
        Role::ListItem => States::of(&[LineState::Item]),
        Role::Quote => States::of(&[LineState::Quote]),
        Role::Caption => States::of(&[LineState::Caption]),
        Role::Byline => States::of(&[LineState::Byline]),
        Role::Preformatted => States::of(&[LineState::Preformatted]),
        Role::TableRow => States::of(&[LineState::Table]),
        _ => States::INSIDE,
    };
    inside.or(States::OUTSIDE)
}
