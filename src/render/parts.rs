//! What `::part()` in the style sheets of a page reaches in an article within the element.

/// Classes that are also parts.
pub const PARTS: &[&str] = &[
    "article",
    "title",
    "standfirst",
    "meta",
    "byline",
    "dateline",
    "timestamp",
    "section",
    "list",
    "item",
    "table",
    "caption",
    "speaker",
    "pull-quote",
    "separator",
    "timeline",
    "timeline-head",
    "day",
    "day-head",
    "entry",
    "entry-time",
    "entry-text",
    "entry-new",
    "colophon",
    "set-aside",
    "advice",
    "toc",
];

/// Elements of text that have no class are parts by their names.
pub const NAMED_PARTS: &[(&str, &str)] = &[
    ("p", "paragraph"),
    ("blockquote", "quote"),
    ("pre", "preformatted"),
    ("h2", "heading"),
    ("h3", "heading"),
    ("h4", "heading"),
    ("h5", "heading"),
    ("h6", "heading"),
];

/// The parts that an element of this name with these classes is; empty for none.
pub(super) fn part_of(name: &str, class: &str) -> String {
    if class.is_empty() {
        let named = NAMED_PARTS.iter().find(|(element, _)| *element == name);
        return named.map(|(_, part)| (*part).to_owned()).unwrap_or_default();
    }
    let classes = class.split(' ').filter(|class| PARTS.contains(class));
    classes.collect::<Vec<_>>().join(" ")
}
