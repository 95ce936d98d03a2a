//! The shell of `index.html`, which stands until the program has come, and what came before it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/shell.js")]
extern "C" {
    #[wasm_bindgen(js_name = settled)]
    fn js_settled() -> String;
    // It throws nothing; without `catch` the program would import it past the glue, which the release does not know.
    #[wasm_bindgen(js_name = handOver, catch)]
    fn js_hand_over() -> Result<(), JsValue>;
}

/// The addresses whose answers have come.
pub fn settled() -> Vec<String> {
    js_settled().lines().map(str::to_owned).collect()
}

/// Takes away the shell that `index.html` shows until the app has started; what is painted in it stays until the app
/// has drawn the same.
pub fn hand_over() {
    // It throws nothing.
    let _ = js_hand_over();
}
