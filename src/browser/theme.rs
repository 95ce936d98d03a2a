//! How the reader wants pages to look: kept for the next visit, and shown to the style sheets as attributes of the root
//! element.

use leptos::prelude::document;

use super::storage;

/// The size of the text.
pub const SIZE: Choice = ("data-size", "gazeta.size");
/// The colours, light or dark.
pub const THEME: Choice = ("data-theme", "gazeta.theme");

/// A choice: the name of its attribute on the root element, and the key that it is kept under.
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

/// Applies a value that the reader has chosen, and keeps it.
pub fn choose(choice: Choice, value: &str) {
    apply(choice, value);
    storage::write(choice.1, value);
}

fn apply((attribute, _): Choice, value: &str) {
    if let Some(root) = document().document_element() {
        // The style sheets know no rule for an empty value. Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute(attribute, value);
    }
}
