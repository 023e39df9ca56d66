//! Recovers the structure of an article from its bare text: title, standfirst, sections, quotes, lists, and the timeline with its days.
//!
//! Text copied from a web page, an e-mail or a PDF has lost its markup: headings are plain lines, the times of a live feed are bare
//! numbers. [`parse`] works out the structure again. It is a pure function that cannot fail, loses nothing and can say why it decided
//! as it did: every character that is not blank lies in exactly one block's spans.
//!
//! The passes, each a folder: `text` cuts the input into lines and measures them, `facts` looks at each line alone, `plan` finds the
//! regions of the text, `prose`, `top` and `feed` turn regions into blocks, and `annotate` adds what is true of the whole article.
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

mod annotate;
mod article;
#[cfg(any(test, target_arch = "wasm32"))]
mod boundary;
mod facts;
mod feed;
mod plan;
mod prose;
mod read;
#[cfg(feature = "render")]
pub mod render;
mod tables;
mod text;
mod time;
mod top;

pub use article::*;
#[cfg(feature = "train")]
pub use plan::roles::train;

/// Reads the text as an article. Cannot fail, whatever the text is; spans count bytes of `text`.
///
/// ```
/// use article_viewer::{Options, Order, parse};
///
/// let text = "Port reopens after strike\nBy Jane Doe\nThe first ferry left at noon.\n14:20\n13:50\n13:20";
/// let article = parse(text, &Options::default());
/// assert_eq!(article.title.unwrap().text, "Port reopens after strike");
/// assert_eq!(article.byline.unwrap().text, "By Jane Doe");
/// assert_eq!(article.timeline.unwrap().order, Order::NewestFirst);
/// ```
#[must_use]
pub fn parse(text: &str, options: &Options) -> Article {
    read::article(text, options)
}

/// The examples of the README are run as tests.
#[cfg(all(doctest, feature = "render"))]
#[doc = include_str!("../README.md")]
struct Readme;
