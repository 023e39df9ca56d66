//! Marks that code has and prose hardly.

use crate::text::line::{Line, Signs};

/// Signs of code, and their share of the characters, that make a line code.
const DENSE_SIGNS: usize = 4;
const DENSE_SHARE: f32 = 0.12;

/// It has marks of code.
pub(crate) fn is_code(line: &Line<'_>) -> bool {
    let text = line.text;
    if !line.signs.has(Signs::CODE) {
        return line.signs.has(Signs::BOX)
            || has_keyword(text)
            || text.starts_with(',') && is_dense(line);
    }
    line.signs.has(Signs::BOX)
        || has_code_marks(line)
        || has_prompt(text)
        || is_setting(text)
        || is_dense(line)
}

/// How many signs it has that prose hardly has.
pub(crate) fn signs(line: &Line<'_>) -> usize {
    let is_sign =
        |byte: &u8| matches!(byte, b'('..=b')' | b'{'..=b'}' | b'['..=b'`' | b'<'..=b'>' | b';');
    line.text.bytes().filter(is_sign).count()
}

/// `def name`, `import name`
fn has_keyword(text: &str) -> bool {
    (text.starts_with("def ") || text.starts_with("import ")) && !text.ends_with('.')
}

/// `$ make install`
pub(crate) fn has_prompt(text: &str) -> bool {
    ["$ ", ">>> ", "% "].iter().any(|prompt| {
        text.strip_prefix(prompt)
            .is_some_and(|command| command.starts_with(|c: char| c.is_ascii_lowercase()))
    })
}

/// Signs that prose hardly has, on a large share of the line; addresses also have them.
fn is_dense(line: &Line<'_>) -> bool {
    let signs = signs(line);
    let dense = signs >= DENSE_SIGNS && signs as f32 >= line.chars as f32 * DENSE_SHARE;
    let closes = line.text.chars().all(|c| matches!(c, ')' | '}' | ']' | ';' | ','));
    let bare = closes && (line.indent > 0 || line.text.contains(['}', ';']));
    (dense || bare) && !line.text.contains("://")
}

/// `publish = false`
fn is_setting(text: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
    };
    text.split_once(" =")
        .is_some_and(|(name, value)| is_name(name) && (value.is_empty() || value.starts_with(' ')))
}

/// As many words are no statement of a program, if nothing else in them is.
const CLAUSE_WORDS: usize = 5;

/// Words up to a semicolon, as items of a list end.
fn is_clause(line: &Line<'_>) -> bool {
    line.words >= CLAUSE_WORDS && signs(line) == 1 && !line.signs.has(Signs::EQUALS)
}

/// Marks that prose does not end or start with.
fn has_code_marks(line: &Line<'_>) -> bool {
    const STARTS: [&str; 7] = ["//", "/*", "#include", "$ ", "</", "#!", "}"];
    const WITHIN: [&str; 5] = ["();", " => {", " == ", " := ", "</"];
    let text = line.text;
    let ends = text.ends_with(['{', '}', '[', '('])
        || text.ends_with(';') && !is_clause(line)
        || ["/>", "</", "*/"].iter().any(|mark| text.ends_with(mark));
    let starts = STARTS.iter().any(|mark| text.starts_with(mark)) && !text.ends_with('.');
    ends && line.letters < 100
        || starts
        || has_keyword(text)
        || text.len() < 160 && WITHIN.iter().any(|mark| text.contains(mark))
}
