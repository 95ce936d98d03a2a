//! What happens to elements: listeners that live as long as their element does.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
pub use web_sys::Event;
use web_sys::{FocusEvent, KeyboardEvent, Node};

/// Calls `react` on each event of a name; the browser frees the listener together with the element.
pub fn listen(element: &Element, event: &str, react: Box<dyn Fn(Event)>) {
    let listener = Closure::wrap(react).into_js_value();
    // A listener on a live element is always accepted.
    let _ = element.add_event_listener_with_callback(event, listener.unchecked_ref());
}

/// Calls `submit` instead of letting the browser send a form.
pub fn listen_to_submit(form: &Element, submit: impl Fn() + 'static) {
    let react = move |event: Event| {
        event.prevent_default();
        submit();
    };
    listen(form, "submit", Box::new(react));
}

/// Whether an event is the press of the Escape key.
pub fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}

/// Whether the focus that leaves something stays within the element that listens.
pub fn is_focus_within(event: &Event) -> bool {
    let listener = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
    let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
    let next = next.and_then(|target| target.dyn_into::<Node>().ok());
    listener.is_some_and(|listener| listener.contains(next.as_ref()))
}
