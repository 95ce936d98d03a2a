//! In the place of the crate of this name. Leptos brings it for the streams of server functions, which an app that only a browser
//! draws cannot have; but the classes that it shows to JavaScript keep all of its code in the program. This one shows none.

use futures::stream::{Empty, Stream};
use wasm_bindgen::JsValue;

const NONE: &str = "Gazeta has no server functions, and vendor/wasm-streams stands only in the place of the real one";

/// What server functions would send and receive part by part.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes the stream of an answer.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Panics, for nothing here calls it.
    pub fn from_stream(_parts: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("{NONE}")
    }

    /// The browser's own stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Panics, for nothing here calls it.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        panic!("{NONE}")
    }
}
