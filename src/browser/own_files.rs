//! Loads the page anew from the network, without the service worker's copy.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/own_files.js")]
extern "C" {
    #[wasm_bindgen(js_name = reload)]
    fn js_reload() -> Promise;
}

/// Loads the page anew.
pub fn reload() {
    // Nobody waits for the promise: the page reloads at its end.
    drop(js_reload());
}
