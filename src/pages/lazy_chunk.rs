//! The split point of the pages chunk, which contains what an article does not need: all other pages, and what is shown
//! where there is no article. A debug build is one wasm file.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

use super::archive::{ArchiveMain, ArchivePage};
use super::elsewhere::ElsewherePage;
use super::front::FrontPage;
use super::lazy_page::{LazyPage, ShowLazy};
use super::news::{NewsMain, NewsPage};
use super::not_found::NotFound;
use super::other_post::OtherPost;
use super::search::SearchPage;
use crate::browser::document;
use crate::browser::lazy_chunk::may_prefetch;
use crate::components::failure::Failure;
use crate::components::skeleton::{Shape, Skeleton};
use crate::data::lazy_chunk;
use crate::data::query::{Loadable, query};
use wordpress::permalinks::Route;

/// The function of the pages chunk; whoever has this value knows that the chunk is loaded.
#[derive(Debug, Clone, Copy)]
pub struct PagesChunk {
    show: ShowLazy,
}

thread_local! {
    static LOADED: Cell<Option<PagesChunk>> = const { Cell::new(None) };
}

/// The entry point of the pages chunk. In a release the macro makes it `async`: it loads the chunk, then calls the
/// function.
#[cfg_attr(split, wasm_split(pages, fallible))]
fn split_point() -> Result<PagesChunk, SplitLoaderError> {
    Ok(PagesChunk { show })
}

fn show(page: LazyPage, is_arrival: bool) -> AnyView {
    match page {
        LazyPage::Route(route) => show_route(route, is_arrival),
        LazyPage::Post(post) => view! { <OtherPost post /> }.into_any(),
        LazyPage::News => view! { <NewsMain first=1 /> }.into_any(),
        LazyPage::Section { key, first, guess } => view! { <ArchiveMain key first is_arrival guess /> }.into_any(),
        LazyPage::Nothing(guess) => view! { <NotFound guess /> }.into_any(),
    }
}

fn show_route(route: Route, is_arrival: bool) -> AnyView {
    match route {
        Route::Front => view! { <FrontPage is_arrival show_lazy /> }.into_any(),
        Route::News(first) => view! { <NewsPage first /> }.into_any(),
        Route::Archive(key, first) => view! { <ArchivePage key first is_arrival /> }.into_any(),
        Route::Search(words, first) => view! { <SearchPage words first /> }.into_any(),
        // The router shows articles itself.
        Route::WordPress | Route::Article(_) => view! { <ElsewherePage /> }.into_any(),
    }
}

/// Shows a page of the chunk: at once if the chunk is loaded, else a skeleton until it is, or a failure with a retry
/// button. The focus moves to the title unless this is the first page of the session.
pub fn show_lazy(page: LazyPage, is_arrival: bool) -> AnyView {
    if let Some(chunk) = LOADED.get() {
        return (chunk.show)(page, is_arrival);
    }
    let chunk = query(|_| lazy_chunk::load(load_once));
    let show = move || match chunk.get() {
        Loadable::Ready(chunk) => {
            if !is_arrival {
                document::defer_focus("main h1");
            }
            (chunk.show)(page.clone(), is_arrival)
        }
        Loadable::Loading => frame(&page, view! { <Skeleton shape=Shape::Lines rows=5 /> }.into_any()),
        Loadable::Failed(error) => frame(&page, view! { <Failure error retry=move || chunk.retry() /> }.into_any()),
    };
    view! { {move || show()} }.into_any()
}

/// What stands in for a page of the chunk, at its width.
fn frame(page: &LazyPage, content: AnyView) -> AnyView {
    match page {
        LazyPage::Route(_) => view! {
            <div class="page">
                <div class="page-main">{content}</div>
            </div>
        }
        .into_any(),
        _ => content,
    }
}

/// Loads the pages chunk before the first page of a visit is shown, unless that is an article. Ignores a failure: the
/// page tries again.
pub async fn load_for(route: &Route) {
    if !matches!(route, Route::Article(_)) {
        let _ = load_once().await;
    }
}

/// Loads the pages chunk before it is needed, unless the browser saves data or the network is slow. Ignores a failure.
pub async fn prefetch() {
    if may_prefetch() {
        let _ = load_once().await;
    }
}

#[cfg(split)]
async fn load_once() -> Result<PagesChunk, SplitLoaderError> {
    let chunk = split_point().await?;
    LOADED.set(Some(chunk));
    Ok(chunk)
}

#[cfg(not(split))]
async fn load_once() -> Result<PagesChunk, SplitLoaderError> {
    LOADED.set(Some(split_point()?));
    split_point()
}
