//! Elements of one type, for the parts of a page that are written once and then only read.
//!
//! A `view!` gives each tree of elements a type of its own, with its own code to build, mount and rebuild it; an
//! article is many such trees. These elements share one (README, decision 5). What follows signals is `dynamic`.

use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::renderer::types::Element;

use crate::browser::gate::{Policy, set_html};
use crate::browser::links;
use crate::model::Html;

/// Name and value of an attribute.
pub type Pair<'a> = (&'static str, &'a str);

/// An element with its attributes and children.
pub fn element(tag: &'static str, attributes: &[Pair<'_>], children: Vec<AnyView>) -> AnyView {
    custom(tag).add_any_attr(to_attributes(attributes)).child(children).into_any()
}

/// An element that holds a text.
pub fn text_element(tag: &'static str, attributes: &[Pair<'_>], text: &str) -> AnyView {
    element(tag, attributes, vec![to_text_node(text)])
}

/// A text.
pub fn to_text_node(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// Nothing, in the place of something.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// A button with a label, and what it does.
pub fn button(attributes: &[Pair<'_>], label: &str, on_click: Box<dyn Fn()>) -> AnyView {
    let label = vec![to_text_node(label)];
    let button = custom("button").add_any_attr(to_attributes(attributes)).child(label);
    button.on(leptos::ev::click, move |_| on_click()).into_any()
}

/// Where the links of a text lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Links {
    /// As they are.
    Plain,
    /// Into the app where it has the page; the text is of the site with this address.
    OfSite(String),
    /// Out, and not vouched for.
    OfReaders,
}

/// An element that holds what the gate lets through of a text of the backend.
pub fn html_element(tag: &'static str, attributes: &[Pair<'_>], html: Html, policy: Policy, of: Links) -> AnyView {
    let fill = move |element: Element, (html, of): (Html, Links)| {
        set_html(&element, &html, policy);
        match of {
            Links::Plain => {}
            Links::OfSite(home) => links::lead(&element, &home),
            Links::OfReaders => links::disown(&element),
        }
    };
    custom(tag).add_any_attr(to_attributes(attributes)).directive(fill, (html, of)).into_any()
}

fn to_attributes(attributes: &[Pair<'_>]) -> Vec<AnyAttribute> {
    attributes.iter().map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr()).collect()
}
