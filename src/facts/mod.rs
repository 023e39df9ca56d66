//! Pass 2: what each line could be, seen alone. No neighbours.

pub(crate) mod furniture;
pub(crate) mod hints;
pub(crate) mod imprint;

use std::collections::HashMap;

use crate::article::options::{Hint, Options, Role};
use crate::facts::imprint::Publication;
use crate::text::chars::{digit, is_blank, is_bullet, is_dash, is_invisible};
use crate::text::cursor::Cursor;
use crate::text::limits::DEPTH;
use crate::text::line::Line;
use crate::time::stamp::{self, Stamp};

/// What one line could be.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    /// What its marks say.
    pub(crate) form: Form,
    /// The time that it starts with.
    pub(crate) lead: Option<Box<Stamp>>,
    /// The time that it ends with; only where it starts with none.
    pub(crate) tail: Option<Box<Stamp>>,
    /// What its words say.
    pub(crate) says: Says,
    /// What somebody says who knows more than the text.
    pub(crate) told: Option<Told>,
}

/// A role from outside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) role: Role,
    pub(crate) level: Option<u8>,
    /// A list item is numbered.
    pub(crate) ordered: bool,
    /// The code for `why`: `correction` from the reader, `hint` from markup.
    pub(crate) by: &'static str,
}

/// What the marks of a line say. Places are byte offsets in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// No marks.
    Text,
    /// Nothing that can be seen.
    Invisible,
    /// A bullet and nothing else.
    Bullet,
    /// Three or more of one mark: a separator, or the underline of a heading.
    Rule(char),
    /// `## `
    Heading { level: u8, body: usize },
    /// `> `
    Quote { depth: u8, body: usize },
    /// `- `, `2) `
    Item { marker: usize, body: usize, number: Option<u32> },
    /// Tabs or bars between cells.
    Table { cells: usize },
    /// Three backquotes.
    Fence,
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
    /// With the code of its category.
    Furniture(&'static str),
}

impl Guess {
    /// Text without marks.
    pub(crate) const fn plain() -> Self {
        Self { form: Form::Text, lead: None, tail: None, says: Says::Nothing, told: None }
    }

    /// The reader's word is law; markup counts where the words of the line say nothing else.
    fn told(self, correction: Option<Told>, hint: Option<Told>) -> Self {
        let open = self.says == Says::Nothing
            && self.lead.is_none()
            && !matches!(self.form, Form::Invisible | Form::Bullet | Form::Rule(_));
        Self { told: correction.or(hint.filter(|_| open)), ..self }
    }

    pub(crate) fn is_furniture(&self) -> bool {
        matches!(self.says, Says::Furniture(_)) && self.told.is_none()
            || self.role() == Some(Role::Furniture)
    }

    pub(crate) fn role(&self) -> Option<Role> {
        self.told.map(|told| told.role)
    }

    /// Plain text without marks, words or a reader's say that make it something else.
    pub(crate) fn is_plain(&self) -> bool {
        self.form == Form::Text && self.says == Says::Nothing && self.told.is_none()
    }
}

/// Looks at every line alone.
pub(crate) fn guess(lines: &[Line<'_>], options: &Options) -> Vec<Guess> {
    let corrections: HashMap<_, _> =
        options.corrections.iter().map(|correction| (correction.line, correction)).collect();
    let hints = hints::around(lines, &options.hints);
    let told = |line: &Line<'_>| {
        corrections.get(&line.number).map(|told| Told {
            role: told.kind,
            level: told.level,
            ordered: false,
            by: "correction",
        })
    };
    let hinted = |hint: Option<&Hint>| {
        let ordered = |hint: &Hint| hint.ordered == Some(true);
        hint.map(|hint| Told {
            role: hint.kind,
            level: hint.level,
            ordered: ordered(hint),
            by: "hint",
        })
    };
    lines
        .iter()
        .zip(hints)
        .map(|(line, hint)| guess_line(line).told(told(line), hinted(hint)))
        .collect()
}

fn guess_line(line: &Line<'_>) -> Guess {
    let form = form(line);
    let (text, at) = line.visible();
    let moved = |stamp| Box::new(moved(stamp, at, text.len(), line.text.len()));
    let lead = stamp::lead(text).map(moved);
    let tail = if lead.is_none() { stamp::tail(text).map(moved) } else { None };
    Guess {
        form: if lead.is_some() { form_beside_stamp(form) } else { form },
        says: says(line, lead.is_some() || tail.is_some()),
        lead,
        tail,
        told: None,
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

fn says(line: &Line<'_>, timed: bool) -> Says {
    if line.letters == 0 && line.digits == 0 {
        return Says::Nothing;
    }
    if let Some(publication) = imprint::publication(line) {
        return Says::Publication(publication);
    }
    if stamp::zone_note(line.text).is_some() {
        return Says::Zone;
    }
    if let Some(code) = furniture::code(line) {
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

fn form(line: &Line<'_>) -> Form {
    let (text, at) = line.visible();
    let forms = [bullet, rule, fence, heading, quote, table, item];
    if text.is_empty() {
        return Form::Invisible;
    }
    let form = forms.iter().find_map(|form| form(text)).unwrap_or(Form::Text);
    match form {
        Form::Heading { level, body } => Form::Heading { level, body: body + at },
        Form::Quote { depth, body } => Form::Quote { depth, body: body + at },
        Form::Item { marker, body, number } => {
            Form::Item { marker: marker + at, body: body + at, number }
        }
        other => other,
    }
}

fn bullet(text: &str) -> Option<Form> {
    let mut chars = text.chars();
    (chars.next().is_some_and(is_bullet) && chars.next().is_none()).then_some(Form::Bullet)
}

/// `-----`, `* * *`, `=====`, `⁂`
fn rule(text: &str) -> Option<Form> {
    let first = text.chars().next()?;
    if first == '⁂' {
        return text.chars().nth(1).is_none().then_some(Form::Rule(first));
    }
    let marks =
        matches!(first, '=' | '_' | '~' | '#' | '*' | '•' | '.' | '+' | '·' | '─' | '━' | '═')
            || is_dash(first);
    let same = text.chars().all(|c| c == first || is_blank(c));
    (marks && same && text.chars().filter(|&c| c == first).take(3).count() == 3)
        .then_some(Form::Rule(first))
}

fn fence(text: &str) -> Option<Form> {
    text.starts_with("```").then_some(Form::Fence)
}

fn heading(text: &str) -> Option<Form> {
    let body = text.trim_start_matches('#');
    let level = text.len() - body.len();
    let start = body.trim_start_matches(is_blank);
    let level = u8::try_from(level).ok().filter(|level| (1..=6).contains(level))?;
    (start.len() < body.len() && !start.is_empty())
        .then_some(Form::Heading { level, body: text.len() - start.len() })
}

fn quote(text: &str) -> Option<Form> {
    let body = text.trim_start_matches(|c| c == '>' || is_blank(c));
    let marks = &text[..text.len() - body.len()];
    let depth = marks.bytes().filter(|&b| b == b'>').take(DEPTH).count();
    let depth = u8::try_from(depth).ok().filter(|&depth| depth > 0)?;
    Some(Form::Quote { depth, body: marks.len() })
}

fn table(text: &str) -> Option<Form> {
    let tabs = text.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let bars = if text.starts_with('|') && text.len() > 1 {
        text.trim_matches('|').split('|').count()
    } else {
        0
    };
    let cells = tabs.max(bars);
    (cells > 1 || bars > 0).then_some(Form::Table { cells })
}

fn item(text: &str) -> Option<Form> {
    let mut cursor = Cursor::new(text);
    let number =
        if cursor.read_if(is_bullet).is_some() { None } else { Some(read_number(&mut cursor)?) };
    let marker = cursor.at;
    cursor.skip(|c| is_blank(c) || is_invisible(c));
    let loose = cursor.at > marker || text.starts_with(['•', '·', '●', '▪', '・']);
    (loose && !cursor.at_end()).then_some(Form::Item { marker, body: cursor.at, number })
}

/// `2.`, `2)`, `(2)`, `b)`: its number; letters count from 1. `A. Smith` is an initial and no item.
fn read_number(cursor: &mut Cursor<'_>) -> Option<u32> {
    let open = cursor.read_if(|c| c == '(').is_some();
    let (number, closing): (u32, &[char]) = if cursor.peek().and_then(digit).is_some() {
        (cursor.read_number(1, 3)?, if open { &[')'] } else { &['.', ')', '）', '、'] })
    } else {
        let letter = cursor.read_if(|c| c.is_ascii_alphabetic())?;
        (u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1, &[')'])
    };
    cursor.read_if(|c| closing.contains(&c)).map(|_| number)
}
