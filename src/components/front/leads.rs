//! The stories that lead the front page: the one, and two beside it.

use super::super::card::{card_list, lead_card, picture_card};
use super::super::element::{Piece, element, group, nothing, text_element};
use super::super::faces::faces;
use super::super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Card;
use crate::query::query;

/// How many stories lead.
const COUNT: usize = 3;

/// The pinned articles, then the newest.
pub fn leads() -> Piece {
    let scope = stylers::style_sheet!("src/components/front/leads.css");
    let settings = use_settings();
    let leads = query(move |abort| load::load_leads(settings.api.clone(), COUNT, settings.lists.feed, abort));
    let heading =
        text_element("h2", &[("id", "leads-heading"), ("class", "visually-hidden")], use_strings().lists.leads);
    let stories = faces(leads, || skeleton(Shape::Lead, 1), |cards| show(&cards));
    element(
        "section",
        &[("class", &format!("leads {scope}")), ("aria-labelledby", "leads-heading")],
        vec![heading, stories],
    )
}

fn show(cards: &[Card]) -> Piece {
    let Some((first, others)) = cards.split_first() else { return nothing() };
    group(vec![lead_card(first), card_list(others, &picture_card)])
}
