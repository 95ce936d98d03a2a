//! One file for each kind of address; a page decides what to ask for, and leaves drawing to the components.

mod archive;
mod article;
mod elsewhere;
mod front;
mod news;
mod not_found;
mod search;

use leptos::prelude::*;

use self::archive::ArchivePage;
use self::article::ArticlePage;
use self::elsewhere::ElsewherePage;
use self::front::FrontPage;
use self::news::NewsPage;
use self::search::SearchPage;
use crate::browser::document;
use crate::components::defer::Defer;
use crate::components::feed::{Feed, Numbered};
use crate::components::head::{Head, set_head};
use crate::routes::Route;

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

/// A page in two columns: what it is about, and the feed.
#[component]
fn Columns(
    /// What stands in the main column.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-main">{children()}</div>
            <Defer>
                <Feed numbered=Numbered::No/>
            </Defer>
        </div>
    }
}
