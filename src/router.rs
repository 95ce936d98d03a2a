//! Which page an address has. The address itself is `browser::location`'s, its meaning the crate `wordpress`'s.

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

/// The page of a route. `is_arrival` tells whether the reader has just come to the site: then the browser places the
/// focus, else it follows the page.
pub fn show(route: Route, is_arrival: bool) -> AnyView {
    if !is_arrival {
        document::focus_later("main");
        document::focus_later("main h1");
    }
    set_head(Head::default());
    match route {
        Route::Front => view! { <FrontPage is_arrival/> }.into_any(),
        Route::News(first) => view! { <NewsPage first/> }.into_any(),
        Route::Article(key) => view! { <ArticlePage key is_arrival/> }.into_any(),
        Route::Archive(key, first) => view! { <ArchivePage key first is_arrival/> }.into_any(),
        Route::Search(words, first) => view! { <SearchPage words first/> }.into_any(),
        Route::WordPress => view! { <ElsewherePage/> }.into_any(),
    }
}
