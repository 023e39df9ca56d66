//! The article as HTML, to be copied or saved.

use wasm_bindgen::prelude::*;

use crate::article::utf16::Utf16Map;
use crate::boundary::wasm::{Fields, level, read_options};
use crate::render;

/// Reads the text as `parse` does and gives it as HTML: one `<article>`, or a whole document. Never throws; options that cannot be
/// used are ignored.
#[wasm_bindgen(js_name = renderHtml)]
#[must_use]
pub fn render_html(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "HtmlOptions")] options: &JsValue,
) -> String {
    let (parse_options, _) = read_options(options, &Utf16Map::new(text));
    let mut fields = Fields::of(options);
    let html_options = render::RenderOptions {
        heading_level: fields.read("headingLevel", level).unwrap_or_default(),
        newest_first: fields.read("newestFirst", JsValue::as_bool),
        article_only: fields.read("articleOnly", JsValue::as_bool).unwrap_or_default(),
        ..render::RenderOptions::default()
    };
    let write = if fields.read("document", JsValue::as_bool) == Some(true) {
        render::document
    } else {
        render::html
    };
    write(&crate::parse(text, &parse_options), text, &html_options)
}
