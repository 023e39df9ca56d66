//! Pass 3a, lists of times: neighbours decide which stamps are rows of one list and where each row's text is.

mod bodies;
mod draft;
pub(crate) mod rows;

use std::collections::HashSet;
use std::ops::Range;

use crate::article::options::Role;
use crate::facts::{Form, Says, Seen, Text};
use crate::plan::lists::rows::{
    Row, Shape, carry_halves, days_among, is_bare, items_of_days, rows, settle_slashes, shape,
};
pub(crate) use draft::{Draft, Steps};

use crate::text::limits::{
    CAPTION_SECONDS, DIRECTION_MINUTES, DIRECTION_SHARE, ENTRY_LINES, MEDIA_STEP,
    ROLL_OVER_MINUTES, TIMELINE_ROWS,
};
use crate::text::line::Line;
use crate::text::sort;
use crate::time::clock::{Clock, Style};
use crate::time::date::Date;
use crate::time::stamp::{Scale, Stamp};

/// Counts from row to row; from one day head to the next, the heads say.
fn count_steps(rows: &[Row], heads: &[usize], text: Text<'_>) -> Steps {
    let mut steps = Steps::default();
    let mut day = None;
    let mut heads = heads.iter().copied().peekable();
    let mut above: Option<&Row> = None;
    for row in rows {
        let head = std::iter::from_fn(|| heads.next_if(|&head| head < row.line))
            .last()
            .and_then(|head| text.seen[head].lead.as_deref()?.date);
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

/// The order in which kinds of lists are looked for; lines of one list are not looked at again.
const SCALES: [Scale; 4] = [Scale::Clock, Scale::Calendar, Scale::Match, Scale::Ago];

/// Finds the lists of times, in the order of the text.
pub(crate) fn find(text: Text<'_>) -> Vec<Draft> {
    let rows = rows(text);
    let mut drafts: Vec<Draft> = Vec::new();
    for scale in SCALES {
        let found: Vec<_> = free(&drafts, text.len())
            .into_iter()
            .flat_map(|free| find_in(free, &rows, scale, text))
            .collect();
        drafts.extend(found);
        sort::by_key(&mut drafts, |draft| draft.lines.start);
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
fn find_in(free: Range<usize>, rows: &[Row], scale: Scale, text: Text<'_>) -> Vec<Draft> {
    let inside = rows.partition_point(|row| row.own.start < free.start)
        ..rows.partition_point(|row| row.own.end <= free.end);
    let fits = |row: &&Row| {
        let scale_of_row = row.stamp.scale();
        scale_of_row == Some(scale)
            || (matches!(scale, Scale::Clock | Scale::Ago) && row.stamp.is_day())
    };
    let fitting = rows.get(inside).unwrap_or_default().iter().filter(fits).cloned().collect();
    let mut runs = runs(fitting, text).into_iter().peekable();
    let mut found: Vec<Draft> = Vec::new();
    while let Some(run) = runs.next() {
        let start = found.last().map_or(free.start, |draft| draft.lines.end);
        let end = runs.peek().map_or(free.end, |next| next[0].own.start);
        found.extend(lists(run, scale, start..end, text));
    }
    found
}

/// Cuts the rows of one scale into runs: too far apart is another list, and so is what stands under another marked heading,
/// or what says again what stood above.
fn runs(rows: Vec<Row>, text: Text<'_>) -> Vec<Vec<Row>> {
    let mut runs: Vec<Vec<Row>> = Vec::new();
    let mut said = HashSet::new();
    let mut way = 0;
    for row in rows {
        let says = what_is_said(&row, text.lines);
        let above = runs.last().and_then(|run| run.last());
        let step = above.map_or(0, |above| step(&above.stamp, &row.stamp));
        let again = step.signum() * way < 0
            && step.abs() > ROLL_OVER_MINUTES
            && says.is_some_and(|says| said.contains(&says));
        let joins =
            !again && above.is_some_and(|above| is_near(above.own.end..row.own.start, text));
        if !joins {
            said.clear();
            way = 0;
            runs.push(Vec::new());
        }
        way += step.signum();
        said.extend(says);
        if let Some(run) = runs.last_mut() {
            run.push(row);
        }
    }
    runs
}

/// The time of a row and the text beside it or below it: two rows that share both are two copies of one.
fn what_is_said<'t>(row: &Row, lines: &[Line<'t>]) -> Option<(i32, &'t str)> {
    let line = &lines[row.line];
    let text = if is_bare(line, &row.stamp) { lines.get(row.own.end)?.text } else { line.text };
    let telling = text.chars().filter(|c| c.is_alphabetic()).nth(COPY_LETTERS).is_some();
    Some((row.stamp.clock?.minutes(), text)).filter(|_| telling)
}

/// The fewest letters by which a text is recognised as a copy.
const COPY_LETTERS: usize = 6;

/// The columns of indent from which a line is code, and its hash no heading; four, as in Markdown.
const CODE_INDENT: usize = 4;

/// This many lines may stand between two rows of one list, and no marked heading.
fn is_near(gap: Range<usize>, text: Text<'_>) -> bool {
    let heads = |at: usize| {
        matches!(text.seen[at].form, Form::Heading { level: 1 | 2, .. })
            && text.seen[at].lead.is_none()
            && text.lines[at].indent < CODE_INDENT
    };
    gap.len() <= ENTRY_LINES && !gap.into_iter().any(heads)
}

/// The list that a run is, or the lists where rows stand close together under labels and start anew under each of them.
fn lists(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Vec<Draft> {
    let pieces = pieces(&run, text);
    if pieces.iter().filter(|piece| piece.len() >= TIMELINE_ROWS).count() < 2 {
        return draft(run, scale, bounds, text).into_iter().collect();
    }
    let ends: Vec<_> =
        pieces.iter().skip(1).map(|piece| piece[0].own.start).chain([bounds.end]).collect();
    let mut start = bounds.start;
    let mut found = Vec::new();
    for (piece, end) in pieces.into_iter().zip(ends) {
        found.extend(draft(piece, scale, start..end, text));
        start = found.last().map_or(start, |draft| draft.lines.end);
    }
    found
}

/// A run of rows that mostly follow each other line by line, cut at labels under which the times start anew.
fn pieces(run: &[Row], text: Text<'_>) -> Vec<Vec<Row>> {
    let touches = |above: &Row, row: &Row| above.own.end == row.own.start;
    let close = || run.windows(2).filter(|pair| touches(&pair[0], &pair[1]));
    if close().count() * 2 <= run.len() {
        return Vec::new();
    }
    let way: i32 = close().map(|pair| step(&pair[0].stamp, &pair[1].stamp).signum()).sum();
    let label = |at: usize| {
        text.lines[at].chars <= LABEL_CHARS
            && !text.lines[at].ends_sentence()
            && !is_day_head(&text.lines[at], text.seen[at])
    };
    let anew = |above: &Row, row: &Row| {
        let minutes =
            above.stamp.clock.zip(row.stamp.clock).map(|(a, b)| b.minutes() - a.minutes());
        minutes.is_none_or(|step| step.signum() * way.signum() < 0)
    };
    run.chunk_by(|above, row| touches(above, row) || !label(row.own.start - 1) || !anew(above, row))
        .map(<[Row]>::to_vec)
        .collect()
}

/// The longest label over a list of times, in characters.
const LABEL_CHARS: usize = 48;

/// A list with rows that print a day and no time among the others, if it runs one way with them; else without them.
fn draft(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Option<Draft> {
    let alone = |row: &Row| row.stamp.scale() == Some(scale);
    if run.iter().all(alone) {
        return draft_of(run, scale, bounds, text);
    }
    let without = run.iter().filter(|row| alone(row)).cloned().collect();
    let with = days_among(run, scale, text.lines);
    let with = draft_of(with, scale, bounds.clone(), text);
    with.filter(|with| with.steps.share() >= DIRECTION_SHARE)
        .or_else(|| draft_of(without, scale, bounds, text))
}

/// A list, if the run has enough rows of one shape that run one way.
fn draft_of(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Option<Draft> {
    let run = if scale == Scale::Calendar { without_prose(run, text.lines) } else { run };
    let mut rows = of_main_shape(run, text);
    let told = rows.iter().any(|row| text.seen[row.line].role() == Some(Role::Entry));
    let heads = items_of_days(&mut rows, scale, bounds.end, text);
    if rows.len() < TIMELINE_ROWS && !told {
        return None;
    }
    carry_halves(&mut rows);
    settle_slashes(&mut rows);
    let media = scale == Scale::Clock && is_media(&rows);
    let mut draft = Draft { lines: 0..0, rows, heads, scale, media, steps: Steps::default() };
    place_heads(&mut draft, &bounds, text);
    draft.steps = count_steps(&draft.rows, &draft.heads, text);
    if !told && !is_believable(&draft, text.lines) {
        return None;
    }
    bodies::place(&mut draft, &bounds, text);
    (told || !is_table(&draft.rows, text.lines)).then_some(draft)
}

/// Opening hours and columns of numbers: nothing happens in any row.
fn is_table(rows: &[Row], lines: &[Line<'_>]) -> bool {
    let rest = |row: &Row| {
        if row.stamp.all.0 == 0 { lines[row.line].text[row.stamp.all.1..].trim() } else { "" }
    };
    let hours = |row: &Row| row.stamp.range && rest(row).is_empty() && row.body.is_empty();
    let number = |row: &Row| {
        !row.stamp.is_certain() && !rest(row).is_empty() && !rest(row).contains(char::is_alphabetic)
    };
    rows.iter().all(hours) || rows.iter().filter(|row| number(row)).count() * 2 > rows.len()
}

/// A paragraph may start with a year or a date and go on without a mark; only in a list does every line.
fn without_prose(run: Vec<Row>, lines: &[Line<'_>]) -> Vec<Row> {
    let loose = |row: &Row| !row.stamp.separated && !is_bare(&lines[row.line], &row.stamp);
    let dense = run.windows(2).all(|pair| pair[0].own.end == pair[1].own.start);
    if dense { run } else { run.into_iter().filter(|row| !loose(row)).collect() }
}

/// Rows of the shape that most have, and others that nothing else looks like.
fn of_main_shape(run: Vec<Row>, text: Text<'_>) -> Vec<Row> {
    let shapes: Vec<_> = run.iter().map(|row| shape(&text.lines[row.line], &row.stamp)).collect();
    let count = |wanted| shapes.iter().filter(|&&shape| shape == wanted).count();
    let main = [Shape::Bare, Shape::Lead, Shape::Tail]
        .into_iter()
        .max_by_key(|&shape| count(shape))
        .unwrap_or(Shape::Bare);
    let colon = |row: &Row| row.stamp.clock.is_some_and(|clock| clock.style == Style::Colon);
    let alike = |row: &Row, shape| {
        shape == main
            || row.stamp.is_certain()
            || row.stamp.is_day()
            || colon(row)
                && (shape == Shape::Bare
                    || is_remark(&text.lines[row.line].text[row.stamp.all.1..]))
            || text.seen[row.line].role() == Some(Role::Entry)
    };
    run.into_iter()
        .zip(shapes)
        .filter(|(row, shape)| alike(row, *shape))
        .map(|(row, _)| row)
        .collect()
}

/// `(maybe earlier?)` after a time.
fn is_remark(rest: &str) -> bool {
    rest.starts_with('(') && rest.find(')') == Some(rest.len() - 1)
}

/// The share of steps that must agree where every time is printed with two digits for the hour, as lengths and scores are not.
const PADDED_SHARE: f32 = 0.6;

fn is_padded(rows: &[Row]) -> bool {
    rows.iter()
        .filter_map(|row| row.stamp.clock.map(|clock| (clock, row.stamp.at)))
        .all(|(clock, at)| clock.style == Style::Colon && at.1 - at.0 == "14:20".len())
}

/// Prices, numbers of sections and results of races look like times, and may run one way.
fn looks_like_times(rows: &[Row]) -> bool {
    let clocks = || {
        rows.iter()
            .filter(|row| !row.stamp.is_certain())
            .filter_map(|row| Some((row.stamp.clock?, row.stamp.at)))
    };
    let all = |fits: fn((Clock, (usize, usize))) -> bool| {
        clocks().count() == rows.len() && clocks().all(fits)
    };
    let unpadded = || clocks().any(|(clock, at)| clock.hour < 10 && (at.1 - at.0) % 3 == 1);
    let prices = unpadded()
        && all(|(clock, _)| {
            clock.style == Style::Dot && (clock.minute % 5 == 0 || clock.minute % 10 == 9)
        });
    let sections = all(|(clock, _)| clock.style == Style::Dot)
        && clocks()
            .zip(clocks().skip(1))
            .all(|(above, below)| below.0.minutes() - above.0.minutes() == 1);
    !(prices || sections || rows.iter().all(is_length))
}

/// Prices, scores and lengths of songs have the looks of times; they do not run one way.
fn is_believable(draft: &Draft, lines: &[Line<'_>]) -> bool {
    let Draft { rows, steps, .. } = draft;
    let timed = || rows.iter().filter(|row| row.stamp.clock.is_some());
    let certain = timed().filter(|row| row.stamp.is_certain()).count() * 2 > timed().count();
    let dotted = rows.iter().any(|row| {
        row.stamp.clock.is_some_and(|clock| clock.style == Style::Dot) && !row.stamp.is_certain()
    });
    let all = |wanted| rows.iter().all(|row| shape(&lines[row.line], &row.stamp) == wanted);
    let bare = all(Shape::Bare);
    match draft.scale {
        Scale::Clock => {
            !(draft.media && is_captions(rows))
                && (draft.media || looks_like_times(rows))
                && (certain
                    || (bare && !dotted)
                    || steps.share()
                        >= if is_padded(rows) && !all(Shape::Tail) {
                            PADDED_SHARE
                        } else {
                            DIRECTION_SHARE
                        })
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
    if let Some(word) = row.day_word.filter(|_| row.date.is_none()) {
        return if above.date.is_some() { 0 } else { word - above.day_word.unwrap_or(0) };
    }
    let days = day(above).zip(day(row)).map_or(0, |(a, b)| a.days_to(b));
    let clock = minutes(above).zip(minutes(row)).map_or(0, |(a, b)| b - a);
    let played = above
        .match_minute
        .as_deref()
        .zip(row.match_minute.as_deref())
        .map_or(0, |(a, b)| match_minutes(b) - match_minutes(a));
    let near = if clock.abs() <= DIRECTION_MINUTES { clock } else { 0 };
    let past = above.ago.zip(row.ago).map_or(0, |(a, b)| a.minutes() - b.minutes());
    [days, near, played, past].into_iter().find(|&step| step != 0).unwrap_or(0)
}

/// `45+2` → 4502, so that added time sorts after its half.
fn match_minutes(text: &str) -> i32 {
    let mut parts = text.split('+').map(|part| part.parse::<i32>().unwrap_or(0));
    parts.next().unwrap_or(0) * 100 + parts.next().unwrap_or(0)
}

/// From 0:00 upwards in small steps: places in a recording, no times of day.
fn is_media(rows: &[Row]) -> bool {
    let times: Vec<_> = rows.iter().filter_map(|row| row.stamp.clock).map(Clock::minutes).collect();
    let longest = if rows.iter().all(is_length) { i32::MAX } else { MEDIA_STEP };
    let small =
        times.windows(2).filter(|pair| (0..=longest).contains(&(pair[1] - pair[0]))).count();
    times.first() == Some(&0)
        && rows.iter().all(|row| !row.stamp.is_certain())
        && small + 1 == times.len()
}

/// `1:05:07`: an hour of one digit before seconds is that of a length.
fn is_length(row: &Row) -> bool {
    let printed = row.stamp.at.1 - row.stamp.at.0;
    let seconds =
        row.stamp.clock.is_some_and(|clock| clock.second.is_some() && clock.style == Style::Colon);
    seconds && printed < "14:20:05".len() && !row.stamp.is_certain()
}

/// Places in a recording that follow each other as fast as speech are captions: the text is what was said, and no list.
fn is_captions(rows: &[Row]) -> bool {
    let seconds = |row: &Row| {
        row.stamp.clock.map(|clock| clock.second.map_or(clock.minutes(), |_| clock.minutes() * 60))
    };
    let all = rows
        .first()
        .and_then(seconds)
        .zip(rows.last().and_then(seconds))
        .map_or(0, |(first, last)| last - first);
    usize::try_from(all).is_ok_and(|all| all < CAPTION_SECONDS * (rows.len() - 1))
}

/// Lines right above a row that name a day.
fn place_heads(draft: &mut Draft, bounds: &Range<usize>, text: Text<'_>) {
    let (Some(first), Some(last)) = (draft.rows.first(), draft.rows.last()) else { return };
    draft.lines = first.own.start..last.own.end;
    if draft.scale != Scale::Clock || draft.media {
        draft.lines.start =
            draft.heads.first().map_or(draft.lines.start, |&head| head.min(draft.lines.start));
        return;
    }
    let ends = std::iter::once(bounds.start).chain(draft.rows.iter().map(|row| row.own.end));
    let gaps = ends
        .zip(&draft.rows)
        .filter(|(end, row)| *end < row.own.start)
        .map(|(_, row)| row.own.start - 1);
    let is_row = |at: usize| draft.rows.binary_search_by_key(&at, |row| row.line).is_ok();
    draft.heads =
        gaps.filter(|&at| is_day_head(&text.lines[at], text.seen[at]) && !is_row(at)).collect();
    draft.lines.start =
        draft.heads.first().map_or(draft.lines.start, |&head| head.min(draft.lines.start));
}

/// The line names a day and nothing else.
fn is_day_head(line: &Line<'_>, guess: Seen<'_>) -> bool {
    let labelled = matches!(&guess.says, Says::Publication(publication) if publication.labelled);
    guess.lead.as_deref().is_some_and(|stamp| stamp.is_day() && is_bare(line, stamp))
        && guess.told.is_none()
        && !labelled
}
