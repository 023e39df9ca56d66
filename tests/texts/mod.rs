//! Texts of all kinds, for what must hold whatever the text.

use proptest::prelude::*;

/// JavaScript's `\s`, written out once more: the test must not share the mistake of the code.
pub(crate) const BLANKS: &str = "\t\n\u{b}\u{c}\r \u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}";

/// Lines in the shapes that pages, mails and feeds have; shuffled, they meet every rule in every neighbourhood.
const LINES: &[&str] = &[
    "Ferries return to the outer islands",
    "The first boat left the pier at noon on Friday, an hour later than planned and with forty people on board.",
    "A winter without boats",
    "By Jane Doe",
    "Jane Doe and John Roe",
    "TAVIK, Dec 19 (Agency) - The first boat left the pier.",
    "Published 19 December 2025, 14:20 GMT",
    "Updated 15:10",
    "-",
    "•",
    "14:20",
    "13:50",
    "17:20 Second boat leaves",
    "09:10 Doors open",
    "14.20 Uhr: Schiff legt ab",
    "14h20",
    "2:20 p.m. ET, December 19, 2025",
    "5m ago",
    "yesterday 23:40 Board gives way",
    "Friday 19 December",
    "Thursday 18 December 2025",
    "Yesterday",
    "19/12/2025 11:02",
    "First detected 2023-06-06 10:26",
    "- First seen 2023-06-06 10:26",
    "1887 – The first pier is built",
    "1914–1918: Troops",
    "45+2' Half-time",
    "00:00",
    "00:18 We start",
    "# Heading",
    "## Heading",
    "Heading",
    "=======",
    "-------",
    "* * *",
    "> quoted text that goes on",
    "> ",
    ">>> deep",
    "“We will not sail past people.”",
    "— Aroha Lindqvist",
    "- milk",
    "On Monday night, two weeks after the third quarter of 1998, they said that it would end in early",
    "May or next week, a year ago, in the 1990s or 490 BC; every day at 4 in the morning.",
    "Минулого тижня, 3 березня 2014 року, о 10 годині та через п'ять днів у п'ятницю було тихо.",
    "  - bread",
    "1. first",
    "2) second",
    "b) third",
    "Photo: Jane Doe",
    "a\tb\tc",
    "| a | b |",
    "```",
    "    let x = 1;",
    "}",
    "Q: Why?",
    "A: Because.",
    "Share",
    "Read more: The winter",
    "12 comments",
    "We use cookies to make this site work.",
    "https://news.example/a_(b).",
    "mailto:a@b.example",
    "From: Ana Ruiz\nDate: 19 December 2025 14:20\n  Friday\nSubject: Ferries return",
    "---\ntitle: \"Ferries return\"\ntags:\n  - boats\n---",
    "\u{c}Ferries return\nBy Jane Doe\nThe first boat left the pier at noon on Friday, an hour later than planned and with forty people on board.\nThe second boat followed in the afternoon with post, milk and three bicycles that had waited in the shed.",
    "-----Original Message-----",
    "-- \nAna Ruiz",
    "*late* and **never**, `x * y`, 5 * 3",
    "[the *plan](https://a.example/x) it* said",
    "negoti-",
    "ations went on",
    "港の作業が再開",
    "14時20分",
    "الميناء ١٢:١٠",
    "\u{200b}",
    "\u{200b}14:20\u{200b}",
    "\u{feff}",
    "e\u{301}\u{301}\u{301}",
    "👩‍👩‍👧 12:05",
    "\u{ad}",
    "",
    "  ",
];

const ENDS: &[&str] = &["\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u{c}", "\u{2028}", " "];

/// Lines of real shapes in any order.
pub(crate) fn shuffled() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(LINES), prop::sample::select(ENDS)), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(line, end)| [line, end]).collect())
}

/// Any characters, those that mean something to a parser more often.
pub(crate) fn arbitrary() -> impl Strategy<Value = String> {
    let any_char = prop_oneof![4 => any::<char>(), 3 => prop::char::range(' ', '~'), 2 => prop::sample::select(vec!['\n', '\r', '\t', '\u{a0}', '\u{200b}', '-', ':', '>', '#', '"', '٣', '０'])];
    prop::collection::vec(any_char, 0..300).prop_map(String::from_iter)
}
