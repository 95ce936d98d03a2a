//! «Лента новостей»: the newest articles, and more of them on demand.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::card::TextCard;
use super::empty::Empty;
use super::failure::Failure;
use super::skeleton::ListSkeleton;
use crate::api::load::{self, Page};
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Card;
use crate::query::{Loadable, Query, query};

/// How many pages of the feed a reader had opened, by path: Back has to find the feed as long as it was.
#[derive(Debug, Clone, Copy)]
struct OpenedPages(StoredValue<HashMap<String, u32>>);

/// Provides the memory of opened pages; once, by the app.
pub fn provide_opened_pages() {
    provide_context(OpenedPages(StoredValue::default()));
}

/// The feed.
#[component]
pub fn Feed() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/feed.css");
    let settings = use_settings();
    let per_page = settings.lists.feed;
    let pages = use_opened_pages();
    let cards = RwSignal::new(Vec::<Card>::new());
    let feed = query(
        move || Some(pages.get()),
        move |pages, abort| {
            let base = settings.api.clone();
            async move { load::load_feed(&base, pages, per_page, &abort).await }
        },
    );
    Effect::new(move |_| {
        if let Some(page) = feed.ready() {
            cards.set(page.items);
        }
    });
    view! {
        <section class=format!("feed {scope}") aria-labelledby="feed-heading">
            <h2 id="feed-heading">{use_strings().feed}</h2>
            <ul role="list">
                <For each=move || cards.get() key=|card| card.id let:card>
                    <li><TextCard card/></li>
                </For>
            </ul>
            {move || show_end(feed, cards, pages, per_page)}
        </section>
    }
}

/// What stands below the list: more, nothing more, or why not.
fn show_end(feed: Query<Page<Card>>, cards: RwSignal<Vec<Card>>, pages: RwSignal<u32>, per_page: u32) -> AnyView {
    let strings = use_strings();
    let is_first = cards.with_untracked(Vec::is_empty);
    match feed.get() {
        Loadable::Loading if is_first => view! { <ListSkeleton rows=per_page kind="lines"/> }.into_any(),
        Loadable::Loading => view! { <p class="more" role="status">{strings.loading}</p> }.into_any(),
        Loadable::Failed(error) => view! { <Failure error retry=Callback::new(move |()| feed.retry())/> }.into_any(),
        Loadable::Ready(page) if page.items.is_empty() => view! { <Empty text=strings.feed_empty/> }.into_any(),
        Loadable::Ready(page) if page.has_more => {
            let more = move |_| pages.update(|pages| *pages += 1);
            view! { <button type="button" class="button more" on:click=more>{strings.more}</button> }.into_any()
        }
        Loadable::Ready(_) => ().into_any(),
    }
}

/// The number of opened pages at this address, remembered as it grows.
fn use_opened_pages() -> RwSignal<u32> {
    let path = use_location().pathname.get_untracked();
    let Some(OpenedPages(memory)) = use_context::<OpenedPages>() else { return RwSignal::new(1) };
    let pages = RwSignal::new(memory.with_value(|memory| memory.get(&path).copied().unwrap_or(1)));
    Effect::new(move |_| {
        let opened = pages.get();
        memory.update_value(|memory| {
            memory.insert(path.clone(), opened);
        });
    });
    pages
}
