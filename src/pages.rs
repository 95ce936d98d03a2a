//! One file for each kind of address; a page decides what to ask for, and leaves drawing to the components.

mod archive;
mod article;
mod elsewhere;
mod front;
mod news;
mod not_found;
mod search;

use crate::browser::document;
use crate::components::element::{Piece, element};
use crate::components::feed::{Numbered, feed};
use crate::components::head::{Head, head};
use crate::components::later::soon;
use crate::routes::Route;

/// The page of a route. `is_arrival` tells whether the reader has just come to the site: then the browser places the
/// focus, else it follows the page.
pub fn show(route: Route, is_arrival: bool) -> Piece {
    if !is_arrival {
        document::focus_later("main");
        document::focus_later("main h1");
    }
    head(Head::default());
    match route {
        Route::Front => front::front_page(is_arrival),
        Route::News(first) => news::news_page(first),
        Route::Article(key) => article::article_page(key, is_arrival),
        Route::Archive(key, first) => archive::archive_page(key, first, is_arrival),
        Route::Search(words, first) => search::search_page(words, first),
        Route::WordPress => elsewhere::elsewhere_page(),
    }
}

/// A page in two columns: what it is about, and the feed.
fn page(main: Piece) -> Piece {
    element(
        "div",
        &[("class", "page")],
        vec![element("div", &[("class", "page-main")], vec![main]), soon(|| feed(Numbered::No))],
    )
}
