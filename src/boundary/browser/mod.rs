//! What the page needs of the browser: files, storage, markup, HTML. In the wasm build only, with the feature `browser`; what knows no
//! browser is also compiled for tests.
#![allow(unreachable_pub)] // wasm-bindgen exports `pub` functions only

#[cfg(any(test, target_arch = "wasm32"))]
mod align;
#[cfg(any(test, target_arch = "wasm32"))]
mod element;
mod encoding;
#[cfg(any(test, target_arch = "wasm32"))]
mod flow;
mod plausibility;
#[cfg(any(test, target_arch = "wasm32"))]
mod quiet;
#[cfg(any(test, target_arch = "wasm32"))]
mod regions;
mod sniff;
#[cfg(any(test, target_arch = "wasm32"))]
mod titles;

#[cfg(target_arch = "wasm32")]
mod files;
#[cfg(target_arch = "wasm32")]
mod html;
#[cfg(target_arch = "wasm32")]
mod render;
#[cfg(target_arch = "wasm32")]
mod storage;

/// The declarations of what these modules export.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("browser.d.ts");
