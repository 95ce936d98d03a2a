//! `/page/2/`, and the page that a site has set for its posts: all news, page by page.

use crate::app::use_settings;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::card::row_card;
use crate::components::element::{Piece, element, group, text_element};
use crate::components::head::{Head, head};
use crate::components::listing::{List, listing};
use crate::locale::use_strings;
use crate::model::Selection;

/// All news, from a page on.
pub fn news_page(first: u32) -> Piece {
    let page = element("div", &[("class", "page-main")], vec![news(first)]);
    element("div", &[("class", "page page-news")], vec![page])
}

/// What stands in the main column of that page.
pub fn news(first: u32) -> Piece {
    let strings = &use_strings().lists;
    let list = List {
        name: "news",
        selection: Selection::Latest,
        first,
        per_page: use_settings().lists.feed,
        link: Some(String::new()),
        show: row_card,
        nothing: use_strings().feed_empty.to_owned(),
    };
    let name = format!("{}, {}", strings.news, strings.page.replace("{}", &first.to_string()));
    let heading = text_element("h1", &[("tabindex", "-1")], strings.news);
    group(vec![head(Head::titled(&name)), breadcrumbs(&[]), heading, listing(list)])
}
