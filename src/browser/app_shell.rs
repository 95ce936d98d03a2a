//! The shell of `index.html`, which stands until the program has come, and what came before it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = settled)]
    fn js_settled() -> String;
}

#[wasm_bindgen(module = "/web/hand_over.js")]
extern "C" {
    // They throw nothing; without `catch` the program would import them past the glue, which the release does not know.
    #[wasm_bindgen(js_name = stepAside, catch)]
    fn js_step_aside() -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = handOver, catch)]
    fn js_hand_over() -> Result<(), JsValue>;
}

/// The addresses whose answers have come.
pub fn settled() -> Vec<String> {
    js_settled().lines().map(str::to_owned).collect()
}

/// Lays the shell of `index.html` above what the app is about to draw: what is painted in it stays until the app has
/// drawn the same.
pub fn step_aside() {
    // It throws nothing.
    let _ = js_step_aside();
}

/// Takes the shell away.
pub fn hand_over() {
    // It throws nothing.
    let _ = js_hand_over();
}
