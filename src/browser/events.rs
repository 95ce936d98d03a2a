//! Reads data from events, and adds listeners to the window.

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, MouseEvent, Node};

/// The number in `attribute` of the element that was clicked, or of its nearest ancestor with that attribute.
pub fn find_number(event: &Event, attribute: &str) -> Option<u64> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    let found = clicked.closest(&format!("[{attribute}]")).ok()??;
    found.get_attribute(attribute)?.parse().ok()
}

/// The link that was clicked; `None` for a click that opens it elsewhere, such as one with Ctrl.
pub fn find_clicked_link(event: &Event) -> Option<Element> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let is_plain =
        click.button() == 0 && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if !is_plain {
        return None;
    }
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

/// Calls `callback` whenever the reader returns to the tab, until the reactive owner is cleaned up.
pub fn on_return(callback: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            callback();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Calls `callback` whenever the fragment or the history entry changes, until the reactive owner is cleaned up.
pub fn on_address(callback: impl Fn() + Clone + 'static) {
    for event in ["hashchange", "popstate"] {
        let callback = callback.clone();
        let handle = window_event_listener_untyped(event, move |_| callback());
        on_cleanup(move || handle.remove());
    }
}

/// Calls `callback` on each event of this type on the window, as long as the app runs.
pub fn on_window(event: &'static str, callback: impl Fn() + 'static) {
    window_event_listener_untyped(event, move |_| callback());
}

/// Whether the focus moves to an element inside the one that has the event listener.
pub fn is_focus_within(event: &FocusEvent) -> bool {
    let listener = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    listener.is_some_and(|listener| listener.contains(next.as_ref()))
}
