//! «Лента новостей»: the newest articles, and more of them on demand.

use super::card::text_card;
use super::element::{Piece, element, text_element};
use super::listing::{List, listing};
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Selection;
use crate::routes::to_front;

/// Whether a list has numbered pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// On the front page, whose list it is.
    Yes,
    /// Beside an article.
    No,
}

/// The feed.
pub fn feed(numbered: Numbered) -> Piece {
    let scope = stylers::style_sheet!("src/components/feed.css");
    let strings = use_strings();
    let list = List {
        name: "feed",
        selection: Selection::Latest,
        first: 1,
        per_page: use_settings().lists.feed,
        link: (numbered == Numbered::Yes).then(|| to_front().to_owned()),
        show: text_card,
        nothing: strings.feed_empty.to_owned(),
    };
    element(
        "section",
        &[("class", &format!("feed {scope}")), ("aria-labelledby", "feed-heading")],
        vec![text_element("h2", &[("id", "feed-heading")], strings.feed), listing(list)],
    )
}
