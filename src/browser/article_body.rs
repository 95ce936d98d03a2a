//! Shows the body of an article: prepares its HTML for the sanitizer, then adds behaviour to embeds and pictures.

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
    /// Whether the page shows a lead picture above the body.
    pub has_lead: bool,
    /// Whether embedded frames of other sites load without a click.
    pub at_once: bool,
    /// The messages for screen readers and buttons, one a line, in the order that `dress` expects.
    pub words: String,
}

/// Fills an element with the body of an article.
pub fn show(element: &Element, body: &Html, manner: &Manner) {
    set_html(element, &Html(prepare(&cool(&body.0), manner.has_lead)), Policy::Prose);
    links::lead(element, &manner.home);
    dress(element, &manner.words, manner.at_once);
}
