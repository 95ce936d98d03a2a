//! Cards: an article as one item of a list, with a picture or as text only.

use leptos::prelude::*;
use wordpress::requests::{CARD_SIZES, FRONT_LEAD_SIZES, ROW_SIZES};

use super::picture::{Picture, Urgency};
use super::timestamp::Timestamp;
use crate::browser::letter_case;
use crate::browser::sanitizer::to_text;
use crate::i18n::use_messages;
use wordpress::markup::{find_marks, to_teaser};
use wordpress::model::{Card, Html};
use wordpress::permalinks::to_path;

/// A card with the lead picture, the title and the date.
#[component]
pub fn PictureCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/card.css");
    view! {
        <article class="story card" class=(scope, true)>
            <div class="frame">{show_picture(&card, CARD_SIZES, Urgency::Lazy)}</div>
            <h3>{show_link(&card, "")}</h3>
            {show_date(&card)}
        </article>
    }
}

/// A card of the feed: title, teaser and date, with search words highlighted.
#[component]
pub fn TextCard(
    /// The article.
    card: Card,
    /// The search words to highlight; empty outside a search.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/text_card.css");
    view! {
        <article class="story text-card" class=(scope, true)>
            <h3>{show_link(&card, &words)}</h3>
            {show_teaser(&card, &words)}
            {show_date(&card)}
        </article>
    }
}

/// A card of an archive: the picture beside title, teaser and date, with search words highlighted.
#[component]
pub fn RowCard(
    /// The article.
    card: Card,
    /// The search words to highlight; empty outside a search.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/card/row.css");
    let picture = show_picture(&card, ROW_SIZES, Urgency::Lazy);
    view! {
        <article class="story row-card" class=(scope, true)>
            <div class="text">
                <h2>{show_link(&card, &words)}</h2>
                {show_teaser(&card, &words)}
                {show_date(&card)}
            </div>
            {picture.map(|picture| view! { <div class="frame">{picture}</div> }.into_any())}
        </article>
    }
}

/// The story that leads the front page: a large picture, the title, the teaser.
#[component]
pub fn LeadCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/card/lead.css");
    view! {
        <article class="story lead-card" class=(scope, true)>
            <div class="frame">{show_picture(&card, FRONT_LEAD_SIZES, Urgency::Eager)}</div>
            <h3>{show_link(&card, "")}</h3>
            {show_teaser(&card, "")}
            {show_date(&card)}
        </article>
    }
}

/// A card with only a title and a date.
#[component]
pub fn TitleCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/card/title.css");
    view! {
        <article class="story title-card" class=(scope, true)>
            <h3>{show_link(&card, "")}</h3>
            {show_date(&card)}
        </article>
    }
}

/// A list of cards.
#[component]
pub fn CardList(
    /// The articles.
    cards: Vec<Card>,
    /// Renders one card.
    show: fn(Card) -> AnyView,
) -> impl IntoView {
    let items = cards.into_iter().map(|card| view! { <li>{show(card)}</li> }.into_any()).collect_view();
    view! { <ul role="list">{items}</ul> }
}

/// A list of cards with pictures.
#[component]
pub fn PictureCards(
    /// The articles.
    cards: Vec<Card>,
) -> impl IntoView {
    view! { <CardList cards show=|card| view! { <PictureCard card /> }.into_any() /> }
}

/// The title as plain text; an article without a title gets a placeholder, so that its link has text.
pub fn format_title(title: &Html) -> String {
    let text = to_text(title);
    if text.trim().is_empty() { use_messages().untitled.to_owned() } else { text }
}

/// The lead picture, with an empty `alt`: the title beside it tells screen readers enough, and a text alternative would
/// repeat it.
fn show_picture(card: &Card, sizes: &'static str, urgency: Urgency) -> Option<AnyView> {
    let image = card.lead.clone()?;
    Some(view! { <Picture image alt="" sizes urgency /> }.into_any())
}

fn show_link(card: &Card, words: &str) -> AnyView {
    view! { <a href=to_path(&card.link).to_owned()>{mark(&format_title(&card.title), words)}</a> }.into_any()
}

fn show_teaser(card: &Card, words: &str) -> Option<AnyView> {
    let teaser = to_teaser(&to_text(&card.excerpt));
    (!teaser.is_empty()).then(|| view! { <p class="teaser">{mark(&teaser, words)}</p> }.into_any())
}

fn show_date(card: &Card) -> AnyView {
    view! {
        <p class="meta">
            <Timestamp moment=card.published.clone() />
        </p>
    }
    .into_any()
}

/// The text with all search words highlighted, ignoring case.
fn mark(text: &str, words: &str) -> Vec<AnyView> {
    if words.is_empty() {
        return vec![text.to_owned().into_any()];
    }
    let parts = find_marks(text, &letter_case::to_lower(text), &letter_case::to_lower(words));
    let show = |(is_found, part): (bool, &str)| match (is_found, part.to_owned()) {
        (true, part) => view! { <mark>{part}</mark> }.into_any(),
        (false, part) => part.into_any(),
    };
    parts.into_iter().map(show).collect()
}
