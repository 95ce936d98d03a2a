//! The body of an answer, read part by part; and the pause before it is asked for again.

use js_sys::{Error, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen(module = "/web/response.js")]
extern "C" {
    // They throw nothing; without `catch` the program would import them past the glue, which the release does not know.
    #[wasm_bindgen(js_name = read, catch)]
    fn js_read(response: &Response, url: &str, most: u32, hear: &Closure<dyn FnMut()>) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = pause, catch)]
    fn js_pause(ms: f64) -> Result<Promise, JsValue>;
}

/// What came.
pub enum Body {
    /// A text.
    Text(String),
    /// More than was wanted.
    TooLong,
    /// Nothing that should be read: another origin gave it, or a redirect was not followed.
    Elsewhere,
}

/// Waits for an answer; an error is what the browser says of it.
pub(super) async fn wait(answer: Result<Promise, JsValue>) -> Result<Response, String> {
    let answer = match answer {
        Ok(answer) => JsFuture::from(answer).await,
        Err(error) => Err(error),
    };
    answer.map(JsCast::unchecked_into).map_err(find_message)
}

/// Reads the answer of `url` up to `most` bytes; `hear` is called with every part that comes. An error is what the
/// browser says of a connection that has broken.
pub async fn read(response: &Response, url: &str, most: u32, hear: impl FnMut() + 'static) -> Result<Body, String> {
    let hear = Closure::<dyn FnMut()>::new(hear);
    let body = match js_read(response, url, most, &hear) {
        Ok(body) => JsFuture::from(body).await,
        Err(error) => Err(error),
    };
    let body = body.map_err(find_message)?;
    Ok(match body.as_string() {
        Some(text) => Body::Text(text),
        None if body.is_null() => Body::TooLong,
        None => Body::Elsewhere,
    })
}

fn find_message(error: JsValue) -> String {
    error.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default()
}

/// Waits.
pub async fn pause(ms: f64) {
    if let Ok(end) = js_pause(ms) {
        // Timers never fail.
        let _ = JsFuture::from(end).await;
    }
}
