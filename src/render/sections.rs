//! An article from its headline to what was set aside.

use super::blocks;
use super::context::RenderContext;
use super::document;
use super::inline;
use super::options::View;
use super::outline;
use super::timeline;
use super::words;
use super::writer::Writer;
use crate::article::{Article, Block, Content, Kind, Note, Section};

/// The article, with links to its sections above it if the options ask for them.
pub(super) fn with_contents(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    if context.options.contents && context.options.view != View::Timeline {
        outline::contents(out, article, context);
    }
    self::article(out, article, context);
}

/// The whole of an article, and the further ones of its text.
pub(super) fn article(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let class = if context.part == 0 { "article" } else { "part" };
    out.open(
        "article",
        class,
        &[("lang", context.language), ("dir", document::direction(article))],
    );
    header(out, article, context);
    for (index, section) in article.sections.iter().enumerate() {
        if context.options.view != View::Timeline || section.blocks.iter().any(is_timeline) {
            write_section(out, section, index, article, context);
        }
    }
    if context.options.view != View::Timeline && !context.options.article_only {
        footer(out, article, context);
    }
    let mut before = context.timelines_before + outline::timelines(article);
    for (index, part) in article.parts.iter().enumerate() {
        self::article(out, part, &context.for_part(part, index + 1, before));
        before += outline::timelines(part);
    }
    out.close("article");
}

fn is_timeline(content: &Content) -> bool {
    matches!(content, Content::Timeline(_))
}

fn header(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let Article { title, standfirst, byline, dateline, published, parts, notes, .. } = article;
    let blocks =
        [title, byline, dateline, published].into_iter().flatten().chain(standfirst).count();
    if blocks + parts.len() + context.part == 0 && !context.styled() {
        return;
    }
    out.open("header", "", &[]);
    write_title(out, article, context);
    for block in standfirst {
        blocks::block(out, block, context);
    }
    meta(out, article, context);
    if context.styled() && notes.iter().any(|note| matches!(note, Note::LinkOnly { .. })) {
        out.element("p", "advice", &[("lang", "en"), ("dir", "ltr")], words::LINK_ONLY);
    }
    if !parts.is_empty() {
        outline::parts(out, article, context);
    }
    out.close("header");
}

/// A text without a headline has none here, either; in the element there is a place for it.
fn write_title(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let name = context.heading(1);
    let id = context.id("headline");
    let id = id.as_deref().map(|id| ("id", id));
    if let Some(title) = &article.title {
        out.open(name, "title", id.as_slice());
        inline::fill(out, title, context);
        out.close(name);
    } else if context.styled() || context.part > 0 {
        out.open(name, "title stand-in", id.as_slice());
        out.element("span", "", &[("lang", "en")], words::UNTITLED);
        out.close(name);
    }
}

/// One line of small print: who, where, when, how long.
fn meta(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let printed: Vec<&Block> =
        [&article.byline, &article.dateline, &article.published].into_iter().flatten().collect();
    let measured = context.styled() && article.words > 0;
    if printed.is_empty() && !measured {
        return;
    }
    if context.styled() {
        out.open("div", "meta-line", &[]);
    }
    out.open("p", "meta", &[]);
    for (index, block) in printed.iter().enumerate() {
        if index > 0 {
            out.constant(if context.styled() { " " } else { "<br>\n" });
        }
        out.open("span", blocks::class(&block.kind), &[]);
        meta_block(out, block, context);
        out.close("span");
    }
    if measured {
        out.constant(" ");
        out.element(
            "span",
            "measure",
            &[("lang", "en"), ("dir", "ltr")],
            &words::measure(article.words),
        );
    }
    out.close("p");
    if context.styled() {
        out.close("div");
    }
}

/// What was guessed says why.
fn meta_block(out: &mut Writer, block: &Block, context: &RenderContext<'_>) {
    if let Some(why) = &block.why {
        out.open("span", "guess", &[("title", words::sentence(why.code))]);
    }
    match &block.kind {
        Kind::Timestamp { value: Some(value) } => {
            let datetime = inline::datetime(value).map(|value| ("datetime", value));
            let name = if datetime.is_none() { "span" } else { "time" };
            out.open(name, "", datetime.as_slice());
            inline::fill(out, block, context);
            out.close(name);
        }
        _ => inline::fill(out, block, context),
    }
    if block.why.is_some() {
        out.close("span");
    }
}

fn write_section(
    out: &mut Writer,
    section: &Section,
    index: usize,
    article: &Article,
    context: &RenderContext<'_>,
) {
    let whole = context.options.view != View::Timeline;
    out.open("section", "section", &[]);
    if let Some(heading) = section.heading.as_ref().filter(|_| whole) {
        blocks::heading(out, heading, context.id(&format!("section-{index}")).as_deref(), context);
    }
    let mut run: Vec<&Block> = Vec::new();
    for content in &section.blocks {
        match content {
            Content::Block(block) if whole => run.push(block),
            Content::Block(_) => {}
            Content::Timeline(at) => {
                blocks::blocks(out, &std::mem::take(&mut run), context);
                if context.options.view != View::Article {
                    timeline::timeline(out, article, at.index, context);
                }
            }
        }
    }
    blocks::blocks(out, &run, context);
    out.close("section");
}

/// What is not the article: the lines set aside, and what the reader should know.
fn footer(out: &mut Writer, article: &Article, context: &RenderContext<'_>) {
    let notes: Vec<String> = article.notes.iter().filter_map(words::note).collect();
    if article.furniture.is_empty() && notes.is_empty() {
        return;
    }
    out.open("footer", "colophon", &[]);
    if !article.furniture.is_empty() {
        set_aside(out, &article.furniture, context);
    }
    for note in notes {
        out.element("p", "note", &[("lang", "en"), ("dir", "ltr")], &note);
    }
    out.close("footer");
}

fn set_aside(out: &mut Writer, furniture: &[Block], context: &RenderContext<'_>) {
    let english = [("lang", "en"), ("dir", "ltr")];
    out.open("details", "set-aside", &[]);
    out.element("summary", "", &english, &words::aside(furniture.len()));
    out.element("p", "aside-why", &english, words::ASIDE_WHY);
    out.open("ul", "aside-lines", &[("role", "list")]);
    for block in furniture {
        out.open("li", "", &[]);
        out.open("div", "", &[]);
        out.open("span", "", &[("dir", "auto")]);
        inline::fill(out, block, context);
        out.close("span");
        if let Some(why) = &block.why {
            out.constant(" ");
            out.element("small", "", &english, words::sentence(why.code));
        }
        out.close("div");
        out.close("li");
    }
    out.close("ul");
    out.close("details");
}
