//! Lower case, letter by letter, into a buffer that is used again: most words are of ASCII and need no look at Unicode's tables.

/// The text in lower case, in place of what the buffer held.
pub(crate) fn lower<'b>(text: &str, buffer: &'b mut String) -> &'b str {
    buffer.clear();
    push_lower(text, buffer);
    buffer
}

/// Adds a text in lower case.
pub(crate) fn push_lower(text: &str, buffer: &mut String) {
    let start = buffer.len();
    if text.is_ascii() {
        buffer.push_str(text);
        buffer[start..].make_ascii_lowercase();
    } else {
        text.chars().for_each(|c| push_lower_char(c, buffer));
    }
}

/// Adds a character in lower case.
pub(crate) fn push_lower_char(c: char, buffer: &mut String) {
    if c.is_ascii() { buffer.push(c.to_ascii_lowercase()) } else { buffer.extend(c.to_lowercase()) }
}
