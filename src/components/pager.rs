//! Links between the numbered pages of a list.

use leptos::prelude::*;

use crate::i18n::use_messages;
use wordpress::model::{Listing, Selection};
use wordpress::permalinks::{to_archive_page, to_news_page, to_search};

/// «Страница 2 из 5» between links to the previous and the next page; renders nothing for a list with one page.
#[component]
pub fn Pager(
    /// Which articles are listed.
    selection: Selection,
    /// The address of their archive.
    link: String,
    /// The page of the list that is shown.
    listing: Listing,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/pager.css");
    let messages = &use_messages().lists;
    let show_link = |page: u32, label: &'static str, rel: &'static str| {
        view! {
            <a href=to_page_address(&selection, &link, page) rel=rel class=rel>
                {label}
            </a>
        }
        .into_any()
    };
    let previous = (1 < listing.page).then(|| show_link(listing.page - 1, messages.previous, "prev"));
    let next = listing.has_more().then(|| show_link(listing.page + 1, messages.next, "next"));
    let pattern = if listing.extent.pages.is_some() { messages.page_of } else { messages.page };
    let place = pattern.replacen("{}", &listing.page.to_string(), 1);
    let place = place.replacen("{}", &listing.extent.pages.unwrap_or_default().to_string(), 1);
    (1 < listing.page || listing.has_more()).then(|| {
        view! {
            <nav class="pager" class=(scope, true) aria-label=messages.pages>
                {previous}
                <span>{place}</span>
                {next}
            </nav>
        }
        .into_any()
    })
}

/// The address of a numbered page of the list.
fn to_page_address(selection: &Selection, link: &str, page: u32) -> String {
    match selection {
        Selection::Latest => to_news_page(page),
        Selection::Search(words) => to_search(words, page),
        _ => to_archive_page(link, page),
    }
}
