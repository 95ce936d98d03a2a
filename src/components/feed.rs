//! «Лента новостей»: the newest articles, and more of them on demand.

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
    /// On the front page, whose list it is.
    Yes,
    /// Beside an article.
    No,
}

/// The feed.
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
        show: |card, words| view! { <TextCard card words/> }.into_any(),
        nothing: messages.feed_empty.to_owned(),
    };
    view! { class=scope,
        <section class="feed" aria-labelledby="feed-heading">
            <h2 id="feed-heading">{messages.feed}</h2>
            <ArticleList list/>
        </section>
    }
}
