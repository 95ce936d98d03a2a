//! The directive `use:sanitized`, which fills an element with the backend's HTML; only the sanitizer decides what it
//! lets through.

use leptos::tachys::renderer::types::Element;

use super::links;
use super::sanitizer::{Policy, set_html};
use wordpress::model::Html;

/// What happens to the links in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Links {
    /// They stay as they are.
    Plain,
    /// Links to pages of the app open in the app. Holds any address of the site that the text comes from.
    OfSite(String),
    /// They come from readers, and are marked as untrusted (`nofollow ugc`).
    OfReaders,
}

/// HTML of the backend, and the policy for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanitized {
    html: Html,
    policy: Policy,
    links: Links,
}

impl Sanitized {
    /// HTML from which `policy` selects the elements, and `links` decides about the links.
    pub fn new(html: Html, policy: Policy, links: Links) -> Self {
        Self { html, policy, links }
    }

    /// A line of text, such as a title, a name or a caption.
    pub fn inline(html: Html) -> Self {
        Self::new(html, Policy::Inline, Links::Plain)
    }
}

/// Fills an element with sanitized HTML: `<h1 use:sanitized=Sanitized::inline(title)></h1>`.
pub fn sanitized(element: Element, content: Sanitized) {
    set_html(&element, &content.html, content.policy);
    match &content.links {
        Links::Plain => {}
        Links::OfSite(home) => links::lead(&element, home),
        Links::OfReaders => links::mark_untrusted(&element),
    }
}
