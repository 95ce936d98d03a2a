//! Watches for links that the reader may be about to follow.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::location::find_inner_url;

#[wasm_bindgen(module = "/web/prefetch.js")]
extern "C" {
    // It never throws. `catch` makes wasm-bindgen import it through its glue, which the release build needs.
    #[wasm_bindgen(js_name = watchLinks, catch)]
    fn js_watch_links(callback: JsValue) -> Result<(), JsValue>;
}

/// Calls `prefetch` with the path and query of links to pages of the app: of a link when it is hovered, pressed or
/// focused, and of links in the viewport while the page is idle. It does nothing if the reader saves data or the
/// network is slow. Call once.
pub fn watch_links(prefetch: impl Fn(&str) + 'static) {
    let callback = move |link: Element| {
        if let Some(url) = find_inner_url(&link) {
            prefetch(url.split('#').next().unwrap_or_default());
        }
    };
    // It never throws.
    let _ = js_watch_links(Closure::<dyn Fn(Element)>::new(callback).into_js_value());
}
