//! Detects when an element comes into the viewport, so that parts of a page load only then.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The margin around the viewport that counts too: about as far as a fast scroll goes during a request.
const MARGIN: &str = "600px 0px";

/// Calls `react` once, when an element comes within the margin of the viewport; at once if the browser has no
/// `IntersectionObserver`.
pub fn when_in_viewport(element: &Element, react: impl Fn() + Clone + 'static) {
    let once = react.clone();
    let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let is_in_viewport =
                entries.iter().any(|entry| entry.unchecked_ref::<IntersectionObserverEntry>().is_intersecting());
            if is_in_viewport {
                observer.disconnect();
                once();
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    // The observer holds the closure, and the browser frees both together with the element.
    match IntersectionObserver::new_with_options(callback.into_js_value().unchecked_ref(), &options) {
        Ok(observer) => observer.observe(element),
        Err(_) => react(),
    }
}
