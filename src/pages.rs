//! One file for each kind of address; a page decides what to ask for, and leaves drawing to the components.

mod article;
mod elsewhere;
mod front;
mod not_found;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::element::element;
use crate::components::feed::feed;
use crate::routes::Route;

/// The page of a route. `is_arrival` tells whether the reader has just come to the site: then the browser places the
/// focus, else it follows the page.
pub fn show(route: Route, is_arrival: bool) -> AnyView {
    if !is_arrival {
        document::focus_later("main h1, main");
    }
    match route {
        Route::Front => front::front_page(),
        Route::Article(key) => article::article_page(key, is_arrival),
        Route::WordPress => elsewhere::elsewhere_page(),
    }
}

/// A page in two columns: what it is about, and the feed.
fn page(main: AnyView) -> AnyView {
    element("div", &[("class", "page")], vec![element("div", &[("class", "page-main")], vec![main]), feed()])
}
