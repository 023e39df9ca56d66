//! The boundary to JavaScript: the only place that knows the browser.

#[cfg(any(test, all(target_arch = "wasm32", feature = "browser")))]
pub(crate) mod browser;
#[cfg(target_arch = "wasm32")]
mod wasm;
