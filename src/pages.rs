//! One file for each kind of address; a page decides what to ask for, and leaves drawing to the components.

mod article;
mod elsewhere;
mod front;
mod not_found;

use leptos::prelude::*;

use crate::browser::document;
use crate::routes::Route;

pub use article::ArticlePage;
pub use elsewhere::ElsewherePage;
pub use front::FrontPage;
pub use not_found::NotFound;

/// The page of a route.
#[component]
pub fn Page(
    /// Which page.
    route: Route,
    /// Whether the reader has just come to the site: then the browser places the focus, else it follows the page.
    is_arrival: bool,
) -> impl IntoView {
    if !is_arrival {
        document::focus_later("main h1, main");
    }
    match route {
        Route::Front => view! { <FrontPage/> }.into_any(),
        Route::Article(key) => view! { <ArticlePage key is_arrival/> }.into_any(),
        Route::WordPress => view! { <ElsewherePage/> }.into_any(),
    }
}
