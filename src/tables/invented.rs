//! A language that nobody speaks, in tests alone: that it is read shows that a language is added by rows, without code.
#![cfg(test)]

use crate::article::{Article, Entry, TimeExpression};
use crate::tables::rows::Source;
use crate::{Options, parse};

impl Source {
    /// The lines of a table, and those of one more language.
    pub(super) fn lines(self) -> impl Iterator<Item = &'static str> {
        self.text.lines().chain(lines(self.name))
    }
}

/// The rows for a table.
pub(super) fn lines(table: &str) -> impl Iterator<Item = &'static str> {
    let all = include_str!("invented.txt").lines().map(str::trim_end);
    let part = format!("[{table}]");
    all.skip_while(move |line| *line != part).skip(1).take_while(|line| !line.starts_with('['))
}

const ARTICLE: &str = "\
Hafuk apertu
Skribbu Ana Ruiz
Publiku zelmi, 19ti dum zun 2025, 2:20 posku

Zum ferru plu partu passu wekku kaj dero venu postu 3 horku, 19 dum bebor 2025.

Fotuk: Ana Ruiz
Leggu okku zum ferru
";

const FEED: &str = "\
Allu tempi QAT
15ŋ20 gis 15ŋ30 Ferru partu
15 klokku: Urbu ridu
2:10 posku Ferru venu
";

const AGO: &str = "\
5 minku fornu
Ferru partu
vorru 2 horku
Urbu ridu
Yorebbu
Urbu kantu
";

const LETTER: &str = "\
Deruk: Ana Ruiz
Daguk: 19 dum zunor 2025
Temuk: Hafuk apertu

Zum ferru plu partu.
";

fn read(text: &str) -> Article {
    parse(text, &Options::default())
}

/// What `value` says of each entry of a list.
fn entries<T>(text: &str, value: impl Fn(Entry) -> T) -> Vec<T> {
    let days = read(text).timeline.map(|timeline| timeline.days).unwrap_or_default();
    days.into_iter().flat_map(|day| day.entries).map(value).collect()
}

#[test]
fn names_are_read() {
    assert_eq!(entries(AGO, |entry| entry.value), ["-PT5M", "-PT2H", "-P1D"]);
}

#[test]
fn clock_is_read() {
    assert_eq!(entries(FEED, |entry| entry.value), ["15:20", "15:00", "14:10"]);
}

#[test]
fn zone_is_read() {
    let zones = entries(FEED, |entry| entry.zone_offset);
    assert!(zones.iter().all(|zone| zone.as_deref() == Some("+01:30")), "{zones:?}");
}

#[test]
fn imprint_is_read() {
    let article = read(ARTICLE);
    assert_eq!(article.byline.map(|byline| byline.text).as_deref(), Some("Skribbu Ana Ruiz"));
    let published = serde_json::to_value(article.published).unwrap_or_default();
    assert_eq!(published["value"], "2025-01-19T14:20");
    let caption = serde_json::to_value(&article.sections[0].blocks[1]).unwrap_or_default();
    assert_eq!(caption["kind"], "caption");
}

#[test]
fn furniture_is_read() {
    let why = read(ARTICLE).furniture.into_iter().filter_map(|line| line.why);
    assert_eq!(why.map(|why| why.code.code()).collect::<Vec<_>>(), ["related"]);
}

#[test]
fn mail_is_read() {
    let article = read(LETTER);
    let texts = [article.title, article.byline, article.published].map(|block| block.unwrap().text);
    assert_eq!(texts, ["Hafuk apertu", "Ana Ruiz", "19 dum zunor 2025"]);
}

#[test]
fn language_is_told() {
    assert_eq!(read(ARTICLE).language.as_deref(), Some("qaa"));
}

#[test]
fn expressions_are_read() {
    let expressions = read(ARTICLE).time_expressions;
    let values: Vec<_> = expressions.iter().map(|TimeExpression { value, .. }| value).collect();
    assert_eq!(values, ["2025-W02", "PT3H", "2025-02-19"]);
}
