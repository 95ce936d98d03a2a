//! What a list says when it has no members.

use leptos::prelude::*;

use super::element::text_element;

/// A quiet sentence in the place of a list.
pub fn empty(sentence: &str) -> AnyView {
    let scope = stylers::style_sheet!("src/components/empty.css");
    text_element("p", &[("class", &format!("empty {scope}"))], sentence)
}
