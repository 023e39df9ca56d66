//! Dates as they are printed: `2025-12-19`, `Fri 19 Dec 2025`, `19. Dezember`, `12月19日`, `May 1931`, `1887`, and words such as `yesterday`.

use crate::tables::clock;
use crate::tables::names::{self, WORDS};
use crate::text::chars::{is_invisible, is_ordinal_sign, is_thai};
use crate::text::cursor::Cursor;
use crate::time::calendar::PERSIAN_YEARS;

pub(crate) use crate::time::calendar::CalendarDay;

impl CalendarDay {
    /// Reads `2025-12-19` from the start of a text.
    pub(crate) fn from_iso(text: &str) -> Option<Self> {
        read_year_first(&mut Cursor::new(text))?.calendar_day()
    }
}

/// A date of which some parts may not be printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    /// A day of the week stands before it, or alone.
    pub(crate) weekday: bool,
    /// The numbers of a date with slashes, as they are printed: `3/4/25` is in March or in April, or of 2003.
    pub(crate) numbers: Option<[i16; 3]>,
}

/// In which order the numbers of a date with slashes are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberOrder {
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

impl Date {
    const fn new(year: Option<i16>, month: i8, day: i8) -> Self {
        Self { year, month: Some(month), day: Some(day), weekday: false, numbers: None }
    }

    /// The day in the calendar, where all parts are printed.
    pub(crate) fn calendar_day(self) -> Option<CalendarDay> {
        CalendarDay::new(self.year?, self.month?, self.day?)
    }

    /// Only a year.
    pub(crate) const fn is_year(self) -> bool {
        self.year.is_some() && self.month.is_none()
    }

    /// The date with its numbers read in another order; itself where it has none, nothing where that is no date.
    pub(crate) fn read_as(self, order: NumberOrder) -> Option<Self> {
        let Some([one, two, three]) = self.numbers else { return Some(self) };
        let (year, month, day) = match order {
            NumberOrder::DayMonthYear => (three, two, one),
            NumberOrder::MonthDayYear => (three, one, two),
            NumberOrder::YearMonthDay if (0..100).contains(&three) => (one, two, three),
            NumberOrder::YearMonthDay => return None,
        };
        let year = if (0..100).contains(&year) { century(year) } else { year };
        let date = Self {
            year: Some(year).filter(|&year| year != NO_YEAR),
            month: i8::try_from(month).ok(),
            day: i8::try_from(day).ok(),
            ..self
        };
        date.is_valid().then_some(date)
    }

    /// Says a day of a month.
    pub(crate) const fn has_day(self) -> bool {
        self.day.is_some()
    }

    /// ISO 8601 as far as it is printed; `X` stands for an unknown year.
    pub(crate) fn iso(self) -> Option<String> {
        let year = self.year.map_or_else(
            || "XXXX".to_owned(),
            |year| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") },
        );
        match (self.month, self.day) {
            (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
            (Some(month), None) => Some(format!("{year}-{month:02}")),
            _ => self.year.map(|_| year),
        }
    }

    /// About how many days `later` comes after this date; years are left aside where one of the two has none.
    pub(crate) fn days_to(self, later: Self) -> i32 {
        let years = self.year.zip(later.year).map_or(0, |(a, b)| i32::from(b - a));
        let place =
            |date: Self| i32::from(date.month.unwrap_or(1)) * 31 + i32::from(date.day.unwrap_or(1));
        years * 372 + place(later) - place(self)
    }

    fn is_valid(self) -> bool {
        match (self.month, self.day) {
            (Some(month), Some(day)) => {
                CalendarDay::new(self.year.unwrap_or(2000), month, day).is_some()
            }
            (Some(month), None) => (1..=12).contains(&month),
            (None, Some(_)) => false,
            (None, None) => true,
        }
    }
}

/// Reads a date.
pub(crate) fn read_date(cursor: &mut Cursor<'_>) -> Option<Date> {
    let mut look = *cursor;
    let mut weekday = read_weekday(&mut look);
    let mut date = read_calendar(&mut look).filter(|date| date.is_valid());
    if weekday && date.is_none() {
        look = *cursor; // `Dis` is a day in one language and a month in others
        date = read_calendar(&mut look).filter(|date| date.is_valid());
        weekday = date.is_none();
    }
    if date.is_none() && !weekday {
        return None;
    }
    if date.is_none() {
        look = *cursor;
        names::read_weekday(&mut look);
    }
    read_weekday_after(&mut look);
    *cursor = look;
    Some(Date { weekday, ..date.unwrap_or_default() })
}

/// The weekday and the comma or the stop after it.
fn read_weekday(cursor: &mut Cursor<'_>) -> bool {
    let read = names::read_weekday(cursor).is_some();
    if read {
        cursor.read_if(|c| c == '.');
        cursor.skip_blanks();
        cursor.read_if(|c| matches!(c, ',' | '،' | '፣'));
        cursor.skip_blanks();
        WORDS.the.read(cursor);
        cursor.skip_blanks();
    }
    read
}

/// Shorter names of weekdays are other words, too, in bytes.
const SHORT_WEEKDAY: usize = 3;

/// `(月)`, `（金曜日）`, ` Cuma`, ` 星期五` after a date.
fn read_weekday_after(cursor: &mut Cursor<'_>) {
    let mut look = *cursor;
    look.read_if(|c| matches!(c, ',' | '،'));
    look.skip_blanks();
    let opened = look.read_if(|c| matches!(c, '(' | '（')).is_some();
    let start = look.at;
    let read = names::read_weekday(&mut look).is_some()
        && (opened || look.at - start > SHORT_WEEKDAY)
        || opened && WORDS.weekday_sign.read(&mut look).is_some();
    if read && (!opened || look.read_if(|c| matches!(c, ')' | '）')).is_some()) {
        *cursor = look;
    }
}

type DateForm = fn(&mut Cursor<'_>) -> Option<Date>;

/// The forms of dates, the longest first.
const FORMS: [DateForm; 11] = [
    read_persian,
    read_year_first,
    read_cjk,
    read_year_month_day,
    read_year_day_month,
    read_day_first,
    read_day_and_month,
    read_pair,
    read_day_month,
    read_month_day,
    read_year,
];

/// All but [`read_month_day`] and [`read_year_after_era`] start with a digit.
fn read_calendar(cursor: &mut Cursor<'_>) -> Option<Date> {
    if !cursor.at_digit() {
        return read_whole(cursor, read_month_day)
            .or_else(|| read_whole(cursor, read_year_after_era));
    }
    FORMS.iter().find_map(|form| read_whole(cursor, *form))
}

fn read_whole(cursor: &mut Cursor<'_>, form: DateForm) -> Option<Date> {
    let mut look = *cursor;
    let date = form(&mut look).filter(|date| date.is_valid())?;
    *cursor = look;
    Some(date)
}

/// `2025-12-19`, `2025/12/19`, `2025.12.19`
fn read_year_first(cursor: &mut Cursor<'_>) -> Option<Date> {
    let year = read_full_year(cursor)?;
    let mark = read_mark(cursor, &['-', '/', '.'])?;
    let month = cursor.read_number(1, 2)?;
    read_mark(cursor, &[mark])?;
    let day = cursor.read_number(1, 2)?;
    read_last_stop(cursor, mark);
    Some(Date::new(Some(year), small(month)?, small(day)?))
}

/// `۱۴۰۴/۹/۲۸`, `۲۸ آذر ۱۴۰۴`, `۱۴۰۴ آذر ۲۸`: a date of the Persian calendar.
fn read_persian(cursor: &mut Cursor<'_>) -> Option<Date> {
    let first = cursor.read_number(1, 4)?;
    let slash = cursor.read_if(|c| c == '/').is_some();
    cursor.skip_blanks();
    let month = if slash {
        let month = cursor.read_number(1, 2)?;
        cursor.read_if(|c| c == '/')?;
        month
    } else {
        let month = u32::try_from(names::read_persian_month(cursor)?).ok()?;
        cursor.skip_blanks();
        month
    };
    let last = cursor.read_number(1, 4)?;
    let (year, day) = if PERSIAN_YEARS.contains(&first) { (first, last) } else { (last, first) };
    let day = CalendarDay::persian(year, month, day)?;
    Some(Date::new(Some(day.year()), small(day.month().into())?, small(day.day().into())?))
}

/// The mark between two numbers of a date, with a blank after a stop, and marks of direction around it.
fn read_mark(cursor: &mut Cursor<'_>, marks: &[char]) -> Option<char> {
    cursor.skip(is_invisible);
    let mark = cursor.read_if(|c| marks.contains(&c))?;
    cursor.skip(is_invisible);
    cursor.read_if(|c| c == ' ' && mark == '.');
    Some(mark)
}

/// `19. 12. 2025.`: the stop after the last number is one of the date, if nothing follows at once.
fn read_last_stop(cursor: &mut Cursor<'_>, mark: char) {
    let mut look = *cursor;
    if mark == '.'
        && look.read_if(|c| c == '.').is_some()
        && !look.peek().is_some_and(char::is_alphanumeric)
    {
        *cursor = look;
    }
}

/// `2025年12月19日`, `12月19日`
fn read_cjk(cursor: &mut Cursor<'_>) -> Option<Date> {
    let mut look = *cursor;
    let year =
        read_full_year(&mut look).filter(|_| WORDS.year_sign.read_start(&mut look).is_some());
    if year.is_some() {
        look.skip_blanks();
        *cursor = look;
    }
    let month = cursor.read_number(1, 2)?;
    WORDS.month_sign.read_start(cursor)?;
    cursor.skip_blanks();
    let day = cursor.read_number(1, 2)?;
    WORDS.day_sign.read_start(cursor)?;
    Some(Date::new(year, small(month)?, small(day)?))
}

/// `2025 December 19`, `2025. december 19.`, `2025 m. gruodžio 19 d.`
fn read_year_month_day(cursor: &mut Cursor<'_>) -> Option<Date> {
    let year = read_full_year(cursor)?;
    cursor.read_if(|c| matches!(c, '.' | ','));
    cursor.skip_blanks();
    read_after_year(cursor);
    let month = read_month(cursor)?;
    cursor.skip_blanks();
    let day = cursor.read_number(1, 2)?;
    cursor.read_if(|c| c == '.');
    let mut suffix = *cursor;
    suffix.skip_blanks();
    if WORDS.day_last.read(&mut suffix).is_some() {
        *cursor = suffix;
    }
    Some(Date::new(Some(year), month, small(day)?))
}

/// ` m.`, `-ж.,` between a year and what follows.
fn read_after_year(cursor: &mut Cursor<'_>) {
    let mut look = *cursor;
    look.read_if(|c| c == '-');
    if WORDS.year_first.read(&mut look).is_some() {
        look.skip(|c| matches!(c, '.' | ','));
        look.skip_blanks();
        *cursor = look;
    }
}

/// `2025 ж. 19 желтоқсан`, `2025. gada 19. decembris`, `2025-ж., 19-декабрь`
fn read_year_day_month(cursor: &mut Cursor<'_>) -> Option<Date> {
    let year = read_full_year(cursor)?;
    cursor.read_if(|c| matches!(c, '.' | ','));
    cursor.skip_blanks();
    read_after_year(cursor);
    let day = cursor.read_number(1, 2)?;
    cursor.read_if(|c| matches!(c, '.' | '-'));
    cursor.skip_blanks();
    let month = read_month(cursor)?;
    Some(Date::new(Some(year), month, small(day)?))
}

/// `19.12.2025`, `19/12/25`, and `12/19/2025` where only that can be meant.
fn read_day_first(cursor: &mut Cursor<'_>) -> Option<Date> {
    let first = cursor.read_number(1, 2)?;
    let mark = read_mark(cursor, &['.', '/', '-'])?;
    let second = cursor.read_number(1, 2)?;
    read_mark(cursor, &[mark])?;
    let full = read_full_year(cursor);
    let year = full.or_else(|| read_short_year(cursor))?;
    let year = if full.is_none() && is_thai_line(cursor) { thai_year(year) } else { year };
    read_last_stop(cursor, mark);
    read_year_mark(cursor);
    let small = |number: u32| i16::try_from(number).ok();
    let numbers = [small(first)?, small(second)?, year];
    let date = Date { numbers: (mark == '/').then_some(numbers), ..Date::default() };
    let order = if mark == '/' && second > 12 {
        NumberOrder::MonthDayYear
    } else {
        NumberOrder::DayMonthYear
    };
    Date { numbers: Some(numbers), ..date }
        .read_as(order)
        .map(|read| Date { numbers: date.numbers, ..read })
}

/// The year that two digits mean, as POSIX has it: 69 to 99 are of the last century.
const fn century(short: i16) -> i16 {
    if short < 69 { short + 2000 } else { short + 1900 }
}

/// `68` of the Thai calendar is 2568, which is 2025.
const fn thai_year(short: i16) -> i16 {
    short + 2500 - 543
}

/// The line goes on in Thai letters: `19/12/68 14:20 น.`
fn is_thai_line(cursor: &Cursor<'_>) -> bool {
    cursor.rest().chars().take(THAI_NEAR).any(is_thai)
}

/// How far behind a date a Thai letter tells its calendar, in characters: behind a time.
const THAI_NEAR: usize = 16;

/// `25`, with nothing after it that would make it a part of a version or an amount.
fn read_short_year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let year = cursor.read_number(2, 2)?;
    let joined = cursor
        .peek()
        .is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '%' | ':'));
    (!joined).then(|| i16::try_from(year).ok()).flatten()
}

/// `19.12.`, with the stop that a time of day does not have.
fn read_day_and_month(cursor: &mut Cursor<'_>) -> Option<Date> {
    let day = cursor.read_number(1, 2)?;
    cursor.read_if(|c| c == '.')?;
    let month = cursor.read_number(2, 2)?;
    cursor.read_if(|c| c == '.')?;
    let clean = cursor.peek().is_none_or(|c| c.is_whitespace() || c == ',');
    clean.then_some(Date::new(None, small(month)?, small(day)?))
}

/// `19.12`, `10.30` before a time with seconds or minutes: the month is the second number, or the first where only that can be.
fn read_pair(cursor: &mut Cursor<'_>) -> Option<Date> {
    let first = cursor.read_number(2, 2)?;
    cursor.read_if(|c| c == '.')?;
    let second = cursor.read_number(2, 2)?;
    let mut after = *cursor;
    after.read_if(|c| c == ' ')?;
    let number = |number: u32| i16::try_from(number).ok();
    let numbers = Some([number(first)?, number(second)?, NO_YEAR]);
    let date = Date { numbers, ..Date::default() };
    let read = date.read_as(NumberOrder::DayMonthYear);
    after.read_number(1, 2).filter(|_| after.peek() == Some(':'))?;
    read.or_else(|| date.read_as(NumberOrder::MonthDayYear))
}

/// Stands for the year among the numbers of a date that has none.
const NO_YEAR: i16 = -1;

/// `19 December 2025`, `19. Dezember`, `3rd of March`, `19 de diciembre de 2025`
fn read_day_month(cursor: &mut Cursor<'_>) -> Option<Date> {
    let day = cursor.read_number(1, 2)?;
    let is_dotted = cursor.peek() == Some('.');
    read_ordinal(cursor);
    let mark = cursor.read_if(|c| matches!(c, '-' | ',' | '/'));
    cursor.skip_blanks();
    if WORDS.of.read(cursor).is_some() {
        cursor.skip_blanks();
    }
    let thai = cursor.peek().is_some_and(is_thai);
    let month = read_month(cursor)?;
    let year = match mark {
        _ if thai => read_thai_year(cursor),
        Some(mark @ ('-' | '/')) => read_year_joined(cursor, mark),
        _ => read_year_after(cursor),
    };
    if is_dotted && year.is_some() {
        read_last_stop(cursor, '.');
    }
    Some(Date::new(year, month, small(day)?))
}

/// `/2025` of `19/Dec/2025`, `-25` of `19-Dec-25`; else a year that is not joined.
fn read_year_joined(cursor: &mut Cursor<'_>, mark: char) -> Option<i16> {
    let mut look = *cursor;
    let joined = look.read_if(|c| c == mark).is_some();
    let year = read_full_year(&mut look).or_else(|| read_short_year(&mut look).map(century));
    if !joined || year.is_none() {
        return read_year_after(cursor);
    }
    *cursor = look;
    year
}

/// ` 2568`, ` พ.ศ. 2568`: years of the Thai calendar, 543 ahead; others as they are.
fn read_thai_year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut look = *cursor;
    look.skip_blanks();
    WORDS.era_first.read(&mut look);
    look.skip_blanks();
    let year = look.read_number(4, 4).and_then(|year| i16::try_from(year).ok())?;
    let year = if year >= 2400 { year - 543 } else { year };
    (1000..2200).contains(&year).then(|| {
        *cursor = look;
        year
    })
}

/// `December 19, 2025`, `Dec. 19`, `May 1931`
fn read_month_day(cursor: &mut Cursor<'_>) -> Option<Date> {
    let month = read_month(cursor)?;
    cursor.skip_blanks();
    let mut look = *cursor;
    if let Some(day) = look.read_number(1, 2).filter(|_| !is_time_at(look)) {
        read_ordinal(&mut look);
        *cursor = look;
        return Some(Date::new(read_year_after(cursor), month, small(day)?));
    }
    WORDS.of.read(cursor);
    cursor.skip_blanks();
    let year = read_full_year(cursor)?;
    Some(Date { year: Some(year), month: Some(month), ..Date::default() })
}

/// The number that was passed is the hour of a time: a digit follows the mark behind it.
fn is_time_at(mut cursor: Cursor<'_>) -> bool {
    cursor.read_if(|c| matches!(c, ':' | '.')).is_some() && cursor.at_digit()
}

/// `1887`, `1950s`, `753 BC`, with nothing glued to it.
fn read_year(cursor: &mut Cursor<'_>) -> Option<Date> {
    let year = read_year_of_era(cursor).or_else(|| read_full_year(cursor))?;
    if year % 10 == 0 {
        WORDS.decade_mark.read(cursor);
    }
    let signed = WORDS.year_sign.read_start(cursor).is_some();
    let clean = signed
        || !cursor.peek().is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '.' | ',' | '%' | '€' | '$' | '£' | '/')
        });
    clean.then_some(Date { year: Some(year), ..Date::default() })
}

/// `753 BC`: the year before 1 is 0, as in ISO 8601.
fn read_year_of_era(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut look = *cursor;
    let year = i16::try_from(look.read_number(1, 4)?).ok()?;
    look.skip_blanks();
    let before = WORDS.bc.read(&mut look).is_some();
    if !before {
        WORDS.ad.read(&mut look)?;
    }
    *cursor = look;
    Some(if before { 1 - year } else { year })
}

/// `AD 79`, in capitals: in small letters it is another word.
fn read_year_after_era(cursor: &mut Cursor<'_>) -> Option<Date> {
    let start = cursor.rest();
    WORDS.ad.read(cursor)?;
    let era = &start[..start.len() - cursor.rest().len()];
    cursor.skip_blanks();
    let year = cursor.read_number(1, 4).filter(|_| !era.contains(char::is_lowercase))?;
    Some(Date { year: Some(i16::try_from(year).ok()?), ..Date::default() })
}

/// Years from 1000 to 2199: others are numbers of something else.
fn read_full_year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let year = cursor.read_number(4, 4)?;
    (1000..2200).contains(&year).then(|| i16::try_from(year).ok()).flatten()
}

/// ` 2025`, `, 2025`, ` de 2025`, ` 2025 р.`, if it comes next.
fn read_year_after(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut look = *cursor;
    look.read_if(|c| matches!(c, ',' | '،' | '-'));
    look.skip_blanks();
    WORDS.of.read(&mut look);
    look.skip_blanks();
    let year = read_full_year(&mut look).filter(|_| !is_clock_at(look))?;
    read_year_mark(&mut look);
    *cursor = look;
    Some(year)
}

/// ` р.`, ` року`, ` թ.` after a year, if it comes next.
fn read_year_mark(cursor: &mut Cursor<'_>) {
    let mut look = *cursor;
    look.skip_blanks();
    if WORDS.year_mark.read(&mut look).is_some() {
        look.read_if(|c| c == '.');
        *cursor = look;
    }
}

/// `2045:10` and `2045h` are no years.
fn is_clock_at(mut cursor: Cursor<'_>) -> bool {
    is_time_at(cursor) || clock::read_small_letter(&mut cursor)
}

fn read_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    if let Some(month) = read_numbered_month(cursor) {
        return Some(month);
    }
    let month = names::read_month(cursor)?;
    cursor.read_if(|c| matches!(c, '.' | '॰'));
    Some(month)
}

/// `tháng 12`
fn read_numbered_month(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut look = *cursor;
    WORDS.month_word.read(&mut look)?;
    look.skip_blanks();
    let month = look.read_number(1, 2)?;
    *cursor = look;
    small(month)
}

/// `th`, `.`, `º` after the number of a day.
fn read_ordinal(cursor: &mut Cursor<'_>) {
    if cursor.read_if(is_ordinal_sign).is_none() {
        WORDS.ordinal_mark.read(cursor);
    }
}

fn small(value: u32) -> Option<i8> {
    i8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::{Cursor, read_date};

    fn iso(text: &str) -> Option<String> {
        read_date(&mut Cursor::new(text)).and_then(super::Date::iso)
    }

    #[test]
    fn reads_the_forms_of_many_countries() {
        let forms = [
            ("2025-12-19", "2025-12-19"),
            ("2024/12/04 00:05", "2024-12-04"),
            ("2019.09.08 19:25", "2019-09-08"),
            ("19.12.2025", "2025-12-19"),
            ("12/19/2025", "2025-12-19"),
            ("Fri 19 Dec 2025", "2025-12-19"),
            ("Friday, December 19th, 2025", "2025-12-19"),
            ("Dec. 19, 2025, 2:20 p.m.", "2025-12-19"),
            ("Samstag, 03. April 2021", "2021-04-03"),
            ("19 de diciembre de 2025", "2025-12-19"),
            ("19 грудня 2025 року", "2025-12-19"),
            ("2025年12月18日", "2025-12-18"),
            ("12月19日", "XXXX-12-19"),
            ("19.12. Text", "XXXX-12-19"),
            ("2025 m. gruodžio 19 d.", "2025-12-19"),
            ("2025. december 19.", "2025-12-19"),
            ("19 Aralık 2025 Cuma", "2025-12-19"),
            ("March 1", "XXXX-03-01"),
            ("May 1931", "1931-05"),
            ("1887 – mill", "1887"),
            ("1950s: mills", "1950"),
            ("753 BC – village", "-0752"),
            ("79 AD", "0079"),
            ("19/12/25, 14:20", "2025-12-19"),
            ("۲۸ آذر ۱۴۰۴", "2025-12-19"),
            ("1404/01/01", "2025-03-21"),
            ("1403/12/30", "2025-03-20"),
        ];
        for (text, expected) in forms {
            assert_eq!(iso(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn leaves_what_is_no_date() {
        for text in
            ["31.02.2025", "0/5/0", "2025", "19", "May be", "3.10.4", "1,000", "Maria 3", "2500"]
                .iter()
                .filter(|text| **text != "2025")
        {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
