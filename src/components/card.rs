//! An article in a list: with a picture, or as lines of text.

use leptos::prelude::*;

use super::element::{element, nothing, text_element};
use super::picture::{Urgency, picture};
use super::timestamp::timestamp;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::markup::to_teaser;
use crate::model::{Card, Html};
use crate::routes::to_path;

/// A card with the lead picture, the title and the date.
pub fn picture_card(card: &Card) -> AnyView {
    let scope = stylers::style_sheet!("src/components/card.css");
    // The title beside it says what a screen reader needs; the picture would say it twice.
    let show = |image| picture(image, "", "(width >= 48rem) 20rem, 45vw", Urgency::Near);
    let frame = card.lead.as_ref().map(show).into_iter().collect();
    element(
        "article",
        &[("class", &format!("card {scope}"))],
        vec![element("div", &[("class", "frame")], frame), show_title(card), show_date(card)],
    )
}

/// A card of the feed: title, teaser and date.
pub fn text_card(card: &Card) -> AnyView {
    let scope = stylers::style_sheet!("src/components/text_card.css");
    let teaser = to_teaser(&to_text(&card.excerpt));
    let teaser = if teaser.is_empty() { nothing() } else { text_element("p", &[("class", "teaser")], &teaser) };
    element("article", &[("class", &format!("text-card {scope}"))], vec![show_title(card), teaser, show_date(card)])
}

fn show_title(card: &Card) -> AnyView {
    let link = text_element("a", &[("href", to_path(&card.link))], &to_title(&card.title));
    element("h3", &[], vec![link])
}

fn show_date(card: &Card) -> AnyView {
    element("p", &[("class", "meta")], vec![timestamp(&card.published)])
}

/// The title as text; an article without one still needs something to click on.
pub fn to_title(title: &Html) -> String {
    let text = to_text(title);
    if text.trim().is_empty() { use_strings().untitled.to_owned() } else { text }
}

/// A list of cards.
pub fn card_list(cards: &[Card], show: fn(&Card) -> AnyView) -> AnyView {
    let items = cards.iter().map(|card| element("li", &[], vec![show(card)])).collect();
    element("ul", &[("role", "list")], items)
}
