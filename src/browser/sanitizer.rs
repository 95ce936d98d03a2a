//! The sanitizer: all HTML that the backend sends reaches the DOM through this module, and nowhere else.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::prelude::*;

use wordpress::model::Html;

#[wasm_bindgen(module = "/web/sanitizer.js")]
extern "C" {
    fn fill(element: &Element, html: &str, policy: &str) -> Element;
    fn text(html: &str) -> String;
    pub(super) fn disarm(html: &str) -> String;
}

/// Which elements and attributes are allowed; the lists are in `web/sanitizer.js`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// A line of text, such as a title, a name or a caption.
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

/// Replaces the content of an element with the allowed part of the HTML.
pub fn set_html(element: &Element, html: &Html, policy: Policy) {
    fill(element, &html.0, policy.as_str());
}

/// The text of the HTML, without tags and with entities decoded.
pub fn to_text(html: &Html) -> String {
    text(&html.0)
}
