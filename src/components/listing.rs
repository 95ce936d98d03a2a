//! A list of articles that grows by pages: the next page is loaded when a button is pressed, or, in an endless list,
//! when the end of the list comes close to the viewport.
//!
//! Each page is a view of its own, so that the pages already shown are not rendered again.

mod more_button;
pub mod shown;

use std::sync::Arc;

use leptos::prelude::*;

use self::more_button::{OpenNext, show_more};
use self::shown::Shown;
use super::async_view::AsyncView;
use super::empty::Empty;
use super::opened_pages::{Opened, use_opened};
use super::pager::Pager;
use super::skeleton::{Shape, Skeleton};
use crate::browser::document;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::{Card, Listing, Selection};

/// Which articles are listed, and how.
#[derive(Clone)]
pub struct List {
    /// The name of the list, unique on its page: part of element ids and of the key for `opened_pages`.
    pub name: &'static str,
    /// Which articles it contains.
    pub selection: Selection,
    /// The number of the page that it begins with.
    pub first: u32,
    /// How many articles each page has.
    pub per_page: u32,
    /// The address of the archive; `None` where the list has no numbered pages.
    pub link: Option<String>,
    /// Renders one article; the text is the search words to highlight.
    pub show: fn(Card, &str) -> AnyView,
    /// The sentence that is shown when the list is empty.
    pub empty_message: String,
}

/// The state of one page of a list, with the state that all its pages share.
#[derive(Clone)]
struct PageState {
    list: List,
    page: u32,
    opened: Opened,
    /// The articles that are shown.
    shown: StoredValue<Shown>,
    /// Whether the reader has pressed the button for this page; the focus then moves to its first article.
    is_by_button: bool,
}

impl PageState {
    fn is_first(&self) -> bool {
        self.page == self.list.first
    }

    /// The state of the page after this one; `is_by_button` tells whether the reader pressed the button for it.
    fn next(&self, is_by_button: bool) -> Self {
        Self { page: self.page + 1, is_by_button, ..self.clone() }
    }
}

/// A list of articles.
#[component]
pub fn ArticleList(
    /// Which articles are listed, and how.
    list: List,
) -> impl IntoView {
    let (page, opened) = (list.first, use_opened(list.name));
    let state = PageState { list, page, opened, shown: StoredValue::default(), is_by_button: false };
    view! { <ListPage state /> }
}

/// One page of the list, and below it the end of the list, in whose place the next page is mounted.
#[component]
fn ListPage(
    /// The state of the page.
    state: PageState,
) -> AnyView {
    let settings = use_settings();
    let (selection, page, per_page) = (state.list.selection.clone(), state.page, state.list.per_page);
    let (is_first, shown) = (state.is_first(), state.shown);
    let listing = query(move |abort| {
        let (base, selection) = (settings.api.clone(), selection.clone());
        match is_first {
            true => load::load_listing(base, selection, page, per_page, abort),
            false => {
                let before = shown.with_value(|shown| shown.find_before(page));
                load::load_next(base, selection, page, per_page, before, abort)
            }
        }
    });
    let skeleton = move || match is_first {
        true => view! { <Skeleton shape=Shape::Lines rows=per_page /> }.into_any(),
        false => view! {
            <p class="more" role="status">
                {use_messages().loading}
            </p>
        }
        .into_any(),
    };
    view! {
        <AsyncView query=listing skeleton let:listing>
            {show_page(&state, listing)}
        </AsyncView>
    }
    .into_any()
}

fn show_page(state: &PageState, listing: Arc<Listing>) -> AnyView {
    if state.is_first() && listing.cards.is_empty() {
        return view! { <Empty sentence=state.list.empty_message.clone() /> }.into_any();
    }
    view! {
        {show_cards(state, &listing)}
        <ListEnd state=state.clone() listing />
    }
    .into_any()
}

fn show_cards(state: &PageState, listing: &Listing) -> AnyView {
    let words = match &state.list.selection {
        Selection::Search(words) => words.as_str(),
        _ => "",
    };
    let id = format!("{}-{}", state.list.name, state.page);
    if state.is_by_button {
        document::focus_within_later(&id);
    }
    let cards = state.shown.try_update_value(|shown| shown.keep_new(state.page, &listing.cards)).unwrap_or_default();
    let items =
        cards.into_iter().map(|card| view! { <li>{(state.list.show)(card, words)}</li> }.into_any()).collect_view();
    view! {
        <ul role="list" class="cards" id=id>
            {items}
        </ul>
    }
    .into_any()
}

/// The end of the list, below the last page that is shown: the button for more articles and the links to numbered
/// pages, where the list has them; once the next page is opened, it takes their place.
#[component]
fn ListEnd(
    /// The state of the last page.
    state: PageState,
    /// Its articles.
    listing: Arc<Listing>,
) -> impl IntoView {
    let count = state.page + 1 - state.list.first;
    let is_open = RwSignal::new(count < state.opened.count());
    let is_by_button = StoredValue::new(false);
    let opened = state.opened.clone();
    let open: OpenNext = Arc::new(move || {
        opened.remember(count + 1);
        is_open.set(true);
    });
    view! {
        {move || match is_open.get() {
            true => view! { <ListPage state=state.next(is_by_button.get_value()) /> }.into_any(),
            false => {
                view! {
                    {listing.has_more().then(|| show_more(is_by_button, Arc::clone(&open)))}
                    {show_pager(&state.list, &listing)}
                }
                    .into_any()
            }
        }}
    }
}

fn show_pager(list: &List, listing: &Listing) -> Option<AnyView> {
    let (selection, link) = (list.selection.clone(), list.link.clone()?);
    Some(view! { <Pager selection link listing=listing.clone() /> }.into_any())
}
