//! An article in a list: with a picture, or as lines of text.

use super::element::{Piece, element, nothing, text_element, to_text_node};
use super::picture::{Urgency, picture};
use super::timestamp::timestamp;
use crate::browser::gate::to_text;
use crate::browser::letters;
use crate::locale::use_strings;
use crate::markup::{find_marks, to_teaser};
use crate::model::{Card, Html};
use crate::routes::to_path;

/// A card with the lead picture, the title and the date.
pub fn picture_card(card: &Card) -> Piece {
    let scope = stylers::style_sheet!("src/components/card.css");
    // The title beside it says what a screen reader needs; the picture would say it twice.
    let show = |image| picture(image, "", "(width >= 48rem) 20rem, 45vw", Urgency::Near);
    let frame = card.lead.as_ref().map(show).into_iter().collect();
    element(
        "article",
        &[("class", &format!("story card {scope}"))],
        vec![element("div", &[("class", "frame")], frame), show_title(card, ""), show_date(card)],
    )
}

/// A card of the feed: title, teaser and date; the words of a search are marked in it.
pub fn text_card(card: &Card, words: &str) -> Piece {
    let scope = stylers::style_sheet!("src/components/text_card.css");
    element(
        "article",
        &[("class", &format!("story text-card {scope}"))],
        vec![show_title(card, words), show_teaser(card, words), show_date(card)],
    )
}

/// A card of an archive: the picture beside title, teaser and date; the words of a search are marked in it.
pub fn row_card(card: &Card, words: &str) -> Piece {
    let scope = stylers::style_sheet!("src/components/card/row.css");
    let show = |image| element("div", &[("class", "frame")], vec![picture(image, "", "10rem", Urgency::Near)]);
    let frame = card.lead.as_ref().map_or_else(nothing, show);
    let text = vec![show_heading("h2", card, words), show_teaser(card, words), show_date(card)];
    element(
        "article",
        &[("class", &format!("story row-card {scope}"))],
        vec![element("div", &[("class", "text")], text), frame],
    )
}

/// The story that leads the front page: a large picture, the title, the teaser.
pub fn lead_card(card: &Card) -> Piece {
    let scope = stylers::style_sheet!("src/components/card/lead.css");
    let show = |image| picture(image, "", "(width >= 64rem) 48rem, 100vw", Urgency::Now);
    let frame = card.lead.as_ref().map(show).into_iter().collect();
    element(
        "article",
        &[("class", &format!("story lead-card {scope}"))],
        vec![
            element("div", &[("class", "frame")], frame),
            show_title(card, ""),
            show_teaser(card, ""),
            show_date(card),
        ],
    )
}

/// A card that is no more than a title and a date.
pub fn title_card(card: &Card) -> Piece {
    let scope = stylers::style_sheet!("src/components/card/title.css");
    element("article", &[("class", &format!("story title-card {scope}"))], vec![show_title(card, ""), show_date(card)])
}

fn show_title(card: &Card, words: &str) -> Piece {
    show_heading("h3", card, words)
}

fn show_heading(level: &'static str, card: &Card, words: &str) -> Piece {
    let link = element("a", &[("href", to_path(&card.link))], mark(&to_title(&card.title), words));
    element(level, &[], vec![link])
}

fn show_teaser(card: &Card, words: &str) -> Piece {
    match to_teaser(&to_text(&card.excerpt)) {
        teaser if teaser.is_empty() => nothing(),
        teaser => element("p", &[("class", "teaser")], mark(&teaser, words)),
    }
}

fn show_date(card: &Card) -> Piece {
    element("p", &[("class", "meta")], vec![timestamp(&card.published)])
}

/// A text with the words of a search marked in it, in whatever case they stand there.
fn mark(text: &str, words: &str) -> Vec<Piece> {
    if words.is_empty() {
        return vec![to_text_node(text)];
    }
    let pieces = find_marks(text, &letters::to_lower(text), &letters::to_lower(words));
    let show = |(is_found, piece): (bool, &str)| match is_found {
        true => text_element("mark", &[], piece),
        false => to_text_node(piece),
    };
    pieces.into_iter().map(show).collect()
}

/// The title as text; an article without one still needs something to click on.
pub fn to_title(title: &Html) -> String {
    let text = to_text(title);
    if text.trim().is_empty() { use_strings().untitled.to_owned() } else { text }
}

/// A list of cards.
pub fn card_list(cards: &[Card], show: &dyn Fn(&Card) -> Piece) -> Piece {
    let items = cards.iter().map(|card| element("li", &[], vec![show(card)])).collect();
    element("ul", &[("role", "list")], items)
}
