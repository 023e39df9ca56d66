//! What is said about an article, in English: the sentences of `www/words/tables/en-article.js` that need no script. Those of
//! reasons are written here alone; `www/words/reasons.js` is made of them.

use time::{Date, Month};

use crate::article::{Day, DayRule, Note, Order, Reason};

pub(super) const UNTITLED: &str = "Untitled text";
pub(super) const TIMELINE: &str = "Timeline";
pub(super) const CONTENTS: &str = "Contents";
pub(super) const TABLE: &str = "Table";
pub(super) const LINK_ONLY: &str =
    "This is only a link. This page cannot fetch it: open it, copy the text and paste it here.";
pub(super) const PULL_QUOTE: &str = "Repeated: the text also says this elsewhere";
pub(super) const ASIDE_WHY: &str = "They seem to belong to the page, not to the article.";
pub(super) const MIXED: &str =
    "The times are in no consistent order, so days come only from printed dates.";

/// Words per minute of a practised adult reader of prose on a screen, as in `www/words/sentences.js`.
const WORDS_PER_MINUTE: usize = 238;

/// Why a line was taken for what it is, in a sentence.
///
/// ```
/// use article_viewer::{Reason, render};
///
/// assert_eq!(render::sentence(Reason::Correction), "You said so.");
/// ```
#[must_use]
#[rustfmt::skip]
pub const fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::Correction => "You said so.",
        Reason::Hint => "The page it was copied from says so.",
        Reason::FirstLine => "It is the first line of the text.",
        Reason::Mark => "A mark before it says so.",
        Reason::Underline => "A line of marks under it says so.",
        Reason::Numbering => "It has a number and stands alone above a paragraph.",
        Reason::Capitals => "It is written in capitals.",
        Reason::ShortLine => "It is a short line, and looks like a heading among its neighbours.",
        Reason::ShortLineApart => "It is a short line that stands apart, and looks like a heading.",
        Reason::BeforeByline => "It stands between the headline and the names.",
        Reason::BeforeHeading => "It is the only paragraph above the first heading.",
        Reason::NoStop => "It is a sentence without a full stop, under the headline.",
        Reason::Names => "It consists only of names, under the headline.",
        Reason::NameUnderTitle => "It looks like a name, alone under the headline.",
        Reason::EntryNames => "It consists only of names, and several entries start with it.",
        Reason::Weighed => "It looks like one among its neighbours.",
        Reason::Share => "Part of a share bar.",
        Reason::Advert => "The label of an advertisement.",
        Reason::Newsletter => "An offer to subscribe.",
        Reason::Cookies => "A notice about cookies.",
        Reason::Related => "A link to another article.",
        Reason::Comments => "Part of the comments.",
        Reason::Account => "A way to sign in.",
        Reason::Navigation => "Part of a menu.",
        Reason::Rights => "Copyright or terms.",
        Reason::ReadingTime => "How long the article takes to read.",
        Reason::Media => "A button of a player, or the label of a picture.",
        Reason::App => "An invitation to follow.",
        Reason::Tags => "What the article is filed under.",
        Reason::Label => "A label above the headline.",
        Reason::Page => "It stands outside the article.",
        Reason::Sheet => "It stands on every printed page.",
        Reason::MailHeader => "The header of the letter says so.",
        Reason::FrontMatter => "The lines at the top of the file say so.",
        Reason::Signature => "The signature of the letter.",
        Reason::Duplicate => "It repeats the headline.",
        Reason::EmptyQuote | Reason::Invisible => "Worked out from its place and its shape.",
    }
}

/// `1234` → `"1,234"`.
fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// "1 line", "3 lines".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

fn entries(count: usize) -> String {
    counted(count, "entry", "entries")
}

fn days(count: usize) -> String {
    counted(count, "day", "days")
}

pub(super) fn measure(words: usize) -> String {
    format!("{}, {}", counted(words, "word", "words"), reading_time(words))
}

fn reading_time(words: usize) -> String {
    let nearest = |per: usize| (2 * words + per) / (2 * per);
    match words / WORDS_PER_MINUTE {
        0 => "less than a minute".to_owned(),
        1..120 => counted(nearest(WORDS_PER_MINUTE), "minute", "minutes"),
        _ => counted(nearest(60 * WORDS_PER_MINUTE), "hour", "hours"),
    }
}

pub(super) fn parts(articles: usize) -> String {
    format!("{} in this text", counted(articles, "article", "articles"))
}

pub(super) fn aside(lines: usize) -> String {
    format!("{} set aside", counted(lines, "line", "lines"))
}

/// What a note says, or nothing where another part of the HTML says it.
pub(super) fn note(note: &Note) -> Option<String> {
    match note {
        Note::LinesJoined { count } => {
            let were = if *count == 1 { "was" } else { "were" };
            let breaks = counted(*count, "line break", "line breaks");
            Some(format!("{breaks} at a fixed width {were} removed from the paragraphs."))
        }
        Note::BadOption { option: "published" } => {
            Some("The date of publication could not be read, so it was ignored.".to_owned())
        }
        Note::BadOption { option } => Some(format!("The setting “{option}” could not be used.")),
        _ => None,
    }
}

/// How many entries there are, and from when to when; `ends` are the first and the last one in the text.
pub(super) fn summary(
    count: usize,
    days_spanned: usize,
    ends: (&str, &str),
    order: Order,
) -> String {
    match (count, days_spanned) {
        (0 | 1, _) => entries(count),
        (_, 2..) => format!("{} on {}", entries(count), days(days_spanned)),
        _ => format!("{}, {} {} {}", entries(count), ends.0, to(order), ends.1),
    }
}

fn to(order: Order) -> &'static str {
    if order == Order::NewestFirst { "back to" } else { "to" }
}

/// The same where the entries have no text.
pub(super) fn without_text(note: &Note, order: Order) -> Option<String> {
    let Note::TimelineWithoutText { entries, first, last, days: spanned, .. } = note else {
        return None;
    };
    if *entries == 1 {
        return Some(format!("1 update, {first}; its headline was not in the paste."));
    }
    let way = if order == Order::NewestFirst { "before" } else { "after" };
    let far = match spanned.unwrap_or_default() {
        0 | 1 => String::new(),
        2 => format!(" the day {way}"),
        spanned => format!(" {} {way}", days(spanned - 1)),
    };
    let updates = counted(*entries, "update", "updates");
    Some(format!(
        "{updates}, {first} {} {last}{far}; their headlines were not in the paste.",
        to(order)
    ))
}

pub(super) fn zones(zones: &[&str]) -> String {
    match zones {
        [one] => format!("Times in {one}, as printed."),
        [one, other] => format!("Times in {one} and {other}, as printed."),
        _ => "Times in several zones, as printed.".to_owned(),
    }
}

/// What a day without a printed head is called.
pub(super) fn day(day: &Day) -> String {
    match (&day.date, day.offset) {
        (Some(date), _) => printed_date(date).unwrap_or_else(|| date.clone()),
        (None, None) => "A day that the text does not name".to_owned(),
        (None, Some(0)) => "The newest day".to_owned(),
        (None, Some(-1)) => "The day before".to_owned(),
        (None, Some(offset)) => {
            let count = usize::try_from(offset.unsigned_abs()).unwrap_or_default();
            format!("{} {}", days(count), if offset < 0 { "before" } else { "after" })
        }
    }
}

/// `"2025-12-19"` → `"Friday 19 December 2025"`.
fn printed_date(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    Some(format!("{} {} {} {}", date.weekday(), date.day(), date.month(), date.year()))
}

/// Why a day was worked out; `from` is the time above a jump, `to` the one under it.
pub(super) fn inferred(rule: DayRule, from: Option<&str>, to: Option<&str>) -> String {
    match (rule, from.zip(to)) {
        (DayRule::RollOver, Some((from, to))) => {
            format!(
                "worked out: the times jump from {from} {} to {to}",
                if to > from { "up" } else { "down" }
            )
        }
        (DayRule::RollOver, None) => "worked out from the order of the times".to_owned(),
        (DayRule::Anchor, _) => "worked out from the date of publication".to_owned(),
        (DayRule::Neighbour, _) => "worked out from the day next to it in the list".to_owned(),
        (DayRule::DayWord, _) => "worked out from the word beside the time".to_owned(),
    }
}

/// The hours without a time between two rows of a timetable, in the direction in which it runs.
pub(super) fn silence(row: u8, next: u8) -> Option<String> {
    let (from, to) =
        if next < row { (row, next.saturating_add(1)) } else { (row.saturating_add(1), next) };
    let clock = |hour: u8| format!("{hour:02}:00");
    match row.abs_diff(next) {
        0 | 1 => None,
        _ if from == to => Some(format!("{}: nothing", clock(from))),
        _ => Some(format!("{} to {}: nothing", clock(from), clock(to))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_read_as_on_the_page() {
        assert_eq!(number(7), "7");
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(measure(1190), "1,190 words, 5 minutes");
        assert_eq!(measure(237), "237 words, less than a minute");
        assert_eq!(measure(238 * 120), "28,560 words, 2 hours");
        assert_eq!(printed_date("2025-12-19").as_deref(), Some("Friday 19 December 2025"));
        assert_eq!(silence(20, 16).as_deref(), Some("20:00 to 17:00: nothing"));
        assert_eq!(silence(10, 11), None);
    }
}
