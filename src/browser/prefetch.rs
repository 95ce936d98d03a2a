//! Links that a reader may be about to follow.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::location::find_inner_url;

#[wasm_bindgen(module = "/web/prefetch.js")]
extern "C" {
    // It throws nothing; without `catch` the program would import it past the glue, which the release does not know.
    #[wasm_bindgen(js_name = watchLinks, catch)]
    fn js_watch_links(tell: JsValue) -> Result<(), JsValue>;
}

/// Calls `tell` with path and query of links to pages of the app: of those under the finger, and of those in view while
/// nothing else happens; never where the reader saves data or the network is slow. Call once.
pub fn watch_links(tell: impl Fn(&str) + 'static) {
    let tell = move |link: Element| {
        if let Some(url) = find_inner_url(&link) {
            tell(url.split('#').next().unwrap_or_default());
        }
    };
    // It throws nothing.
    let _ = js_watch_links(Closure::<dyn Fn(Element)>::new(tell).into_js_value());
}
