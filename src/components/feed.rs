//! The news feed («Лента новостей»): the newest articles, and older ones on demand.

use leptos::prelude::*;

use super::card::TextCard;
use super::listing::{ArticleList, List};
use crate::context::use_settings;
use crate::i18n::use_messages;
use wordpress::model::Selection;
use wordpress::permalinks::to_front;

/// Whether a list has numbered pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// It has: the feed on the front page.
    Yes,
    /// It has none: the feed beside another page.
    No,
}

/// The news feed.
#[component]
pub fn Feed(
    /// Whether it has numbered pages.
    numbered: Numbered,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/feed.css");
    let messages = use_messages();
    let list = List {
        name: "feed",
        selection: Selection::Latest,
        first: 1,
        per_page: use_settings().lists.feed,
        link: (numbered == Numbered::Yes).then(|| to_front().to_owned()),
        show: |card, words| view! { <TextCard card words /> }.into_any(),
        empty_message: messages.feed_empty.to_owned(),
    };
    view! {
        <section class="feed" class=(scope, true) aria-labelledby="feed-heading">
            <h2 id="feed-heading">{messages.feed}</h2>
            <ArticleList list />
        </section>
    }
}
