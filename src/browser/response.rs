//! Reads the body of a response chunk by chunk, and finds its JSON; also the pause before a retry.

use js_sys::{Error, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen(module = "/web/response.js")]
extern "C" {
    // These never throw. `catch` makes wasm-bindgen import them through its glue, which the release build needs.
    #[wasm_bindgen(js_name = read, catch)]
    fn js_read(
        response: &Response,
        url: &str,
        max_bytes: u32,
        on_chunk: &Closure<dyn FnMut()>,
    ) -> Result<Promise, JsValue>;
}

#[wasm_bindgen(module = "/web/time_limit.js")]
extern "C" {
    // It never throws. `catch` makes wasm-bindgen import it through its glue, which the release build needs.
    #[wasm_bindgen(js_name = pause, catch)]
    fn js_pause(ms: f64) -> Result<Promise, JsValue>;
}

#[wasm_bindgen(module = "/web/json.js")]
extern "C" {
    #[wasm_bindgen(js_name = findJson, catch)]
    fn js_find_json(text: &str) -> Result<String, JsValue>;
}

/// The JSON in a text that has something around it; `None` if there is none, or if it is not clear which part is meant.
pub fn find_json(text: &str) -> Option<String> {
    js_find_json(text).ok()
}

/// The body of a response.
pub enum Body {
    /// The whole text.
    Text(String),
    /// The body is longer than the limit.
    TooLong,
    /// The body was not read, because it comes from another origin or the response is a redirect that was not followed.
    OtherOrigin,
}

/// Waits for a response. The error is the browser's message.
pub(super) async fn wait(response: Result<Promise, JsValue>) -> Result<Response, String> {
    let response = match response {
        Ok(response) => JsFuture::from(response).await,
        Err(error) => Err(error),
    };
    response.map(JsCast::unchecked_into).map_err(find_message)
}

/// Reads the response of `url` up to `max_bytes`, and calls `on_chunk` whenever a part of it arrives. The error is the
/// browser's message about a broken connection.
pub async fn read(
    response: &Response,
    url: &str,
    max_bytes: u32,
    on_chunk: impl FnMut() + 'static,
) -> Result<Body, String> {
    let on_chunk = Closure::<dyn FnMut()>::new(on_chunk);
    let body = match js_read(response, url, max_bytes, &on_chunk) {
        Ok(body) => JsFuture::from(body).await,
        Err(error) => Err(error),
    };
    let body = body.map_err(find_message)?;
    Ok(match body.as_string() {
        Some(text) => Body::Text(text),
        None if body.is_null() => Body::TooLong,
        None => Body::OtherOrigin,
    })
}

fn find_message(error: JsValue) -> String {
    error.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default()
}

/// Waits for `ms`.
pub async fn pause(ms: f64) {
    if let Ok(end) = js_pause(ms) {
        // Timers never fail.
        let _ = JsFuture::from(end).await;
    }
}
