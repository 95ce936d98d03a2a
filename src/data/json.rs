//! The JSON type of this build: the app uses the browser's own parser, native tests use serde_json.
//!
//! A parser in Rust would add 25 kB of wasm, and every browser already has one.

#[cfg(target_arch = "wasm32")]
mod web;

pub use wordpress::json::Json as ReadJson;

#[cfg(target_arch = "wasm32")]
pub use web::Json;
#[cfg(not(target_arch = "wasm32"))]
pub use wordpress::json::NativeJson as Json;
