//! Tables without what only people read: comments, blank lines, and the blanks that put cells below each other. They are cut out
//! while the crate is compiled, so that no program carries them.

/// Walks down the bytes of a table.
struct Cut {
    /// The byte that stayed last.
    last: u8,
    in_comment: bool,
    at_line_start: bool,
}

impl Cut {
    const NEW: Self = Self { last: b'\n', in_comment: false, at_line_start: true };

    /// Whether the next byte stays.
    const fn keeps(&mut self, byte: u8) -> bool {
        if self.at_line_start {
            self.in_comment = byte == b'#';
        }
        self.at_line_start = byte == b'\n';
        let again = byte == self.last && (byte == b' ' || byte == b'\n');
        let keeps = !self.in_comment && !again;
        if keeps {
            self.last = byte;
        }
        keeps
    }
}

/// How many bytes of a table stay.
pub(super) const fn length(whole: &str) -> usize {
    let (bytes, mut cut) = (whole.as_bytes(), Cut::NEW);
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        length += cut.keeps(bytes[at]) as usize;
        at += 1;
    }
    length
}

/// What stays; `LENGTH` is its [`length`].
pub(super) const fn bare<const LENGTH: usize>(whole: &str) -> [u8; LENGTH] {
    let (bytes, mut cut) = (whole.as_bytes(), Cut::NEW);
    let (mut at, mut length, mut bare) = (0, 0, [0; LENGTH]);
    while at < bytes.len() {
        if cut.keeps(bytes[at]) {
            bare[length] = bytes[at];
            length += 1;
        }
        at += 1;
    }
    bare
}

/// The bytes as the text that they are: whole characters stay.
pub(super) const fn text(bare: &'static [u8]) -> &'static str {
    match str::from_utf8(bare) {
        Ok(text) => text,
        Err(_) => panic!("a table is not UTF-8"),
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, length};

    #[test]
    fn only_what_programs_read_stays() {
        const TABLE: &str =
            "# a comment\n\nxx\nname      one, two words\n# more\n\nyy\nlong-name three # four\n";
        const BARE: [u8; length(TABLE)] = bare(TABLE);
        assert_eq!(
            str::from_utf8(&BARE),
            Ok("xx\nname one, two words\nyy\nlong-name three # four\n")
        );
    }
}
