//! The body of an article: what stands in it beside plain text, made ready for the gate and dressed behind it.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::prelude::*;

use super::links;
use super::sanitizer::{Policy, cool, set_html};
use wordpress::model::Html;

#[wasm_bindgen(module = "/web/article_body.js")]
extern "C" {
    fn prepare(html: &str, has_lead: bool) -> String;
    fn dress(element: &Element, words: &str, at_once: bool);
}

/// How the body of an article is shown.
#[derive(Debug, Clone)]
pub struct Manner {
    /// Any address of the site.
    pub home: String,
    /// Whether a picture stands above the body already.
    pub has_lead: bool,
    /// Whether frames of other sites load without being asked for.
    pub at_once: bool,
    /// The words for screen readers and buttons, a line for each, as `dress` numbers them.
    pub words: String,
}

/// Fills an element with the body of an article.
pub fn show(element: &Element, body: &Html, manner: &Manner) {
    set_html(element, &Html(prepare(&cool(&body.0), manner.has_lead)), Policy::Prose);
    links::lead(element, &manner.home);
    dress(element, &manner.words, manner.at_once);
}
