//! A timeline: days with their heads, entries with their times, in the order that is asked for.

use super::blocks;
use super::context::RenderContext;
use super::inline;
use super::words;
use super::writer::Writer;
use crate::article::{Article, Block, Day, Entry, Note, Order, Timeline};

/// The longest printed times, in characters, that fit into a narrow margin and into a wide one.
const MARGINS: &[(usize, &str)] =
    &[(6, "days margin-narrow"), (14, "days margin-wide"), (usize::MAX, "days margin-none")];

/// The timeline with this number in its article.
pub(super) fn timeline(
    out: &mut Writer,
    article: &Article,
    index: usize,
    context: &RenderContext<'_>,
) {
    let timeline =
        if index == 0 { article.timeline.as_ref() } else { article.timelines.get(index - 1) };
    let Some(timeline) = timeline else { return };
    let id = context.timeline_id(index);
    let id = id.as_deref().map(|id| ("id", id));
    let entries: Vec<&Entry> = timeline.days.iter().flat_map(|day| &day.entries).collect();
    out.open("section", "timeline", id.as_slice());
    head(out, timeline, &entries, note(article, index), context);
    let list = DrawnList::new(timeline, &entries, context);
    out.open("div", class(&entries, list.bare), &[]);
    for at in 0..timeline.days.len() {
        list.day(out, if list.turned { timeline.days.len() - 1 - at } else { at });
    }
    out.close("div");
    out.close("section");
}

/// What is to be known of a timeline whose entries have no text.
fn note(article: &Article, of: usize) -> Option<&Note> {
    article
        .notes
        .iter()
        .find(|note| matches!(note, Note::TimelineWithoutText { index, .. } if *index == of))
}

/// What it is, and what its times are.
fn head(
    out: &mut Writer,
    timeline: &Timeline,
    entries: &[&Entry],
    note: Option<&Note>,
    context: &RenderContext<'_>,
) {
    out.open("header", "timeline-head", &[("lang", "en"), ("dir", "ltr")]);
    out.element(context.heading(2), "", &[], words::TIMELINE);
    if let (Some(first), Some(last)) = (entries.first(), entries.last()) {
        let summary = note.and_then(|note| words::without_text(note, timeline.order));
        let summary = summary.unwrap_or_else(|| {
            words::summary(
                entries.len(),
                timeline.days.len(),
                (&first.text, &last.text),
                timeline.order,
            )
        });
        out.element("p", "timeline-summary", &[], &summary);
    }
    let mut zones: Vec<&str> = Vec::new();
    for zone in entries.iter().filter_map(|entry| entry.zone.as_deref()) {
        if zones.len() < 3 && !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    if !zones.is_empty() {
        out.element("p", "timeline-times", &[], &words::zones(&zones));
    }
    if timeline.order == Order::Mixed {
        out.element("p", "note", &[], words::MIXED);
    }
    out.close("header");
}

/// How wide the margin for the times has to be.
fn class(entries: &[&Entry], bare: bool) -> &'static str {
    let longest = entries.iter().map(|entry| entry.text.chars().count()).max().unwrap_or_default();
    let margin = MARGINS.iter().find(|(most, _)| longest <= *most);
    if bare { "days bare" } else { margin.map_or("days", |(_, class)| class) }
}

/// How a timeline is listed.
struct DrawnList<'a> {
    timeline: &'a Timeline,
    context: &'a RenderContext<'a>,
    newest_first: bool,
    /// It runs the other way than in the text.
    turned: bool,
    /// No entry has a text and each has a clock time: such a list is a timetable.
    bare: bool,
}

impl<'a> DrawnList<'a> {
    fn new(timeline: &'a Timeline, entries: &[&Entry], context: &'a RenderContext<'a>) -> Self {
        let printed = timeline.order == Order::NewestFirst;
        let newest_first = context.options.newest_first.unwrap_or(printed);
        Self {
            timeline,
            context,
            newest_first,
            turned: timeline.order != Order::Mixed && newest_first != printed,
            bare: entries.iter().all(|entry| entry.blocks.is_empty() && entry.time.is_some()),
        }
    }

    fn day(&self, out: &mut Writer, at: usize) {
        let day = &self.timeline.days[at];
        out.open("section", "day", &[]);
        let has_head = self.day_head(out, day, at);
        let inner = if has_head { self.context.deeper() } else { *self.context };
        let reversed = self.newest_first && self.timeline.order != Order::Mixed;
        let attributes: &[_] =
            if reversed { &[("role", "list"), ("reversed", "")] } else { &[("role", "list")] };
        if !day.entries.is_empty() {
            out.open("ol", "entries", attributes);
            for index in 0..day.entries.len() {
                self.entry(out, &day.entries, index, &inner);
            }
            out.close("ol");
        }
        out.close("section");
    }

    fn day_head(&self, out: &mut Writer, day: &Day, at: usize) -> bool {
        if day.head.is_none()
            && day.date.is_none()
            && day.inferred.is_none()
            && self.timeline.days.len() < 2
        {
            return false;
        }
        let name = self.context.heading(3);
        out.open(name, "day-head", &[]);
        match &day.head {
            Some(head) => inline::fill(out, head, self.context),
            None => out.element("span", "", &[("lang", "en"), ("dir", "ltr")], &words::day(day)),
        }
        if let Some(inferred) = day.inferred {
            let above =
                at.checked_sub(1).and_then(|above| self.timeline.days[above].entries.last());
            let time = |entry: Option<&'a Entry>| entry.and_then(|entry| entry.time.as_deref());
            let why = words::inferred(
                inferred.rule,
                time(above),
                time(self.timeline.days[at].entries.first()),
            );
            out.constant(" ");
            out.element("span", "inferred", &[("lang", "en"), ("dir", "ltr")], &format!("({why})"));
        }
        out.close(name);
        true
    }

    /// The entry that is listed at this place of its day.
    fn entry(
        &self,
        out: &mut Writer,
        entries: &[Entry],
        index: usize,
        context: &RenderContext<'_>,
    ) {
        let at = |index: usize| {
            entries.get(if self.turned { (entries.len() - 1).wrapping_sub(index) } else { index })
        };
        let (Some(entry), above, below) = (at(index), at(index.wrapping_sub(1)), at(index + 1))
        else {
            return;
        };
        if self.bare && self.context.styled() {
            open_cell(out, entry, above, below);
            self.time(out, entry, "visually-hidden");
            out.constant(" ");
        } else if self.bare {
            out.open("li", "", &[]);
            self.time(out, entry, "");
        } else {
            let same = above.and_then(hour).is_some_and(|above| hour(entry) == Some(above));
            self.told(out, entry, if same { "same-hour" } else { "" }, context);
        }
        out.close("li");
    }

    /// In the margin the time, beside it what happened.
    fn told(
        &self,
        out: &mut Writer,
        entry: &Entry,
        hours: &'static str,
        context: &RenderContext<'_>,
    ) {
        out.open("li", "entry", &[]);
        out.open("div", "entry-time", &[]);
        self.time(out, entry, hours);
        out.close("div");
        if !entry.blocks.is_empty() {
            out.open("div", "entry-text", &[]);
            blocks::blocks(out, &entry.blocks.iter().collect::<Vec<&Block>>(), context);
            out.close("div");
        }
    }

    /// A printed time; where a style sheet is there, an hour that the eye has seen already has a class of its own.
    fn time(&self, out: &mut Writer, entry: &Entry, hours: &'static str) {
        let datetime = inline::datetime(&entry.value).map(|value| ("datetime", value));
        out.open("time", "", datetime.as_slice());
        let split = if self.context.styled() && !hours.is_empty() {
            split_hours(&entry.text)
        } else {
            None
        };
        match split {
            Some((before, minutes)) => {
                out.element("span", hours, &[], before);
                out.text(minutes);
            }
            None => out.text(&entry.text),
        }
        out.close("time");
    }
}

/// A time that the style sheet draws in rows: `data-hour` opens one, `data-last` closes it, `data-silence` names the hours after
/// it that have no time.
fn open_cell(out: &mut Writer, entry: &Entry, above: Option<&Entry>, below: Option<&Entry>) {
    let own = hour(entry);
    let opens = above.is_none_or(|above| hour(above) != own);
    let closes = below.is_none_or(|below| hour(below) != own);
    let row = own.map(|hour| format!("{hour:02}")).unwrap_or_default();
    let silence = own
        .zip(below.and_then(hour))
        .filter(|_| closes)
        .and_then(|(own, next)| words::silence(own, next));
    let drawn = [
        opens.then_some(("data-hour", row.as_str())),
        closes.then_some(("data-last", "")),
        silence.as_deref().map(|silence| ("data-silence", silence)),
    ];
    out.open("li", "", &drawn.into_iter().flatten().collect::<Vec<_>>());
}

/// The hour of a clock time.
fn hour(entry: &Entry) -> Option<u8> {
    entry.time.as_deref()?.get(..2)?.parse().ok()
}

/// `"14:20"` → `"14:"`, `"20"`; other forms stay whole.
fn split_hours(text: &str) -> Option<(&str, &str)> {
    let at = text.find([':', '.', 'h'])? + 1;
    let (hours, minutes) = text.split_at(at);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    ((2..=3).contains(&at) && digits(&hours[..at - 1]) && minutes.len() == 2 && digits(minutes))
        .then_some((hours, minutes))
}
