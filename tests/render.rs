//! HTML from articles: nothing of the text is lost, none of it becomes markup, and examples are as they were.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;
use std::{env, fs};

use article_viewer::render::{self, Host, HtmlForm, View};
use article_viewer::{Article, Block, Content, Kind, Mark, MarkKind, Options, parse};
use cpu_time::ThreadTime;
use proptest::prelude::*;
use texts::{BLANKS, arbitrary, shuffled};

mod texts;

/// Everything that may be written; a name that is not here came from a text.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "article-viewer",
    "b",
    "blockquote",
    "br",
    "body",
    "code",
    "details",
    "div",
    "em",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "template",
    "time",
    "title",
    "tr",
    "ul",
];

const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "charset",
    "class",
    "content",
    "data-hour",
    "data-last",
    "data-silence",
    "datetime",
    "dir",
    "heading-level",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "part",
    "published",
    "rel",
    "reversed",
    "role",
    "shadowrootmode",
    "sort",
    "start",
    "tabindex",
    "target",
    "title",
    "toc",
    "type",
    "value",
    "view",
];

/// Elements without an end.
const VOID: &[&str] = &["br", "hr", "link", "meta"];

/// Texts that try to become markup.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n</article></article-viewer></template><h1>mine</h1>",
    "\"><b onclick=\"x\">\nBy \" onmouseover=\"x\" Doe\nPublished 19 December 2025 \"><i>",
    "</script><!--<script>\n14:20 </title>\n13:50 </script >\n13:20 <![CDATA[ ]]>",
    "a\u{0}b & &amp; &#60; &lt;b&gt;\n\u{202e}txet\u{2066}\n\u{feff}<\u{0}script>",
    "[x](javascript:alert(1)) https://a.example/\"onclick=\"x [y](https://b.example/'><b>) mailto:a@b.example?<b>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_there_and_stays_text(text in arbitrary()) {
        check(&text)?;
    }

    #[test]
    fn shuffled_lines_are_there_and_stay_text(text in shuffled()) {
        check(&text)?;
    }

    #[test]
    fn hostile_lines_stay_text(lines in prop::collection::vec(prop::sample::select(HOSTILE), 1..4), more in shuffled()) {
        check(&format!("{}\n{more}", lines.join("\n")))?;
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let article = parse(text, &Options::default());
    for form in [HtmlForm::Plain, HtmlForm::Element] {
        let options = render::RenderOptions {
            form,
            contents: true,
            ids: Some("a\"<".to_owned()),
            ..render::RenderOptions::default()
        };
        let html = render::html(&article, text, &options);
        let shown = shown_text(&html)?;
        nothing_is_lost(&article, form, &shown, &html)?;
        let language = Some(text.to_owned());
        let host =
            Host { published: language.clone(), language, stylesheets: vec![text.to_owned()] };
        let element = render::element(&article, text, &options, &host);
        shown_text(&element)?;
        prop_assert_eq!(embedded(&element), text, "the element reads the very text");
        prop_assert!(!(html + &element).contains("<style"), "only documents have a style");
        shown_text(&render::document(&article, text, &options))?;
    }
    Ok(())
}

/// The text between the tags; fails where a tag is not one of ours, or they are not nested.
fn shown_text(html: &str) -> Result<String, TestCaseError> {
    let mut shown = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
    while let Some((text, more)) = rest.split_once('<') {
        prop_assert!(!text.contains('>') || open.contains(&"script"), "{text:?} in {html}");
        if !open.contains(&"script") && !open.contains(&"title") {
            shown.push_str(&decoded(text)?);
        }
        let (tag, more) = more
            .split_once('>')
            .ok_or_else(|| TestCaseError::fail(format!("an open tag in {html}")))?;
        rest = more;
        if let Some(name) = tag.strip_prefix('/') {
            prop_assert_eq!(open.pop(), Some(name), "{}", html);
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            prop_assert!(ELEMENTS.contains(&name), "{name:?} in {html}");
            check_attributes(attributes)?;
            open.extend((!VOID.contains(&name)).then_some(name));
        }
    }
    prop_assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest:?}");
    Ok(shown)
}

fn check_attributes(attributes: &str) -> Result<(), TestCaseError> {
    let mut rest = attributes;
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, more) = rest.split_at(end);
        prop_assert!(ATTRIBUTES.contains(&name), "{name:?} in {attributes:?}");
        let Some(value) = more.strip_prefix("=\"") else {
            rest = more.trim_start_matches(' ');
            continue;
        };
        let (value, more) =
            value.split_once('"').ok_or_else(|| TestCaseError::fail(attributes.to_owned()))?;
        let leads = ["http://", "https://", "mailto:", "#"]
            .iter()
            .any(|way| value.to_ascii_lowercase().starts_with(way));
        prop_assert!(
            name != "href" || leads || attributes.starts_with("rel=\"stylesheet\""),
            "{value:?}"
        );
        prop_assert!(!value.contains('\0'));
        rest = more.strip_prefix(' ').unwrap_or(more);
    }
    Ok(())
}

fn decoded(text: &str) -> Result<String, TestCaseError> {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once(';')
            .ok_or_else(|| TestCaseError::fail(format!("a bare & in {text:?}")))?;
        decoded.push_str(match name {
            "amp" => "&",
            "#123" => "{",
            "#125" => "}",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            _ => return Err(TestCaseError::fail(format!("&{name};"))),
        });
        decoded.push_str(rest);
    }
    Ok(decoded)
}

/// The text that the element will read.
fn embedded(html: &str) -> String {
    let (_, json) = html
        .rsplit_once("<script type=\"application/json\">")
        .expect("the source stands in a script");
    let (json, _) = json.split_once("</script>").expect("the script ends");
    let prepared: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    prepared["text"].as_str().expect("it has the text").to_owned()
}

/// Every visible character of every block is there as often as it is in the text; where nothing is drawn inside a block, all of it
/// in one piece. In plain HTML the signs of marks are said by elements.
fn nothing_is_lost(
    article: &Article,
    form: HtmlForm,
    shown: &str,
    html: &str,
) -> Result<(), TestCaseError> {
    let shown = visible(shown);
    let mut left: HashMap<char, i64> = HashMap::new();
    shown.chars().for_each(|c| *left.entry(c).or_default() += 1);
    for text in texts_of(article, form) {
        for c in text.chars() {
            let left = left.entry(c).or_default();
            *left -= 1;
            prop_assert!(*left >= 0, "{c:?} of {text:?} is missing in {html}");
        }
    }
    let is_plain =
        |block: &&Block| block.marks.is_empty() && block.links.is_empty() && !is_row(block);
    for block in blocks(article).filter(is_plain) {
        prop_assert!(
            shown.contains(&visible(&block.text)),
            "{:?} is missing in {html}",
            block.text
        );
    }
    Ok(())
}

/// What must be there.
fn texts_of(article: &Article, form: HtmlForm) -> Vec<String> {
    let own = blocks(article).map(|block| {
        let mut text = visible(&block.text);
        if let Kind::TableRow { cells } = &block.kind {
            text = visible(&cells.concat());
        }
        let is_sign = |c: char| "*`[]".contains(c);
        if form == HtmlForm::Plain && !block.marks.is_empty() {
            text = if block.marks.iter().any(is_link) {
                String::new()
            } else {
                text.replace(is_sign, "")
            };
        }
        text
    });
    let times = entries(article).map(|text| visible(&text));
    own.chain(times).collect()
}

fn is_row(block: &Block) -> bool {
    matches!(block.kind, Kind::TableRow { .. })
}

fn is_link(mark: &Mark) -> bool {
    mark.kind == MarkKind::Link
}

fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !BLANKS.contains(*c))
        .map(|c| if c == '\0' { '\u{fffd}' } else { c })
        .collect()
}

fn articles(article: &Article) -> impl Iterator<Item = &Article> {
    std::iter::once(article).chain(&article.parts)
}

fn days(article: &Article) -> impl Iterator<Item = &article_viewer::Day> {
    articles(article)
        .flat_map(|article| article.timeline.iter().chain(&article.timelines))
        .flat_map(|list| &list.days)
}

fn entries(article: &Article) -> impl Iterator<Item = String> {
    days(article).flat_map(|day| &day.entries).map(|entry| entry.text.clone())
}

/// Every block of the article and of the further ones in its text.
fn blocks(article: &Article) -> impl Iterator<Item = &Block> {
    let own = articles(article).flat_map(|article| {
        let head = [&article.title, &article.byline, &article.dateline, &article.published]
            .into_iter()
            .flatten();
        let sections = article.sections.iter().flat_map(|section| {
            let inner = section.blocks.iter().filter_map(|content| match content {
                Content::Block(block) => Some(block),
                Content::Timeline(_) => None,
            });
            section.heading.iter().chain(inner)
        });
        head.chain(&article.standfirst).chain(sections).chain(&article.furniture)
    });
    let told = days(article)
        .flat_map(|day| day.head.iter().chain(day.entries.iter().flat_map(|entry| &entry.blocks)));
    own.chain(told)
}

#[test]
fn examples_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/render");
    let forms = [("html", HtmlForm::Plain), ("shadow.html", HtmlForm::Element)];
    for text in
        fs::read_dir(&folder).expect("tests/render is there").flatten().map(|item| item.path())
    {
        if text.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let source = fs::read_to_string(&text).expect("it is UTF-8");
        let article = parse(&source, &Options::default());
        for (ending, form) in forms {
            let file = text.with_extension(ending);
            let html = render::html(
                &article,
                &source,
                &render::RenderOptions { form, ..render::RenderOptions::default() },
            );
            if env::var_os("UPDATE").is_some() {
                fs::write(&file, &html).expect("it can be written");
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            assert_eq!(html, expected, "{}; UPDATE=1 writes it anew", file.display());
        }
    }
}

#[test]
fn halves_and_orders_are_as_asked() {
    let text = "A report\n\nBefore it all began there was a long silence on the pier.\n\n10:00 First\n11:00 Second\n12:00 Third";
    let article = parse(text, &Options::default());
    let html = |view, newest_first| {
        let options = render::RenderOptions {
            view,
            newest_first,
            heading_level: 3,
            ..render::RenderOptions::default()
        };
        render::html(&article, text, &options)
    };
    assert!(html(View::Both, None).contains("<h3 class=\"title\">A report</h3>"));
    assert!(!html(View::Article, None).contains("First"));
    assert!(!html(View::Timeline, None).contains("silence"));
    let noisy = format!("{text}\nAdvertisement\n");
    let article = parse(&noisy, &Options::default());
    for article_only in [true, false] {
        let options = render::RenderOptions { article_only, ..render::RenderOptions::default() };
        assert_ne!(
            render::html(&article, &noisy, &options).contains("Advertisement"),
            article_only
        );
    }
    let newest = html(View::Timeline, Some(true));
    assert!(newest.contains(" reversed") && newest.find("Third") < newest.find("First"));
}

/// A text of which every part is looked for in vain, and one of which every part is found. Quadratic work has a ratio of 4;
/// a noisy machine gets another try.
#[test]
fn time_grows_with_the_text() {
    for piece in [
        "[a](https://a.example/) *b* **c** at noon on 3 May ",
        "*negoti-\nations* [ro-\nund](https://a.example/) ",
    ] {
        let texts = [10_000, 20_000].map(|times| piece.repeat(times));
        let articles = texts.each_ref().map(|text| parse(text, &Options::default()));
        let ratio = || {
            let [one, two] = [0, 1].map(|at| time_of_rendering(&articles[at], &texts[at]));
            two.as_secs_f64() / one.as_secs_f64()
        };
        let is_linear = (0..8).any(|_| ratio() <= 3.0);
        assert!(is_linear, "twice the text takes more than three times the time: {piece:?}");
    }
}

fn time_of_rendering(article: &Article, text: &str) -> Duration {
    let start = ThreadTime::now();
    let html = render::html(article, text, &render::RenderOptions::default());
    assert!(html.len() >= text.len() / 2);
    start.elapsed()
}
