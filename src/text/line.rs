//! Pass 1: the text cut into lines, each with its place and cheap measures. No opinions.

use crate::article::span::Span;
use crate::text::chars::{
    ascii_length, digit, is_alphabetic, is_alphanumeric, is_blank, is_cjk_stop, is_invisible,
    is_stop, is_thai,
};

/// A line of this width is running text, whatever its end; one of [`SENTENCE_WIDTH`] is if it ends as a sentence.
pub(crate) const PROSE_WIDTH: usize = 100;
/// A narrower line is no running text: a name, a link, a caption.
pub(crate) const SENTENCE_WIDTH: usize = 40;

/// Longer lines of Thai are no headings, in characters with their marks.
const THAI_SENTENCE: usize = 60;

/// A line that holds more than blanks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    /// Without the blanks at its ends.
    pub(crate) text: &'t str,
    /// Byte offset of `text` in the input.
    pub(crate) start: usize,
    /// 0-based number of the line in the input, blank lines counted.
    pub(crate) number: usize,
    /// Columns of blanks before the text; a tab goes to the next multiple of four.
    pub(crate) indent: usize,
    /// How many blank lines stand above.
    pub(crate) blanks_above: usize,
    /// It goes on with the sentence above: only the end of a sheet of print stood between them.
    pub(crate) goes_on: bool,
    /// The mark of Markdown for a line break ends it: two blanks, or a backslash.
    pub(crate) breaks: bool,
    /// Visible characters.
    pub(crate) chars: usize,
    /// Runs of characters between blanks.
    pub(crate) words: usize,
    /// Characters of letters, and how many of these are capitals.
    pub(crate) letters: usize,
    /// Capital letters.
    pub(crate) capitals: usize,
    /// Decimal digits, ASCII.
    pub(crate) digits: usize,
    /// Characters of scripts without spaces.
    pub(crate) cjk: usize,
    /// Sentence stops followed by a blank, or at once by a letter where they leave no blank: more than one sentence stands in this line.
    pub(crate) inner_stops: usize,
    /// Which signs stand in it.
    pub(crate) signs: Signs,
}

/// The signs that a line may have, so that it is searched only for what is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// `:`, `：`
    pub(crate) const COLON: Self = Self(1);
    /// `=`
    pub(crate) const EQUALS: Self = Self(1 << 1);
    /// A comma of any script.
    pub(crate) const COMMA: Self = Self(1 << 2);
    /// What stands between the links of a menu: `|`, `·`, `/`.
    pub(crate) const BAR: Self = Self(1 << 3);
    /// `©`, `®`, `™`
    pub(crate) const RIGHTS: Self = Self(1 << 4);
    /// What code has and prose hardly: brackets, `;`, `$`, `_`.
    pub(crate) const CODE: Self = Self(1 << 5);
    /// Lines of boxes.
    pub(crate) const BOX: Self = Self(1 << 6);
    /// A decimal digit of any script.
    pub(crate) const DIGIT: Self = Self(1 << 7);

    /// At least one of these is there.
    pub(crate) const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// Those of both.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that a character is one of.
    const fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::DIGIT,
            ':' | '：' => Self::COLON,
            ',' | '、' | '，' | '،' => Self::COMMA,
            '/' | '|' => Self::BAR.or(Self::CODE),
            '=' => Self::EQUALS.or(Self::CODE),
            '#'..='%' | '(' | ')' | ';' | '<' | '>' | '['..='`' | '{' | '}' => Self::CODE,
            '·' | '•' | '»' | '›' => Self::BAR,
            '©' | '®' | '™' => Self::RIGHTS,
            '\u{2500}'..='\u{257f}' => Self::BOX,
            _ => Self(0),
        }
    }
}

impl<'t> Line<'t> {
    /// Its place in the input.
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// The place of a part of its text, by byte offsets in `text`.
    pub(crate) const fn part(&self, from: usize, to: usize) -> Span {
        Span::new(self.start + from, self.start + to)
    }

    /// Neighbouring lines of `source` as the one that they were before they were broken.
    pub(crate) fn joined(source: &'t str, lines: &[Self]) -> Self {
        let sum = |count: fn(&Self) -> usize| lines.iter().map(count).sum::<usize>();
        let breaks = &lines[..lines.len() - 1];
        Self {
            text: extent(lines).of(source),
            chars: sum(|line| line.chars) + breaks.len(),
            words: sum(|line| line.words),
            letters: sum(|line| line.letters),
            capitals: sum(|line| line.capitals),
            digits: sum(|line| line.digits),
            cjk: sum(|line| line.cjk),
            inner_stops: sum(|line| line.inner_stops)
                + breaks.iter().filter(|line| line.ends_sentence()).count(),
            signs: lines.iter().fold(Signs::default(), |signs, line| signs.or(line.signs)),
            ..lines[0]
        }
    }

    /// A part of this line as a line of its own; `None` where that is blank.
    pub(crate) fn slice(&self, from: usize, to: usize) -> Option<Self> {
        measure(&self.text[from..to], self.start + from)
            .map(|line| Self { number: self.number, ..line })
    }

    /// `text` without invisible characters at its ends, and its byte offset in `text`.
    pub(crate) fn visible(&self) -> (&'t str, usize) {
        let unseen = |c| is_invisible(c) || is_blank(c);
        let cut = self.text.trim_start_matches(unseen);
        (cut.trim_end_matches(unseen), self.text.len() - cut.len())
    }

    /// The last visible character that is no closing quote or bracket.
    pub(crate) fn last_char(&self) -> Option<char> {
        self.text.chars().rev().find(|&c| {
            !(is_invisible(c)
                || matches!(
                    c,
                    '"' | '”' | '“' | '»' | '’' | '\'' | ')' | ']' | '」' | '』' | '*' | '_'
                ))
        })
    }

    /// Ends as a sentence does. Thai writes no stops: there a long line does.
    pub(crate) fn ends_sentence(&self) -> bool {
        self.last_char().is_some_and(|c| is_stop(c) || is_thai(c) && self.chars > THAI_SENTENCE)
    }

    /// The first visible character that is no opening quote or bracket.
    pub(crate) fn first_char(&self) -> Option<char> {
        self.text.chars().find(|&c| {
            !(is_invisible(c)
                || crate::text::chars::is_quote(c)
                || matches!(c, '(' | '[' | '¿' | '¡' | '*' | '_'))
        })
    }

    /// Starts with a letter that has a capital form and is not in it.
    pub(crate) fn starts_lowercase(&self) -> bool {
        self.first_char().is_some_and(char::is_lowercase)
    }

    /// Running text by its looks: wide, or a whole sentence of some width.
    pub(crate) fn is_prose(&self) -> bool {
        is_prose(self.width(), self.ends_sentence())
    }

    /// It is set in by one square, as paragraphs are in Chinese and Japanese print.
    pub(crate) const fn is_set_in(&self) -> bool {
        self.indent == 1 && self.cjk > 0
    }

    /// Width on a page, in halves of a square: what a fixed-width wrap counts.
    pub(crate) const fn width(&self) -> usize {
        self.chars + self.cjk
    }
}

/// The one definition of running text, for a line and for lines that are joined.
pub(crate) const fn is_prose(width: usize, ends: bool) -> bool {
    width >= PROSE_WIDTH || width >= SENTENCE_WIDTH && ends
}

/// The place of these lines, first to last.
pub(crate) fn extent(lines: &[Line<'_>]) -> Span {
    lines
        .first()
        .zip(lines.last())
        .map_or(Span::default(), |(first, last)| Span::new(first.start, last.span().end))
}

/// Cuts `text` at LF, CR LF, CR, VT, FF, U+2028 and U+2029, and measures every line that is not blank.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut blanks_above, mut number) = (0, 0);
    for (start, raw) in cut(text) {
        match measure(raw, start) {
            Some(line) => {
                lines.push(Line {
                    number,
                    blanks_above: std::mem::take(&mut blanks_above),
                    ..line
                });
            }
            None => blanks_above += 1,
        }
        number += 1;
    }
    lines
}

/// The physical lines with their byte offsets, without their ends.
fn cut(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(0);
    std::iter::from_fn(move || {
        let start = rest?;
        let tail = &text[start..];
        let Some((at, length)) = line_end(tail.as_bytes()) else {
            rest = None;
            return Some((start, tail));
        };
        rest = Some(start + at + length);
        Some((start, &tail[..at]))
    })
}

/// Where the first line ends, and how many bytes the end has.
fn line_end(text: &[u8]) -> Option<(usize, usize)> {
    text.iter().enumerate().find_map(|(at, byte)| {
        let length = match byte {
            b'\r' if text.get(at + 1) == Some(&b'\n') => 2,
            b'\n'..=b'\r' => 1,
            0xe2 if matches!(text[at + 1..], [0x80, 0xa8 | 0xa9, ..]) => 3,
            _ => return None,
        };
        Some((at, length))
    })
}

/// Measures one line; `None` where it is blank.
fn measure(raw: &str, start: usize) -> Option<Line<'_>> {
    let cut = raw.trim_start_matches(is_blank);
    let text = cut.trim_end_matches(is_blank);
    if text.is_empty() {
        return None;
    }
    let before = &raw[..raw.len() - cut.len()];
    let indent =
        before.chars().fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 });
    let mut line = Line {
        text,
        start: start + before.len(),
        number: 0,
        indent,
        blanks_above: 0,
        goes_on: false,
        breaks: cut.ends_with("  ") || text.ends_with('\\'),
        chars: 0,
        words: 0,
        letters: 0,
        capitals: 0,
        digits: 0,
        cjk: 0,
        inner_stops: 0,
        signs: Signs::default(),
    };
    line.measure();
    Some(line)
}

impl Line<'_> {
    /// Counts what stands in its text.
    fn measure(&mut self) {
        let mut rest = self.text;
        let mut previous = ' ';
        while let Some(c) = rest.chars().next() {
            self.count(c, previous);
            rest = &rest[c.len_utf8()..];
            let ascii = if c.is_ascii() { ascii_length(rest) } else { 0 };
            self.count_ascii(c, &rest.as_bytes()[..ascii]);
            previous = if ascii == 0 { c } else { rest.as_bytes()[ascii - 1].into() };
            rest = &rest[ascii..];
        }
    }

    /// Counts one character by what stands before it.
    fn count(&mut self, c: char, previous: char) {
        if is_invisible(c) {
            return;
        }
        self.chars += 1;
        let digit = if digit(c).is_some() { Signs::DIGIT } else { Signs::default() };
        self.signs = self.signs.or(Signs::of(c)).or(digit);
        if is_blank(c) {
            self.inner_stops += usize::from(is_stop(previous));
            return;
        }
        self.inner_stops += usize::from(is_cjk_stop(previous) && is_alphanumeric(c));
        self.words += usize::from(is_blank(previous));
        if c.is_ascii_digit() {
            self.digits += 1;
        } else if is_alphabetic(c) {
            self.letters += 1;
            self.capitals += usize::from(c.is_uppercase());
            self.cjk += usize::from(crate::text::chars::is_cjk(c));
        }
    }

    /// The same for a run of ASCII behind another character of it, as most are.
    fn count_ascii(&mut self, previous: char, run: &[u8]) {
        let (mut before, mut signs) = (ascii_class(previous as u8), 0);
        for part in run.chunks(AsciiCounts::MOST) {
            let mut counts = AsciiCounts(0);
            for &byte in part {
                let class = ascii_class(byte);
                counts.0 += ASCII_COUNTS[usize::from(byte & 127)].0;
                signs |= class;
                if class & BLANK != 0 {
                    self.inner_stops += usize::from(before & STOP != 0);
                } else if before & BLANK != 0 {
                    self.words += 1;
                }
                before = class;
            }
            self.letters += counts.lane(AsciiCounts::LETTERS);
            self.capitals += counts.lane(AsciiCounts::CAPITALS);
            self.digits += counts.lane(AsciiCounts::DIGITS);
        }
        self.signs = self.signs.or(Signs((signs & 0xff) as u8));
        self.chars += run.len();
    }
}

/// How many letters, capitals and digits there are, counted in one addition: sixteen bits for each.
#[derive(Clone, Copy)]
struct AsciiCounts(u64);

impl AsciiCounts {
    /// So many characters can be counted.
    const MOST: usize = u16::MAX as usize;
    const LETTERS: u32 = 0;
    const CAPITALS: u32 = 16;
    const DIGITS: u32 = 32;

    const fn of(c: char) -> Self {
        Self(match c {
            'a'..='z' => 1 << Self::LETTERS,
            'A'..='Z' => 1 << Self::LETTERS | 1 << Self::CAPITALS,
            '0'..='9' => 1 << Self::DIGITS,
            _ => 0,
        })
    }

    const fn lane(self, lane: u32) -> usize {
        (self.0 >> lane & 0xffff) as usize
    }
}

/// A blank or a stop; below these bits are those of the signs.
const BLANK: u16 = 1 << 8;
const STOP: u16 = 1 << 9;

const fn class(c: char) -> u16 {
    let blank = if is_blank(c) { BLANK } else { 0 };
    let stop = if is_stop(c) { STOP } else { 0 };
    Signs::of(c).0 as u16 | blank | stop
}

const fn ascii_class(byte: u8) -> u16 {
    ASCII_CLASSES[(byte & 127) as usize]
}

/// By the code of the character.
const ASCII_COUNTS: [AsciiCounts; 128] = {
    let mut counts = [AsciiCounts(0); 128];
    let mut code = 0_u8;
    while code < 128 {
        counts[code as usize] = AsciiCounts::of(code as char);
        code += 1;
    }
    counts
};

/// By the code of the character.
const ASCII_CLASSES: [u16; 128] = {
    let mut classes = [0; 128];
    let mut code = 0_u8;
    while code < 128 {
        classes[code as usize] = class(code as char);
        code += 1;
    }
    classes
};

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn cuts_at_every_line_end_and_counts_blank_lines() {
        let lines = lines("a\r\nb\rc\n\n \t\nd\u{2028}e\u{c}f");
        let seen: Vec<_> =
            lines.iter().map(|line| (line.text, line.number, line.blanks_above)).collect();
        assert_eq!(
            seen,
            [("a", 0, 0), ("b", 1, 0), ("c", 2, 0), ("d", 5, 2), ("e", 6, 0), ("f", 7, 0)]
        );
    }

    #[test]
    fn measures_indent_in_columns_and_trims_blanks_of_both_ends() {
        let lines = lines("  \tx y\u{a0}\n\u{feff}z");
        assert_eq!((lines[0].indent, lines[0].text, lines[0].words), (4, "x y", 2));
        assert_eq!((lines[1].text, lines[1].start), ("z", 12));
    }
}
