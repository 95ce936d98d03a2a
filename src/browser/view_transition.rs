//! How one page becomes another: a view transition (CSS View Transitions 1), and what is read first painted first.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/view_transition.js")]
extern "C" {
    // It throws nothing; without `catch` the program would import it past the glue, which the release does not know.
    #[wasm_bindgen(js_name = change, catch)]
    fn js_change(draw: JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = afterPaint, catch)]
    fn js_after_paint(draw: JsValue) -> Result<(), JsValue>;
}

/// Calls `draw`, which changes the page, once the browser has kept a picture of the page as it was; at once where the
/// browser knows no transitions, the device is slow, or the reader wants no motion.
pub fn change(draw: impl FnOnce() + 'static) {
    // It throws nothing.
    let _ = js_change(Closure::once_into_js(draw));
}

/// Calls `draw` in a task of its own, after what stands on the page by now has been painted.
pub fn after_paint(draw: impl FnOnce() + 'static) {
    // It throws nothing.
    let _ = js_after_paint(Closure::once_into_js(draw));
}
