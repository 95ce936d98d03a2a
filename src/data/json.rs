//! The JSON value of this build: the browser's own parser in the app, serde_json in native tests.
//!
//! A parser in Rust would be 25 kB of wasm beside the one that every browser has.

#[cfg(target_arch = "wasm32")]
mod web;

pub use wordpress::json::Json as ReadJson;

#[cfg(target_arch = "wasm32")]
pub use web::Json;
#[cfg(not(target_arch = "wasm32"))]
pub use wordpress::json::NativeJson as Json;
