//! The gate to the DOM: whatever the backend sends as HTML passes here, and nowhere else.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::prelude::*;

use wordpress::model::Html;

#[wasm_bindgen(module = "/web/sanitizer.js")]
extern "C" {
    fn fill(element: &Element, html: &str, policy: &str) -> Element;
    fn text(html: &str) -> String;
    pub(super) fn cool(html: &str) -> String;
}

/// Which elements and attributes may pass; the lists are in `gate.js`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// A line of text: title, name, caption.
    Inline,
    /// A comment: paragraphs, quotes, lists, links.
    Comment,
    /// The body of an article.
    Prose,
}

impl Policy {
    fn as_str(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Comment => "comment",
            Self::Prose => "prose",
        }
    }
}

/// Fills an element with what may pass of the HTML, instead of what it held.
pub fn set_html(element: &Element, html: &Html, policy: Policy) {
    fill(element, &html.0, policy.as_str());
}

/// The text of the HTML: tags gone, entities read.
pub fn to_text(html: &Html) -> String {
    text(&html.0)
}
