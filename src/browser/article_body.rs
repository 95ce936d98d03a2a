//! Shows the body of an article: prepares its HTML for the sanitizer, then adds behaviour to embeds and pictures.

use leptos::tachys::renderer::types::Element;
use wasm_bindgen::prelude::*;

use super::links;
use super::sanitizer::{Policy, disarm, set_html};
use wordpress::model::Html;

#[wasm_bindgen(module = "/web/article_body/prepare.js")]
extern "C" {
    fn prepare(html: &str, has_lead: bool, link: &str) -> String;
}

#[wasm_bindgen(module = "/web/article_body/enhance.js")]
extern "C" {
    fn enhance(element: &Element, messages: &str, load_embeds: bool);
}

/// Names modules that those above import: of the files in `web/`, wasm-bindgen copies only the ones that Rust names.
macro_rules! copy {
    ($($module:tt)*) => {$(
        const _: () = {
            #[wasm_bindgen(module = $module)]
            extern "C" {
                fn unused();
            }
        };
    )*};
}

copy! {
    "/target/generated/embed_sources.js"
    "/target/generated/own_page.js"
    "/web/article_body/cards.js"
    "/web/article_body/covers.js"
    "/web/article_body/dom.js"
    "/web/article_body/embeds.js"
    "/web/article_body/lazy.js"
    "/web/article_body/pictures.js"
    "/web/article_body/scripted.js"
    "/web/article_body/styles.js"
    "/web/article_body/viewer.js"
}

/// How the body of an article is shown.
#[derive(Debug, Clone)]
pub struct Presentation {
    /// The address of the article on its site.
    pub home: String,
    /// Whether the page shows a lead picture above the body.
    pub has_lead: bool,
    /// Whether embedded frames of other sites load without a click.
    pub load_embeds: bool,
    /// The messages for screen readers and buttons, one a line, in the order that `enhance` expects.
    pub messages: String,
}

/// Fills an element with the body of an article.
pub fn show(element: &Element, body: &Html, presentation: &Presentation) {
    set_html(element, &Html(prepare(&disarm(&body.0), presentation.has_lead, &presentation.home)), Policy::Prose);
    links::lead(element, &presentation.home);
    enhance(element, &presentation.messages, presentation.load_embeds);
}
