//! Finds what a text says about time, in prose: dates, times of day, durations, and what happens again and again.

mod amounts;
mod anchor;
mod calendar;
mod dates;
mod grammar;
mod lexicon;
mod points;
mod said;
mod token;

use self::anchor::ReferenceTime;
use self::grammar::Parser;
use self::said::{Base, Found, From, Grain, Period, Point, Said, Shift, Year};
use crate::article::{
    Article, Block, Entry, Kind, Link, Section, Span, TimeExpression, TimeExpressionKind,
};
use crate::text::sort;
use crate::time::date::CalendarDay;

/// How near a date must be to be that of a time before it, in bytes.
const NEAR: usize = 40;

/// A block of prose, with the date of the entry that it is the first of.
struct Prose<'a> {
    pub(crate) spans: &'a [Span],
    /// Addresses in it, which say no time.
    pub(crate) links: &'a [Link],
    /// The date of the entry that it stands in, in ISO 8601.
    pub(crate) date: Option<&'a str>,
    /// It is the first block of its entry.
    pub(crate) first: bool,
    /// The entry has a time of day: it was written then.
    pub(crate) live: bool,
}

/// What the prose of an article says about time: headline and dateline, text, and what entries tell. Stamps and day heads are
/// the timeline itself.
pub(super) fn find(
    source: &str,
    article: &Article,
    published: Option<CalendarDay>,
) -> Vec<TimeExpression> {
    let Article { title, standfirst, dateline, sections, .. } = article;
    let head = title.iter().chain(standfirst).chain(dateline);
    let text = sections.iter().flat_map(Section::all_blocks);
    let text = text.filter(|block| !matches!(block.kind, Kind::Timestamp { .. }));
    let mut blocks: Vec<_> = head.chain(text).map(|block| Prose::of(block, None)).collect();
    for entry in article.entries() {
        let told = |(at, block)| Prose { first: at == 0, ..Prose::of(block, Some(entry)) };
        blocks.extend(entry.blocks.iter().enumerate().map(told));
    }
    sort::by_key(&mut blocks, |block| block.spans.first().copied());
    find_in(source, blocks.into_iter(), article.language.as_deref(), published)
}

impl<'a> Prose<'a> {
    /// A block, perhaps of an entry.
    fn of(block: &'a Block, entry: Option<&'a Entry>) -> Self {
        Self {
            spans: &block.spans,
            links: &block.links,
            date: entry.and_then(|entry| entry.date.as_deref()),
            first: false,
            live: entry.is_some_and(|entry| entry.time.is_some()),
        }
    }
}

/// Finds them in blocks of text, given in the order of the text.
fn find_in<'a>(
    source: &str,
    blocks: impl Iterator<Item = Prose<'a>>,
    language: Option<&str>,
    published: Option<CalendarDay>,
) -> Vec<TimeExpression> {
    let lexicon = lexicon::of_language(language);
    let mut found = Vec::new();
    let mut tokens = Vec::new();
    for (number, block) in blocks.enumerate() {
        found.extend(block.date.filter(|_| block.first).and_then(unprinted));
        if token::cut(source, block.spans, lexicon, &mut tokens) {
            let (in_bc, from) = (found.last().is_some_and(is_bc), found.len());
            Parser { source, tokens: &tokens, lexicon, in_bc }.find(&mut found);
            let mut links = block.links.iter().map(|link| link.span).peekable();
            let told = found.split_off(from).into_iter().filter(|found| {
                while links.next_if(|link| link.end <= found.start).is_some() {}
                links.peek().is_none_or(|link| link.start >= found.end)
            });
            found.extend(told);
            let now = block.date.filter(|_| block.live).and_then(CalendarDay::from_iso);
            found[from..].iter_mut().for_each(|found| (found.now, found.block) = (now, number));
        }
    }
    let mut anchor = ReferenceTime::new(published, is_narrative(&found, published));
    let near = |at: usize| {
        let (this, next) = (&found[at], found.get(at + 1)?);
        let between = source.get(this.end..next.start)?;
        let close = next.block == this.block && between.len() < NEAR && !between.contains(". ");
        (close && !between.contains(['!', '?', ';'])).then_some(next)
    };
    let all = (0..found.len()).map(|at| expression(&found[at], anchor.value(&found[at], near(at))));
    all.filter(|expression| !expression.span.is_empty()).collect()
}

/// The date of an entry: what its text says counts from it, but its stamp is no expression of prose.
fn unprinted(iso: &str) -> Option<Found> {
    let mut parts = iso.split('-').map(|part| part.parse::<i32>().ok());
    let year = Year::Is(parts.next()??);
    let mut small = || parts.next().flatten().and_then(|number| u8::try_from(number).ok());
    let grain = match (small(), small()) {
        (Some(month), Some(day)) => Grain::Day(month, day),
        (Some(month), None) => Grain::Month(month),
        _ => Grain::Year,
    };
    let said = Said::Point(Point::calendar(year, grain));
    Some(Found { start: 0, end: 0, said, tense: None, leads: true, now: None, block: 0 })
}

fn expression(found: &Found, (value, anchored): anchor::Value) -> TimeExpression {
    let kind = match &found.said {
        Said::Point(Point {
            base: Base::Shift(Shift { unit: Period::Second | Period::Minute | Period::Hour, .. }),
            ..
        }) => TimeExpressionKind::Time,
        Said::Point(Point { clock: None, part: None, .. }) | Said::Vague(_) => {
            TimeExpressionKind::Date
        }
        Said::Point(_) => TimeExpressionKind::Time,
        Said::Duration(..) => TimeExpressionKind::Duration,
        Said::Set(_) => TimeExpressionKind::Set,
    };
    TimeExpression { span: Span::new(found.start, found.end), kind, value, anchored }
}

const fn is_bc(found: &Found) -> bool {
    matches!(found.said, Said::Point(Point { base: Base::Calendar(Year::Is(..0), _), .. }))
}

/// Weekdays and words such as yesterday.
const fn is_of_now(base: Base) -> bool {
    matches!(
        base,
        Base::Weekday(..)
            | Base::Shift(Shift {
                unit: Period::Day | Period::Week | Period::Weekend,
                from: From::Now,
                ..
            })
    )
}

/// History rather than news: years are said, and other ones than that of publication, far more often than weekdays and words
/// such as yesterday.
fn is_narrative(found: &[Found], published: Option<CalendarDay>) -> bool {
    let now = published.map_or(0, |day| i32::from(day.year()));
    let (mut history, mut news) = (0, 0);
    for found in found {
        match &found.said {
            Said::Point(Point { base: Base::Calendar(Year::Is(year), grain), .. })
                if (now - *year).abs() > 1 =>
            {
                history += if matches!(grain, Grain::Year) { 1 } else { 2 };
            }
            Said::Point(Point { base, .. }) => news += i32::from(is_of_now(*base)),
            _ => {}
        }
    }
    history > 6 * news && history >= 3
}
