//! The text at an address, for `<article-viewer src>`. Where it may lead is up to the policy of the page.

use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::encoding::decode;
use super::files::{MAX_BYTES, browser_decoder};

/// How long a server may take for the whole answer, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Why there is no text.
#[derive(Serialize)]
struct Problem {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
}

impl Problem {
    const fn new(code: &'static str) -> Self {
        Self { code, status: None }
    }
}

/// Fetches a text.
///
/// Rejects with a `FetchProblem`.
#[wasm_bindgen(js_name = fetchText, unchecked_return_type = "string")]
pub async fn fetch_text(url: String) -> Result<JsValue, JsValue> {
    let controller = AbortController::new()?;
    let signal = controller.signal();
    let _patience = Timeout::new(PATIENCE, move || controller.abort()); // cancelled when dropped
    let request = Request::get(&url).abort_signal(Some(&signal));
    match text_of(request.send().await).await {
        Ok(text) => Ok(text.into()),
        Err(problem) => Err(problem.serialize(&Serializer::json_compatible())?),
    }
}

async fn text_of(response: Result<Response, gloo_net::Error>) -> Result<String, Problem> {
    let response = response.map_err(|_| Problem::new("network"))?;
    if !response.ok() {
        return Err(Problem { status: Some(response.status()), ..Problem::new("status") });
    }
    let content_type = header(&response, "content-type").to_ascii_lowercase();
    if !response.url().starts_with("http") || !is_text(&content_type) {
        return Err(Problem::new("type"));
    }
    if header(&response, "content-length").parse().is_ok_and(|length: usize| length > MAX_BYTES) {
        return Err(Problem::new("too-large"));
    }
    let bytes = response.binary().await.map_err(|_| Problem::new("network"))?;
    if bytes.len() > MAX_BYTES {
        return Err(Problem::new("too-large"));
    }
    decode(&bytes, charset(&content_type), &browser_decoder).map(|decoded| decoded.text).ok_or(Problem::new("type"))
}

fn header(response: &Response, name: &str) -> String {
    response.headers().get(name).unwrap_or_default()
}

/// Text, or not said. HTML is not: where a text was asked for, it is the server's own page about an error.
fn is_text(content_type: &str) -> bool {
    content_type.is_empty() || (content_type.starts_with("text/") && !content_type.starts_with("text/html"))
}

/// `"text/plain; charset=koi8-r"` → `"koi8-r"`
fn charset(content_type: &str) -> Option<&str> {
    let (_, after) = content_type.split_once("charset=")?;
    Some(after.split(';').next()?.trim().trim_matches('"'))
}
