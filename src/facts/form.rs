//! What the marks of a line say: bullets, rules, `##`, `>`, numbers, cells.

use crate::text::chars::{digit, is_blank, is_bullet, is_dash, is_invisible};
use crate::text::cursor::Cursor;
use crate::text::limits::DEPTH;
use crate::text::line::Line;

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

/// The marks of a line.
pub(super) fn form(line: &Line<'_>) -> Form {
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

/// `2.1 Scope`: how many numbers a line starts with.
pub(crate) fn numbering(text: &str) -> Option<usize> {
    let first = text.split(is_blank).next().filter(|first| first.len() < text.len())?;
    let numbers = first.trim_end_matches('.').split('.');
    let is_number = |number: &str| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    numbers.clone().all(is_number).then(|| numbers.count())
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
