//! A stamp: the time, date, day word and zone that a line starts or ends with, in any order, and the marks around them.

use std::sync::LazyLock;

use crate::tables::clock::{self as clock_words, WORDS};
use crate::tables::names;
use crate::tables::{Openings, Phrases};
use crate::text::chars::{digit, is_blank, is_bullet, is_dash, is_invisible, is_pictograph};
use crate::text::cursor::Cursor;
use crate::text::limits::TAIL_CHARS;
use crate::time::ago::{self, Duration};
use crate::time::clock::{self, Clock, Style};
use crate::time::date::{self, Date};
use crate::time::range::{read_hour_of_range, read_range, with_half_of};
use crate::time::zone;

/// What a line says of time at its start or its end. Places are byte offsets in the line's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stamp {
    pub(crate) clock: Option<Clock>,
    pub(crate) date: Option<Date>,
    /// Days from the day of writing: `yesterday` is -1.
    pub(crate) day_word: Option<i32>,
    /// How long ago it was.
    pub(crate) ago: Option<Duration>,
    /// `45+2`
    pub(crate) match_minute: Option<String>,
    pub(crate) zone: Option<(usize, usize)>,
    /// The strongest part alone: clock, else date, else what there is.
    pub(crate) at: (usize, usize),
    /// All parts, without the marks around them.
    pub(crate) text: (usize, usize),
    /// The stamp with its bullet and separator.
    pub(crate) all: (usize, usize),
    /// A mark stands between the stamp and the rest: `:`, a dash, `|`, a tab.
    pub(crate) separated: bool,
    /// `09:00-17:00`
    pub(crate) range: bool,
}

/// What a stamp tells first; rows of one list share it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scale {
    #[default]
    Clock,
    /// A day, a month or a year.
    Calendar,
    Match,
    Ago,
}

impl Stamp {
    pub(crate) fn scale(&self) -> Option<Scale> {
        if self.clock.is_some() {
            Some(Scale::Clock)
        } else if self.date.is_some_and(|date| date.iso().is_some()) {
            Some(Scale::Calendar)
        } else if self.match_minute.is_some() {
            Some(Scale::Match)
        } else {
            self.ago.is_some().then_some(Scale::Ago)
        }
    }

    /// Names a day and nothing else: `Friday 19 December`, `Yesterday`, `Monday`.
    pub(crate) fn is_day(&self) -> bool {
        self.clock.is_none()
            && self.ago.is_none()
            && self.match_minute.is_none()
            && (self.day_word.is_some()
                || self.date.is_some_and(|date| date.has_day() || date.weekday))
    }

    /// Nothing else looks like it: a zone, a date or a half of the day stands with the time.
    pub(crate) fn is_certain(&self) -> bool {
        let is_open =
            |clock: Clock| matches!(clock.style, Style::Dot | Style::Colon | Style::Offset);
        self.clock.is_some_and(|clock| !is_open(clock))
            || self.zone.is_some()
            || self.date.is_some_and(Date::has_day)
    }

    /// Only `Monday 9:00-17:00`: opening hours.
    pub(crate) fn is_opening_hours(&self) -> bool {
        self.range && self.date.is_some_and(|date| date.weekday && !date.has_day())
    }
}

/// The words that stamps start with: most lines start with none of them.
#[derive(Default)]
struct StampOpenings {
    /// Those of its parts,
    part: Openings,
    /// and those that may stand before it.
    before: Openings,
}

static OPENINGS: LazyLock<StampOpenings> = LazyLock::new(|| {
    let names = &*names::WORDS;
    let days = names.months.iter().chain(names.weekdays.iter()).chain(names.day.iter());
    let ago = names.past.iter().chain(names.ago_before.iter()).chain(names.counted.iter());
    let halves = [&WORDS.named, &WORDS.half_before, &WORDS.half_after, &WORDS.half_capitals];
    let halves = halves.into_iter().flat_map(Phrases::iter);
    let before = [&WORDS.before, &WORDS.about, &WORDS.at, &WORDS.between, &names.letter];
    let before = before.into_iter().flat_map(Phrases::iter);
    let mut openings = StampOpenings::default();
    let parts = days.chain(ago).chain(names.units.iter()).chain(names.ad.iter()).chain(halves);
    parts.for_each(|phrase| openings.part.add(phrase));
    before.for_each(|phrase| openings.before.add(phrase));
    openings
});

/// The stamp that a line starts with.
pub(crate) fn lead(text: &str) -> Option<Stamp> {
    let mut cursor = Cursor::new(text);
    skip_marks(&mut cursor);
    let rest = cursor.rest();
    let may_open = OPENINGS.part.may_open(rest) || OPENINGS.before.may_open(rest);
    if rest.is_empty() || !may_open || !may_be_stamp(rest) {
        return None;
    }
    if let Some(stamp) = letter_head(text, cursor) {
        return Some(stamp);
    }
    let mut after = cursor;
    let told = WORDS.before.read(&mut after).is_some();
    if told || WORDS.about.read(&mut after).is_some() {
        after.skip_blanks();
        let stamp = lead_at(text, &mut after, told).map(|mut stamp| {
            stamp.text.0 = if told { stamp.text.0 } else { cursor.at }; // that it is rough is a part of it
            stamp
        });
        return stamp.or_else(|| lead_at(text, &mut cursor, false));
    }
    lead_at(text, &mut cursor, false)
        .or_else(|| lead_after_word(text, cursor))
        .or_else(|| offset(cursor))
        .or_else(|| lead_after_number(text, cursor))
}

/// `#2 (00:10:00) The first winter`, `2. 10:30 The crews`: a row may be numbered.
fn lead_after_number(text: &str, mut cursor: Cursor<'_>) -> Option<Stamp> {
    let start = cursor.at;
    cursor.read_number(1, 3)?;
    let hashed = text[..start].ends_with('#');
    cursor.read_if(|c| matches!(c, '.' | ')')).filter(|_| !hashed).or(hashed.then_some('#'))?;
    cursor.read_if(is_blank)?;
    cursor.skip(|c| is_blank(c) || matches!(c, '(' | '['));
    let stamp = lead_at(text, &mut { cursor }, false).or_else(|| offset(cursor))?;
    let clock = stamp.clock.filter(|clock| matches!(clock.style, Style::Colon | Style::Offset))?;
    let style = if clock.second.is_some() { Style::Offset } else { clock.style }; // no log is numbered
    Some(Stamp { clock: Some(Clock { style, ..clock }), ..stamp })
}

/// `59:02` of a recording, also in brackets and as the start of a stretch: `[33:40 - 58:12]`.
fn offset(mut cursor: Cursor<'_>) -> Option<Stamp> {
    let mut stamp = read_offset(&mut cursor)?;
    stamp.separated = skip_separator(&mut cursor);
    stamp.all = (0, cursor.at);
    (stamp.separated || cursor.at_end() || cursor.at > stamp.text.1).then_some(stamp)
}

/// `59:02`, `33:40 - 58:12`
fn read_offset(cursor: &mut Cursor<'_>) -> Option<Stamp> {
    let start = cursor.at;
    let clock = clock::read_offset(cursor)?;
    let at = (start, cursor.at);
    let range = read_range(cursor).is_some();
    Some(Stamp { clock: Some(clock), at, text: (start, cursor.at), range, ..Stamp::default() })
}

/// `à 14h20 Le bateau part`, `Live 14:20`: a word that stands before a time; not where a sentence goes on behind it.
fn lead_after_word(text: &str, mut cursor: Cursor<'_>) -> Option<Stamp> {
    let word = cursor.at;
    WORDS.at.read(&mut cursor).or_else(|| WORDS.between.read(&mut cursor))?;
    cursor.skip_blanks();
    let stamp = lead_at(text, &mut cursor, false)?;
    let goes_on = text[stamp.all.1..].starts_with(char::is_lowercase);
    let is_time = stamp.clock.is_some_and(|clock| !clock.hour_alone);
    let stamp = Stamp { text: (word, stamp.text.1), ..stamp }; // `By 11:50 p.m.` is not quite then
    (is_time && (stamp.separated || !goes_on)).then_some(stamp)
}

/// `On Fri, 19 Dec 2025 at 14:20, Ana Ruiz wrote:` above a quoted letter.
fn letter_head(text: &str, mut cursor: Cursor<'_>) -> Option<Stamp> {
    if !text.ends_with([':', '：']) || names::WORDS.letter.read(&mut cursor).is_none() {
        return None;
    }
    cursor.skip_blanks();
    lead_at(text, &mut cursor, false).filter(|stamp| {
        stamp.clock.is_some() && stamp.date.is_some_and(Date::has_day) && !cursor.at_end()
    })
}

fn lead_at(text: &str, cursor: &mut Cursor<'_>, told: bool) -> Option<Stamp> {
    let mut stamp = read_parts(cursor, told)?;
    stamp.separated = skip_separator(cursor);
    stamp.all = (0, cursor.at);
    (!is_price(&stamp, cursor.rest()) && !text.is_empty()).then_some(stamp)
}

/// The stamp that a line ends with, where it is told from the words before it: a date, a half of the day, `published at`.
pub(crate) fn tail(text: &str) -> Option<Stamp> {
    let end = text.trim_end_matches(|c: char| is_invisible(c) || c == ':'); // `Ana Ruiz (00:04):`
    let end = if end.ends_with([')', ']']) { end } else { text };
    let end = end.trim_end_matches(|c: char| is_invisible(c) || matches!(c, ')' | ']' | '*'));
    if !end.ends_with(|c: char| digit(c).is_some() || c.is_alphabetic() || c == '.')
        || !may_be_stamp_end(end)
    {
        return None;
    }
    let starts = end
        .char_indices()
        .rev()
        .take(TAIL_CHARS)
        .filter(|&(at, c)| is_part_start(end, at, c))
        .map(|(at, _)| at);
    let mut best = None;
    for start in starts {
        best = tail_at(text, end, start).or(best);
    }
    best
}

/// A stamp from `start` to the end, if what stands before allows it.
fn tail_at(text: &str, end: &str, start: usize) -> Option<Stamp> {
    let mut cursor = Cursor::new(end);
    cursor.at = start;
    let mut stamp = read_parts(&mut cursor, false).or_else(|| read_offset(&mut cursor))?;
    let before = &text[..start];
    let announced = before.strip_suffix(' ').and_then(|words| WORDS.published.before_end(words));
    let spaced = before.ends_with("  ") || before.ends_with('\t');
    let set_off =
        stamp.clock.is_some_and(|clock| is_open(clock) && stamp.at.1 - stamp.at.0 >= "14:20".len())
            && SET_OFF.iter().any(|mark| before.ends_with(mark));
    let told = announced.is_some()
        || set_off
        || stamp.date.is_some_and(Date::has_day)
        || stamp.clock.is_some() && stamp.day_word.is_some()
        || (spaced
            && stamp.clock.is_some_and(|clock| clock.style == Style::Meridiem || is_open(clock)));
    if !cursor.at_end() || !told {
        return None;
    }
    let body = announced.unwrap_or(before).trim_end_matches(|c: char| {
        is_blank(c) || is_dash(c) || matches!(c, '(' | '[' | ':' | ',' | '|' | '*')
    });
    if let Some(clock) = &mut stamp.clock
        && is_open(*clock)
        && (text.ends_with(':') || end[start..].starts_with("0:"))
    {
        clock.style = Style::Offset;
    }
    Some(Stamp { all: (body.len(), text.len()), separated: true, ..stamp })
}

/// `14:20`, `59:02`: a time of day or a place in a recording. `Ana Ruiz (00:04):` and `Ana Ruiz  0:04` are places, as transcripts have
/// them behind who speaks.
const fn is_open(clock: Clock) -> bool {
    matches!(clock.style, Style::Colon | Style::Offset)
}

/// A line about the zone of a list is short.
const ZONE_NOTE_BYTES: usize = 80;

/// The zone that a line tells of a whole list, as printed: `(All times are in PST)`.
pub(crate) fn zone_note(text: &str) -> Option<&str> {
    let mut cursor = Cursor::new(text);
    cursor.skip(|c| !c.is_alphabetic());
    if text.len() > ZONE_NOTE_BYTES || zone::WORDS.times.read(&mut cursor).is_none() {
        return None;
    }
    let mut words = cursor
        .rest()
        .split([' ', '(', ':'])
        .map(|word| word.trim_end_matches([')', '.', ',', ']']));
    words.find(|word| {
        let mut zone = Cursor::new(word);
        zone::read_zone(&mut zone).is_some_and(|name| name.chars().all(|c| !c.is_lowercase()))
            && zone.at_end()
    })
}

/// What sets a time off from the words before it.
const SET_OFF: [&str; 7] = ["[", "(", "\t", " - ", " – ", " — ", " | "];

/// A digit or a capital at the start of a word can start a date or a time.
fn is_part_start(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    let fresh = before.is_none_or(|b| !b.is_alphanumeric() && !matches!(b, '.' | ':' | '-' | '/'));
    (digit(c).is_some() || c.is_alphabetic()) && fresh
}

/// Cheap: a digit within reach, a line short enough to be only a word, or a word of time at its start.
fn may_be_stamp(text: &str) -> bool {
    text.len() <= 48 || text.chars().take(32).any(|c| digit(c).is_some()) || starts_with_word(text)
}

/// `noon`, `il y a`, `a minute ago`, `yesterday`: days to come open sentences, and no rows.
fn starts_with_word(text: &str) -> bool {
    let start = || Cursor::new(text);
    let names = &*names::WORDS;
    WORDS.named.read(&mut start()).is_some()
        || names.ago_before.read(&mut start()).is_some()
        || names.past.is_alone_at(text)
        || names.counted.read(&mut start()).is_some()
        || names.day.read(&mut start()).is_some_and(|day| day < 0)
}

fn may_be_stamp_end(text: &str) -> bool {
    text.len() <= 400 && text.chars().rev().take(24).any(|c| digit(c).is_some())
}

/// Passes a bullet, hashes, brackets, plus signs and stars before a stamp.
fn skip_marks(cursor: &mut Cursor<'_>) {
    cursor.skip(|c| c == '>' || c == '#' || is_blank(c) || is_invisible(c));
    if cursor.read_if(is_bullet).is_some() {
        cursor.skip(|c| c == '+' || c == '*');
    }
    cursor.skip_blanks();
    cursor.skip(|c| matches!(c, '[' | '(' | '|' | '~' | '*' | '+' | '@' | '（' | '【'));
    cursor.skip_blanks();
    cursor.skip(|c| is_pictograph(c) || is_blank(c) || is_invisible(c));
}

/// Reads the parts of a stamp as long as another one comes next.
fn read_parts(cursor: &mut Cursor<'_>, told: bool) -> Option<Stamp> {
    let mut stamp = Stamp { text: (cursor.at, cursor.at), ..Stamp::default() };
    let mut look = *cursor;
    while read_part(&mut look, &mut stamp, told) {
        stamp.text.1 = look.at;
        *cursor = look;
        skip_joint(&mut look);
    }
    (stamp.text.1 > stamp.text.0).then_some(stamp)
}

/// One part that the stamp does not have yet.
fn read_part(cursor: &mut Cursor<'_>, stamp: &mut Stamp, told: bool) -> bool {
    let start = cursor.at;
    let fresh = stamp.text.0 == stamp.text.1;
    if !cursor.peek().is_some_and(char::is_alphanumeric) || !OPENINGS.part.may_open(cursor.rest()) {
        return false; // every part starts with a digit or one of these words
    }
    if stamp.ago.is_none() && stamp.clock.is_none() {
        stamp.ago = ago::read_ago(cursor);
        if stamp.ago.is_some() {
            return place(stamp, start, cursor.at, fresh);
        }
    }
    if fresh {
        stamp.match_minute = clock::read_match_minute(cursor);
        if stamp.match_minute.is_some() {
            return place(stamp, start, cursor.at, true);
        }
    }
    if stamp.clock.is_none() && read_clock_part(cursor, stamp, told) {
        return true;
    }
    if stamp.date.is_none() && read_date_part(cursor, stamp) {
        return place(stamp, start, cursor.at, fresh);
    }
    if let Some(year) = year_after_clock(cursor, stamp) {
        stamp.date = Some(Date { year: Some(year), ..stamp.date.unwrap_or_default() });
        return true;
    }
    if stamp.day_word.is_none() {
        stamp.day_word = names::WORDS.day.read(cursor);
        return stamp.day_word.is_some() && place(stamp, start, cursor.at, fresh);
    }
    false
}

/// The year of `Fri Dec 19 14:20:05 2025`.
fn year_after_clock(cursor: &mut Cursor<'_>, stamp: &Stamp) -> Option<i16> {
    let open = stamp.clock.is_some_and(|clock| clock.second.is_some())
        && stamp.date.is_some_and(|date| date.has_day() && date.year.is_none());
    if !open {
        return None;
    }
    let mut look = *cursor;
    let year = date::read_date(&mut look).filter(|date| date.is_year())?.year;
    *cursor = look;
    year
}

/// Notes where the strongest part stands.
fn place(stamp: &mut Stamp, start: usize, end: usize, strongest: bool) -> bool {
    if strongest || stamp.clock.is_none() && stamp.date.is_some() {
        stamp.at = (start, end);
    }
    true
}

/// A clock with the end of its range and its zone.
fn read_clock_part(cursor: &mut Cursor<'_>, stamp: &mut Stamp, told: bool) -> bool {
    let start = cursor.at;
    let mut look = *cursor;
    let Some(clock) = clock::read_clock(&mut look)
        .or_else(|| if told { read_told_hour(&mut look) } else { None })
        .or_else(|| read_hour_of_range(&mut look))
        .filter(|clock| clock.style != Style::Dot || !is_before_clock(look))
    else {
        return false;
    };
    stamp.at = (start, look.at);
    let end = read_range(&mut look);
    stamp.clock = Some(end.map_or(clock, |end| with_half_of(clock, end)));
    stamp.range = end.is_some();
    let mut after = look;
    after.skip(|c| is_blank(c) || c == '(');
    let from = after.at;
    if clock_words::read_oclock(&mut after) && !after.peek().is_some_and(char::is_alphanumeric) {
        (stamp.zone, look) = (Some((from, after.at)), after);
        after.skip_blanks();
    }
    if zone::read_zone(&mut after).is_some() && !after.peek().is_some_and(char::is_alphanumeric) {
        (stamp.zone, look) = (Some((from, after.at)), after);
    }
    *cursor = look;
    true
}

/// `9` after a word such as `Ore`.
fn read_told_hour(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let hour = cursor.read_number(1, 2).filter(|&hour| hour < 24)?;
    Some(Clock { hour, minute: 0, second: None, style: Style::Word, hour_alone: true })
}

/// `10.30 16:49:06`: a time follows the numbers, so that they are a date.
fn is_before_clock(mut cursor: Cursor<'_>) -> bool {
    cursor.read_if(is_blank).is_some()
        && cursor.at_digit()
        && clock::read_clock(&mut cursor).is_some_and(|clock| clock.style == Style::Colon)
}

/// A date; a bare year only where nothing stands before it, and then perhaps as the start of a span of years.
fn read_date_part(cursor: &mut Cursor<'_>, stamp: &mut Stamp) -> bool {
    let mut look = *cursor;
    let Some(date) = date::read_date(&mut look) else { return false };
    let fresh = stamp.text.0 == stamp.text.1;
    if !fresh && (date.is_year() || date.iso().is_none()) {
        return false;
    }
    if date.is_year() {
        skip_year_range(&mut look);
    }
    stamp.date = Some(date);
    *cursor = look;
    true
}

/// `–1918`, `–18`, `s` after a year.
fn skip_year_range(cursor: &mut Cursor<'_>) {
    let mut look = *cursor;
    if look.read_if(is_dash).is_some() && look.read_number(2, 4).is_some() {
        *cursor = look;
    }
}

/// What may stand between two parts.
fn skip_joint(cursor: &mut Cursor<'_>) {
    cursor.skip(|c| {
        is_blank(c)
            || is_invisible(c)
            || is_dash(c)
            || matches!(c, ',' | '|' | '·' | '•' | '(' | ')' | '،' | '፣' | '/')
    });
    if cursor.rest().starts_with(['T', 't'])
        && cursor.rest()[1..].starts_with(|c: char| c.is_ascii_digit())
    {
        cursor.read_if(|_| true);
    }
    if let Some(rest) = cursor.rest().strip_prefix(':')
        && rest.starts_with(|c: char| c.is_ascii_digit())
    {
        cursor.read_if(|_| true); // `19/Dec/2025:14:20:05`
    }
    if WORDS.between.read(cursor).is_some() {
        cursor.skip_blanks();
    }
}

/// Passes the marks between a stamp and the rest; true where there was one that separates.
fn skip_separator(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    cursor.skip(|c| {
        is_blank(c)
            || is_invisible(c)
            || is_dash(c)
            || matches!(
                c,
                ':' | '|'
                    | ')'
                    | ']'
                    | '+'
                    | '*'
                    | '·'
                    | '•'
                    | '：'
                    | '）'
                    | '】'
                    | ','
                    | '›'
                    | '»'
            )
    });
    let passed = cursor.rest().len();
    let marks = {
        let mut look = *cursor;
        look.at = start;
        let rest = look.rest();
        rest[..rest.len() - passed].contains(|c: char| !(c == ' ' || is_invisible(c)))
    };
    marks || cursor.at_end()
}

fn is_price(stamp: &Stamp, rest: &str) -> bool {
    let dotted = stamp.clock.is_some_and(|clock| clock.style == Style::Dot) && stamp.zone.is_none();
    dotted && WORDS.price.read_start(&mut Cursor::new(rest)).is_some()
}

#[cfg(test)]
mod tests {
    use super::{lead, tail};

    /// Clock, date, body.
    fn seen(
        text: &str,
        stamp: Option<super::Stamp>,
        body: impl Fn(&super::Stamp) -> (usize, usize),
    ) -> Option<(String, String, String)> {
        let stamp = stamp?;
        let (from, to) = body(&stamp);
        let clock = stamp.clock.map(super::Clock::hours_and_minutes).unwrap_or_default();
        Some((
            clock,
            stamp.date.and_then(super::Date::iso).unwrap_or_default(),
            text[from..to].to_owned(),
        ))
    }

    #[test]
    fn reads_what_rows_start_with() {
        let rows = [
            ("14:20 Second vote", "14:20", "", "Second vote"),
            ("- 14:20", "14:20", "", ""),
            ("++10.38++", "10:38", "", ""),
            ("+++ 14.20 Uhr: Sitzung +++", "14:20", "", "Sitzung +++"),
            ("19:21 - 13.12.2025", "19:21", "2025-12-13", ""),
            ("2:20 p.m. ET, December 19, 2025", "14:20", "2025-12-19", ""),
            ("[19/12/2025, 14:20:05] Ana: Hello", "14:20", "2025-12-19", "Ana: Hello"),
            ("2024-05-14T14:02Z deploy starts", "14:02", "2024-05-14", "deploy starts"),
            ("(13:56 GMT)", "13:56", "", ""),
            ("5y ago 14.20 GMT", "14:20", "", ""),
            ("21 mins ago11:48", "11:48", "", ""),
            ("09:30-10:45 Opening talk", "09:30", "", "Opening talk"),
            ("eile 23:40 Kokkulepe", "23:40", "", "Kokkulepe"),
            ("Ore 9 - Comincia", "09:00", "", "Comincia"),
            ("14:20Headline", "14:20", "", "Headline"),
            ("1914–1918: Uniforms", "", "1914", "Uniforms"),
            ("45+2' Half-time", "", "", "Half-time"),
        ];
        for (text, clock, date, rest) in rows {
            let found = seen(text, lead(text), |stamp| (stamp.all.1, text.len()));
            assert_eq!(found, Some((clock.to_owned(), date.to_owned(), rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn leaves_prices_scores_and_prose() {
        for text in [
            "14.20 Euro kostet es",
            "2:1 (1:0)",
            "John 3:16",
            "At 16:30 the sides met",
            "3078.02 -0.24%",
            "May be so",
        ] {
            assert_eq!(lead(text), None, "{text}");
        }
    }

    #[test]
    fn reads_the_zone_of_a_whole_list() {
        for (text, zone) in [
            ("All times in PST", Some("PST")),
            ("(Times are UTC+2)", Some("UTC+2")),
            ("Alle Zeiten in MEZ.", Some("MEZ")),
            ("Times change", None),
            ("The clock shows GMT", None),
        ] {
            assert_eq!(super::zone_note(text), zone, "{text}");
        }
    }

    #[test]
    fn reads_what_rows_end_with() {
        let rows = [
            ("First detected 2023-06-06 10:26", "10:26", "2023-06-06", "First detected"),
            (
                "Set for a calmer nightpublished at 18:50 Greenwich Mean Time 29 November 2019",
                "18:50",
                "2019-11-29",
                "Set for a calmer night",
            ),
            ("Ana Ruiz  2:20 PM", "14:20", "", "Ana Ruiz"),
            ("0.2.35 (2026-07-25)", "", "2026-07-25", "0.2.35"),
        ];
        for (text, clock, date, body) in rows {
            let found = seen(text, tail(text), |stamp| (0, stamp.all.0));
            assert_eq!(found, Some((clock.to_owned(), date.to_owned(), body.to_owned())), "{text}");
        }
        for text in ["City - Athletic 14:20", "Night train 5:02", "He came in 2019", "Soup 4.50"] {
            assert_eq!(tail(text), None, "{text}");
        }
    }
}
