//! The entries of an article for other programs: a JSON Feed, and the data that search engines read.

use std::collections::HashMap;

use serde::Serialize;

use crate::article::{Article, Block, Entry, Kind, Order, Timeline};

/// What the text of a feed does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedOptions {
    /// Where the article stands: the ids of its entries begin with it.
    pub address: Option<String>,
    /// How far the times of the text are ahead of UTC where it names no zone: `"+02:00"`, `"Z"`.
    pub zone: Option<String>,
}

/// One entry.
struct Update<'a> {
    /// The same whenever newer entries come: when it was, and which of those of this time it is, from the oldest on.
    name: String,
    heading: Option<&'a str>,
    text: String,
    /// RFC 3339; none where the day or the zone is not known.
    moment: Option<String>,
    /// ISO 8601 as far as it is known, with a day.
    local: Option<String>,
}

/// The entries of all timelines, the newest first.
fn updates<'a>(article: &'a Article, zone: Option<&str>) -> Vec<Update<'a>> {
    let lists = article.timeline.iter().chain(&article.timelines);
    let mut named: HashMap<&str, usize> = HashMap::new();
    let mut updates: Vec<_> = lists
        .flat_map(oldest_first)
        .map(|entry| {
            let count = named.entry(&entry.value).or_default();
            *count += 1;
            let name = match *count {
                1 => entry.value.clone(),
                more => format!("{}-{more}", entry.value),
            };
            update(entry, name, zone)
        })
        .collect();
    updates.reverse();
    updates
}

fn oldest_first(list: &Timeline) -> Vec<&Entry> {
    let mut entries: Vec<_> = list.days.iter().flat_map(|day| &day.entries).collect();
    if list.order == Order::NewestFirst {
        entries.reverse();
    }
    entries
}

fn update<'a>(entry: &'a Entry, name: String, zone: Option<&str>) -> Update<'a> {
    let mut blocks = entry.blocks.iter().peekable();
    let heading = blocks.next_if(|block| matches!(block.kind, Kind::Heading { .. }));
    let text: Vec<_> = blocks.map(|block| block.text.as_str()).collect();
    let local = entry.date.is_some().then(|| entry.value.clone());
    let clock = local.as_deref().filter(|value| value.contains('T'));
    let zone = entry.zone_offset.as_deref().or(zone);
    let moment = clock.zip(zone).map(|(clock, zone)| {
        let seconds = if clock.len() == "2025-12-19T14:20".len() { ":00" } else { "" };
        [clock, seconds, zone].concat()
    });
    Update { name, heading: heading.map(text_of), text: text.join("\n\n"), moment, local }
}

fn text_of(block: &Block) -> &str {
    &block.text
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    items: Vec<FeedItem<'a>>,
}

#[derive(Serialize)]
struct FeedItem<'a> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    content_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
}

/// The entries as a [JSON Feed](https://jsonfeed.org/version/1.1), the newest first; without a timeline it has no items. An item
/// has a date where its day is known and its zone is, by the text or by the options. Cannot fail.
///
/// ```
/// use article_viewer::{Options, parse, render};
///
/// let text = "Ferries wait\n14:20\nThe first one leaves.\n13:50\nFog.\n13:20\nThe pier is closed.";
/// let article = parse(text, &Options { published: Some("2025-12-19".to_owned()), ..Options::default() });
/// let zone = Some("+02:00".to_owned());
/// let feed = render::feed(&article, &render::FeedOptions { zone, ..Default::default() });
/// assert!(feed.contains("\"content_text\": \"The first one leaves.\""));
/// assert!(feed.contains("\"date_published\": \"2025-12-19T14:20:00+02:00\""));
/// ```
#[must_use]
pub fn feed(article: &Article, options: &FeedOptions) -> String {
    let FeedOptions { address, zone } = options;
    let address = address.as_deref();
    let items = updates(article, zone.as_deref()).into_iter().map(|update| FeedItem {
        id: address.map_or_else(|| update.name.clone(), |at| format!("{at}#{}", update.name)),
        url: address,
        title: update.heading,
        content_text: update.text,
        date_published: update.moment,
    });
    let feed = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: title(article),
        home_page_url: address,
        description: standfirst(article),
        language: article.language.as_deref(),
        items: items.collect(),
    };
    serde_json::to_string_pretty(&feed).unwrap_or_default() // plain data
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Posting<'a> {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article_body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_start_time: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    live_blog_update: Vec<Posting<'a>>,
}

impl Posting<'_> {
    const fn new(kind: &'static str) -> Self {
        Self {
            context: None,
            kind,
            headline: None,
            description: None,
            url: None,
            in_language: None,
            date_published: None,
            article_body: None,
            coverage_start_time: None,
            live_blog_update: Vec::new(),
        }
    }
}

/// The article as JSON-LD in the words of schema.org: a `LiveBlogPosting` with its updates where it has entries of known days, else a
/// `NewsArticle`. To stand in a `<script type="application/ld+json">`: no `<` is in it. Cannot fail.
///
/// ```
/// use article_viewer::{parse, render};
///
/// let article = parse("Port reopens\nThe first ferry left at noon, an hour later than planned.", &Default::default());
/// assert!(render::json_ld(&article, &Default::default()).contains("\"@type\":\"NewsArticle\""));
/// ```
#[must_use]
pub fn json_ld(article: &Article, options: &FeedOptions) -> String {
    let updates = updates(article, options.zone.as_deref());
    let posts = updates.into_iter().filter(|update| !update.text.is_empty());
    let posts: Vec<_> = posts
        .filter_map(|update| {
            let date_published = Some(update.moment.or(update.local)?);
            let headline = update.heading;
            let article_body = Some(update.text);
            Some(Posting { headline, date_published, article_body, ..Posting::new("BlogPosting") })
        })
        .collect();
    let published = article.published.as_ref().and_then(|published| match &published.kind {
        Kind::Timestamp { value } => value.clone(),
        _ => None,
    });
    let kind = if posts.is_empty() { "NewsArticle" } else { "LiveBlogPosting" };
    let posting = Posting {
        context: Some("https://schema.org"),
        headline: article.title.as_ref().map(text_of),
        description: standfirst(article),
        url: options.address.as_deref(),
        in_language: article.language.as_deref(),
        date_published: published,
        coverage_start_time: posts.last().and_then(|first| first.date_published.clone()),
        live_blog_update: posts,
        ..Posting::new(kind)
    };
    let json = serde_json::to_string(&posting).unwrap_or_default(); // plain data
    json.replace('<', "\\u003c") // what ends a script or starts a comment in one
}

fn title(article: &Article) -> &str {
    article.title.as_ref().map_or(super::words::UNTITLED, text_of)
}

fn standfirst(article: &Article) -> Option<String> {
    let texts: Vec<_> = article.standfirst.iter().map(text_of).collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}
