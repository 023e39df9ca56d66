//! Builds a timeline from its draft: days, entries and the text of each.

pub(crate) mod days;

use std::collections::HashSet;

use crate::article::options::Role;
use crate::article::{Block, Day, Entry, Kind, Order, Precision, Timeline};
use crate::facts::imprint;
use crate::facts::{Form, Guess, Told};
use crate::feed::days::{Anchor, DayRows};
use crate::plan::lists::Draft;
use crate::plan::lists::rows::Row;
use crate::plan::piece::{self, Piece};
use crate::prose::block::block;
use crate::prose::{self, Context, Place};
use crate::text::chars::is_blank;
use crate::text::cursor::Cursor;
use crate::text::line::Line;
use crate::time::ago::Duration;
use crate::time::date;
use crate::time::stamp::{self, Scale, Stamp};
use crate::time::zone;

/// What all entries of a list share.
struct List<'l> {
    draft: &'l Draft,
    /// The zone of all its times.
    zone: Option<&'l str>,
    /// First lines that several entries have.
    labels: HashSet<&'l str>,
}

/// The longest label of entries, in bytes.
const LABEL_BYTES: usize = 60;

/// The text around a list.
pub(crate) struct Feed<'f, 't> {
    pub(crate) context: &'f Context<'t>,
    pub(crate) lines: &'f [Line<'t>],
    pub(crate) guesses: &'f [Guess],
    /// When the article was published, as far as the caller or the text tells.
    pub(crate) published: Option<Anchor>,
    /// The date of the whole text, where its first line is a label with one.
    pub(crate) dated_title: Option<Anchor>,
}

impl Feed<'_, '_> {
    /// The timeline, and the lines of the page that stand in it.
    pub(crate) fn read(&self, draft: &Draft, order: Option<Order>) -> (Timeline, Vec<Block>) {
        let order = order.unwrap_or_else(|| days::order(draft));
        let mut furniture = Vec::new();
        let zone = self.zone_above(draft);
        let grouped = days::group(
            draft,
            order,
            self.lines,
            self.guesses,
            self.published.or_else(|| self.dated_above(draft)).or(self.dated_title),
        );
        let labels = self.labels(draft);
        let list = List { draft, zone, labels };
        let days = grouped.iter().map(|day| self.day(day, &list, &mut furniture)).collect();
        (Timeline { order, days }, furniture)
    }

    /// A full date on the line above the list.
    fn dated_above(&self, draft: &Draft) -> Option<Anchor> {
        dated(&self.lines[draft.lines.start.checked_sub(1)?])
    }

    /// The zone that a line above the list tells for all its times.
    fn zone_above(&self, draft: &Draft) -> Option<&str> {
        let above = &self.lines[draft.lines.start.saturating_sub(NOTE_LINES)..draft.lines.start];
        above.iter().rev().find_map(|line| stamp::zone_note(line.text))
    }

    /// The first lines that several entries share: who writes, or a label such as "Key event". Where most entries start with
    /// labels or names, all short lines or names are such lines.
    fn labels(&self, draft: &Draft) -> HashSet<&str> {
        let first: Vec<_> = draft.rows.iter().filter_map(|row| self.first_line(row)).collect();
        let mut seen = HashSet::new();
        let mut labels: HashSet<_> = first
            .iter()
            .map(|line| line.text)
            .filter(|text| text.len() <= LABEL_BYTES && !seen.insert(*text))
            .collect();
        if first.iter().filter(|line| labels.contains(line.text)).count() * 2 > draft.rows.len() {
            labels.extend(
                first.iter().filter(|line| line.words <= LABEL_WORDS / 2).map(|line| line.text),
            );
        }
        let names = || first.iter().filter(|line| imprint::is_names(line));
        if names().count() * 2 > draft.rows.len() {
            labels.extend(names().map(|line| line.text));
        }
        labels
    }

    /// The first line of an entry's text.
    fn first_line(&self, row: &Row) -> Option<Line<'_>> {
        let line = &self.lines[row.line];
        let (from, to) = rest(&self.guesses[row.line], &row.stamp, line);
        line.slice(from, to).or_else(|| self.lines.get(row.body.clone())?.first().cloned())
    }

    fn day(&self, day: &DayRows, list: &List<'_>, furniture: &mut Vec<Block>) -> Day {
        let head = day.head.map(|head| {
            block(
                self.context.source,
                Kind::Heading { level: 3 },
                &[Piece::text(self.lines[head].span())],
            )
        });
        let entries = list.draft.rows[day.rows.clone()]
            .iter()
            .map(|row| self.entry(row, list, day.date, furniture))
            .map(|entry| in_zone(entry, list.zone))
            .collect();
        let date = day.date.map(|date| date.to_string());
        Day { date, offset: day.offset, inferred: day.inferred, head, entries }
    }

    fn entry(
        &self,
        row: &Row,
        list: &List<'_>,
        day: Option<date::Day>,
        furniture: &mut Vec<Block>,
    ) -> Entry {
        let draft = list.draft;
        let stamp = &row.stamp;
        let own = self.own_pieces(row);
        let (clear, page): (Vec<_>, Vec<_>) = self
            .body(row, &list.labels)
            .into_iter()
            .partition(|block| block.kind != Kind::Furniture);
        furniture.extend(page);
        let precision = precision(stamp, draft);
        let line = &self.lines[row.line];
        let printed = stamp.date.filter(|date| date.year.is_some()).and_then(date::Date::iso);
        let date = printed.or_else(|| day.map(|day| day.to_string()));
        let clock = stamp.clock.filter(|_| !draft.media);
        Entry {
            text: piece::text(self.context.source, &own),
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
        }
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
                let line = &self.lines[at];
                if at == row.line {
                    stamp_pieces(line, &self.guesses[at], &row.stamp)
                } else {
                    vec![beside(line, &self.guesses[at])]
                }
            })
            .collect()
    }

    /// The rest of the row's own line and the lines below it (or above, where times stand last).
    fn body(&self, row: &Row, labels: &HashSet<&str>) -> Vec<Block> {
        let line = &self.lines[row.line];
        let (from, to) = rest(&self.guesses[row.line], &row.stamp, line);
        let mut lines: Vec<_> = line.slice(from, to).into_iter().collect();
        let mut guesses = vec![Guess::plain(); lines.len()];
        lines.extend_from_slice(&self.lines[row.body.clone()]);
        guesses.extend_from_slice(&self.guesses[row.body.clone()]);
        let labelled = lines.len() > 1 && labels.contains(lines[0].text);
        if labelled && guesses[0].is_plain() && imprint::is_names(&lines[0]) {
            guesses[0].told =
                Some(Told { role: Role::Byline, level: None, ordered: false, by: "entry-names" });
        }
        prose::read(
            self.context,
            &lines,
            &guesses,
            Place { in_entry: true, labelled, ..Place::default() },
        )
    }
}

/// A time of day with its zone, its own or that of the list, and how far it is from UTC.
fn in_zone(entry: Entry, zone: Option<&str>) -> Entry {
    let timed = entry.time.is_some();
    let zone = entry.zone.clone().or_else(|| zone.filter(|_| timed).map(str::to_owned));
    let day = entry.date.as_deref().and_then(date::Day::from_iso);
    Entry { zone_offset: zone.as_deref().and_then(|zone| zone::distance(zone, day)), zone, ..entry }
}

/// How far above a list the line stands that tells the zone of its times.
const NOTE_LINES: usize = 5;

/// Words beside a date from which a line tells of something that happened then, and is no label.
const LABEL_WORDS: usize = 6;

/// The date of a line that is a label with one at its end: `Log for 14 May 2024`.
pub(crate) fn dated(line: &Line<'_>) -> Option<Anchor> {
    if line.words > LABEL_WORDS + 4 || line.ends_sentence() {
        return None;
    }
    let words = std::iter::once(0)
        .chain(line.text.match_indices(is_blank).map(|(at, blank)| at + blank.len()));
    let date = words.take(LABEL_WORDS + 1).find_map(|at| date_at_end(&line.text[at..]))?;
    Some(Anchor { date, minute: None, line: line.number, told: false })
}

/// A full date, with at most a mark after it.
fn date_at_end(text: &str) -> Option<date::Day> {
    let mut cursor = Cursor::new(text);
    let date = date::read(&mut cursor)?.calendar_day()?;
    (cursor.rest().len() < 2).then_some(date)
}

/// The part of the row's line that is no stamp.
fn rest(guess: &Guess, stamp: &Stamp, line: &Line<'_>) -> (usize, usize) {
    if stamp.all.0 == 0 {
        (stamp.all.1, line.text.len())
    } else {
        (item_body(guess, stamp), stamp.all.0)
    }
}

/// Where the text of a row starts whose stamp is at its end: behind its bullet.
fn item_body(guess: &Guess, stamp: &Stamp) -> usize {
    match guess.form {
        Form::Item { body, .. } | Form::Heading { body, .. } | Form::Quote { body, .. } => {
            body.min(stamp.all.0)
        }
        _ => 0,
    }
}

fn stamp_pieces(line: &Line<'_>, guess: &Guess, stamp: &Stamp) -> Vec<Piece> {
    let text = line.part(stamp.text.0, stamp.text.1);
    let end = line.text[..stamp.all.1].trim_end_matches(crate::text::chars::is_blank).len();
    let own = Piece { span: line.part(stamp.all.0, end.max(stamp.text.1)), ..Piece::text(text) };
    let bullet = item_body(guess, stamp);
    let mark = (stamp.all.0 > 0 && bullet > 0).then(|| {
        Piece::mark(
            line.part(0, line.text[..bullet].trim_end_matches(crate::text::chars::is_blank).len()),
        )
    });
    mark.into_iter().chain(std::iter::once(own)).collect()
}

/// A line beside the stamp's own: a bullet is a mark, another time is text.
fn beside(line: &Line<'_>, guess: &Guess) -> Piece {
    if guess.form == Form::Bullet { Piece::mark(line.span()) } else { Piece::text(line.span()) }
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
