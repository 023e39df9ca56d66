//! The text/html of a clipboard or of a file: parsed by the browser into a document that loads and runs nothing, walked once.

use js_sys::{Function, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Node, Url};

use super::align::align;
use super::element::{Element, leads_away};
use super::flow::{Flow, Flowed};
use super::quiet::{STYLE, quiet};
use super::titles::Titles;
use crate::article::options::Hint;
use crate::article::utf16::Utf16Map;

/// The name that the page's Content-Security-Policy gives to the only policy.
const POLICY: &str = "article-viewer";

/// More bytes of markup, or of text beside it, are not looked at: the plain text serves.
const MAX_BYTES: usize = 16 * 1024 * 1024;

#[wasm_bindgen]
extern "C" {
    type TrustedTypes;
    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<TrustedTypes>;
    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &TrustedTypes, name: &str, rules: &Object) -> Result<Policy, JsValue>;

    type Policy;
    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn create_html(this: &Policy, html: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = DOMParser)]
    type DomParser;
    #[wasm_bindgen(constructor, catch, js_class = "DOMParser")]
    fn new() -> Result<DomParser, JsValue>;
    #[wasm_bindgen(method, catch, js_name = parseFromString)]
    fn parse(this: &DomParser, html: &JsValue, kind: &str) -> Result<Document, JsValue>;
}

thread_local! {
    /// Made at the first need: a page may make a policy of one name only once.
    static MADE: OnceCell<Option<Policy>> = const { OnceCell::new() };
}

/// A text with what its markup says about it.
#[derive(Serialize)]
struct HtmlText {
    text: String,
    /// Spans in UTF-16 code units.
    hints: Vec<Hint>,
}

/// Reads markup as text and hints for `parse`; with `plain`, the text that came with it, the hints are of that text.
///
/// Undefined where the page's policy refuses to parse markup, there is too much of it or it is nested too deeply.
#[wasm_bindgen(js_name = readHtml, unchecked_return_type = "HtmlText | undefined")]
pub fn read_html(html: &str, plain: Option<String>) -> Result<JsValue, JsValue> {
    if html.len() > MAX_BYTES || plain.as_ref().is_some_and(|plain| plain.len() > MAX_BYTES) {
        return Ok(JsValue::UNDEFINED);
    }
    let Some(document) = parsed(html) else { return Ok(JsValue::UNDEFINED) };
    let Flowed { text, hints } = walk(&document);
    let (text, mut hints) = match plain {
        Some(plain) => {
            let hints = align(&text, hints, &plain);
            (plain, hints)
        }
        None => (text, hints),
    };
    let map = Utf16Map::new(&text);
    for hint in &mut hints {
        hint.span = map.to_utf16(hint.span);
    }
    Ok(HtmlText { text, hints }.serialize(&Serializer::json_compatible())?)
}

/// The markup as a document without a window: it has no place to load or run anything in.
fn parsed(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse(&trusted(&quiet(html)?)?, "text/html").ok()
}

/// The markup as the browser demands it: under the policy, where it knows policies.
fn trusted(html: &str) -> Option<JsValue> {
    if TRUSTED_TYPES.with(Option::is_none) {
        return Some(html.into());
    }
    MADE.with(|made| made.get_or_init(policy).as_ref()?.create_html(html).ok())
}

/// The policy that lets markup through as it is: it goes to the parser of [`parsed`] alone.
fn policy() -> Option<Policy> {
    let unchanged: Function =
        Reflect::get(&js_sys::global(), &"String".into()).ok()?.dyn_into().ok()?;
    let rules = Object::new();
    Reflect::set(&rules, &"createHTML".into(), &unchanged).ok()?;
    TRUSTED_TYPES.with(|types| types.as_ref()?.create_policy(POLICY, &rules).ok())
}

/// Down the tree in the order of its text, whatever its depth.
fn walk(document: &Document) -> Flowed {
    let titles = titles(document);
    let address = address(document);
    let mut flow = Flow::default();
    let mut node = Node::from(document.clone());
    let mut depth = 0_usize;
    loop {
        let inside = enter(&node, address.as_deref(), &mut flow);
        if let Some(child) = inside.then(|| node.first_child()).flatten() {
            node = child;
            depth += 1;
            continue;
        }
        if inside {
            flow.close();
        }
        let next = loop {
            if depth == 0 {
                return flow.finish(&titles);
            }
            if let Some(next) = node.next_sibling() {
                break next;
            }
            let Some(parent) = node.parent_node() else { return flow.finish(&titles) };
            node = parent;
            depth -= 1;
            flow.close();
        };
        node = next;
    }
}

/// What the document calls itself.
fn titles(document: &Document) -> Titles {
    let shared = said(document, "meta[property='og:title']", "content");
    let site = said(document, "meta[property='og:site_name']", "content");
    let names = [document.title(), shared.unwrap_or_default()];
    Titles::new(names.iter().map(String::as_str), &site.unwrap_or_default())
}

/// Where the document says that it stands: its links are written from there.
fn address(document: &Document) -> Option<String> {
    said(document, "link[rel='canonical']", "href")
        .or_else(|| said(document, "meta[property='og:url']", "content"))
}

fn said(document: &Document, selector: &str, attribute: &str) -> Option<String> {
    document.query_selector(selector).ok()??.get_attribute(attribute)
}

/// Tells the flow what the node is; true where its children come next.
fn enter(node: &Node, address: Option<&str>, flow: &mut Flow) -> bool {
    match node.node_type() {
        Node::TEXT_NODE => flow.text(&node.node_value().unwrap_or_default()),
        Node::ELEMENT_NODE => return flow.open(element(node.unchecked_ref(), address)),
        Node::DOCUMENT_NODE => return flow.open(Element::default()),
        _ => {}
    }
    false
}

fn element(element: &web_sys::Element, address: Option<&str>) -> Element {
    let name = element.local_name();
    if !element.has_attributes() {
        return Element { name, ..Element::default() };
    }
    let style = element.get_attribute(STYLE).unwrap_or_default().to_ascii_lowercase();
    let hides = |(name, value): (&str, &str)| {
        let value = value.trim_start();
        match name.trim() {
            "display" => value.starts_with("none"),
            "visibility" => value.starts_with("hidden"),
            _ => false,
        }
    };
    let closed = name == "dialog" && !element.has_attribute("open");
    let hidden = closed
        || element.has_attribute("hidden")
        || style.split(';').filter_map(|rule| rule.split_once(':')).any(hides);
    Element {
        role: element.get_attribute("role"),
        names: named(element),
        href: (name == "a").then(|| element.get_attribute("href")).flatten().map(|href| {
            let whole = address.and_then(|from| Url::new_with_base(&href, from).ok());
            whole.filter(|_| leads_away(&href)).map_or(href, |whole| whole.href())
        }),
        alt: (name == "img").then(|| element.get_attribute("alt")).flatten(),
        hidden,
        name,
    }
}

/// The attribute `class`, and an `id` that is a name: those made of whole headings say nothing of what stands there.
fn named(element: &web_sys::Element) -> String {
    let mut names = element.get_attribute("class").unwrap_or_default();
    if let Some(id) = element.get_attribute("id").filter(|id| id.split(['-', '_']).count() < 3) {
        names.extend([" ", &id]);
    }
    names
}
