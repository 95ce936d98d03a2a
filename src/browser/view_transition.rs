//! View transitions between pages (CSS View Transitions 1), and deferring work until after the next paint.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/view_transition.js")]
extern "C" {
    // It never throws. `catch` makes wasm-bindgen import it through its glue, which the release build needs.
    #[wasm_bindgen(js_name = change, catch)]
    fn js_change(draw: JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = afterPaint, catch)]
    fn js_after_paint(draw: JsValue) -> Result<(), JsValue>;
}

/// Changes the page with `draw`, in a view transition. It calls `draw` directly if the browser has no view transitions,
/// the device is slow, or the reader prefers reduced motion.
pub fn change(draw: impl FnOnce() + 'static) {
    // It never throws.
    let _ = js_change(Closure::once_into_js(draw));
}

/// Calls `draw` in a separate task after the next paint.
pub fn after_paint(draw: impl FnOnce() + 'static) {
    // It never throws.
    let _ = js_after_paint(Closure::once_into_js(draw));
}
