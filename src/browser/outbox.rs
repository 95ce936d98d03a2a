//! Texts that have to reach the site although the browser may be closed before: IndexedDB, and a turn for each tab.
//!
//! Every failure (private mode, a full disk) means «nothing kept».

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/web/outbox.js")]
extern "C" {
    #[wasm_bindgen(js_name = keep)]
    fn js_keep(text: &str, key: Option<u32>) -> Promise;
    #[wasm_bindgen(js_name = drop)]
    fn js_drop(key: u32) -> Promise;
    // They throw nothing; without `catch` the program would import them past the glue, which the release does not know.
    #[wasm_bindgen(js_name = all, catch)]
    fn js_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = isEmpty, catch)]
    fn js_is_empty() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = lock, catch)]
    fn js_lock() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = wipe, catch)]
    fn js_wipe() -> Result<Promise, JsValue>;
}

/// The turn to send; dropping it ends it.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // A function of our own that only keeps a promise.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the turn of this tab.
pub async fn wait_for_turn() -> Turn {
    let Ok(turn) = js_lock() else { return Turn(None) };
    Turn(wait(turn).await.and_then(|release| release.dyn_into().ok()))
}

/// Whether nothing is kept; so it is, too, where nothing can be.
pub async fn is_empty() -> bool {
    let Ok(answer) = js_is_empty() else { return true };
    wait(answer).await.is_none_or(|is_empty| is_empty.is_truthy())
}

/// Keeps a text, in the place of the one with `key` if there is one; answers its key once it is on the disk.
pub async fn keep(text: &str, key: Option<u32>) -> Option<u32> {
    to_key(&wait(js_keep(text, key)).await?)
}

/// Forgets a text.
pub async fn forget(key: u32) {
    wait(js_drop(key)).await;
}

/// All texts with their keys, oldest first.
pub async fn find_all() -> Vec<(u32, String)> {
    let Ok(all) = js_all() else { return Vec::new() };
    let Some(found) = wait(all).await else { return Vec::new() };
    let [keys, texts] = [0, 1].map(|at| found.unchecked_ref::<Array>().get(at).unchecked_into::<Array>());
    let pairs = keys.iter().zip(texts.iter());
    pairs.filter_map(|(key, text)| Some((to_key(&key)?, text.as_string()?))).collect()
}

/// Forgets all that this browser keeps for the reader: settings, drafts, comments that wait, passwords; then reloads.
pub fn wipe() {
    // The page is loaded anew at its end, so nobody waits for it.
    let _ = js_wipe();
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "keys count from 1")]
fn to_key(key: &JsValue) -> Option<u32> {
    key.as_f64().map(|key| key as u32)
}

async fn wait(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
