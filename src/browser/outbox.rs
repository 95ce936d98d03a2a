//! The outbox: unsent texts in IndexedDB, so that they reach the site even if the browser is closed before. A lock lets
//! one tab at a time send them.
//!
//! Every failure (private mode, a full disk) counts as “nothing stored”.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/web/outbox.js")]
extern "C" {
    #[wasm_bindgen(js_name = put)]
    fn js_put(text: &str, key: Option<u32>) -> Promise;
    #[wasm_bindgen(js_name = remove)]
    fn js_remove(key: u32) -> Promise;
    // These never throw. `catch` makes wasm-bindgen import them through its glue, which the release build needs.
    #[wasm_bindgen(js_name = getAll, catch)]
    fn js_get_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = isEmpty, catch)]
    fn js_is_empty() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = lock, catch)]
    fn js_lock() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = wipe, catch)]
    fn js_wipe() -> Result<Promise, JsValue>;
}

/// The lock that a tab holds while it sends; dropping it releases the lock.
pub struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // Never fails: the function only resolves a promise.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits until this tab holds the lock.
pub async fn acquire_lock() -> Lock {
    let Ok(lock) = js_lock() else { return Lock(None) };
    Lock(wait(lock).await.and_then(|release| release.dyn_into().ok()))
}

/// Whether the outbox is empty; true if there is no storage.
pub async fn is_empty() -> bool {
    let Ok(result) = js_is_empty() else { return true };
    wait(result).await.is_none_or(|is_empty| is_empty.is_truthy())
}

/// Stores a text, or replaces the one with `key`. Returns its key once it is on the disk.
pub async fn put(text: &str, key: Option<u32>) -> Option<u32> {
    to_key(&wait(js_put(text, key)).await?)
}

/// Removes a text.
pub async fn delete(key: u32) {
    wait(js_remove(key)).await;
}

/// Returns all texts with their keys, oldest first.
pub async fn get_all() -> Vec<(u32, String)> {
    let Ok(all) = js_get_all() else { return Vec::new() };
    let Some(found) = wait(all).await else { return Vec::new() };
    let [keys, texts] = [0, 1].map(|at| found.unchecked_ref::<Array>().get(at).unchecked_into::<Array>());
    let pairs = keys.iter().zip(texts.iter());
    pairs.filter_map(|(key, text)| Some((to_key(&key)?, text.as_string()?))).collect()
}

/// Clears everything that this browser stores for the reader (settings, drafts, unsent comments, passwords, caches),
/// and reloads the page.
pub fn wipe() {
    // Nobody waits for the promise: the page reloads at its end.
    let _ = js_wipe();
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "keys count from 1")]
fn to_key(key: &JsValue) -> Option<u32> {
    key.as_f64().map(|key| key as u32)
}

async fn wait(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
