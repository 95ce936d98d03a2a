//! The newest articles of each main section, asked for as the reader comes near.

use super::super::card::{card_list, picture_card};
use super::super::element::{Piece, element, group, text_element};
use super::super::faces::{faces, faces_or_nothing};
use super::super::later::later;
use super::super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::browser::gate::to_text;
use crate::model::{Selection, Term};
use crate::query::query;
use crate::routes::to_path;

/// A block for each of the sections with the most articles.
pub fn sections() -> Piece {
    let base = use_settings().api.clone();
    let sections = query(move |abort| load::load_top_sections(base.clone(), abort));
    faces_or_nothing(sections, |sections| group(sections.iter().map(section).collect()))
}

fn section(section: &Term) -> Piece {
    let scope = stylers::style_sheet!("src/components/front/section.css");
    let id = format!("section-{}", section.id);
    let link = text_element("a", &[("href", to_path(&section.link))], &to_text(&section.name));
    let heading = element("h2", &[("id", &id)], vec![link]);
    let section = section.id;
    let articles = later(|| skeleton(Shape::Cards, 3), move || newest(section));
    element(
        "section",
        &[("class", &format!("front-section {scope}")), ("aria-labelledby", &id)],
        vec![heading, articles],
    )
}

fn newest(section: u64) -> Piece {
    let settings = use_settings();
    let count = settings.lists.sections;
    let newest =
        query(move |abort| load::load_listing(settings.api.clone(), Selection::Section(section), 1, count, abort));
    faces(newest, move || skeleton(Shape::Cards, count), |listing| card_list(&listing.cards, &picture_card))
}
