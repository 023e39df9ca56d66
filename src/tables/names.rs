//! The names that languages have for months, weekdays, days near today and units of time, and what stands beside them in dates.

use std::sync::LazyLock;

use crate::tables::{self, Phrases, Places, RowValue, Rows, WordRow};
use crate::text::chars::{digit, is_cjk, is_hangul, is_letter};
use crate::text::cursor::Cursor;

/// Bytes: more than any name of a month or a day has.
const LONGEST_NAME: usize = 40;

tables::table! {
    /// The words of `names.txt`; what each row holds is told there.
    pub(crate) struct NameWords {
        months: Places,
        persian_months: Places,
        weekdays: Places,
        day: Phrases<i32>,
        units: Places,
        ago: Phrases<()>,
        ago_before: Phrases<()>,
        counted: Phrases<Counted>,
        past: Past,
        letter: Phrases<()>,
        bc: Phrases<()>,
        ad: Phrases<()>,
        of: Phrases<()>,
        the: Phrases<()>,
        ordinal_mark: Phrases<()>,
        decade_mark: Phrases<()>,
        year_mark: Phrases<()>,
        year_first: Phrases<()>,
        day_last: Phrases<()>,
        era_first: Phrases<()>,
        weekday_sign: Phrases<()>,
        month_word: Phrases<()>,
        year_sign: Phrases<()>,
        month_sign: Phrases<()>,
        day_sign: Phrases<()>,
    }
}

/// The words of all languages.
pub(crate) static WORDS: LazyLock<NameWords> =
    LazyLock::new(|| NameWords::read(&[tables::NAMES, tables::NAMES_CLDR]));

/// So many of a unit, which is told by its place in `units`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) count: u32,
    pub(crate) unit: u8,
}

impl RowValue for Counted {
    /// `2h`
    fn read(value: &str) -> Option<Self> {
        let unit = value.trim_start_matches(|c: char| c.is_ascii_digit());
        let count = value.strip_suffix(unit)?.parse().ok()?;
        let at = ["s", "m", "h", "d", "w", "mo", "y"].iter().position(|each| *each == unit)?;
        Some(Self { count, unit: u8::try_from(at).ok()? })
    }
}

/// How long ago something was, in whole phrases: `for # minutter siden`. The count is a part of the value where it is said by words.
#[derive(Default)]
pub(crate) struct Past {
    /// After the number.
    after: Phrases<Counted>,
    /// On both sides of it, a `#` in its place.
    around: Phrases<Counted>,
    /// Without a number.
    alone: Phrases<Counted>,
}

impl Rows for Past {
    fn add(&mut self, row: &WordRow) -> Option<()> {
        let alone = row.value.starts_with(|c: char| c.is_ascii_digit());
        let value = if alone {
            Counted::read(row.value)?
        } else {
            Counted::read(&["0", row.value].concat())?
        };
        for cell in row.cells() {
            match cell.strip_prefix("# ") {
                _ if alone => self.alone.extend([cell].into_iter(), value),
                Some(after) => self.after.extend([after].into_iter(), value),
                None => self.around.extend([cell].into_iter(), value),
            }
        }
        Some(())
    }

    fn finish(&mut self) {
        [&mut self.after, &mut self.around, &mut self.alone].into_iter().for_each(Phrases::sort);
    }
}

/// The longest part of a phrase before the number, and the part behind it that is looked at, in bytes.
const BEFORE: usize = 48;
const BEHIND: usize = 64;

impl Past {
    /// The phrases that do not start with the number.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.around.iter().chain(self.alone.iter())
    }

    /// A text starts with a phrase that has no number.
    pub(crate) fn is_alone_at(&self, text: &str) -> bool {
        self.alone.read(&mut Cursor::new(text)).is_some()
    }

    /// Passes a phrase with its number, and says how many of which unit.
    pub(crate) fn read(&self, cursor: &mut Cursor<'_>) -> Option<Counted> {
        if !cursor.at_digit() {
            return self.alone.read(cursor).or_else(|| self.read_around(cursor));
        }
        let mut look = *cursor;
        let count = look.read_number(1, 2)?;
        look.skip_blanks();
        let unit = self.after.read(&mut look)?.unit;
        *cursor = look;
        Some(Counted { count, unit })
    }

    fn read_around(&self, cursor: &mut Cursor<'_>) -> Option<Counted> {
        let rest = cursor.rest();
        if !self.around.starts().may_open(rest) {
            return None;
        }
        let near = &rest[..rest.floor_char_boundary(BEFORE)];
        let at = near.find(|c| digit(c).is_some())?;
        let mut behind = Cursor::new(&rest[at..rest.floor_char_boundary(at + BEHIND)]);
        let count = behind.read_number(1, 2)?;
        behind.skip_blanks();
        let said = format!("{} # ", near[..at].trim_end());
        let phrase = [&said, behind.rest()].concat().replace(|c: char| c.is_whitespace(), " ");
        let mut read = Cursor::new(&phrase);
        let unit = self.around.read(&mut read)?.unit;
        let passed = phrase[..read.at].chars().count().checked_sub(said.chars().count())?;
        let length: usize = behind.rest().chars().take(passed).map(char::len_utf8).sum();
        cursor.at += at + behind.at + length;
        Some(Counted { count, unit })
    }
}

/// Reads the name of a month: 1 to 12.
pub(crate) fn read_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    read_name(cursor, &WORDS.months, 3).and_then(from_one)
}

/// Reads the name of a month of the Persian calendar: 1 to 12.
pub(crate) fn read_persian_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    read_name(cursor, &WORDS.persian_months, 2).and_then(from_one)
}

/// Reads the name of a day of the week: 1 is Monday. A short one needs a mark after it.
pub(crate) fn read_weekday(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut look = *cursor;
    let day = read_name(&mut look, &WORDS.weekdays, 2).and_then(from_one)?;
    let short = cursor.rest()[..look.at - cursor.at].chars().nth(2).is_none();
    if short && !matches!(look.peek(), Some('.' | ',')) {
        return None;
    }
    *cursor = look;
    Some(day)
}

/// Reads the name of a unit of time: its place, 0 for seconds.
pub(crate) fn read_unit(cursor: &mut Cursor<'_>) -> Option<u8> {
    read_name(cursor, &WORDS.units, 1)
}

fn from_one(place: u8) -> Option<i8> {
    i8::try_from(place + 1).ok()
}

/// How many words a name has at most: `арван хоёрдугаар сар`.
const WORDS_OF_NAME: usize = 3;

/// The name that comes next, of at least `least` characters, and its place. Scripts without spaces are tried from the longest
/// piece down, and so are names of several words or with stops inside.
fn read_name(cursor: &mut Cursor<'_>, names: &Places, least: usize) -> Option<u8> {
    let rest = cursor.rest();
    let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
    if !names.may_open(rest) {
        return None;
    }
    let rest = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
    let word = word_end(rest, 0);
    let (length, place) = if is_cjk(first) || is_hangul(first) {
        let ends =
            rest.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= word);
        ends.filter_map(|end| Some((end, names.get(&rest[..end])?))).last()?
    } else {
        let next = |end: &usize| {
            let joint = rest[*end..].chars().next().filter(|c| matches!(c, ' ' | '.'))?;
            let start = end + joint.len_utf8();
            Some(word_end(rest, start)).filter(|end| *end > start)
        };
        let most = if names.may_open_long(rest) { WORDS_OF_NAME } else { 1 };
        let ends = std::iter::successors(Some(word), next).take(most);
        let (length, place) =
            ends.filter_map(|end| Some((end, names.get(&rest[..end])?))).last()?;
        (length, Some(place).filter(|_| rest[..length].chars().count() >= least)?)
    };
    cursor.at += length;
    Some(place)
}

/// Where the word ends that starts at `start`.
fn word_end(text: &str, start: usize) -> usize {
    let is_part = |c: char| {
        is_letter(c) || is_mark(c) || matches!(c, '-' | '\'' | '’' | '׳' | '״' | '\u{200c}')
    };
    let end = text.len() - text[start..].trim_start_matches(is_part).len();
    start + text[start..end].trim_end_matches('-').len()
}

/// A sign that is written with a letter, of the scripts of South and Southeast Asia or above a Latin one.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e80}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}')
        && !c.is_numeric()
        && !matches!(c, '।' | '॥' | '॰')
}

#[cfg(test)]
mod tests {
    use super::{Cursor, WORDS, read_month, read_weekday};
    use crate::tables;

    #[test]
    fn every_language_has_its_names() {
        let named = || {
            tables::NAMES.rows().filter(|row| matches!(row.name, "months" | "weekdays" | "units"))
        };
        assert!(named().count() > 80);
        for row in named() {
            let all = if row.name == "months" { 12 } else { 7 };
            assert_eq!(row.cells().count(), all, "{row:?}");
        }
    }

    #[test]
    fn reads_names_in_many_languages() {
        for (text, month) in
            [("Dezember 2025", 12), ("грудня", 12), ("març", 3), ("Août", 8), ("kovo 11", 3)]
        {
            assert_eq!(read_month(&mut Cursor::new(text)).unwrap_or(0), month, "{text}");
        }
        for (text, day) in
            [("Friday", 5), ("п’ятниця", 5), ("日曜日", 7), ("Mo, 3", 1), ("Mo 3", 0)]
        {
            assert_eq!(read_weekday(&mut Cursor::new(text)).unwrap_or(0), day, "{text}");
        }
        for (text, days) in
            [("i går", -1), ("avant-hier", -2), ("昨日14時", -1), ("أمس", -1), ("yesterdays", 0)]
        {
            assert_eq!(WORDS.day.read(&mut Cursor::new(text)).unwrap_or(0), days, "{text}");
        }
    }
}
