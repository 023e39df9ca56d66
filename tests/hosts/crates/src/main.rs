//! Processors of Rust that turn a string into a string; reads and writes what `processors.py` does.

use std::io;

use serde_json::{Map, Value, json};

type Processor = (&'static str, &'static str, &'static str, fn(&str) -> String);

const PROCESSORS: &[Processor] = &[
    ("comrak (unsafe)", "markdown", "html", |source| {
        let mut options = comrak::Options::default();
        options.render.r#unsafe = true;
        comrak::markdown_to_html(source, &options)
    }),
    ("comrak", "markdown", "fence", |source| {
        comrak::markdown_to_html(source, &comrak::Options::default())
    }),
    ("pulldown-cmark", "markdown", "html", |source| pulldown(source, false)),
    ("pulldown-cmark (smart)", "markdown", "html", |source| pulldown(source, true)),
    ("ammonia (tag allowed)", "html", "html", |source| {
        ammonia::Builder::default()
            .add_tags(["article-viewer"])
            .add_tag_attributes("article-viewer", ["src", "text"])
            .clean(source)
            .to_string()
    }),
];

fn pulldown(source: &str, smart: bool) -> String {
    let mut options = pulldown_cmark::Options::ENABLE_TABLES;
    options.set(pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION, smart);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(source, options));
    html
}

fn main() -> serde_json::Result<()> {
    let documents: Map<String, Value> = serde_json::from_reader(io::stdin())?;
    let made = PROCESSORS.iter().map(|&(name, language, form, process)| {
        let pages = documents.iter().filter_map(|(key, sources)| {
            let html = process(sources.get(language)?.as_str()?);
            Some((key.clone(), json!({ "html": html })))
        });
        let pages: Map<String, Value> = pages.collect();
        (name.to_owned(), json!({ "language": language, "form": form, "pages": pages }))
    });
    serde_json::to_writer(io::stdout(), &made.collect::<Map<String, Value>>())
}
