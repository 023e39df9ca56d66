//! What a printer or a viewer puts on every sheet: running heads, page numbers, the address and the time of a print. They cut the text
//! wherever a sheet ends, so they are taken out before anything is read, and set aside.

use std::ops::Range;

use crate::article::Options;
use crate::text::chars::is_blank;
use crate::text::hash::HashMap;
use crate::text::line::{Line, Signs};
use crate::text::sort;
use crate::time::stamp::{self, Stamp};

/// Longer lines are text, in characters.
const MARK_CHARS: usize = 110;
/// How many lines stand together at most at the edge of a sheet: those of three, and as many of the next.
const EDGE: usize = 6;
/// What headings, items, quotes and rows of tables start with.
const MARKS: [char; 6] = ['#', '-', '*', '+', '>', '|'];
/// A sheet has more lines than this.
const SHEET: usize = 5;
/// A shorter line above a mark may be anything; a longer one that ends in the middle of a sentence was cut.
const CUT_CHARS: usize = 20;
/// The longest page number, in digits.
const DIGITS: usize = 4;

/// The lines of a text without those that stand on every sheet, and these.
pub(crate) struct Sheets<'t> {
    pub(crate) lines: Vec<Line<'t>>,
    pub(crate) marks: Vec<Line<'t>>,
}

impl<'t> Sheets<'t> {
    /// Looks for them. What the reader has said of a line is law.
    pub(crate) fn parted(source: &str, lines: Vec<Line<'t>>, options: &Options) -> Self {
        let mut edges = Edges::of(source, &lines);
        if !edges.may.iter().any(|may| *may) {
            return Self { lines, marks: Vec::new() };
        }
        edges.find();
        for correction in &options.corrections {
            if let Ok(at) = lines.binary_search_by_key(&correction.line, |line| line.number) {
                edges.marked[at] = false;
            }
        }
        let mut parted = Self { lines: Vec::with_capacity(lines.len()), marks: Vec::new() };
        let mut blanks = 0;
        for (at, line) in lines.iter().enumerate() {
            blanks = blanks.max(line.blanks_above);
            if edges.marked[at] {
                parted.marks.push(*line);
                continue;
            }
            let after_edge = edges.feeds[at] || at > 0 && edges.marked[at - 1];
            let goes_on =
                after_edge && parted.lines.last().is_some_and(|above| goes_on(above, line));
            let blanks_above = if goes_on { 0 } else { blanks };
            parted.lines.push(Line { blanks_above, goes_on, ..*line });
            blanks = 0;
        }
        parted
    }
}

/// A sentence goes on from one line to the other.
fn goes_on(above: &Line<'_>, below: &Line<'_>) -> bool {
    !above.ends_sentence() && !above.text.ends_with([':', '：']) && below.starts_lowercase()
}

/// The same, and there is enough of it to be sure.
fn is_cut(above: &Line<'_>, below: &Line<'_>) -> bool {
    above.chars >= CUT_CHARS && goes_on(above, below)
}

/// Lines that are alike but for their numbers, in their order, with all of these.
struct AlikeLines {
    lines: Vec<usize>,
    numbers: Vec<Vec<u32>>,
}

impl AlikeLines {
    /// One of its numbers goes up by one from line to line, and the others stay.
    fn counts(&self) -> bool {
        let steps = |pair: &[Vec<u32>]| -> Vec<i64> {
            let numbers = pair[0].iter().zip(&pair[1]);
            numbers.map(|(one, next)| i64::from(*next) - i64::from(*one)).collect()
        };
        let mut steps = self.numbers.windows(2).map(steps);
        let first = steps.next().unwrap_or_default();
        let is_count = first.iter().all(|step| matches!(step, 0 | 1));
        is_count && first.iter().sum::<i64>() == 1 && steps.all(|steps| steps == first)
    }
}

/// Where sheets may end, and what stands there.
struct Edges<'l, 't> {
    lines: &'l [Line<'t>],
    /// A form feed stands above the line.
    feeds: Vec<bool>,
    /// The line stands there more than once but for its numbers, or is a page number.
    may: Vec<bool>,
    groups: Vec<AlikeLines>,
    /// It is on every sheet.
    marked: Vec<bool>,
}

impl<'l, 't> Edges<'l, 't> {
    fn of(source: &str, lines: &'l [Line<'t>]) -> Self {
        let mut edges = Self {
            lines,
            feeds: feeds(source, lines),
            may: vec![false; lines.len()],
            groups: Vec::new(),
            marked: vec![false; lines.len()],
        };
        let mut groups: HashMap<String, AlikeLines> = HashMap::default();
        for at in edges.near() {
            let line = &lines[at];
            if page_number(line).is_some() {
                edges.may[at] = true;
            } else {
                if line.text.starts_with(MARKS) {
                    continue; // of Markdown
                }
                let (key, numbers) = masked(line.text);
                let group = groups.entry(key);
                let group = group.or_insert(AlikeLines { lines: Vec::new(), numbers: Vec::new() });
                group.lines.push(at);
                group.numbers.push(numbers);
            }
        }
        edges.groups = groups.into_values().filter(|group| group.lines.len() > 1).collect();
        sort::by_key(&mut edges.groups, |group| group.lines[0]); // a map has no order of its own
        for &line in edges.groups.iter().flat_map(|group| &group.lines) {
            edges.may[line] = true;
        }
        edges
    }

    /// Short lines that have a number, and those around them; and those around a form feed.
    fn near(&self) -> Vec<usize> {
        let is_sign = |at: usize| {
            self.feeds[at]
                || self.lines[at].chars <= MARK_CHARS && self.lines[at].signs.has(Signs::DIGIT)
        };
        let mut end = 0;
        let mut near = Vec::new();
        for at in (0..self.lines.len()).filter(|&at| is_sign(at)) {
            let around = at.saturating_sub(2).max(end)..(at + 3).min(self.lines.len());
            end = around.end;
            near.extend(around.filter(|&at| self.lines[at].chars <= MARK_CHARS));
        }
        near
    }

    /// Marks what stands on every sheet: first what is told by its place, then what always stands beside it.
    fn find(&mut self) {
        self.find_prints();
        for at in 0..self.groups.len() {
            if self.is_on_sheets(&self.groups[at]) {
                self.mark(at);
            }
        }
        for _ in 0..3 {
            for at in 0..self.groups.len() {
                if self.stands_beside(&self.groups[at]) {
                    self.mark(at);
                }
            }
        }
        for at in 0..self.lines.len() {
            if page_number(&self.lines[at]).is_some() {
                let beside = self.is_marked(at.wrapping_sub(1)) || self.is_marked(at + 1);
                self.marked[at] |= beside || self.is_at_feed(at) || self.is_counted(at);
            }
        }
        self.mark_last();
    }

    /// Marks the number of the last sheet: the last line, one more than the number that was marked before it.
    fn mark_last(&mut self) {
        let numbers = self.lines.iter().zip(&self.marked).rev();
        let before = numbers.filter(|(_, marked)| **marked).find_map(|(line, _)| page_number(line));
        let last = self.lines.last().and_then(page_number);
        if last.is_some() && last == before.and_then(|before| before.checked_add(1)) {
            self.marked[self.lines.len() - 1] = true;
        }
    }

    /// This page number or the next one above or below cuts a sentence, and the one is greater by one.
    fn is_counted(&self, at: usize) -> bool {
        let number = |at: usize| page_number(&self.lines[at]).filter(|_| self.stands_in_text(at));
        let Some(own) = number(at) else { return false };
        let far = 10 * SHEET;
        let above = (at.saturating_sub(far)..at.saturating_sub(2))
            .rev()
            .find_map(|at| number(at).map(|number| (at, number)));
        let below = (at + 3..(at + far).min(self.lines.len()))
            .find_map(|at| number(at).map(|number| (at, number)));
        let counted = |(other, number): (usize, u32)| {
            (own.abs_diff(number) == 1 && (own < number) == (at < other))
                && (self.cuts(at) || self.cuts(other))
        };
        above.is_some_and(counted) || below.is_some_and(counted)
    }

    /// The lines above and below are no short ones.
    fn stands_in_text(&self, at: usize) -> bool {
        let is_text = |line: &Line<'_>| line.chars > CUT_CHARS || line.ends_sentence();
        let above = at.checked_sub(1).map(|at| &self.lines[at]);
        above.is_some_and(is_text) && self.lines.get(at + 1).is_none_or(is_text)
    }

    /// What a browser prints: the time and the title above each sheet, the address and the number of the sheet below it. Programs
    /// copy them in any order.
    fn find_prints(&mut self) {
        let addresses: Vec<_> =
            (0..self.lines.len()).filter_map(|at| self.printed_address(at)).collect();
        for address in &addresses {
            self.marked[address.clone()].fill(true);
            for at in address.start.saturating_sub(2)..=address.end {
                self.mark_print_time(at, address);
            }
        }
        if let Some(address) = addresses.first() {
            self.mark_print_time(0, address);
        }
    }

    /// Marks this line if it is the time of a print, with the title below it.
    fn mark_print_time(&mut self, at: usize, address: &Range<usize>) {
        let Some(line) = self.lines.get(at) else { return };
        let is_time = |stamp: &Stamp| stamp.clock.is_some() && stamp.date.is_some();
        let Some(stamp) = stamp::lead(line.text).filter(is_time) else { return };
        self.marked[at] = true;
        let is_alone = stamp.all.1 == line.text.len();
        let is_title = at + 2 == address.start || self.may.get(at + 1).is_some_and(|may| *may);
        if is_alone && is_title {
            self.marked[at + 1] = true;
        }
    }

    /// An address with the number of the sheet and how many there are: `https://news.example/ferries 1/3`, in one line or in two.
    fn printed_address(&self, at: usize) -> Option<Range<usize>> {
        let is_address = |text: &str| text.contains("://") && !text.contains(' ');
        let text = self.lines[at].text;
        if !is_address(text.split(' ').next()?) {
            return None;
        }
        if text
            .rsplit_once(' ')
            .is_some_and(|(address, count)| is_address(address) && is_count(count))
        {
            return Some(at..at + 1);
        }
        let next = self.lines.get(at + 1).is_some_and(|next| is_count(next.text));
        (is_address(text) && next).then_some(at..at + 2)
    }

    /// Marks a group, but for a line under one that says the same: that is the title under the running head that repeats it.
    fn mark(&mut self, group: usize) {
        let lines = &self.groups[group].lines;
        for (nth, &at) in lines.iter().enumerate() {
            let again = nth > 0 && lines[nth - 1] + 1 == at;
            self.marked[at] |= !again;
        }
    }

    /// The edges of the sheets tell it: form feeds; a number that goes up from sheet to sheet, in the line or beside it, where a sentence is
    /// cut.
    fn is_on_sheets(&self, group: &AlikeLines) -> bool {
        let lines = &group.lines;
        let cuts = || lines.iter().filter(|&&at| self.cuts(at)).count() * 3 >= lines.len();
        let apart = lines.windows(2).all(|pair| pair[1] - pair[0] >= SHEET);
        let at_feeds = lines.iter().filter(|&&at| self.is_at_feed(at)).count();
        at_feeds > 1
            || at_feeds == 1 && lines[0] < EDGE
            || apart && group.counts() && cuts()
            || apart && self.has_numbers_beside(group) && (self.is_outermost(lines) || cuts())
    }

    /// The first of these lines is the first of the text, or the last one is the last but for a page number.
    fn is_outermost(&self, lines: &[usize]) -> bool {
        lines[0] == 0 || lines.last().is_some_and(|last| last + 2 >= self.lines.len())
    }

    /// A page number stands beside each of its lines, at most the first one has none, and these go up by one.
    fn has_numbers_beside(&self, group: &AlikeLines) -> bool {
        let number = |at: usize| page_number(self.lines.get(at)?);
        let beside = |&at: &usize| number(at + 1).or_else(|| number(at.checked_sub(1)?));
        let numbers: Vec<_> = group.lines.iter().map(beside).collect();
        let numbers = if numbers[0].is_none() { &numbers[1..] } else { &numbers };
        let known: Option<Vec<u32>> = numbers.iter().copied().collect();
        known.is_some_and(|mut known| {
            if known.len() == 1 {
                known.extend(self.lines.last().and_then(page_number)); // that of the last sheet
            }
            known.len() > 1 && known.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]))
        })
    }

    /// Two of three of its lines stand beside a line that is marked.
    fn stands_beside(&self, group: &AlikeLines) -> bool {
        let beside = |&&at: &&usize| {
            !self.marked[at] && (self.is_marked(at.wrapping_sub(1)) || self.is_marked(at + 1))
        };
        group.lines.iter().filter(beside).count() * 3 >= group.lines.len() * 2
    }

    fn is_marked(&self, at: usize) -> bool {
        self.marked.get(at).is_some_and(|marked| *marked)
    }

    /// A form feed stands above or below, with nothing but other marks between.
    fn is_at_feed(&self, at: usize) -> bool {
        let above = (at.saturating_sub(EDGE)..=at).rev();
        let mut above = above.take_while(|&line| line == at || self.may[line]);
        let below = at + 1..(at + EDGE).min(self.lines.len());
        let mut below = below.take_while(|&line| self.feeds[line] || self.may[line]);
        above.any(|line| self.feeds[line]) || below.any(|line| self.feeds[line])
    }

    /// A sentence goes on from above this line and others that may be marks to below them.
    fn cuts(&self, at: usize) -> bool {
        let is_text = |line: &usize| !self.may[*line];
        let above = (at.saturating_sub(EDGE)..at).rev().find(is_text);
        let below = (at + 1..(at + EDGE).min(self.lines.len())).find(is_text);
        above
            .zip(below)
            .is_some_and(|(above, below)| is_cut(&self.lines[above], &self.lines[below]))
    }
}

/// Whether a form feed stands above each line.
fn feeds(source: &str, lines: &[Line<'_>]) -> Vec<bool> {
    let mut feeds = vec![false; lines.len()];
    for at in memchr::memchr_iter(b'\x0c', source.as_bytes()) {
        let below = lines.partition_point(|line| line.start < at);
        if let Some(feed) = feeds.get_mut(below) {
            *feed = true;
        }
    }
    feeds
}

/// `1/3`
fn is_count(text: &str) -> bool {
    let number = |text: &str| text.parse::<u16>().ok();
    text.split_once('/')
        .is_some_and(|(one, all)| number(one).is_some_and(|one| Some(one) <= number(all)))
}

/// The number of a line that is nothing else: `12`, `- 12 -`, `3/10`.
fn page_number(line: &Line<'_>) -> Option<u32> {
    if line.letters > 0 || line.digits == 0 || line.chars > 2 * DIGITS + 5 {
        return None;
    }
    let text = line.text.trim_matches(['-', '–', '—', '|', '[', ']', ' ']);
    let (number, of) = text.split_once('/').unwrap_or((text, "1"));
    let digits = |text: &str| {
        let text = text.trim();
        let is_number = text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    let (number, _): (u32, u32) = (digits(number)?, digits(of)?);
    Some(number)
}

/// The text without blanks and with one sign for each number, and the numbers.
fn masked(text: &str) -> (String, Vec<u32>) {
    let (mut key, mut numbers) = (String::with_capacity(text.len()), Vec::<u32>::new());
    let mut inside = false;
    for c in text.chars() {
        let Some(digit) = c.to_digit(10) else {
            inside = false;
            if !is_blank(c) {
                key.push(c); // a program that keeps the layout pads with blanks
            }
            continue;
        };
        if !inside {
            key.push('#');
            numbers.push(0);
        }
        inside = true;
        if let Some(number) = numbers.last_mut() {
            *number = number.saturating_mul(10).saturating_add(digit);
        }
    }
    (key, numbers)
}
