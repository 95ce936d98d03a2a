//! The app shell of `index.html`, which is shown until the wasm has loaded, and its hand-over to the app.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = settled)]
    fn js_settled() -> String;
}

#[wasm_bindgen(module = "/web/hand_over.js")]
extern "C" {
    // These never throw. `catch` makes wasm-bindgen import them through its glue, which the release build needs.
    #[wasm_bindgen(js_name = stepAside, catch)]
    fn js_step_aside() -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = handOver, catch)]
    fn js_hand_over() -> Result<(), JsValue>;
}

/// The URLs of the early requests whose responses have arrived.
pub fn find_received_urls() -> Vec<String> {
    js_settled().lines().map(str::to_owned).collect()
}

/// Positions the app shell above the app's own elements: what the shell shows stays visible until the app has drawn the
/// same.
pub fn step_aside() {
    // It never throws.
    let _ = js_step_aside();
}

/// Removes the app shell; the app has drawn the page.
pub fn hand_over() {
    // It never throws.
    let _ = js_hand_over();
}
