//! How the reader wants pages to look: kept for the next visit, and told to the style sheets by the root element.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::storage;

/// A choice: the name of its attribute on the root element, and the key that it is kept under.
pub const SIZE: Choice = ("data-size", "gazeta.size");
/// The colours.
pub const THEME: Choice = ("data-theme", "gazeta.theme");

/// Attribute and key of a choice.
pub type Choice = (&'static str, &'static str);

/// What was chosen; empty for what a page is like without a choice.
pub fn find_kept((_, key): Choice) -> String {
    storage::read(key).unwrap_or_default()
}

/// Applies what was chosen on another visit.
pub fn apply_kept() {
    for choice in [SIZE, THEME] {
        apply(choice, &find_kept(choice));
    }
}

/// Applies and keeps the value of the radio button that an event comes from.
pub fn follow(choice: Choice, event: &Event) {
    let button = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(button) = button {
        let value = button.value();
        apply(choice, &value);
        storage::write(choice.1, &value);
    }
}

fn apply((attribute, _): Choice, value: &str) {
    if let Some(root) = document().document_element() {
        // The style sheets know no rule for an empty value. Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute(attribute, value);
    }
}
