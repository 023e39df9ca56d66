//! Zones of time as they are printed, and their distance from UTC where it is certain.

use crate::text::cursor::Cursor;
use crate::time::date::Day;

/// How far a zone is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Distance {
    /// So many minutes ahead.
    Minutes(i16),
    /// So many in winter, and one hour more in summer, by the rule of the United States.
    American(i16),
    /// The name is that of several zones, or of none in particular.
    Unknown,
}

use Distance::{American, Minutes, Unknown};

/// Abbreviations, in capitals as they are printed.
const ABBREVIATIONS: [(&str, Distance); 53] = [
    ("GMT", Minutes(0)),
    ("UTC", Minutes(0)),
    ("UCT", Minutes(0)),
    ("Z", Minutes(0)),
    ("WET", Minutes(0)),
    ("BST", Minutes(60)),
    ("WEST", Minutes(60)),
    ("CET", Minutes(60)),
    ("MEZ", Minutes(60)),
    ("WAT", Minutes(60)),
    ("CEST", Minutes(120)),
    ("MESZ", Minutes(120)),
    ("EET", Minutes(120)),
    ("CAT", Minutes(120)),
    ("SAST", Minutes(120)),
    ("EEST", Minutes(180)),
    ("MSK", Minutes(180)),
    ("TRT", Minutes(180)),
    ("EAT", Minutes(180)),
    ("GST", Minutes(240)),
    ("PKT", Minutes(300)),
    ("ICT", Minutes(420)),
    ("WIB", Minutes(420)),
    ("SGT", Minutes(480)),
    ("HKT", Minutes(480)),
    ("AWST", Minutes(480)),
    ("JST", Minutes(540)),
    ("KST", Minutes(540)),
    ("ACST", Minutes(570)),
    ("AEST", Minutes(600)),
    ("AEDT", Minutes(660)),
    ("NZST", Minutes(720)),
    ("NZDT", Minutes(780)),
    ("BRT", Minutes(-180)),
    ("ART", Minutes(-180)),
    ("ADT", Minutes(-180)),
    ("EDT", Minutes(-240)),
    ("EST", Minutes(-300)),
    ("CDT", Minutes(-300)),
    ("MDT", Minutes(-360)),
    ("MST", Minutes(-420)),
    ("PDT", Minutes(-420)),
    ("PST", Minutes(-480)),
    ("AKST", Minutes(-540)),
    ("HST", Minutes(-600)),
    ("ET", American(-300)),
    ("CT", American(-360)),
    ("MT", American(-420)),
    ("PT", American(-480)),
    ("CST", Unknown), // Central America, China, Cuba
    ("IST", Unknown), // India, Ireland, Israel
    ("AST", Unknown), // Atlantic, Arabia
    ("AMT", Unknown), // Amazonas, Armenia
];

/// What stands for a zone in words.
const WORDS: [(&str, Distance); 16] = [
    ("Greenwich Mean Time", Minutes(0)),
    ("British Summer Time", Minutes(60)),
    ("Eastern Time", American(-300)),
    ("Central Time", American(-360)),
    ("Pacific Time", American(-480)),
    ("Moscow time", Minutes(180)),
    ("بتوقيت غرينتش", Minutes(0)),
    ("بتوقيت مكة", Minutes(180)),
    ("local time", Unknown),
    ("Ortszeit", Unknown),
    ("heure locale", Unknown),
    ("hora local", Unknown),
    ("Uhr", Unknown),
    ("hours", Unknown),
    ("hrs", Unknown),
    ("h", Unknown),
];

/// Bytes: more than any abbreviation has.
const LONGEST: usize = 8;

/// Reads a zone and gives it as printed; `Uhr` and `h` after a time are read, too.
pub(crate) fn read<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    let mut look = *cursor;
    if !(read_abbreviation(&mut look)
        || read_words(&mut look).is_some()
        || read_distance(&mut look, false).is_some())
    {
        return None;
    }
    let name = &cursor.rest()[..look.at - cursor.at];
    *cursor = look;
    Some(name)
}

/// Its distance from UTC on a day, as ISO 8601 has it: `+05:30`. `None` where that is not certain.
pub(crate) fn distance(printed: &str, day: Option<Day>) -> Option<String> {
    let mut cursor = Cursor::new(printed);
    let named = abbreviation(&mut cursor).or_else(|| read_words(&mut cursor));
    let beside = read_distance(&mut cursor, named.is_some());
    let minutes = match named.unwrap_or(Minutes(0)) {
        Minutes(minutes) => minutes + beside.unwrap_or(0),
        American(minutes) => minutes + if is_american_summer(day?) { 60 } else { 0 },
        Unknown => return None,
    };
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

/// `GMT`, `UTC+2`
fn read_abbreviation(cursor: &mut Cursor<'_>) -> bool {
    let known = abbreviation(cursor).is_some();
    if known {
        read_distance(cursor, true);
    }
    known
}

fn abbreviation(cursor: &mut Cursor<'_>) -> Option<Distance> {
    let word = cursor.word(LONGEST);
    let (_, distance) = ABBREVIATIONS.iter().find(|(name, _)| *name == word)?;
    cursor.at += word.len();
    Some(*distance)
}

fn read_words(cursor: &mut Cursor<'_>) -> Option<Distance> {
    if !cursor.at_letter() {
        return None;
    }
    WORDS.iter().find(|(words, _)| cursor.read_word(words)).map(|(_, distance)| *distance)
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
fn is_american_summer(day: Day) -> bool {
    let sunday = |month, first| {
        (first..first + 7)
            .filter_map(|at| Day::new(day.year(), month, at))
            .find(|day| day.is_sunday())
    };
    let (Some(from), Some(to)) = (sunday(3, 8), sunday(11, 1)) else { return false };
    (from..to).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Day, distance, read};

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
            assert_eq!(read(&mut Cursor::new(text)), zone, "{text}");
        }
    }

    #[test]
    fn knows_how_far_they_are_from_utc() {
        let winter = Day::from_iso("2025-12-19");
        for (zone, day, expected) in [
            ("GMT", None, Some("+00:00")),
            ("UTC+5:30", None, Some("+05:30")),
            ("GMT-3", None, Some("-03:00")),
            ("CEST", None, Some("+02:00")),
            ("ET", winter, Some("-05:00")),
            ("ET", Day::from_iso("2025-03-09"), Some("-04:00")),
            ("ET", Day::from_iso("2025-11-02"), Some("-05:00")),
            ("ET", None, None),
            ("IST", winter, None),
            ("Uhr", winter, None),
            ("local time", winter, None),
        ] {
            assert_eq!(distance(zone, day).as_deref(), expected, "{zone}");
        }
    }
}
