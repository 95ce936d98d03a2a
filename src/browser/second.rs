//! Fetching the second program.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/second.js")]
extern "C" {
    // It throws nothing; without `catch` the program would import it past the glue, which the release does not know.
    #[wasm_bindgen(js_name = bringSecond, catch)]
    fn js_bring(is_calm: bool) -> Result<js_sys::Promise, JsValue>;
}

/// Why it is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It is needed.
    Now,
    /// Nothing else happens; it is left where the reader saves data or the network is slow.
    Calm,
}

/// Brings the second program, once; or tells why it did not come.
pub async fn bring(when: When) -> Result<(), String> {
    let promise = js_bring(when == When::Calm).map_err(|_| String::new())?;
    match JsFuture::from(promise).await {
        // What is kept is a reason, if there is one.
        Ok(reason) => reason.as_string().map_or(Ok(()), Err),
        Err(_) => Err(String::new()),
    }
}
