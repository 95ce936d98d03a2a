//! The HTTP cache: responses of earlier visits show a page before the network responds, and are revalidated afterwards.
//!
//! It uses the browser's Cache API: at most 120 responses of 200 kB each, none older than a week, and never search
//! results or password-protected articles. Every failure of the cache counts as “not cached”.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Request, Response};

use super::abort::Abort;
use super::response;

#[wasm_bindgen(module = "/web/http_cache.js")]
extern "C" {
    // These never throw. `catch` makes wasm-bindgen import them through its glue, which the release build needs.
    #[wasm_bindgen(js_name = fetchCached, catch)]
    fn js_fetch(request: &Request) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = revalidate)]
    fn js_revalidate(url: &str) -> Promise;
    #[wasm_bindgen(js_name = remove)]
    fn js_remove(url: &str) -> Promise;
    #[wasm_bindgen(js_name = subscribe, catch)]
    fn js_subscribe(url: &str, signal: &AbortSignal) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = onRevalidated, catch)]
    fn js_on_revalidated(on_change: JsValue, is_withdrawal: JsValue) -> Result<(), JsValue>;
}

/// The header that the cache adds to a response (web/http_cache.js).
const CACHED_AT: &str = "x-gazeta-kept";

/// Whether a response came from the cache.
pub fn is_cached(response: &Response) -> bool {
    response.headers().has(CACHED_AT).unwrap_or_default()
}

/// Returns the cached response of a request, else sends it. The error is the browser's message.
pub async fn fetch(request: &Request) -> Result<Response, String> {
    response::wait(js_fetch(request)).await
}

/// Notifies `abort` when the response of this URL has changed, see [`Abort::on_revalidated`].
pub fn subscribe(url: &str, abort: &Abort) {
    // It never throws.
    let _ = js_subscribe(url, &abort.signal());
}

/// Revalidates a response that came from one of the caches: requests it from the site, at most once a minute.
pub fn revalidate(url: &str) {
    // Nobody waits for the promise: if the response has changed, `on_revalidated` reports it.
    drop(js_revalidate(url));
}

/// Removes a response from the cache.
pub fn remove(url: &str) {
    // If the cache does not work, it holds nothing to remove.
    drop(js_remove(url));
}

/// Calls `react` with the URL of each response that has changed or was withdrawn, before its subscribers are notified;
/// as long as the app runs. `is_withdrawal` decides about the status and text of an error.
pub fn on_revalidated(react: impl Fn(String) + 'static, is_withdrawal: impl Fn(u16, String) -> bool + 'static) {
    let is_withdrawal = Closure::<dyn Fn(u16, String) -> bool>::new(is_withdrawal).into_js_value();
    // It never throws.
    let _ = js_on_revalidated(Closure::<dyn Fn(String)>::new(react).into_js_value(), is_withdrawal);
}
