//! «Обсуждают»: the articles that most of the latest comments belong to.

use super::super::card::{card_list, title_card};
use super::super::element::{Piece, element, nothing, text_element};
use super::super::faces::faces_or_nothing;
use super::super::later::later;
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Card;
use crate::query::query;

/// How many articles are named.
const COUNT: usize = 5;

/// The articles; nothing where nobody has written, or where comments cannot be read.
pub fn discussed() -> Piece {
    later(nothing, || {
        let base = use_settings().api.clone();
        let discussed = query(move |abort| load::load_discussed(base.clone(), COUNT, abort));
        faces_or_nothing(discussed, |cards| show(&cards))
    })
}

fn show(cards: &[Card]) -> Piece {
    let scope = stylers::style_sheet!("src/components/front/discussed.css");
    if cards.is_empty() {
        return nothing();
    }
    let heading = text_element("h2", &[("id", "discussed-heading")], use_strings().lists.discussed);
    element(
        "section",
        &[("class", &format!("discussed {scope}")), ("aria-labelledby", "discussed-heading")],
        vec![heading, card_list(cards, &title_card)],
    )
}
