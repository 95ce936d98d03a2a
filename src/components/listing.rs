//! A list of articles that grows at its end: page after page by a button, or by reaching the end.
//!
//! Each page of it is a part of its own, so that a list of a thousand articles is never built anew.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::async_view::AsyncView;
use super::empty::Empty;
use super::opened_pages::{Opened, use_opened};
use super::pager::Pager;
use super::skeleton::{Shape, Skeleton};
use crate::browser::document;
use crate::browser::viewport::when_in_viewport;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::{Card, Listing, Selection};

/// Which articles are listed, and how.
#[derive(Clone)]
pub struct List {
    /// The name of the list on its page.
    pub name: &'static str,
    /// Its articles.
    pub selection: Selection,
    /// The page that it begins with.
    pub first: u32,
    /// How many articles each page has.
    pub per_page: u32,
    /// The address of the archive, where the list has numbered pages.
    pub link: Option<String>,
    /// How an article is shown; the text is what was searched for.
    pub show: fn(Card, &str) -> AnyView,
    /// What the list says when there is nothing in it.
    pub nothing: String,
}

/// One page of a list, and what all of them share.
#[derive(Clone)]
struct Part {
    list: List,
    page: u32,
    opened: Opened,
    /// The articles that are shown, each with its page: one published meanwhile moves others to the next page, where they
    /// would stand twice.
    shown: StoredValue<Vec<(u32, u64)>>,
    /// Whether the reader asked for this page just now.
    is_asked: bool,
}

impl Part {
    fn is_first(&self) -> bool {
        self.page == self.list.first
    }

    /// The page after this one; `is_asked` tells whether the reader asked for it.
    fn to_next(&self, is_asked: bool) -> Self {
        Self { page: self.page + 1, is_asked, ..self.clone() }
    }
}

/// A list of articles.
#[component]
pub fn ArticleList(
    /// Which articles it has, and how they are shown.
    list: List,
) -> impl IntoView {
    let (page, opened) = (list.first, use_opened(list.name));
    let part = Part { list, page, opened, shown: StoredValue::default(), is_asked: false };
    view! { <ListPage part/> }
}

/// One page of the list, and below it its end, where the next page is mounted.
#[component]
fn ListPage(
    /// The page.
    part: Part,
) -> AnyView {
    let settings = use_settings();
    let (selection, page, per_page) = (part.list.selection.clone(), part.page, part.list.per_page);
    let listing =
        query(move |abort| load::load_listing(settings.api.clone(), selection.clone(), page, per_page, abort));
    let is_first = part.is_first();
    let skeleton = move || match is_first {
        true => view! { <Skeleton shape=Shape::Lines rows=per_page/> }.into_any(),
        false => view! { <p class="more" role="status">{use_messages().loading}</p> }.into_any(),
    };
    view! {
        <AsyncView query=listing skeleton let:listing>
            {show_page(&part, listing)}
        </AsyncView>
    }
    .into_any()
}

fn show_page(part: &Part, listing: Arc<Listing>) -> AnyView {
    if part.is_first() && listing.cards.is_empty() {
        return view! { <Empty sentence=part.list.nothing.clone()/> }.into_any();
    }
    view! {
        {show_cards(part, &listing)}
        <ListEnd part=part.clone() listing/>
    }
    .into_any()
}

fn show_cards(part: &Part, listing: &Listing) -> AnyView {
    let words = match &part.list.selection {
        Selection::Search(words) => words.as_str(),
        _ => "",
    };
    let id = format!("{}-{}", part.list.name, part.page);
    if part.is_asked {
        document::focus_within_later(&id);
    }
    let cards = part.shown.try_update_value(|shown| keep_new(shown, part.page, &listing.cards)).unwrap_or_default();
    let items = cards.into_iter().map(|card| view! { <li>{(part.list.show)(card, words)}</li> }).collect_view();
    view! { <ul role="list" class="cards" id=id>{items}</ul> }.into_any()
}

/// The articles of a page that no earlier page shows. A page that is loaded again shows its own once more.
fn keep_new(shown: &mut Vec<(u32, u64)>, page: u32, cards: &[Card]) -> Vec<Card> {
    shown.retain(|(other, _)| *other < page);
    let is_new = |card: &&Card| !shown.iter().any(|(_, id)| *id == card.id);
    let new: Vec<Card> = cards.iter().filter(is_new).cloned().collect();
    shown.extend(new.iter().map(|card| (page, card.id)));
    new
}

/// What stands below the last page: more, numbered pages, or nothing; the next page takes its place.
#[component]
fn ListEnd(
    /// The last page.
    part: Part,
    /// Its articles.
    listing: Arc<Listing>,
) -> impl IntoView {
    let count = part.page + 1 - part.list.first;
    let is_open = RwSignal::new(count < part.opened.count());
    let is_asked = StoredValue::new(false);
    let opened = part.opened.clone();
    let open: Open = Arc::new(move || {
        opened.remember(count + 1);
        is_open.set(true);
    });
    view! {
        {move || match is_open.get() {
            true => view! { <ListPage part=part.to_next(is_asked.get_value())/> }.into_any(),
            false => {
                view! {
                    {listing.has_more().then(|| show_more(is_asked, Arc::clone(&open)))}
                    {show_numbers(&part.list, &listing)}
                }
                    .into_any()
            }
        }}
    }
}

fn show_numbers(list: &List, listing: &Listing) -> Option<AnyView> {
    let (selection, link) = (list.selection.clone(), list.link.clone()?);
    Some(view! { <Pager selection link listing=listing.clone()/> }.into_any())
}

/// Opens the next page.
type Open = Arc<dyn Fn() + Send + Sync>;

/// A button that opens the next page; in an endless list its coming near the screen does so too.
fn show_more(is_asked: StoredValue<bool>, open: Open) -> AnyView {
    let press = {
        let open = Arc::clone(&open);
        move |_| {
            is_asked.set_value(true);
            open();
        }
    };
    let more = view! { <button type="button" class="button more" on:click=press>{use_messages().more}</button> };
    match use_settings().lists.endless {
        true => view! { <div use:open_when_in_viewport=open>{more}</div> }.into_any(),
        false => more.into_any(),
    }
}

/// The directive that opens the next page when an element comes near the screen.
fn open_when_in_viewport(element: Element, open: Open) {
    when_in_viewport(&element, move || open());
}
