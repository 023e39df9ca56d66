//! Dates and times of day printed anywhere in the text.

use crate::article::{TimeExpression, TimeExpressionKind};
use crate::chars::digit;
use crate::clock::{self, Style};
use crate::cursor::Cursor;
use crate::date::{self, Date};
use crate::line::Line;

/// Finds them in the order of the text.
pub(crate) fn find(lines: &[Line<'_>]) -> Vec<TimeExpression> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.text.contains(|c| digit(c).is_some())) {
        find_in(line, &mut found);
    }
    found
}

/// Reads at every number of a line, and at the word before it.
fn find_in(line: &Line<'_>, found: &mut Vec<TimeExpression>) {
    let mut end = 0;
    let mut word = 0;
    let mut before = ' ';
    for (at, c) in line.text.char_indices() {
        if digit(c).is_some() && !before.is_alphanumeric() && at >= end && !matches!(before, '.' | ':' | '/' | '-') {
            let read = (word >= end && word < at)
                .then(|| read_date(line, word))
                .flatten()
                .or_else(|| read_date(line, at))
                .or_else(|| read_clock(line, at));
            word = at; // a word is tried once
            if let Some((expression, to)) = read {
                found.push(expression);
                end = to;
            }
        }
        if c.is_alphabetic() && !before.is_alphanumeric() && !matches!(before, '.' | ',') {
            word = at;
        } else if !c.is_alphanumeric() && !matches!(c, ' ' | '.' | ',' | '\u{a0}') {
            word = at + c.len_utf8();
        }
        before = c;
    }
}

/// A date with a month.
fn read_date(line: &Line<'_>, at: usize) -> Option<(TimeExpression, usize)> {
    let mut cursor = Cursor::new(line.text);
    cursor.at = at;
    let date = date::read(&mut cursor).filter(|date: &Date| date.month.is_some())?;
    Some((
        TimeExpression { span: line.part(at, cursor.at), kind: TimeExpressionKind::Date, value: date.iso()? },
        cursor.at,
    ))
}

/// A time of day that is not only a dotted number.
fn read_clock(line: &Line<'_>, at: usize) -> Option<(TimeExpression, usize)> {
    let mut cursor = Cursor::new(line.text);
    cursor.at = at;
    let clock = clock::read(&mut cursor).filter(|clock| clock.style != Style::Dot)?;
    Some((
        TimeExpression {
            span: line.part(at, cursor.at),
            kind: TimeExpressionKind::Time,
            value: format!("T{}", clock.hours_and_minutes()),
        },
        cursor.at,
    ))
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_dates_and_times_in_prose() {
        let text = "On Dec. 19, 2025 at 14:20 they met; by 3 March the score was 2:1, and 9.50 was paid.";
        let found: Vec<_> = super::find(&crate::line::read(text))
            .into_iter()
            .map(|found| (found.span.of(text).to_owned(), found.value))
            .collect();
        let expected = [("Dec. 19, 2025", "2025-12-19"), ("14:20", "T14:20"), ("3 March", "XXXX-03-03")];
        assert_eq!(found, expected.map(|(span, value)| (span.to_owned(), value.to_owned())));
    }
}
