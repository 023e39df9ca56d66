//! The text of a file that a person opens or drops.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{TextDecoder, TextDecoderOptions};

use super::encoding::{Decoded, decode};
use super::sniff::{Foreign, foreign};

/// The largest file that is read, in bytes. Text of this size is fifty novels; more would be copied three times and freeze the tab.
const MAX_BYTES: usize = 50 * 1024 * 1024;

/// Why there is no text.
#[derive(Serialize)]
struct Problem {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<usize>,
}

impl Problem {
    const fn new(code: &'static str) -> Self {
        Self { code, size: None, limit: None }
    }
}

/// Reads a file as text, in the given encoding or in the one that its bytes show.
///
/// Rejects with a `FileProblem`.
#[wasm_bindgen(js_name = readFile, unchecked_return_type = "FileText")]
pub async fn read_file(
    #[wasm_bindgen(unchecked_param_type = "Blob")] file: JsValue,
    encoding: Option<String>,
) -> Result<JsValue, JsValue> {
    match read_file_text(file, encoding.as_deref()).await {
        Ok(decoded) => Ok(decoded.serialize(&Serializer::json_compatible())?),
        Err(problem) => Err(problem.serialize(&Serializer::json_compatible())?),
    }
}

async fn read_file_text(file: JsValue, encoding: Option<&str>) -> Result<Decoded, Problem> {
    let blob: web_sys::Blob = file.dyn_into().map_err(|_| Problem::new("unreadable"))?;
    if blob.size() > MAX_BYTES as f64 {
        return Err(Problem {
            size: Some(blob.size()),
            limit: Some(MAX_BYTES),
            ..Problem::new("too-large")
        });
    }
    let bytes = gloo_file::futures::read_as_bytes(&blob.into())
        .await
        .map_err(|_| Problem::new("unreadable"))?;
    if let Some(label) = encoding {
        return as_chosen(&bytes, label).ok_or(Problem::new("unreadable"));
    }
    match foreign(&bytes) {
        Some(kind) => Err(Problem::new(kind.code())),
        None => decode(&bytes, None, &browser_decoder).ok_or(Problem::new(Foreign::Binary.code())),
    }
}

/// In the encoding that the person chose, whatever comes of it; none where the browser does not know it.
fn as_chosen(bytes: &[u8], label: &str) -> Option<Decoded> {
    let text = TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()?;
    Some(Decoded::mended(text, label))
}

/// The browser's decoder of this encoding; none where it has none or the bytes are not valid.
fn browser_decoder(label: &str, bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(label, &options).ok()?.decode_with_u8_array(bytes).ok()
}
