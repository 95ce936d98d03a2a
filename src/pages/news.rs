//! `/page/2/`, and the page that a site has set as its posts page: all articles, the newest first, in numbered pages.

use leptos::prelude::*;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::card::RowCard;
use crate::components::head::{Head, set_head};
use crate::components::listing::{ArticleList, List};
use crate::context::use_settings;
use crate::i18n::use_messages;
use wordpress::model::Selection;

/// The page of all news.
#[component]
pub fn NewsPage(
    /// The number of the page that the list begins with.
    first: u32,
) -> impl IntoView {
    view! {
        <div class="page page-news">
            <div class="page-main">
                <NewsMain first />
            </div>
        </div>
    }
}

/// The main column of the page of all news.
#[component]
pub fn NewsMain(
    /// The number of the page that the list begins with.
    first: u32,
) -> impl IntoView {
    let messages = &use_messages().lists;
    let list = List {
        name: "news",
        selection: Selection::Latest,
        first,
        per_page: use_settings().lists.feed,
        link: Some(String::new()),
        show: |card, words| view! { <RowCard card words /> }.into_any(),
        empty_message: use_messages().feed_empty.to_owned(),
    };
    set_head(Head::titled(&format!("{}, {}", messages.news, messages.page.replace("{}", &first.to_string()))));
    view! {
        <Breadcrumbs />
        <h1 tabindex="-1">{messages.news}</h1>
        <ArticleList list />
    }
}
