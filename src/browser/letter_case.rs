//! Letters of every alphabet, by the browser: Rust's own tables of them weigh 14 kB.

use js_sys::JsString;

/// A text in lower case.
pub fn to_lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}
