//! What was asked for before the program came, and the shell that stood in its place.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/early.js")]
extern "C" {
    #[wasm_bindgen(js_name = settled)]
    fn js_settled() -> String;
    #[wasm_bindgen(js_name = handOver)]
    fn js_hand_over();
}

/// The addresses whose answers have come, where an article is painted already; none where there is nothing to keep.
pub fn settled() -> Vec<String> {
    js_settled().lines().map(str::to_owned).collect()
}

/// Takes away the shell that `index.html` shows until the app has started; what is painted in it stays until the app
/// has drawn the same.
pub fn hand_over() {
    js_hand_over();
}
