//! Events: what they tell of elements, and listeners of the window.

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, Node};

/// A whole number that stands in `attribute` of the element that was clicked, or of one around it.
pub fn find_number(event: &Event, attribute: &str) -> Option<u64> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    let found = clicked.closest(&format!("[{attribute}]")).ok()??;
    found.get_attribute(attribute)?.parse().ok()
}

/// Calls back when the reader comes back to the tab, as long as the owner lives.
pub fn on_return(callback: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            callback();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Calls back when the reader has followed a link within the page or gone back to one, as long as the owner lives.
pub fn on_address(callback: impl Fn() + Clone + 'static) {
    for event in ["hashchange", "popstate"] {
        let callback = callback.clone();
        let handle = window_event_listener_untyped(event, move |_| callback());
        on_cleanup(move || handle.remove());
    }
}

/// Calls back on an event of the window, as long as the app runs.
pub fn on_window(event: &'static str, callback: impl Fn() + 'static) {
    window_event_listener_untyped(event, move |_| callback());
}

/// Whether the focus that leaves an element stays within the element that listens.
pub fn is_focus_within(event: &FocusEvent) -> bool {
    let listener = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    listener.is_some_and(|listener| listener.contains(next.as_ref()))
}
