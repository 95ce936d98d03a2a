//! Maps a route to its page. The current address comes from `browser::location`, and the crate `wordpress` parses it.

use leptos::prelude::*;
use wordpress::permalinks::Route;

use crate::browser::document;
use crate::components::head::{Head, set_head};
use crate::pages::archive::ArchivePage;
use crate::pages::article::ArticlePage;
use crate::pages::elsewhere::ElsewherePage;
use crate::pages::front::FrontPage;
use crate::pages::news::NewsPage;
use crate::pages::search::SearchPage;

/// The page of a route. `is_arrival` is true for the first page of a visit: there the browser sets the focus. On later
/// pages the focus moves to the new page's heading.
pub fn show(route: Route, is_arrival: bool) -> AnyView {
    if !is_arrival {
        document::defer_focus("main");
        document::defer_focus("main h1");
    }
    set_head(Head::default());
    match route {
        Route::Front => view! { <FrontPage is_arrival /> }.into_any(),
        Route::News(first) => view! { <NewsPage first /> }.into_any(),
        Route::Article(key) => view! { <ArticlePage key is_arrival /> }.into_any(),
        Route::Archive(key, first) => view! { <ArchivePage key first is_arrival /> }.into_any(),
        Route::Search(words, first) => view! { <SearchPage words first /> }.into_any(),
        Route::WordPress => view! { <ElsewherePage /> }.into_any(),
    }
}
