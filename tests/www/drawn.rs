//! Prints every example of `tests/cases/` as a server draws it, for `drawn.test.mjs`: a JSON array. Each stands
//! there as its text runs, and those with a timeline from either end of it.

#[allow(dead_code)] // what is expected of an example is for tests/cases.rs
#[path = "../examples/mod.rs"]
mod examples;

use article_viewer::render::{self, Host, HtmlForm};
use article_viewer::{Article, parse};
use examples::{Example, files, pieces, unseen};
use serde_json::{Value, json};

/// Of the headline.
const LEVEL: u8 = 2;

fn main() {
    let mut drawings = Vec::new();
    for file in files("tests/cases", "txt") {
        let stem = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let examples = pieces(&file).into_iter().flatten();
        for example in examples {
            drawings.extend(drawings_of(&stem, &example));
        }
    }
    println!("{}", Value::from(drawings));
}

fn drawings_of(stem: &str, example: &Example) -> Vec<Value> {
    let text = unseen(&example.input);
    let article = parse(&text, &example.options);
    let orders = [None, Some(true), Some(false)];
    let orders = if has_timeline(&article) { &orders[..] } else { &orders[..1] };
    let drawing = |newest_first: &Option<bool>| {
        let options = render::RenderOptions {
            form: HtmlForm::Element,
            heading_level: LEVEL,
            newest_first: *newest_first,
            ..render::RenderOptions::default()
        };
        json!({
            "name": format!("{stem}: {}", example.name),
            "level": LEVEL,
            "newestFirst": newest_first,
            "html": render::element(&article, &text, &options, &Host::default()),
        })
    };
    orders.iter().map(drawing).collect()
}

fn has_timeline(article: &Article) -> bool {
    article.timeline.is_some() || article.parts.iter().any(has_timeline)
}
