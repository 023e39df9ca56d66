//! What is kept on this device: the session of a tab, so that a reload loses nothing, and the person's preferences.
//!
//! Storage that is refused, full or from another version is no reason to stop: nothing here throws.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use js_sys::JSON;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::article::options::{Correction, Hint};

const RECORD_KEY: &str = "article-viewer:session";
const PREFERENCES_KEY: &str = "article-viewer:preferences";

/// The version of [`SessionRecord`]; a record of another one is not read.
const VERSION: u32 = 1;

/// What a tab was reading, and how.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct SessionRecord {
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    newest_first: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default)]
    corrections: Vec<Correction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    hints: Vec<Hint>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scroll: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    timelines: Option<TimelineRecord>,
}

/// How the reader wants timelines, and what was said about their entries.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct TimelineRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gaps: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own_zone: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    distances: Option<bool>,
    #[serde(default)]
    marked: Vec<String>,
    #[serde(default)]
    fresh: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<String>,
}

/// How the person likes to read.
#[derive(Deserialize, Serialize)]
struct Preferences {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    size: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    face: Option<Face>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    width: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    leading: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    spacing: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    justified: Option<bool>,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Theme {
    System,
    Light,
    Sepia,
    Dark,
    Black,
    Contrast,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Face {
    Serif,
    Sans,
    Mono,
}

/// Keeps the session of this tab; false where it is not a record of this version, or storage is full or refused.
#[wasm_bindgen(js_name = saveRecord)]
pub fn save_record(
    #[wasm_bindgen(unchecked_param_type = "SessionRecord")] record: &JsValue,
) -> bool {
    let record = typed(record).filter(|record: &SessionRecord| record.version == VERSION);
    record.is_some_and(|record| save::<SessionStorage>(RECORD_KEY, &record))
}

/// What was kept in this tab; undefined where there is nothing that this version can read.
#[wasm_bindgen(js_name = loadRecord, unchecked_return_type = "SessionRecord | undefined")]
pub fn load_record() -> JsValue {
    let record: Option<SessionRecord> = load::<SessionStorage, _>(RECORD_KEY);
    plain(record.filter(|record| record.version == VERSION))
}

/// Forgets what was kept in this tab.
#[wasm_bindgen(js_name = forgetRecord)]
pub fn forget_record() {
    if SessionStorage::is_there() {
        SessionStorage::delete(RECORD_KEY);
    }
}

/// Keeps the preferences on this device; false where that could not be done.
#[wasm_bindgen(js_name = savePreferences)]
pub fn save_preferences(
    #[wasm_bindgen(unchecked_param_type = "Preferences")] preferences: &JsValue,
) -> bool {
    typed(preferences)
        .is_some_and(|preferences: Preferences| save::<LocalStorage>(PREFERENCES_KEY, &preferences))
}

/// The preferences that were kept on this device; undefined where there are none.
#[wasm_bindgen(js_name = loadPreferences, unchecked_return_type = "Preferences | undefined")]
pub fn load_preferences() -> JsValue {
    plain(load::<LocalStorage, Preferences>(PREFERENCES_KEY))
}

/// Storage that can be asked whether it is there: gloo takes that for granted, while a sandboxed frame and a strict privacy setting refuse it.
trait Guarded: Storage {
    fn is_there() -> bool;
}

impl Guarded for SessionStorage {
    fn is_there() -> bool {
        web_sys::window().is_some_and(|window| matches!(window.session_storage(), Ok(Some(_))))
    }
}

impl Guarded for LocalStorage {
    fn is_there() -> bool {
        web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
    }
}

fn save<S: Guarded>(key: &str, value: &impl Serialize) -> bool {
    S::is_there() && S::set(key, value).is_ok()
}

fn load<S: Guarded, T: DeserializeOwned>(key: &str) -> Option<T> {
    S::is_there().then(|| S::get(key).ok()).flatten()
}

/// A plain object as its Rust type; none where it is something else. By JSON: storage needs its code anyway.
fn typed<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_json::from_str(&JSON::stringify(value).ok()?.as_string()?).ok()
}

/// A plain object, or undefined.
fn plain(value: Option<impl Serialize>) -> JsValue {
    let json = value.and_then(|value| serde_json::to_string(&value).ok());
    json.and_then(|json| JSON::parse(&json).ok()).unwrap_or(JsValue::UNDEFINED)
}
