//! Pass 3, lists of times: neighbours decide which stamps are rows of one list and where each row's text is.

use std::ops::Range;

use crate::clock::{Clock, Style};
use crate::date::Date;
use crate::kind::{Form, Guess, Says};
use crate::limits::{DIRECTION_MINUTES, DIRECTION_SHARE, ENTRY_LINES, TIMELINE_ROWS};
use crate::line::Line;
use crate::options::Role;
use crate::stamp::{Scale, Stamp};

/// A list of times as lines, before its text is read.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// All lines of the list.
    pub(crate) lines: Range<usize>,
    pub(crate) rows: Vec<Row>,
    /// Lines that are day heads.
    pub(crate) heads: Vec<usize>,
    pub(crate) scale: Scale,
    /// Times count from the start of a recording.
    pub(crate) media: bool,
    /// The share of steps that run forwards and backwards in time.
    pub(crate) steps: Steps,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The line that the stamp stands on.
    pub(crate) line: usize,
    /// The lines that belong to the stamp alone: a bullet above it, a relative time beside it.
    pub(crate) own: Range<usize>,
    pub(crate) stamp: Stamp,
    /// Lines with its text, the rest of its own line aside.
    pub(crate) body: Range<usize>,
}

/// How the times of a list step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps {
    pub(crate) later: usize,
    pub(crate) earlier: usize,
}

impl Steps {
    /// The share of the majority; 1 where there are no steps.
    pub(crate) fn share(self) -> f32 {
        let all = self.later + self.earlier;
        if all == 0 { 1.0 } else { self.later.max(self.earlier) as f32 / all as f32 }
    }

    /// Counts from row to row; from one day head to the next, the heads say.
    fn count(rows: &[Row], heads: &[usize], guesses: &[Guess]) -> Self {
        let mut steps = Self::default();
        let mut day = None;
        let mut heads = heads.iter().copied().peekable();
        let mut above: Option<&Row> = None;
        for row in rows {
            let head = std::iter::from_fn(|| heads.next_if(|&head| head < row.line))
                .last()
                .and_then(|head| guesses[head].lead.as_deref()?.date);
            let step = match (head, day) {
                (Some(head), Some(day)) => Date::days_to(day, head),
                (Some(_), None) => 0,
                (None, _) => above.map_or(0, |above| step(&above.stamp, &row.stamp)),
            };
            steps.later += usize::from(step > 0);
            steps.earlier += usize::from(step < 0);
            day = head.or(day);
            above = Some(row);
        }
        steps
    }
}

/// The order in which kinds of lists are looked for; lines of one list are not looked at again.
const SCALES: [Scale; 4] = [Scale::Clock, Scale::Calendar, Scale::Match, Scale::Ago];

/// Finds the lists of times, in the order of the text.
pub(crate) fn find(lines: &[Line<'_>], guesses: &[Guess]) -> Vec<Draft> {
    let rows = rows(lines, guesses);
    let mut drafts: Vec<Draft> = Vec::new();
    for scale in SCALES {
        let found: Vec<_> = free(&drafts, lines.len())
            .into_iter()
            .flat_map(|free| find_in(free, &rows, scale, lines, guesses))
            .collect();
        drafts.extend(found);
        drafts.sort_by_key(|draft| draft.lines.start);
    }
    drafts
}

/// The lines between the lists that were found.
fn free(drafts: &[Draft], all: usize) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(drafts.iter().map(|draft| draft.lines.end));
    let ends = drafts.iter().map(|draft| draft.lines.start).chain(std::iter::once(all));
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

/// The lists of one scale in a range of lines.
fn find_in(free: Range<usize>, rows: &[Row], scale: Scale, lines: &[Line<'_>], guesses: &[Guess]) -> Vec<Draft> {
    let inside =
        rows.partition_point(|row| row.own.start < free.start)..rows.partition_point(|row| row.own.end <= free.end);
    let fitting =
        rows.get(inside).unwrap_or_default().iter().filter(|row| row.stamp.scale() == Some(scale)).cloned().collect();
    let mut runs = runs(fitting, guesses).into_iter().peekable();
    let mut found: Vec<Draft> = Vec::new();
    while let Some(run) = runs.next() {
        let start = found.last().map_or(free.start, |draft| draft.lines.end);
        let end = runs.peek().map_or(free.end, |next| next[0].own.start);
        found.extend(draft(run, scale, start..end, lines, guesses));
    }
    found
}

/// Every line that could be a row, with the lines above and below that say the same time.
fn rows(lines: &[Line<'_>], guesses: &[Guess]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (at, guess) in guesses.iter().enumerate() {
        let Some(stamp) = row_stamp(guess) else { continue };
        let mut row = Row { line: at, own: at..at + 1, stamp: stamp.clone(), body: 0..0 };
        if let Some(above) = rows.last_mut().filter(|above| above.own.end == at) {
            if says_again(above, &row, lines) {
                above.own.end = at + 1;
                continue;
            }
            if is_ago_of(above, &row, lines) {
                row.own.start = above.own.start;
                rows.pop();
            }
        }
        if is_lone_bullet(guesses, row.own.start) && is_bare(&lines[at], &row.stamp) {
            row.own.start -= 1;
        }
        rows.push(row);
    }
    rows
}

/// The stamp of a line that could be a row.
fn row_stamp(guess: &Guess) -> Option<&Stamp> {
    let forced = guess.role() == Some(Role::Entry);
    let stamp = guess.lead.as_deref().or(guess.tail.as_deref())?;
    let labelled = matches!(&guess.says, Says::Publication(publication) if publication.labelled);
    let table =
        matches!(guess.form, Form::Table { .. }) && stamp.clock.is_none() && !stamp.date.is_some_and(Date::has_day);
    let excluded = labelled || guess.is_furniture() || guess.told.is_some() || stamp.is_opening_hours() || table;
    (forced || !excluded).then_some(stamp)
}

/// Nothing but the stamp stands on the line.
fn is_bare(line: &Line<'_>, stamp: &Stamp) -> bool {
    stamp.all == (0, line.text.len()) || (stamp.all.0 == 0 && line.text[stamp.all.1..].trim().is_empty())
}

/// A bullet alone on the line above.
fn is_lone_bullet(guesses: &[Guess], at: usize) -> bool {
    at > 0 && guesses[at - 1].form == Form::Bullet && guesses[at - 1].told.is_none()
}

/// `11.08am` above `11:08`.
fn says_again(above: &Row, row: &Row, lines: &[Line<'_>]) -> bool {
    let same =
        above.stamp.clock.zip(row.stamp.clock).is_some_and(|(a, b)| a.minutes() == b.minutes() && a.style != b.style);
    same && is_bare(&lines[above.line], &above.stamp) && is_bare(&lines[row.line], &row.stamp)
}

/// `26m ago` above `(13:56 GMT)`.
fn is_ago_of(above: &Row, row: &Row, lines: &[Line<'_>]) -> bool {
    above.stamp.scale() == Some(Scale::Ago) && row.stamp.clock.is_some() && is_bare(&lines[above.line], &above.stamp)
}

/// Cuts the rows of one scale into runs: too far apart is another list, and so is what stands under another marked heading.
fn runs(rows: Vec<Row>, guesses: &[Guess]) -> Vec<Vec<Row>> {
    let mut runs: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        let joins = runs.last().and_then(|run| run.last()).is_some_and(|above| {
            let gap = above.own.end..row.own.start;
            gap.len() <= ENTRY_LINES
                && !guesses[gap]
                    .iter()
                    .any(|guess| matches!(guess.form, Form::Heading { level: 1 | 2, .. }) && guess.lead.is_none())
        });
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.push(row),
            None => runs.push(vec![row]),
        }
    }
    runs
}

/// What the rows of a list share on their lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Bare,
    Lead,
    Tail,
}

fn shape(line: &Line<'_>, stamp: &Stamp) -> Shape {
    match stamp.all.0 {
        0 if is_bare(line, stamp) => Shape::Bare,
        0 => Shape::Lead,
        _ => Shape::Tail,
    }
}

/// A list, if the run has enough rows of one shape that run one way.
fn draft(run: Vec<Row>, scale: Scale, bounds: Range<usize>, lines: &[Line<'_>], guesses: &[Guess]) -> Option<Draft> {
    let run = if scale == Scale::Calendar { without_prose(run, lines) } else { run };
    let rows = of_main_shape(run, lines, guesses);
    let told = rows.iter().any(|row| guesses[row.line].role() == Some(Role::Entry));
    if rows.len() < TIMELINE_ROWS && !told {
        return None;
    }
    let media = scale == Scale::Clock && is_media(&rows);
    let mut draft = Draft { lines: 0..0, rows, heads: Vec::new(), scale, media, steps: Steps::default() };
    place_heads(&mut draft, &bounds, lines, guesses);
    draft.steps = Steps::count(&draft.rows, &draft.heads, guesses);
    if !told && !is_believable(&draft, lines) {
        return None;
    }
    place_bodies(&mut draft, &bounds, lines, guesses);
    Some(draft)
}

/// A paragraph may start with a year or a date and go on without a mark; only in a list does every line.
fn without_prose(run: Vec<Row>, lines: &[Line<'_>]) -> Vec<Row> {
    let loose = |row: &Row| !row.stamp.separated && !is_bare(&lines[row.line], &row.stamp);
    let dense = run.windows(2).all(|pair| pair[0].own.end == pair[1].own.start);
    if dense { run } else { run.into_iter().filter(|row| !loose(row)).collect() }
}

/// Rows of the shape that most have, and others that nothing else looks like.
fn of_main_shape(run: Vec<Row>, lines: &[Line<'_>], guesses: &[Guess]) -> Vec<Row> {
    let shapes: Vec<_> = run.iter().map(|row| shape(&lines[row.line], &row.stamp)).collect();
    let count = |wanted| shapes.iter().filter(|&&shape| shape == wanted).count();
    let main =
        [Shape::Bare, Shape::Lead, Shape::Tail].into_iter().max_by_key(|&shape| count(shape)).unwrap_or(Shape::Bare);
    let colon = |row: &Row| row.stamp.clock.is_some_and(|clock| clock.style == Style::Colon);
    let alike = |row: &Row, shape| {
        shape == main
            || row.stamp.is_certain()
            || shape == Shape::Bare && colon(row)
            || guesses[row.line].role() == Some(Role::Entry)
    };
    run.into_iter().zip(shapes).filter(|(row, shape)| alike(row, *shape)).map(|(row, _)| row).collect()
}

/// The share of steps that must agree where every time is printed with two digits for the hour, as lengths and scores are not.
const PADDED_SHARE: f32 = 0.6;

fn is_padded(rows: &[Row]) -> bool {
    rows.iter().all(|row| {
        row.stamp.clock.is_some_and(|clock| clock.style == Style::Colon)
            && row.stamp.at.1 - row.stamp.at.0 == "14:20".len()
    })
}

/// Prices, scores and lengths of songs have the looks of times; they do not run one way.
fn is_believable(draft: &Draft, lines: &[Line<'_>]) -> bool {
    let Draft { rows, steps, .. } = draft;
    let certain = rows.iter().filter(|row| row.stamp.is_certain()).count() * 2 > rows.len();
    let dotted = rows
        .iter()
        .any(|row| row.stamp.clock.is_some_and(|clock| clock.style == Style::Dot) && !row.stamp.is_certain());
    let bare = rows.iter().all(|row| shape(&lines[row.line], &row.stamp) == Shape::Bare);
    match draft.scale {
        Scale::Clock => {
            certain
                || (bare && !dotted)
                || steps.share() >= if is_padded(rows) { PADDED_SHARE } else { DIRECTION_SHARE }
        }
        Scale::Calendar => steps.share() >= DIRECTION_SHARE && *steps != Steps::default(),
        Scale::Match => steps.share() >= DIRECTION_SHARE,
        Scale::Ago => bare,
    }
}

/// The way from one row to the next in time: above zero is later, below is earlier, zero says nothing.
fn step(above: &Stamp, row: &Stamp) -> i32 {
    let day = |stamp: &Stamp| stamp.date.filter(|date| date.iso().is_some());
    let minutes = |stamp: &Stamp| stamp.clock.map(Clock::minutes);
    let days = day(above).zip(day(row)).map_or(0, |(a, b)| a.days_to(b));
    let clock = minutes(above).zip(minutes(row)).map_or(0, |(a, b)| b - a);
    let ago = above
        .match_minute
        .as_deref()
        .zip(row.match_minute.as_deref())
        .map_or(0, |(a, b)| match_minutes(b) - match_minutes(a));
    let near = if clock.abs() <= DIRECTION_MINUTES { clock } else { 0 };
    [days, near, ago].into_iter().find(|&step| step != 0).unwrap_or(0)
}

/// `45+2` → 4502, so that added time sorts behind its half.
fn match_minutes(text: &str) -> i32 {
    let mut parts = text.split('+').map(|part| part.parse::<i32>().unwrap_or(0));
    parts.next().unwrap_or(0) * 100 + parts.next().unwrap_or(0)
}

/// The longest step, read as minutes, between two places in a recording; a day that starts at midnight has longer silences.
const MEDIA_STEP: i32 = 30;

/// From 0:00 upwards in small steps: places in a recording, no times of day.
fn is_media(rows: &[Row]) -> bool {
    let times: Vec<_> = rows.iter().filter_map(|row| row.stamp.clock).map(Clock::minutes).collect();
    let small = times.windows(2).filter(|pair| (0..=MEDIA_STEP).contains(&(pair[1] - pair[0]))).count();
    times.first() == Some(&0) && rows.iter().all(|row| !row.stamp.is_certain()) && small + 1 == times.len()
}

/// Lines right above a row that name a day.
fn place_heads(draft: &mut Draft, bounds: &Range<usize>, lines: &[Line<'_>], guesses: &[Guess]) {
    let (Some(first), Some(last)) = (draft.rows.first(), draft.rows.last()) else { return };
    draft.lines = first.own.start..last.own.end;
    if draft.scale != Scale::Clock || draft.media {
        return;
    }
    let ends = std::iter::once(bounds.start).chain(draft.rows.iter().map(|row| row.own.end));
    let gaps = ends.zip(&draft.rows).filter(|(end, row)| *end < row.own.start).map(|(_, row)| row.own.start - 1);
    draft.heads = gaps.filter(|&at| is_day_head(&lines[at], &guesses[at])).collect();
    draft.lines.start = draft.heads.first().map_or(draft.lines.start, |&head| head.min(draft.lines.start));
}

/// The line names a day and nothing else.
fn is_day_head(line: &Line<'_>, guess: &Guess) -> bool {
    let labelled = matches!(&guess.says, Says::Publication(publication) if publication.labelled);
    guess.lead.as_deref().is_some_and(|stamp| stamp.is_day() && is_bare(line, stamp))
        && guess.told.is_none()
        && !labelled
}

/// Gives every row the lines of its text.
fn place_bodies(draft: &mut Draft, bounds: &Range<usize>, lines: &[Line<'_>], guesses: &[Guess]) {
    let ends = bodies_after(draft, bounds.end);
    if is_time_last(draft, &ends, bounds, lines, guesses) {
        bodies_before(draft, bounds.start);
        return;
    }
    let most =
        ends.iter().zip(&draft.rows).take(draft.rows.len() - 1).map(|(end, row)| end - row.own.end).max().unwrap_or(0);
    for (row, end) in draft.rows.iter_mut().zip(&ends) {
        row.body = row.own.end..*end;
    }
    if let Some(last) = draft.rows.last_mut() {
        last.body.end = last_body_end(last.own.end..bounds.end.min(last.own.end + most), guesses);
        draft.lines.end = last.body.end;
    }
}

/// Where the text after each row ends: at the next row or day head. The last one ends nowhere yet.
fn bodies_after(draft: &Draft, all: usize) -> Vec<usize> {
    let mut heads = draft.heads.iter().copied().peekable();
    let mut ends = Vec::with_capacity(draft.rows.len());
    for (at, row) in draft.rows.iter().enumerate() {
        while heads.peek().is_some_and(|&head| head < row.line) {
            heads.next();
        }
        let next = draft.rows.get(at + 1).map_or(all, |next| next.own.start);
        ends.push(heads.peek().map_or(next, |&head| head.min(next)).max(row.own.end));
    }
    ends
}

/// The text of the last row goes on for as many lines as other rows have, and stops where another part of the page starts.
fn last_body_end(mut body: Range<usize>, guesses: &[Guess]) -> usize {
    let stops = |at: &usize| {
        let guess = &guesses[*at];
        matches!(
            guess.says,
            Says::Furniture("related" | "rights" | "comments" | "newsletter" | "account" | "navigation")
        ) || matches!(guess.form, Form::Heading { .. } | Form::Rule(_))
    };
    let end = body.end;
    body.find(stops).unwrap_or(end)
}

/// Headlines stand above their times: text before the first one, none after the last.
fn is_time_last(draft: &Draft, ends: &[usize], bounds: &Range<usize>, lines: &[Line<'_>], guesses: &[Guess]) -> bool {
    let (Some(first), Some(last)) = (draft.rows.first(), draft.rows.last()) else { return false };
    let bare = draft.rows.iter().all(|row| shape(&lines[row.line], &row.stamp) == Shape::Bare && row.own.len() == 1);
    let is_text = |at: usize| guesses.get(at).is_some_and(|guess| guess.form == Form::Text && !guess.is_furniture());
    let gaps = ends.iter().zip(&draft.rows).take(draft.rows.len() - 1).all(|(end, row)| *end > row.own.end);
    if !bare || !gaps || first.own.start <= bounds.start || !is_text(first.own.start - 1) || !draft.heads.is_empty() {
        return false;
    }
    let touches = |at: usize| lines.get(at).is_some_and(|line| line.blanks_above == 0);
    let up = draft.rows.iter().filter(|row| touches(row.line) && !touches(row.line + 1)).count();
    let down = draft.rows.iter().filter(|row| !touches(row.line) && touches(row.line + 1)).count();
    if up + down > draft.rows.len() / 2 {
        up > down
    } else {
        !is_text(last.own.end) && first.own.start > bounds.start + 1
    }
}

/// Every row takes the lines since the row before; the first one as many as the shortest other.
fn bodies_before(draft: &mut Draft, least: usize) {
    let gaps: Vec<_> = draft.rows.windows(2).map(|pair| pair[0].own.end..pair[1].own.start).collect();
    let shortest = gaps.iter().map(Range::len).min().unwrap_or(1);
    let first = draft.rows[0].own.start;
    let bodies = std::iter::once(first.saturating_sub(shortest).max(least)..first).chain(gaps);
    for (row, body) in draft.rows.iter_mut().zip(bodies) {
        row.body = body;
    }
    draft.lines.start = draft.rows[0].body.start;
}
