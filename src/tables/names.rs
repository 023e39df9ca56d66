//! The names that languages have for months, weekdays, days near today and units of time, and what stands beside them in dates.

use std::sync::LazyLock;

use crate::tables::{self, Phrases, Places, RowValue};
use crate::text::chars::{is_cjk, is_hangul, is_letter};
use crate::text::cursor::Cursor;

/// Bytes: more than any name of a month or a day has.
const LONGEST_NAME: usize = 40;

tables::table! {
    /// The words of `names.txt`; what each row holds is told there.
    pub(crate) struct NameWords {
        months: Places,
        weekdays: Places,
        day: Phrases<i32>,
        units: Places,
        ago: Phrases<()>,
        ago_before: Phrases<()>,
        counted: Phrases<Counted>,
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
        year_sign: Phrases<()>,
        month_sign: Phrases<()>,
        day_sign: Phrases<()>,
    }
}

/// The words of all languages.
pub(crate) static WORDS: LazyLock<NameWords> = LazyLock::new(|| NameWords::read(tables::NAMES));

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

/// Reads the name of a month: 1 to 12.
pub(crate) fn read_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    read_name(cursor, &WORDS.months, 3).and_then(from_one)
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

/// The name that comes next, of at least `least` characters, and its place. Scripts without spaces are tried from the longest
/// piece down.
fn read_name(cursor: &mut Cursor<'_>, names: &Places, least: usize) -> Option<u8> {
    let rest = cursor.rest();
    let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
    let rest = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
    let word = rest.len()
        - rest
            .trim_start_matches(|c: char| {
                is_letter(c) || matches!(c, '-' | '\'' | '’' | '\u{200c}')
            })
            .len();
    let (length, place) = if is_cjk(first) || is_hangul(first) {
        let ends =
            rest.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= word);
        ends.filter_map(|end| Some((end, names.get(&rest[..end])?))).last()?
    } else {
        let name = &rest[..word];
        let place = names.get(name);
        (word, place.filter(|_| name.chars().count() >= least)?)
    };
    cursor.at += length;
    Some(place)
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
            [("Dezember 2025", 12), ("грудня", 12), ("març", 0), ("Août", 8), ("kovo 11", 3)]
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
