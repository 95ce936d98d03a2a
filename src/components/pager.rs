//! Numbered pages of a list: where the reader is, and real links to the others.

use super::element::{Piece, element, nothing, text_element};
use crate::locale::use_strings;
use crate::model::{Listing, Selection};
use crate::routes::{to_archive_page, to_news_page, to_search};

/// «Страница 2 из 5» between links to its neighbours; nothing for a list that has one page.
pub fn pager(selection: &Selection, link: &str, listing: &Listing) -> Piece {
    let scope = stylers::style_sheet!("src/components/pager.css");
    let strings = &use_strings().lists;
    if listing.pages < 2 {
        return nothing();
    }
    let show = |page: u32, label: &str, rel: &str| {
        text_element("a", &[("href", &to_numbered(selection, link, page)), ("rel", rel), ("class", rel)], label)
    };
    let previous = if 1 < listing.page { show(listing.page - 1, strings.previous, "prev") } else { nothing() };
    let next = if listing.has_more() { show(listing.page + 1, strings.next, "next") } else { nothing() };
    let place = strings.page_of.replacen("{}", &listing.page.to_string(), 1);
    let place = text_element("span", &[], &place.replacen("{}", &listing.pages.to_string(), 1));
    let attributes = [("class", &*format!("pager {scope}")), ("aria-label", strings.pages)];
    element("nav", &attributes, vec![previous, place, next])
}

fn to_numbered(selection: &Selection, link: &str, page: u32) -> String {
    match selection {
        Selection::Latest => to_news_page(page),
        Selection::Search(words) => to_search(words, page),
        _ => to_archive_page(link, page),
    }
}
