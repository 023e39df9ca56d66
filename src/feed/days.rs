//! Days of a list of times. Evidence, strongest first: the date on the row, the day head, a day word, a roll-over, the anchor.

use crate::article::{DayRule, Inferred, Order};
use crate::facts::Text;
use crate::feed::anchor::Anchor;
use crate::plan::lists::Draft;
use crate::plan::lists::rows::Row;
use crate::text::limits::{DIRECTION_SHARE, ROLL_OVER_MINUTES};
use crate::text::line::Line;
use crate::time::date::{CalendarDay, Date};
use crate::time::stamp::{Scale, Stamp};

/// The share of steps that name the order of a list in which every row prints its date: no day depends on it.
const DATED_SHARE: f32 = 0.6;

/// Rows of one day.
#[derive(Clone, Debug, Default)]
pub(crate) struct DayRows {
    /// The line of its printed head.
    pub(crate) head: Option<usize>,
    /// The date, known with its year.
    pub(crate) date: Option<CalendarDay>,
    /// Days from the newest day.
    pub(crate) offset: Option<i32>,
    pub(crate) inferred: Option<Inferred>,
    /// Which rows of the draft.
    pub(crate) rows: std::ops::Range<usize>,
    /// What is printed of the date.
    printed: Option<Date>,
    /// Days from the day of writing, by a word.
    word: Option<i32>,
    /// Days from the first group, as the order of the list has it.
    counted: i32,
    /// The source line of its head or its first row.
    line: usize,
}

/// The way in which the list runs.
pub(crate) fn order(draft: &Draft) -> Order {
    let Draft { steps, rows, .. } = draft;
    let dated = rows.iter().all(|row| row.stamp.date.is_some_and(Date::has_day));
    if steps.share() < if dated { DATED_SHARE } else { DIRECTION_SHARE } {
        Order::Mixed
    } else if steps.later > steps.earlier {
        Order::OldestFirst
    } else {
        Order::NewestFirst
    }
}

/// Groups the rows of a list by day.
pub(crate) fn group(
    draft: &Draft,
    order: Order,
    text: Text<'_>,
    anchor: Option<Anchor>,
) -> Vec<DayRows> {
    let dated = match draft.scale {
        Scale::Clock => !draft.media,
        Scale::Calendar => draft.rows.iter().all(|row| row.stamp.date.is_some_and(Date::has_day)),
        Scale::Match | Scale::Ago => false,
    };
    if let Some(days) =
        anchor.filter(|_| draft.scale == Scale::Ago).and_then(|anchor| days_ago(draft, anchor))
    {
        return days;
    }
    if !dated && draft.heads.is_empty() {
        return vec![DayRows { rows: 0..draft.rows.len(), ..DayRows::default() }];
    }
    let mut grouping = Grouping { order, days: Vec::new(), minutes: None };
    let mut heads = draft.heads.iter().copied().peekable();
    for (at, row) in draft.rows.iter().enumerate() {
        while let Some(head) = heads.next_if(|&head| head < row.line) {
            grouping.open_head(head, draft, text, at);
        }
        grouping.add(at, row, text.lines);
    }
    let mut days = grouping.days;
    if dated {
        date_all(&mut days, order, anchor);
    }
    days
}

/// The days of rows that all tell how long ago they were, counted from the anchor; `None` where one cannot be counted.
fn days_ago(draft: &Draft, anchor: Anchor) -> Option<Vec<DayRows>> {
    let mut days: Vec<DayRows> = Vec::new();
    for (at, row) in draft.rows.iter().enumerate() {
        let (date, _) = moment_ago(&row.stamp, anchor)?;
        match days.last_mut().filter(|day| day.date == Some(date)) {
            Some(day) => day.rows.end = at + 1,
            None => days.push(DayRows {
                date: Some(date),
                inferred: Some(Inferred { rule: DayRule::Anchor, line: anchor.line }),
                rows: at..at + 1,
                ..DayRows::default()
            }),
        }
    }
    count_all(&mut days, Order::NewestFirst);
    Some(days)
}

/// The day and perhaps the minute of `5 minutes ago` or `Yesterday`.
pub(crate) fn moment_ago(stamp: &Stamp, anchor: Anchor) -> Option<(CalendarDay, Option<i32>)> {
    match stamp.ago.filter(|_| anchor.told) {
        Some(ago) => ago.before(anchor.date, anchor.minute),
        None => Some((anchor.date.plus(stamp.day_word.filter(|_| anchor.told)?)?, None)),
    }
}

/// Walks down the rows and opens a day where one starts.
struct Grouping {
    order: Order,
    days: Vec<DayRows>,
    /// The time of the row above, on the same day.
    minutes: Option<i32>,
}

impl Grouping {
    fn open(&mut self, at: usize, line: usize, mut day: DayRows) {
        day.line = line;
        day.counted = self.days.last().map_or(0, |last| {
            last.counted + if last.rows.is_empty() { 0 } else { self.day_step() }
        });
        day.rows = at..at;
        self.days.push(day);
        self.minutes = None;
    }

    /// Days from one group to the next below it.
    const fn day_step(&self) -> i32 {
        if matches!(self.order, Order::OldestFirst) { 1 } else { -1 }
    }

    fn open_head(&mut self, head: usize, draft: &Draft, text: Text<'_>, at: usize) {
        let stamp = text.seen[head].lead.as_deref();
        let day = DayRows {
            head: Some(head),
            printed: draft.date_of(head, text),
            word: stamp.and_then(|stamp| stamp.day_word),
            ..DayRows::default()
        };
        self.open(at, text.lines[head].number, day);
    }

    fn add(&mut self, at: usize, row: &Row, lines: &[Line<'_>]) {
        let line = lines[row.line].number;
        match self.day_of(row, line) {
            Some(DayRows { printed: Some(printed), .. })
                if row.stamp.clock.is_some()
                    && self.is_undated()
                    && self.against(row) <= ROLL_OVER_MINUTES =>
            {
                self.adopt(printed);
            }
            Some(day) => self.open(at, line, day),
            None => {}
        }
        self.minutes = row.stamp.clock.map(crate::time::clock::Clock::minutes).or(self.minutes);
        if let Some(day) = self.days.last_mut() {
            day.rows.end = at + 1;
        }
    }

    /// Nothing has told the day of the rows above yet.
    fn is_undated(&self) -> bool {
        self.days
            .last()
            .is_some_and(|day| day.printed.is_none() && day.word.is_none() && day.head.is_none())
    }

    /// The first date of a day stands on a later row of it.
    fn adopt(&mut self, printed: Date) {
        if let Some(day) = self.days.last_mut() {
            day.printed = Some(printed);
        }
    }

    /// By how many minutes this row steps against the order of the list.
    fn against(&self, row: &Row) -> i32 {
        let step =
            self.minutes.zip(row.stamp.clock).map_or(0, |(above, clock)| clock.minutes() - above);
        match self.order {
            Order::NewestFirst => step,
            Order::OldestFirst => -step,
            Order::Mixed => 0,
        }
    }

    /// The day that starts with this row, if one does.
    fn day_of(&self, row: &Row, line: usize) -> Option<DayRows> {
        let printed = row.stamp.date.filter(|date| date.has_day());
        let word = row.stamp.day_word;
        let Some(current) = self.days.last() else {
            return Some(DayRows {
                printed,
                word,
                inferred: word
                    .filter(|_| printed.is_none())
                    .map(|_| Inferred { rule: DayRule::DayWord, line }),
                ..DayRows::default()
            });
        };
        if printed.is_some() {
            let same = current.printed.zip(printed).is_some_and(|(a, b)| {
                (a.month, a.day) == (b.month, b.day)
                    && (a.year == b.year || a.year.is_none() || b.year.is_none())
            });
            return (!same).then(|| DayRows { printed, ..DayRows::default() });
        }
        if word.is_some() {
            return (current.word != word).then(|| DayRows {
                word,
                inferred: Some(Inferred { rule: DayRule::DayWord, line }),
                ..DayRows::default()
            });
        }
        (self.against(row) > ROLL_OVER_MINUTES).then(|| DayRows {
            inferred: Some(Inferred { rule: DayRule::RollOver, line }),
            ..DayRows::default()
        })
    }
}

/// Finds the date of every day that has evidence for one, then counts from the newest. Where no year is known anywhere,
/// one is supposed for the counting and taken away again: no date without evidence.
fn date_all(days: &mut [DayRows], order: Order, given: Option<Anchor>) {
    let published = given.map(|anchor| anchor.date);
    let known = days.iter().find_map(|day| day.printed?.calendar_day()).or(published);
    let supposed = CalendarDay::new(2000, 6, 30);
    let mut near = known.or(supposed);
    let mut last = published.filter(|_| known == published);
    for day in days.iter_mut() {
        day.date = day
            .printed
            .and_then(|printed| with_year(printed, near?, last))
            .or_else(|| published?.plus(day.word?));
        near = day.date.or(near);
        last = last.filter(|_| day.date.is_none());
    }
    if order != Order::Mixed {
        anchor(days, order, given);
        carry(days);
    }
    count_all(days, order);
    if known.is_none() {
        for day in days {
            day.date = None;
        }
    }
}

/// Years until there is a 29 February again.
const LEAP: i16 = 4;

/// A printed date; where it has no year, the one that puts it nearest to a date that is known, and not after `last`.
fn with_year(printed: Date, near: CalendarDay, last: Option<CalendarDay>) -> Option<CalendarDay> {
    printed.calendar_day().or_else(|| {
        let year = |years: i16| Date { year: Some(near.year() + years), ..printed }.calendar_day();
        let told = |date: &CalendarDay| last.is_none_or(|last| date.number() - last.number() <= 1);
        (-LEAP..=LEAP)
            .filter_map(year)
            .filter(told)
            .min_by_key(|date| (date.number() - near.number()).abs())
    })
}

/// The date of publication belongs to the newest day, if no date is printed in the list.
fn anchor(days: &mut [DayRows], order: Order, given: Option<Anchor>) {
    if days.iter().any(|day| day.date.is_some()) {
        return;
    }
    let newest = if order == Order::OldestFirst { days.last_mut() } else { days.first_mut() };
    if let Some((day, given)) = newest.zip(given) {
        day.date = Some(given.date);
        day.inferred = day.inferred.or_else(|| {
            day.head.is_none().then_some(Inferred { rule: DayRule::Anchor, line: given.line })
        });
    }
}

/// Days without a date count from the nearest one above with a date, else from the nearest below.
fn carry(days: &mut [DayRows]) {
    let counted: Vec<_> = days.iter().map(|day| (day.date, day.counted, day.line)).collect();
    let below = counted.iter().find(|(date, ..)| date.is_some()).copied();
    let mut above = None;
    for (day, seen) in days.iter_mut().zip(&counted) {
        if seen.0.is_some() {
            above = Some(*seen);
        } else if let Some((Some(date), count, line)) =
            above.or(below).filter(|_| day.printed.is_none())
        {
            day.date = date.plus(day.counted - count);
            day.inferred = day.inferred.or_else(|| {
                day.head.is_none().then_some(Inferred { rule: DayRule::Neighbour, line })
            });
        }
    }
}

/// Counts every day from the newest one: by date where there is one, else down the list.
fn count_all(days: &mut [DayRows], order: Order) {
    let dated = days.iter().any(|day| day.date.is_some());
    let place = |day: &DayRows| match day.date {
        Some(date) => Some(date.number()),
        None => (order != Order::Mixed && !dated).then_some(day.counted),
    };
    let places: Vec<_> = days.iter().map(place).collect();
    let Some(newest) = places.iter().flatten().max().copied() else { return };
    for (day, place) in days.iter_mut().zip(places) {
        day.offset = place.map(|place| place - newest);
    }
}
