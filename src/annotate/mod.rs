//! Last pass: what is true of a whole article, added once its blocks stand.

pub(crate) mod expressions;
mod language;
pub(crate) mod links;
mod notes;
mod repeats;
mod words;

use crate::article::{Article, Options};
use crate::facts::Text;
use crate::feed::anchor::Anchor;
use crate::plan::Plan;
use crate::plan::page::Page;

/// Adds all of it: language, direction, notes, the number of words, times in prose, repetitions, and why lines of the page were set aside.
pub(crate) fn annotate(
    article: &mut Article,
    text: Text<'_>,
    plan: &Plan<'_>,
    published: Option<Anchor>,
    options: &Options,
) {
    let (source, extent) = (text.source, text.extent());
    if plan.page.is_some() {
        Page::explain(&plan.roles, text.lines, &mut article.furniture);
    }
    article.language.clone_from(&options.language);
    let sample = language::Sample::of(extent.of(source));
    if let (None, Some(told)) = (&options.language, sample.language()) {
        article.language = Some(told.tag.to_owned());
        article.language_confidence = Some(told.confidence);
    }
    article.direction = sample.direction();
    article.words = words::count(article);
    article.notes = notes::notes(article, text, plan, options);
    if cfg!(feature = "expressions") {
        article.time_expressions =
            expressions::find(source, article, published.map(|anchor| anchor.date));
    }
    if cfg!(feature = "repeats") {
        repeats::mark(source, extent, &mut article.sections);
    }
}
