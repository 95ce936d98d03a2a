//! The history of the browser: entries for pages and for overlays. Where the browser refuses an entry, it loads the page
//! by itself. It never draws a page.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/history.js")]
extern "C" {
    #[wasm_bindgen(js_name = findEntry)]
    fn js_find_entry() -> u32;
    // It throws only what the callback throws. `catch` as below.
    #[wasm_bindgen(js_name = whenSettled, catch)]
    fn js_when_settled(call: JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = push)]
    fn js_push(address: &str) -> bool;
    #[wasm_bindgen(js_name = rename)]
    fn js_rename(address: &str);
    // It never throws. `catch` makes wasm-bindgen import it through its glue, which the release build needs.
    #[wasm_bindgen(js_name = openOverlay, catch)]
    fn js_open_overlay(close: JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = closeOverlay)]
    fn js_close_overlay();
    #[wasm_bindgen(js_name = replaceOverlay)]
    fn js_replace_overlay();
}

/// The number of the current entry; 0 if the browser refuses to store numbers.
pub fn find_entry() -> u32 {
    js_find_entry()
}

/// Calls `go` now, or as soon as the entry of an overlay that was closed is left.
pub fn when_settled(go: impl Fn() + 'static) {
    // It never throws.
    let _ = js_when_settled(Closure::<dyn Fn()>::new(go).into_js_value());
}

/// Adds an entry, unless its address is the current one. Returns whether the page may be shown now; if the browser
/// refuses the entry, it is loading the page.
pub fn push(address: &str) -> bool {
    js_push(address)
}

/// Changes the address of the current entry.
pub fn rename(address: &str) {
    js_rename(address);
}

/// An overlay opens: Back calls `close`, and the page below stays. Whoever closes it otherwise calls `close_overlay`.
pub fn open_overlay(close: impl Fn() + 'static) {
    // It never throws.
    let _ = js_open_overlay(Closure::<dyn Fn()>::new(close).into_js_value());
}

/// The overlay was closed by the reader: its entry is removed. Does nothing after Back, which has left the entry.
pub fn close_overlay() {
    js_close_overlay();
}

/// The overlay closes because a link in it is followed: the entry of the new page replaces its entry.
pub fn replace_overlay() {
    js_replace_overlay();
}
