//! Measures how many items of the menu fit into its row.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/menu_row.js")]
extern "C" {
    // It never throws. `catch` makes wasm-bindgen import it through its glue, which the release build needs.
    #[wasm_bindgen(js_name = watch, catch)]
    fn js_watch(list: &Element, tell: JsValue) -> Result<(), JsValue>;
}

/// Calls `tell` with the number of items that fit into one line of the list, whenever it changes. The last item of
/// the list is not counted: it opens those that do not fit.
pub fn watch(list: &Element, tell: impl Fn(usize) + 'static) {
    // It never throws.
    let _ = js_watch(list, Closure::<dyn Fn(usize)>::new(tell).into_js_value());
}
