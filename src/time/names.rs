//! The names that languages have for months, weekdays, days near today and units of time: a table, `names.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::tables::{self, Phrases};
use crate::text::chars::{is_cjk, is_letter};
use crate::text::cursor::Cursor;
use crate::time::date::Day;

const TABLE: &str = include_str!("../tables/names.txt");

/// The names of all languages, by what they name.
static NAMES: LazyLock<Names> = LazyLock::new(Names::read);

/// Bytes: more than any name of a month or a day has.
const LONGEST_NAME: usize = 40;

/// A unit of time, with the letter that ISO 8601 has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// In the order of the rows of the table, with the mark that counted durations have there.
const UNITS: [(Unit, &str); 7] = [
    (Unit::Second, "s"),
    (Unit::Minute, "m"),
    (Unit::Hour, "h"),
    (Unit::Day, "d"),
    (Unit::Week, "w"),
    (Unit::Month, "mo"),
    (Unit::Year, "y"),
];

/// So many of one unit, and perhaps of a smaller one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Duration {
    count: u32,
    unit: Unit,
    rest: Option<(u32, Unit)>,
}

impl Duration {
    fn parts(self) -> impl Iterator<Item = (u32, Unit)> {
        std::iter::once((self.count, self.unit)).chain(self.rest)
    }

    /// Before now, in ISO 8601: `-PT1H23M`.
    pub(crate) fn ago(self) -> String {
        let (mut days, mut clock) = (String::new(), String::new());
        for (count, unit) in self.parts() {
            let part = if unit.is_of_clock() { &mut clock } else { &mut days };
            part.push_str(&count.to_string());
            part.push(unit.letter());
        }
        format!("-P{days}{}{clock}", if clock.is_empty() { "" } else { "T" })
    }

    /// Minutes, with 30 days for a month and 365 for a year: enough to compare two of them.
    pub(crate) fn minutes(self) -> i32 {
        let minutes = |(count, unit): (u32, Unit)| {
            i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(unit.minutes())
        };
        self.parts().map(minutes).fold(0, i32::saturating_add)
    }

    /// The day it was, and the minute of that day where minutes or hours were told and the minute of now is known.
    /// `None` where the day depends on a minute that is not known.
    pub(crate) fn before(self, day: Day, minute: Option<i32>) -> Option<(Day, Option<i32>)> {
        match self.unit {
            Unit::Year => Some((day.plus_months(-i32::try_from(self.count * 12).ok()?)?, None)),
            Unit::Month => Some((day.plus_months(-i32::try_from(self.count).ok()?)?, None)),
            Unit::Week | Unit::Day if self.rest.is_none() => {
                Some((day.plus(-self.minutes() / DAY)?, None))
            }
            _ => {
                let then = minute? - self.minutes();
                Some((day.plus(then.div_euclid(DAY))?, Some(then.rem_euclid(DAY))))
            }
        }
    }
}

/// Minutes of a day.
const DAY: i32 = 1440;

impl Unit {
    const fn is_of_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }

    const fn minutes(self) -> i32 {
        match self {
            Self::Second => 0,
            Self::Minute => 1,
            Self::Hour => 60,
            Self::Day => DAY,
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
            Self::Year => 365 * DAY,
        }
    }

    const fn letter(self) -> char {
        match self {
            Self::Second => 'S',
            Self::Minute | Self::Month => 'M',
            Self::Hour => 'H',
            Self::Day => 'D',
            Self::Week => 'W',
            Self::Year => 'Y',
        }
    }
}

/// What a row of the table names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Months,
    Weekdays,
    Units,
}

/// The names of one language: each with its place in the row, 0 for January and Monday.
pub(crate) fn of_language(language: &str, row: Row) -> impl Iterator<Item = (&'static str, i8)> {
    let name = match row {
        Row::Months => "months",
        Row::Weekdays => "weekdays",
        Row::Units => "units",
    };
    let row = blocks()
        .find(|(tag, ..)| *tag == language)
        .and_then(|(_, rows)| tables::rows(rows).find(|row| row.0 == name));
    row.into_iter().flat_map(|(_, cells)| placed(cells))
}

/// The words for days near today in one language, each with the days from today.
pub(crate) fn near_days(language: &str) -> impl Iterator<Item = (&'static str, i32)> {
    let rows = blocks().find(|(tag, _)| *tag == language).map(|(_, rows)| rows);
    let cells = rows
        .into_iter()
        .flat_map(tables::rows)
        .filter(|(name, _)| *name == "days")
        .flat_map(|(_, cells)| valued(cells));
    cells.filter_map(|(word, days)| Some((word, days.parse().ok()?)))
}

/// The tags of the languages that have names.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    blocks().map(|(tag, _)| tag)
}

/// Words that belong to a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// Between a day and its time: `um`.
    Between,
    /// Before the time that a row starts with: `godz.`.
    Before,
    /// Before a rough time: `shortly before`.
    About,
    /// Before the date of a letter that is quoted: `On … wrote:`.
    Letter,
    /// Before the zone of all times of a list: `All times in`.
    Times,
}

#[derive(Default)]
struct Names {
    months: HashMap<&'static str, i8>,
    weekdays: HashMap<&'static str, i8>,
    units: HashMap<&'static str, Unit>,
    days: Phrases<i32>,
    counted: Phrases<(u32, Unit)>,
    ago_before: Phrases<()>,
    ago_after: Phrases<()>,
    between: Phrases<()>,
    before: Phrases<()>,
    about: Phrases<()>,
    letter: Phrases<()>,
    times: Phrases<()>,
    eras: Phrases<bool>,
}

impl Names {
    fn read() -> Self {
        let mut names = Self::default();
        for (row, cells) in blocks().flat_map(|(_, rows)| tables::rows(rows)) {
            names.add(row, cells);
        }
        names
    }

    /// Where two languages have one word, the first one of the table has it.
    fn add(&mut self, row: &str, cells: &'static str) {
        match row {
            "months" => {
                placed(cells).for_each(|(name, at)| _ = self.months.entry(name).or_insert(at + 1))
            }
            "weekdays" => {
                placed(cells).for_each(|(name, at)| _ = self.weekdays.entry(name).or_insert(at + 1))
            }
            "units" => {
                placed(cells).for_each(|(name, at)| _ = self.units.entry(name).or_insert(unit(at)))
            }
            "days" => self
                .days
                .add(valued(cells).filter_map(|(word, value)| Some((word, value.parse().ok()?)))),
            "counted" => self
                .counted
                .add(valued(cells).filter_map(|(word, value)| Some((word, counted(value)?)))),
            "ago" => cells.split(", ").for_each(|cell| self.add_ago(cell)),
            "between" => self.between.add(cells.split(", ").map(|word| (word, ()))),
            "before" => self.before.add(cells.split(", ").map(|word| (word, ()))),
            "about" => self.about.add(cells.split(", ").map(|word| (word, ()))),
            "letter" => self.letter.add(cells.split(", ").map(|word| (word, ()))),
            "times" => self.times.add(cells.split(", ").map(|word| (word, ()))),
            "eras" => self.eras.add(valued(cells).map(|(word, value)| (word, value == "-"))),
            _ => debug_assert!(false, "names.txt has no rows {row:?}"),
        }
    }

    /// `vor …` stands before the duration, `… ago` after it.
    fn add_ago(&mut self, cell: &'static str) {
        if let Some(before) = cell.strip_suffix(" …") {
            self.ago_before.add(std::iter::once((before, ())));
        } else if let Some(after) = cell.strip_prefix("… ") {
            self.ago_after.add(std::iter::once((after, ())));
        }
    }
}

/// The languages of the table with their rows.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    tables::blocks(TABLE)
}

/// The names of a row, each with the place of its cell.
fn placed(cells: &'static str) -> impl Iterator<Item = (&'static str, i8)> {
    (0..).zip(cells.split(", ")).flat_map(|(at, cell)| cell.split(' ').map(move |name| (name, at)))
}

/// `i går -1`
fn valued(cells: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    cells.split(", ").filter_map(|cell| cell.rsplit_once(' '))
}

fn unit(at: i8) -> Unit {
    usize::try_from(at).ok().and_then(|at| UNITS.get(at)).map_or(Unit::Year, |(unit, _)| *unit)
}

/// `2h`
fn counted(value: &str) -> Option<(u32, Unit)> {
    let letters = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let count = value[..value.len() - letters.len()].parse().ok()?;
    UNITS.iter().find(|(_, mark)| *mark == letters).map(|(unit, _)| (count, *unit))
}

/// Reads the name of a month: 1 to 12.
pub(crate) fn read_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    read_name(cursor, &NAMES.months, 3)
}

/// Reads the name of a day of the week: 1 is Monday. A short one needs a mark after it.
pub(crate) fn read_weekday(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut look = *cursor;
    let day = read_name(&mut look, &NAMES.weekdays, 2)?;
    let short = cursor.rest()[..look.at - cursor.at].chars().nth(2).is_none();
    if short && !matches!(look.peek(), Some('.' | ',')) {
        return None;
    }
    *cursor = look;
    Some(day)
}

/// Reads the name of a unit of time.
pub(crate) fn read_unit(cursor: &mut Cursor<'_>) -> Option<Unit> {
    read_name(cursor, &NAMES.units, 1)
}

/// Reads `yesterday` and its like: days from the day of writing.
pub(crate) fn read_day_word(cursor: &mut Cursor<'_>) -> Option<i32> {
    NAMES.days.read(cursor)
}

/// Reads `5m ago`, `vor 5 Minuten`, `قبل ساعتين`: how long ago it was.
pub(crate) fn read_ago(cursor: &mut Cursor<'_>) -> Option<Duration> {
    let mut look = *cursor;
    let before = NAMES.ago_before.read(&mut look).is_some();
    look.skip_blanks();
    let duration = read_duration(&mut look)?;
    let now = duration.count == 0 && duration.rest.is_none(); // "just now"
    if !before && !now {
        look.skip_blanks();
        NAMES.ago_after.read(&mut look)?;
    }
    *cursor = look;
    Some(duration)
}

/// `5 minutes`, `1 hr 23 min`, `an hour`; nothing counted is `just now`.
fn read_duration(cursor: &mut Cursor<'_>) -> Option<Duration> {
    if let Some((count, unit)) = NAMES.counted.read(cursor) {
        return Some(Duration { count, unit, rest: None });
    }
    let (count, unit) = read_count(cursor)?;
    let mut look = *cursor;
    look.skip(|c| c == ',' || crate::text::chars::is_blank(c));
    let rest = read_count(&mut look).filter(|(_, smaller)| (*smaller as u8) < unit as u8);
    if rest.is_some() {
        *cursor = look;
    }
    (count > 0 || rest.is_some()).then_some(Duration { count, unit, rest })
}

/// `5 minutes`
fn read_count(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    let mut look = *cursor;
    let count = look.read_number(1, 2)?;
    look.skip_blanks();
    let unit = read_unit(&mut look)?;
    look.read_if(|c| c == '.');
    *cursor = look;
    Some((count, unit))
}

/// Reads `BC`, `n. Chr.`: true for years that are counted backwards.
pub(crate) fn read_era(cursor: &mut Cursor<'_>) -> Option<bool> {
    NAMES.eras.read(cursor)
}

/// Reads words that belong to a time of day.
pub(crate) fn read_beside(cursor: &mut Cursor<'_>, beside: Beside) -> bool {
    let words = match beside {
        Beside::Between => &NAMES.between,
        Beside::Before => &NAMES.before,
        Beside::About => &NAMES.about,
        Beside::Letter => &NAMES.letter,
        Beside::Times => &NAMES.times,
    };
    words.read(cursor).is_some()
}

/// The name that comes next, of at least `least` characters, and what it stands for. Scripts without spaces are tried from
/// the longest piece down.
fn read_name<T: Copy>(
    cursor: &mut Cursor<'_>,
    names: &HashMap<&'static str, T>,
    least: usize,
) -> Option<T> {
    let rest = cursor.rest();
    let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
    let rest = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
    let word = rest.len()
        - rest
            .trim_start_matches(|c: char| {
                is_letter(c) || matches!(c, '-' | '\'' | '’' | '\u{200c}')
            })
            .len();
    let (length, value) = if is_cjk(first) || matches!(first, '가'..='힣') {
        let ends =
            rest.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= word);
        ends.filter_map(|end| Some((end, *names.get(&rest[..end])?))).last()?
    } else {
        (
            word,
            *names
                .get(rest[..word].to_lowercase().as_str())
                .filter(|_| rest[..word].chars().count() >= least)?,
        )
    };
    cursor.at += length;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::{
        Beside, Cursor, Row, of_language, read_ago, read_beside, read_day_word, read_month,
        read_weekday,
    };

    #[test]
    fn every_language_has_its_names() {
        let tags: Vec<_> = super::blocks().map(|(tag, _)| tag).collect();
        assert!(tags.len() > 25);
        for tag in tags {
            let months: Vec<_> = of_language(tag, Row::Months).map(|(_, at)| at).collect();
            assert!(months.is_empty() || months.last() == Some(&11), "{tag}: {months:?}");
            let days: Vec<_> = of_language(tag, Row::Weekdays).map(|(_, at)| at).collect();
            assert!(days.is_empty() || days.last() == Some(&6), "{tag}: {days:?}");
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
            assert_eq!(read_day_word(&mut Cursor::new(text)).unwrap_or(0), days, "{text}");
        }
        assert!(read_beside(&mut Cursor::new("a las 14"), Beside::Between));
    }

    #[test]
    fn reads_how_long_ago() {
        let forms = [
            ("5m ago", "-PT5M"),
            ("vor 3 Std.", "-PT3H"),
            ("il y a 2 heures", "-PT2H"),
            ("an hour ago", "-PT1H"),
            ("1 hr 23 min ago", "-PT1H23M"),
            ("2 days, 5 hours ago", "-P2DT5H"),
            ("Just now", "-PT0M"),
            ("2 дні тому", "-P2D"),
            ("قبل ساعتين", "-PT2H"),
            ("3時間前", "-PT3H"),
            ("4개월 전", "-P4M"),
        ];
        for (text, value) in forms {
            assert_eq!(
                read_ago(&mut Cursor::new(text)).map(super::Duration::ago).as_deref(),
                Some(value),
                "{text}"
            );
        }
        for text in ["5m", "5 ago", "ago 5m", "an hour", "2 min 5 hours ago", "0h10 text"] {
            assert_eq!(read_ago(&mut Cursor::new(text)), None, "{text}");
        }
    }

    #[test]
    fn counts_back_from_a_day() {
        let day = |text| super::Day::from_iso(text).expect("a day");
        for (text, minute, expected) in [
            ("20 minutes ago", Some(10), Some(("2025-03-30", Some(1430)))),
            ("20 minutes ago", None, None),
            ("2 days ago", None, Some(("2025-03-29", None))),
            ("a month ago", None, Some(("2025-02-28", None))),
            ("2 years ago", Some(10), Some(("2023-03-31", None))),
        ] {
            let then = read_ago(&mut Cursor::new(text))
                .and_then(|ago| ago.before(day("2025-03-31"), minute));
            assert_eq!(then, expected.map(|(text, minute)| (day(text), minute)), "{text}");
        }
    }
}
