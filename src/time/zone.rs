//! Zones of time as they are printed, and their distance from UTC where it is certain.

use std::sync::LazyLock;

use crate::tables::{self, Map, Phrases, RowValue, clock};
use crate::text::cursor::Cursor;
use crate::time::date::CalendarDay;

/// How far a zone is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distance {
    /// So many minutes ahead.
    Minutes(i16),
    /// So many in winter, and one hour more in summer, by the rule of the United States.
    American(i16),
    /// The name is that of several zones, or of none in particular.
    Unknown,
}

use Distance::{American, Minutes, Unknown};

impl RowValue for Distance {
    /// `60`, `-300/us`, `?`
    fn read(value: &str) -> Option<Self> {
        if value == "?" {
            return Some(Unknown);
        }
        let minutes = |text: &str| text.parse().ok();
        match value.strip_suffix("/us") {
            Some(winter) => minutes(winter).map(American),
            None => minutes(value).map(Minutes),
        }
    }
}

tables::table! {
    /// The words of `zone.txt`; what each row holds is told there.
    pub(crate) struct ZoneWords {
        zone: Map<Distance>,
        name: Phrases<Distance>,
        times: Phrases<()>,
    }
}

/// The words of all languages.
pub(crate) static WORDS: LazyLock<ZoneWords> = LazyLock::new(|| ZoneWords::read(&[tables::ZONE]));

/// Bytes: more than any abbreviation has.
const LONGEST: usize = 8;

/// Reads a zone and gives it as printed; `Uhr` and `h` after a time are read, too.
pub(crate) fn read_zone<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    let start = *cursor;
    let read = read_name(cursor) || clock::read_oclock(cursor);
    read.then(|| &start.rest()[..cursor.at - start.at])
}

/// Reads a zone: `GMT`, `UTC+2`, `local time`, `+02:00`.
pub(crate) fn read_name(cursor: &mut Cursor<'_>) -> bool {
    if abbreviation(cursor).is_some() {
        read_distance(cursor, true);
        return true;
    }
    WORDS.name.read(cursor).is_some() || read_distance(cursor, false).is_some()
}

/// Its distance from UTC on a day, as ISO 8601 has it: `+05:30`. `None` where that is not certain.
pub(crate) fn distance(printed: &str, day: Option<CalendarDay>) -> Option<String> {
    let mut cursor = Cursor::new(printed);
    let named = abbreviation(&mut cursor).or_else(|| WORDS.name.read(&mut cursor));
    let beside = read_distance(&mut cursor, named.is_some());
    let minutes = match named {
        None => beside?,
        Some(Minutes(minutes)) => minutes + beside.unwrap_or(0),
        Some(American(minutes)) => minutes + if is_american_summer(day?) { 60 } else { 0 },
        Some(Unknown) => return None,
    };
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

fn abbreviation(cursor: &mut Cursor<'_>) -> Option<Distance> {
    let word = cursor.word(LONGEST);
    let distance = *WORDS.zone.get(word)?;
    cursor.at += word.len();
    Some(distance)
}

/// `+02:00`, `+0200`, and after a name `+2`: minutes ahead of UTC.
fn read_distance(cursor: &mut Cursor<'_>, named: bool) -> Option<i16> {
    let mut look = *cursor;
    let sign = match look.read_if(|c| matches!(c, '+' | '-' | '−'))? {
        '+' => 1,
        _ => -1,
    };
    let (hours, minutes) = if let Some(both) = look.read_number(4, 4) {
        (both / 100, both % 100)
    } else {
        let hours = look.read_number(if named { 1 } else { 2 }, 2)?;
        let minutes = look.read_if(|c| c == ':').and_then(|_| look.read_number(2, 2));
        (hours, if named { minutes.unwrap_or(0) } else { minutes? })
    };
    let total = i16::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
    *cursor = look;
    Some(sign * total)
}

/// From the second Sunday of March to the first of November, as since 2007.
fn is_american_summer(day: CalendarDay) -> bool {
    let sunday = |month, first| {
        (first..first + 7)
            .filter_map(|at| CalendarDay::new(day.year(), month, at))
            .find(|day| day.is_sunday())
    };
    let (Some(from), Some(to)) = (sunday(3, 8), sunday(11, 1)) else { return false };
    (from..to).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{CalendarDay, Cursor, distance, read_zone};

    #[test]
    fn reads_zones_as_printed() {
        for (text, zone) in [
            ("GMT: text", Some("GMT")),
            ("UTC+2 text", Some("UTC+2")),
            ("Greenwich Mean Time 29", Some("Greenwich Mean Time")),
            ("Uhr", Some("Uhr")),
            ("GMTV", None),
            ("+02:00", Some("+02:00")),
            ("+2 more", None),
            ("text", None),
        ] {
            assert_eq!(read_zone(&mut Cursor::new(text)), zone, "{text}");
        }
    }

    #[test]
    fn knows_how_far_they_are_from_utc() {
        let winter = CalendarDay::from_iso("2025-12-19");
        for (zone, day, expected) in [
            ("GMT", None, Some("+00:00")),
            ("UTC+5:30", None, Some("+05:30")),
            ("GMT-3", None, Some("-03:00")),
            ("CEST", None, Some("+02:00")),
            ("ET", winter, Some("-05:00")),
            ("ET", CalendarDay::from_iso("2025-03-09"), Some("-04:00")),
            ("ET", CalendarDay::from_iso("2025-11-02"), Some("-05:00")),
            ("ET", None, None),
            ("IST", winter, None),
            ("Uhr", winter, None),
            ("local time", winter, None),
        ] {
            assert_eq!(distance(zone, day).as_deref(), expected, "{zone}");
        }
    }
}
