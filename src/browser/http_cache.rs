//! Answers of earlier visits: a page is there before the network is, and is renewed behind.
//!
//! The browser's own store of answers (Cache API): at most 120 answers of 200 kB each, none older than a week, none of a
//! search or of what a password has opened. Every failure means «nothing kept».

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Request, Response};

use super::abort::Abort;
use super::response;

#[wasm_bindgen(module = "/web/http_cache.js")]
extern "C" {
    // They throw nothing; without `catch` the program would import them past the glue, which the release does not know.
    #[wasm_bindgen(js_name = ask, catch)]
    fn js_ask(request: &Request) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = renew)]
    fn js_renew(url: &str) -> Promise;
    #[wasm_bindgen(js_name = drop)]
    fn js_drop(url: &str) -> Promise;
    #[wasm_bindgen(js_name = attend, catch)]
    fn js_attend(url: &str, signal: &AbortSignal) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = watch, catch)]
    fn js_watch(hear: JsValue) -> Result<(), JsValue>;
}

/// Sends a request, unless its answer was kept; an error is what the browser says of it.
pub async fn ask(request: &Request) -> Result<Response, String> {
    response::wait(js_ask(request)).await
}

/// Lets whoever has asked for an address hear of another answer, see [`Abort::on_revalidated`].
pub fn attend(url: &str, reader: &Abort) {
    // It throws nothing.
    let _ = js_attend(url, &reader.signal());
}

/// Asks the site behind an answer that came from the store or from memory, at most once a minute.
pub fn renew(url: &str) {
    // It ends by itself, and tells what it has found to `on_revalidated`.
    drop(js_renew(url));
}

/// Forgets an answer.
pub fn forget(url: &str) {
    // A store that fails has nothing.
    drop(js_drop(url));
}

/// Calls `hear` with the URL of an answer that is another one by now, before whoever attends hears of it; as long as the
/// app runs.
pub fn on_revalidated(hear: impl Fn(String) + 'static) {
    // It throws nothing.
    let _ = js_watch(Closure::<dyn Fn(String)>::new(hear).into_js_value());
}
