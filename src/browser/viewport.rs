//! What comes near the screen: parts of a page are asked for only then.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the screen is near: as far as a fast finger scrolls while a request takes its time.
const MARGIN: &str = "600px 0px";

/// Calls `react` once, when an element comes near the screen; at once where the browser cannot tell.
pub fn when_in_viewport(element: &Element, react: impl Fn() + Clone + 'static) {
    let once = react.clone();
    let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let is_near =
                entries.iter().any(|entry| entry.unchecked_ref::<IntersectionObserverEntry>().is_intersecting());
            if is_near {
                observer.disconnect();
                once();
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    // The observer keeps the function, and the browser frees both together with the element.
    match IntersectionObserver::new_with_options(callback.into_js_value().unchecked_ref(), &options) {
        Ok(observer) => observer.observe(element),
        Err(_) => react(),
    }
}
