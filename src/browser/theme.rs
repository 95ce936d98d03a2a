//! The reader's text size and colour theme: stored in the browser, and passed to the style sheets as attributes of the
//! root element.

use leptos::prelude::document;

use super::storage;

/// The text size.
pub const SIZE: Choice = ("data-size", "gazeta.size");
/// The colour theme, light or dark.
pub const THEME: Choice = ("data-theme", "gazeta.theme");

/// A choice: the attribute on the root element, and the storage key.
pub type Choice = (&'static str, &'static str);

/// The stored value of a choice; empty for the default.
pub fn find_saved((_, key): Choice) -> String {
    storage::read(key).unwrap_or_default()
}

/// Applies the stored choices.
pub fn apply_stored() {
    for choice in [SIZE, THEME] {
        apply(choice, &find_saved(choice));
    }
}

/// Applies and stores a value that the reader has chosen.
pub fn choose(choice: Choice, value: &str) {
    apply(choice, value);
    storage::write(choice.1, value);
}

fn apply((attribute, _): Choice, value: &str) {
    if let Some(root) = document().document_element() {
        // The style sheets have no rule for an empty value, so it means the default. Setting a well-formed attribute
        // cannot fail.
        let _ = root.set_attribute(attribute, value);
    }
}
