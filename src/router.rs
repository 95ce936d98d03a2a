//! Maps a route to its page. The current address comes from `browser::location`, and the crate `wordpress` parses it.

use leptos::prelude::*;
use wordpress::permalinks::Route;

use crate::browser::document;
use crate::components::head::{Head, set_head};
use crate::pages::article::ArticlePage;
use crate::pages::lazy_chunk::show_lazy;
use crate::pages::lazy_page::LazyPage;

/// The page of a route. `is_arrival` is true for the first page of a visit: there the browser sets the focus. On later
/// pages the focus moves to the new page's heading.
pub fn show(route: Route, is_arrival: bool) -> AnyView {
    if !is_arrival {
        document::defer_focus("main");
        document::defer_focus("main h1");
    }
    set_head(Head::default());
    match route {
        Route::Article(key) => view! { <ArticlePage key is_arrival show_lazy /> }.into_any(),
        route => show_lazy(LazyPage::Route(route), is_arrival),
    }
}
