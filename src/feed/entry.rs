//! One entry: what is printed of its time, what that means, and the blocks of its text.

use crate::article::{Block, Entry, Kind, Precision};
use crate::facts::{Facts, Form};
use crate::feed::days::{self};
use crate::feed::texts::item_body;
use crate::feed::{Feed, List};
use crate::plan::lists::Draft;
use crate::plan::lists::rows::Row;
use crate::plan::piece::{self, Piece};
use crate::prose::{self, Place};
use crate::text::chars::is_blank;
use crate::text::cursor::Cursor;
use crate::text::line::Line;
use crate::time::ago::Duration;
use crate::time::date;
use crate::time::stamp::{Scale, Stamp};
use crate::time::zone;

impl<'t> Feed<'_, 't> {
    pub(super) fn entry(
        &self,
        row: usize,
        list: &List<'_, 't>,
        day: Option<date::CalendarDay>,
        furniture: &mut Vec<Block>,
    ) -> Entry {
        let draft = list.draft;
        let place =
            Place { in_entry: true, labelled: list.texts.is_labelled(row), ..Place::default() };
        let body = prose::blocks(self.context, list.texts.of_row(row, self.text), place);
        let (clear, page): (Vec<_>, Vec<_>) =
            body.into_iter().partition(|block| block.kind != Kind::Furniture);
        furniture.extend(page);
        let row = &draft.rows[row];
        let stamp = &row.stamp;
        let own = self.own_pieces(row);
        let precision = precision(stamp, draft);
        let line = &self.text.lines[row.line];
        let printed = stamp.date.filter(|date| date.year.is_some()).and_then(date::Date::iso);
        let date = printed.or_else(|| day.map(|day| day.to_string()));
        let clock = stamp.clock.filter(|_| !draft.media);
        let entry = Entry {
            text: piece::text(self.text.source, &own),
            spans: own.iter().map(|piece| piece.span).collect(),
            at: line.part(stamp.at.0, stamp.at.1),
            time: clock.map(crate::time::clock::Clock::hours_and_minutes),
            precision,
            value: self
                .value_ago(stamp, draft)
                .unwrap_or_else(|| value(stamp, draft, date.as_deref())),
            date,
            zone: stamp
                .zone
                .map(|(from, to)| &line.text[from..to])
                .filter(|zone| zone::read_name(&mut Cursor::new(zone)))
                .map(str::to_owned),
            zone_offset: None,
            why: None,
            blocks: clear,
        };
        in_zone(entry, list.zone)
    }

    /// When it was, where a relative time can be counted from the date of publication.
    fn value_ago(&self, stamp: &Stamp, draft: &Draft) -> Option<String> {
        let (day, minute) =
            days::moment_ago(stamp, self.published.filter(|_| draft.scale == Scale::Ago)?)?;
        Some(minute.map_or_else(
            || day.to_string(),
            |minute| format!("{day}T{:02}:{:02}", minute / 60, minute % 60),
        ))
    }

    /// The lines of the stamp: bullets and separators are marks.
    fn own_pieces(&self, row: &Row) -> Vec<Piece> {
        row.own
            .clone()
            .flat_map(|at| {
                let line = &self.text.lines[at];
                let seen = &self.text.seen[at];
                if at == row.line {
                    stamp_pieces(line, seen, &row.stamp)
                } else {
                    vec![beside(line, seen)]
                }
            })
            .collect()
    }
}

/// A time of day with its zone, its own or that of the list, and how far it is from UTC.
fn in_zone(entry: Entry, zone: Option<&str>) -> Entry {
    let timed = entry.time.is_some();
    let zone = entry.zone.clone().or_else(|| zone.filter(|_| timed).map(str::to_owned));
    let day = entry.date.as_deref().and_then(date::CalendarDay::from_iso);
    Entry { zone_offset: zone.as_deref().and_then(|zone| zone::distance(zone, day)), zone, ..entry }
}

fn stamp_pieces(line: &Line<'_>, seen: &Facts, stamp: &Stamp) -> Vec<Piece> {
    let text = line.part(stamp.text.0, stamp.text.1);
    let end = line.text[..stamp.all.1].trim_end_matches(is_blank).len();
    let own = Piece { span: line.part(stamp.all.0, end.max(stamp.text.1)), ..Piece::text(text) };
    let bullet = item_body(seen, stamp);
    let mark = (stamp.all.0 > 0 && bullet > 0)
        .then(|| Piece::mark(line.part(0, line.text[..bullet].trim_end_matches(is_blank).len())));
    mark.into_iter().chain(std::iter::once(own)).collect()
}

/// A line beside the stamp's own: a bullet is a mark, another time is text.
fn beside(line: &Line<'_>, seen: &Facts) -> Piece {
    if seen.form == Form::Bullet { Piece::mark(line.span()) } else { Piece::text(line.span()) }
}

fn precision(stamp: &Stamp, draft: &Draft) -> Precision {
    match (draft.scale, stamp.clock, stamp.date) {
        (Scale::Clock, ..) if draft.media => Precision::MediaOffset,
        (Scale::Clock, Some(clock), _) if clock.second.is_some() => Precision::Second,
        (Scale::Clock, Some(clock), _) if clock.hour_alone => Precision::Hour,
        (Scale::Clock, None, _) => Precision::Day,
        (Scale::Clock, ..) => Precision::Minute,
        (Scale::Match, ..) => Precision::MatchMinute,
        (Scale::Calendar, _, Some(date)) if date.has_day() => Precision::Day,
        (Scale::Calendar, _, Some(date)) if date.is_year() => Precision::Year,
        (Scale::Calendar, ..) => Precision::Month,
        (Scale::Ago, ..) => Precision::Relative,
    }
}

/// ISO 8601 as far as it is known.
fn value(stamp: &Stamp, draft: &Draft, date: Option<&str>) -> String {
    let time = stamp.clock.map(|clock| {
        clock.second.map_or_else(
            || clock.hours_and_minutes(),
            |second| format!("{}:{second:02}", clock.hours_and_minutes()),
        )
    });
    match (draft.scale, time, date) {
        (Scale::Clock, _, _) if draft.media => media(stamp),
        (Scale::Clock, Some(time), Some(date)) => format!("{date}T{time}"),
        (Scale::Clock, Some(time), None) => time,
        (Scale::Match, ..) => stamp.match_minute.clone().unwrap_or_default(),
        (Scale::Ago, ..) if stamp.ago.is_some() => stamp.ago.map(Duration::ago).unwrap_or_default(),
        (Scale::Calendar | Scale::Clock, None, Some(date)) => date.to_owned(),
        _ => stamp.date.and_then(date::Date::iso).or_else(|| days_ago(stamp)).unwrap_or_default(),
    }
}

/// `Yesterday` without a day that it could count from: `-P1D`.
fn days_ago(stamp: &Stamp) -> Option<String> {
    stamp.day_word.map(|days| format!("{}P{}D", if days < 0 { "-" } else { "" }, days.abs()))
}

/// `01:02` of a recording is a minute and two seconds; `1:01:02` is an hour more.
fn media(stamp: &Stamp) -> String {
    stamp.clock.map_or_else(String::new, |clock| match clock.second {
        Some(second) => format!("PT{}H{}M{second}S", clock.hour, clock.minute),
        None => format!("PT{}M{}S", clock.hour, clock.minute),
    })
}
