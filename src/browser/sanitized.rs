//! The directive that fills an element with HTML of the backend; nothing but the sanitizer decides what it holds.

use leptos::tachys::renderer::types::Element;

use super::links;
use super::sanitizer::{Policy, set_html};
use wordpress::model::Html;

/// Where the links of a text lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Links {
    /// As they are.
    Plain,
    /// Into the app where it has the page; the text is of the site with this address.
    OfSite(String),
    /// Out of the app, to pages that the paper does not vouch for.
    OfReaders,
}

/// HTML of the backend, and what may pass of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanitized {
    html: Html,
    policy: Policy,
    links: Links,
}

impl Sanitized {
    /// HTML with the elements that `policy` allows and with links as `links` says.
    pub fn new(html: Html, policy: Policy, links: Links) -> Self {
        Self { html, policy, links }
    }

    /// A line of text, such as a title, a name or a caption.
    pub fn inline(html: Html) -> Self {
        Self::new(html, Policy::Inline, Links::Plain)
    }
}

/// Fills an element with what the sanitizer lets through: `<h1 use:sanitized=Sanitized::inline(title)></h1>`.
pub fn sanitized(element: Element, content: Sanitized) {
    set_html(&element, &content.html, content.policy);
    match &content.links {
        Links::Plain => {}
        Links::OfSite(home) => links::lead(&element, home),
        Links::OfReaders => links::disown(&element),
    }
}
