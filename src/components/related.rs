//! «Похожие статьи»: other articles of the same sections.

use super::card::{card_list, picture_card};
use super::element::{Piece, element, text_element};
use super::empty::empty;
use super::faces::faces;
use super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::query::query;

/// The articles related to the article `id`, which never stands among them itself.
pub fn related(sections: Vec<u64>, id: u64) -> Piece {
    let scope = stylers::style_sheet!("src/components/related.css");
    let strings = use_strings();
    let settings = use_settings();
    let count = settings.lists.related;
    let related = query(move |abort| {
        let (base, sections) = (settings.api.clone(), sections.clone());
        async move { load::load_related(&base, &sections, id, count, &abort).await }
    });
    let list = faces(
        related,
        move || skeleton(Shape::Cards, count),
        move |cards| if cards.is_empty() { empty(strings.no_related) } else { card_list(&cards, &picture_card) },
    );
    element(
        "section",
        &[("class", &format!("related {scope}")), ("aria-labelledby", "related-heading")],
        vec![text_element("h2", &[("id", "related-heading")], strings.related), list],
    )
}
