//! Elements of one type, for everything that pages are made of.
//!
//! A `view!` gives each tree of elements a type of its own, with its own code to build, mount, rebuild and drop it;
//! a newspaper's page is many such trees. These elements share one type (README, decision 5). What follows signals
//! is `dynamic`, and what listens is set up by `interactive`.

use std::rc::Rc;

use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::renderer::types::{Element, Node};

use crate::browser::events;
use crate::browser::gate::{Policy, set_html};
use crate::browser::links;
use crate::model::Html;

/// Name and value of an attribute.
pub type Pair<'a> = (&'static str, &'a str);

/// A part of a page. Boxed, for pages hand on hundreds of them, and each time an `AnyView` is copied field by field.
pub struct Piece(Box<AnyView>);

impl Piece {
    /// Any view as a part of a page.
    pub fn new(view: AnyView) -> Self {
        Self(Box::new(view))
    }

    /// The view, for Leptos.
    pub fn open(self) -> AnyView {
        *self.0
    }
}

/// Several parts, one after the other.
pub fn group(pieces: Vec<Piece>) -> Piece {
    Piece::new(open_all(pieces).into_any())
}

fn open_all(pieces: Vec<Piece>) -> Vec<AnyView> {
    pieces.into_iter().map(Piece::open).collect()
}

/// An element with its attributes and children.
pub fn element(tag: &'static str, attributes: &[Pair<'_>], children: Vec<Piece>) -> Piece {
    Piece::new(custom(tag).add_any_attr(to_attributes(attributes)).child(open_all(children)).into_any())
}

/// An element that holds a text.
pub fn text_element(tag: &'static str, attributes: &[Pair<'_>], text: &str) -> Piece {
    element(tag, attributes, vec![to_text_node(text)])
}

/// A text.
pub fn to_text_node(text: &str) -> Piece {
    Piece::new(text.to_owned().into_any())
}

/// Nothing, in the place of something.
pub fn nothing() -> Piece {
    Piece::new(().into_any())
}

/// What is done to an element once it is there.
#[derive(Clone)]
struct SetUp(Rc<dyn Fn(&Element)>);

/// An element that `set_up` fills or listens to.
pub fn interactive(
    tag: &'static str,
    attributes: &[Pair<'_>],
    children: Vec<Piece>,
    set_up: impl Fn(&Element) + 'static,
) -> Piece {
    set_up_later(tag, attributes, children, SetUp(Rc::new(set_up)))
}

fn set_up_later(tag: &'static str, attributes: &[Pair<'_>], children: Vec<Piece>, set_up: SetUp) -> Piece {
    let element = custom(tag).add_any_attr(to_attributes(attributes)).child(open_all(children));
    Piece::new(element.directive(run, set_up).into_any())
}

fn run(element: Element, set_up: SetUp) {
    (set_up.0)(&element);
}

/// An element that does something when it is clicked.
pub fn clickable(
    tag: &'static str,
    attributes: &[Pair<'_>],
    children: Vec<Piece>,
    on_click: impl Fn() + 'static,
) -> Piece {
    let on_click: Rc<dyn Fn()> = Rc::new(on_click);
    let set_up = SetUp(Rc::new(move |element| {
        let on_click = Rc::clone(&on_click);
        events::listen(element, "click", Box::new(move |_| on_click()));
    }));
    set_up_later(tag, attributes, children, set_up)
}

/// A button with a label, and what it does.
pub fn button(class: &str, label: &str, on_click: impl Fn() + 'static) -> Piece {
    clickable("button", &[("type", "button"), ("class", class)], vec![to_text_node(label)], on_click)
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
pub fn html_element(tag: &'static str, attributes: &[Pair<'_>], html: Html, policy: Policy, of: Links) -> Piece {
    interactive(tag, attributes, Vec::new(), move |element| {
        set_html(element, &html, policy);
        match &of {
            Links::Plain => {}
            Links::OfSite(home) => links::lead(element, home),
            Links::OfReaders => links::disown(element),
        }
    })
}

fn to_attributes(attributes: &[Pair<'_>]) -> Vec<AnyAttribute> {
    attributes.iter().map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr()).collect()
}

/// Puts what `view` shows into an element by hand, before one of its children or at its end, and answers it: for lists
/// too long to be drawn anew with every change. The view must not follow signals.
pub fn place(view: Piece, parent: &Element, before: Option<&Element>) -> Option<Element> {
    let mut state = view.open().build();
    state.mount(parent, before.map(|before| &**before as &Node));
    before.map_or_else(|| parent.last_element_child(), Element::previous_element_sibling)
}
