//! Where the lines of a text from markup stand in the plain text that came with it. Blanks and list marks differ between the two,
//! so only the other characters, the ink, are compared. Lines that are unique in both are fixed first; the rest is looked for
//! between them, forward.

use crate::text::hash::HashMap;
use std::ops::Range;

use crate::article::options::{Hint, Role};
use crate::article::span::Span;
use crate::text::chars::is_blank;

/// No place.
const NOWHERE: usize = usize::MAX;

/// The hints with their places in the plain text; those of lines that are not in it are left out.
pub(super) fn align(flowed: &str, hints: Vec<Hint>, plain: &str) -> Vec<Hint> {
    let (from, to) = (Ink::of(flowed), Ink::of(plain));
    let places = places(&from, &to);
    let moved = |hint: Hint| {
        let first = from.at.partition_point(|&at| at < hint.span.start);
        let last = from.at.partition_point(|&at| at < hint.span.end).checked_sub(1)?;
        let (first, last) = (*places.get(first)?, *places.get(last)?);
        let inside = first <= last && last != NOWHERE;
        inside.then(|| Hint { span: to.span(first, last, hint.kind != Role::Link), ..hint })
    };
    hints.into_iter().filter_map(moved).collect()
}

/// The characters of a text that are not blank and no list mark.
struct Ink {
    chars: Vec<char>,
    /// The byte offset of each.
    at: Vec<usize>,
    /// Lines that have some: ranges of `chars`, and the byte offset of the line.
    lines: Vec<(Range<usize>, usize)>,
}

impl Ink {
    fn of(text: &str) -> Self {
        let mut ink = Self { chars: Vec::new(), at: Vec::new(), lines: Vec::new() };
        let mut start = 0;
        for line in text.split_inclusive(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']) {
            ink.line(line, start);
            start += line.len();
        }
        ink
    }

    fn line(&mut self, line: &str, start: usize) {
        let from = self.chars.len();
        let mark = mark(line);
        let visible = line[mark..]
            .char_indices()
            .filter(|&(_, c)| !is_blank(c) && !matches!(c, '\u{200b}' | '\u{ad}'));
        for (at, char) in visible {
            self.chars.push(char);
            self.at.push(start + mark + at);
        }
        if from < self.chars.len() {
            self.lines.push((from..self.chars.len(), start));
        }
    }

    /// The place in the text from one character to another; `whole`: with the mark that its first line starts with.
    fn span(&self, first: usize, last: usize, whole: bool) -> Span {
        let line =
            self.lines.binary_search_by_key(&first, |(ink, _)| ink.start).ok().filter(|_| whole);
        let start = line.map_or(self.at[first], |line| self.lines[line].1);
        Span::new(start, self.at[last] + self.chars[last].len_utf8())
    }

    fn starts_line(&self, line: usize) -> usize {
        self.lines.get(line).map_or(self.chars.len(), |(ink, _)| ink.start)
    }

    fn ends_line(&self, at: usize) -> bool {
        at == self.chars.len() || self.lines.binary_search_by_key(&at, |(ink, _)| ink.start).is_ok()
    }

    /// The only line that has these characters, for each such line.
    fn unique(&self) -> HashMap<&[char], usize> {
        let mut seen = HashMap::default();
        for (line, (ink, _)) in self.lines.iter().enumerate() {
            seen.entry(&self.chars[ink.clone()]).and_modify(|line| *line = NOWHERE).or_insert(line);
        }
        seen.retain(|_, line| *line != NOWHERE);
        seen
    }
}

/// The bytes of a bullet or a number, and of the blanks before it.
fn mark(line: &str) -> usize {
    let text = line.trim_start_matches(is_blank);
    let bullet = text.strip_prefix(['•', '◦', '▪', '‣', '·', '-', '–', '*']);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number =
        digits.strip_prefix(['.', ')']).filter(|_| (1..=3).contains(&(text.len() - digits.len())));
    let rest = bullet
        .or(number)
        .filter(|rest| rest.starts_with(is_blank) && !rest.trim_matches(is_blank).is_empty());
    rest.map_or(0, |rest| line.len() - rest.len())
}

/// For each character of `from` its place in `to`.
fn places(from: &Ink, to: &Ink) -> Vec<usize> {
    let mut lines: HashMap<&[char], Vec<usize>> = HashMap::default();
    for (ink, _) in &to.lines {
        lines.entry(&to.chars[ink.clone()]).or_default().push(ink.start);
    }
    let mut places = vec![NOWHERE; from.chars.len()];
    let mut done = (0, 0);
    for (line, other) in anchors(from, to).into_iter().chain([(from.lines.len(), to.lines.len())]) {
        let mut at = to.starts_line(done.1);
        let end = to.starts_line(other);
        for (ink, _) in
            from.lines.get(done.0..=line).or(from.lines.get(done.0..)).unwrap_or_default()
        {
            let chars = &from.chars[ink.clone()];
            let is_anchor = ink.start == from.starts_line(line);
            let near = || to.chars[at..end].starts_with(chars) && to.ends_line(at + chars.len());
            let far = || {
                let lines = lines.get(chars)?;
                lines
                    .get(lines.partition_point(|&start| start < at))
                    .copied()
                    .filter(|&start| start < end)
            };
            let found = if is_anchor { Some(end) } else { near().then_some(at).or_else(far) };
            if let Some(found) = found {
                (found..).zip(&mut places[ink.clone()]).for_each(|(at, place)| *place = at);
                at = (found + chars.len()).min(end);
            }
        }
        done = (line + 1, other + 1);
    }
    places
}

/// Lines that are the only ones of their text on both sides, as long as they run the same way.
fn anchors(from: &Ink, to: &Ink) -> Vec<(usize, usize)> {
    let others = to.unique();
    let mut pairs: Vec<_> = from
        .unique()
        .into_iter()
        .filter_map(|(chars, line)| Some((line, *others.get(chars)?)))
        .collect();
    pairs.sort_unstable();
    longest_ascent(&pairs)
}

/// The most pairs whose second numbers also ascend.
fn longest_ascent(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new(); // of ascents by length: the pair with the smallest end
    let mut before = vec![NOWHERE; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before[at] = length.checked_sub(1).map_or(NOWHERE, |shorter| ends[shorter]);
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let steps = std::iter::successors(ends.last().copied(), |&at| {
        Some(before[at]).filter(|&at| at != NOWHERE)
    });
    let mut ascent: Vec<_> = steps.map(|at| pairs[at]).collect();
    ascent.reverse();
    ascent
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the plain text has where each line of the other one was placed.
    fn aligned<'t>(flowed: &str, plain: &'t str) -> Vec<&'t str> {
        let mut start = 0;
        let lines = flowed.split_inclusive('\n').map(|line| {
            let span = Span::new(start, start + line.trim_end().len());
            start += line.len();
            Hint { span, kind: Role::Heading, level: None, ordered: None, href: None }
        });
        align(flowed, lines.collect(), plain).into_iter().map(|hint| hint.span.of(plain)).collect()
    }

    #[test]
    fn blanks_and_marks_are_no_difference() {
        assert_eq!(
            aligned("A pier\nNew  boats", "A pier\r\n\r\n  • New\u{a0}boats\r\n"),
            ["A pier", "  • New\u{a0}boats"]
        );
    }

    #[test]
    fn a_line_that_is_not_there_takes_nothing_along() {
        assert_eq!(
            aligned("Home\nA pier\nHome\nEnd", "A pier\nHome\nEnd"),
            ["A pier", "Home", "End"]
        );
    }

    #[test]
    fn a_line_may_be_broken_in_the_plain_text() {
        assert_eq!(
            aligned("The boats come back\nNow", "The boats\ncome back\nNow"),
            ["The boats\ncome back", "Now"]
        );
    }

    #[test]
    fn equal_lines_are_taken_in_turn() {
        assert_eq!(
            aligned("One\nMore\nTwo\nMore", "One\nMore\nTwo\nMore\nMore"),
            ["One", "More", "Two", "More"]
        );
    }

    #[test]
    fn a_part_of_a_line_is_no_line() {
        assert!(aligned("Boat", "Boats").is_empty());
        assert!(aligned("", "Boats").is_empty() && aligned("Boats", "").is_empty());
    }
}
