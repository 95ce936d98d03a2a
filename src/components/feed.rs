//! «Лента новостей»: the newest articles, and more of them on demand.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::card::{card_list, text_card};
use super::dynamic::{dynamic, watch};
use super::element::{button, element, nothing, text_element};
use super::empty::empty;
use super::failure::failure;
use super::skeleton::{Shape, skeleton};
use crate::api::load::{self, Page};
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Card;
use crate::query::{Loadable, Query, query};

/// How many pages of the feed a reader had opened, by path: Back has to find the feed as long as it was.
#[derive(Debug, Clone, Copy)]
struct OpenedPages(StoredValue<Vec<(String, u32)>>);

/// Provides the memory of opened pages; once, by the app.
pub fn provide_opened_pages() {
    provide_context(OpenedPages(StoredValue::default()));
}

/// The feed.
pub fn feed() -> AnyView {
    let scope = stylers::style_sheet!("src/components/feed.css");
    let settings = use_settings();
    let per_page = settings.lists.feed;
    let pages = use_opened_pages();
    let feed = query(move |abort| {
        let (base, pages) = (settings.api.clone(), pages.get());
        async move { load::load_feed(&base, pages, per_page, &abort).await }
    });
    // While more of it loads, the reader keeps what is there.
    let shown = StoredValue::new(None::<Arc<Page<Card>>>);
    let list = dynamic(move || {
        let state = feed.get();
        if let Loadable::Ready(page) = &state {
            shown.set_value(Some(Arc::clone(page)));
        }
        let cards = shown.with_value(|page| page.as_ref().map(|page| card_list(&page.items, text_card)));
        let end = show_end(&state, cards.is_some(), feed, pages, per_page);
        vec![cards.unwrap_or_else(nothing), end]
    });
    element(
        "section",
        &[("class", &format!("feed {scope}")), ("aria-labelledby", "feed-heading")],
        vec![text_element("h2", &[("id", "feed-heading")], use_strings().feed), list],
    )
}

/// What stands below the list: more, nothing more, or why not.
fn show_end(
    state: &Loadable<Page<Card>>,
    has_cards: bool,
    feed: Query<Page<Card>>,
    pages: RwSignal<u32>,
    per_page: u32,
) -> AnyView {
    let strings = use_strings();
    match state {
        Loadable::Loading if has_cards => text_element("p", &[("class", "more"), ("role", "status")], strings.loading),
        Loadable::Loading => skeleton(Shape::Lines, per_page),
        Loadable::Failed(error) => failure(error, move || feed.retry()),
        Loadable::Ready(page) if page.items.is_empty() => empty(strings.feed_empty),
        Loadable::Ready(page) if page.has_more => {
            let more = move || pages.update(|pages| *pages += 1);
            button("button more", strings.more, more)
        }
        Loadable::Ready(_) => nothing(),
    }
}

/// The number of opened pages at this address, remembered as it grows.
fn use_opened_pages() -> RwSignal<u32> {
    let path = use_location().pathname.get_untracked();
    let Some(OpenedPages(memory)) = use_context::<OpenedPages>() else { return RwSignal::new(1) };
    let remembered =
        memory.with_value(|memory| memory.iter().find(|(other, _)| *other == path).map(|(_, pages)| *pages));
    let pages = RwSignal::new(remembered.unwrap_or(1));
    watch(move || {
        let opened = pages.get();
        memory.update_value(|memory| {
            memory.retain(|(other, _)| *other != path);
            memory.push((path.clone(), opened));
        });
    });
    pages
}
