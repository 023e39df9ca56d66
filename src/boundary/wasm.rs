//! The boundary to JavaScript: [`parse`] with its spans in UTF-16, its options read leniently.
#![allow(unreachable_pub)] // wasm-bindgen exports `pub` functions only

use js_sys::{Array, Reflect, TypeError};
use serde::Serialize;
use serde::de::value::{Error, StringDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::article::Note;
use crate::article::options::{Correction, Hint, Options};
use crate::article::span::Span;
use crate::article::utf16::Utf16Map;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("article_viewer.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const CODES: &str = include_str!("codes.d.ts");

/// An array can claim 2^32 - 1 items and hold none: a list of options that claims more than this is not read.
const MAX_ITEMS: u32 = 1 << 20;

/// Recovers the structure of an article from its bare text.
///
/// Any string gives an article. Options that cannot be used are ignored and named in `notes`.
///
/// Throws a `TypeError` where `text` is not a string, and nothing else.
#[wasm_bindgen(unchecked_return_type = "Article")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let Some(source) = text.as_string() else {
        return Err(TypeError::new(&not_a_string(text)).into());
    };
    let map = Utf16Map::new(&source);
    let (options, mut notes) = read_options(options, &map);
    let mut article = crate::parse(&source, &options);
    article.notes.append(&mut notes);
    map.article_to_utf16(&mut article);
    Ok(article.serialize(&Serializer::json_compatible())?)
}

/// The sentence of the only exception.
fn not_a_string(value: &JsValue) -> String {
    let found = if value.is_null() {
        "null".to_owned()
    } else {
        value.js_typeof().as_string().unwrap_or_default()
    };
    format!("parse(text, options): text must be a string, but it is {found}.")
}

/// The options that can be used, and a note for each that cannot.
pub(crate) fn read_options(value: &JsValue, map: &Utf16Map<'_>) -> (Options, Vec<Note>) {
    if value.is_undefined() || value.is_null() {
        return (Options::default(), Vec::new());
    }
    if !value.is_object() {
        return (Options::default(), vec![Note::BadOption { option: "options" }]);
    }
    let mut fields = Fields::of(value);
    let options = Options {
        published: fields.read("published", JsValue::as_string),
        language: fields.read("language", JsValue::as_string),
        order: fields.read("order", name),
        whole: fields.read("whole", JsValue::as_bool).unwrap_or_default(),
        corrections: fields.list("corrections", correction),
        hints: fields.list("hints", |item| hint(item, map)),
    };
    (options, fields.bad)
}

/// A value that is there and cannot be used.
struct Unusable;

/// The fields of an options object: absent, usable, or noted as bad.
pub(crate) struct Fields<'v> {
    object: &'v JsValue,
    bad: Vec<Note>,
}

impl<'v> Fields<'v> {
    pub(crate) fn of(object: &'v JsValue) -> Self {
        Self { object, bad: Vec::new() }
    }

    /// One field; none where it is absent or bad.
    pub(crate) fn read<T>(
        &mut self,
        option: &'static str,
        read: impl FnOnce(&JsValue) -> Option<T>,
    ) -> Option<T> {
        field(self.object, option, read).unwrap_or_else(|Unusable| {
            self.bad.push(Note::BadOption { option });
            None
        })
    }

    /// A list, less the items that cannot be used.
    fn list<T>(
        &mut self,
        option: &'static str,
        read: impl Fn(&JsValue) -> Result<T, Unusable>,
    ) -> Vec<T> {
        let Some(array) = self.read(option, array) else {
            return Vec::new();
        };
        let items: Vec<_> = (0..array.length())
            .filter_map(|index| read(&get(&array, &index.into())?).ok())
            .collect();
        if items.len() < array.length() as usize {
            self.bad.push(Note::BadOption { option });
        }
        items
    }
}

/// One correction: `{ line, kind, level? }`.
fn correction(item: &JsValue) -> Result<Correction, Unusable> {
    Ok(Correction {
        line: required(item, "line", whole)?,
        kind: required(item, "kind", name)?,
        level: field(item, "level", level)?,
    })
}

/// One hint: `{ span, kind, level?, ordered?, href? }`, its span in UTF-16.
fn hint(item: &JsValue, map: &Utf16Map<'_>) -> Result<Hint, Unusable> {
    Ok(Hint {
        span: required(item, "span", |span| map.to_bytes(pair(span)?))?,
        kind: required(item, "kind", name)?,
        level: field(item, "level", level)?,
        ordered: field(item, "ordered", JsValue::as_bool)?,
        href: field(item, "href", JsValue::as_string)?,
    })
}

/// A field that may be absent.
fn field<T>(
    object: &JsValue,
    key: &str,
    read: impl FnOnce(&JsValue) -> Option<T>,
) -> Result<Option<T>, Unusable> {
    let value = get(object, &key.into()).ok_or(Unusable)?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    read(&value).map(Some).ok_or(Unusable)
}

/// A field that must be there.
fn required<T>(
    object: &JsValue,
    key: &str,
    read: impl FnOnce(&JsValue) -> Option<T>,
) -> Result<T, Unusable> {
    field(object, key, read)?.ok_or(Unusable)
}

/// A property; none where `object` is not an object or its getter throws.
fn get(object: &JsValue, key: &JsValue) -> Option<JsValue> {
    Reflect::get(object, key).ok()
}

/// An array of a length that can be meant.
fn array(value: &JsValue) -> Option<Array> {
    value.dyn_ref::<Array>().filter(|array| array.length() <= MAX_ITEMS).cloned()
}

/// An enum's variant by its serialized name.
fn name<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let name: StringDeserializer<Error> = value.as_string()?.into_deserializer();
    T::deserialize(name).ok()
}

/// A whole number from 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // in range: `is_whole` sees to it
fn whole(value: &JsValue) -> Option<usize> {
    let is_whole =
        |number: &f64| number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number);
    value.as_f64().filter(is_whole).map(|number| number as usize)
}

/// The level of a heading.
pub(crate) fn level(value: &JsValue) -> Option<u8> {
    whole(value)?.try_into().ok()
}

/// `[start, end]`.
fn pair(value: &JsValue) -> Option<Span> {
    let at = |index: u32| whole(&get(value, &index.into())?);
    Some(Span::new(at(0)?, at(1)?))
}
