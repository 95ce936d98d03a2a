//! Lower case for all alphabets, by the browser: Rust's own Unicode tables add 14 kB.

use js_sys::JsString;

/// Converts a text to lower case.
pub fn to_lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}
