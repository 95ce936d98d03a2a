//! The previous and the next article; at either end only one.

use super::super::card::to_title;
use super::super::element::{Piece, element, group, nothing, text_element};
use super::super::faces::faces;
use super::super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Neighbour;
use crate::query::query;
use crate::routes::to_path;

/// Links to the neighbours of an article that was published at `date` on the site's clock.
pub fn neighbours(date: String) -> Piece {
    let scope = stylers::style_sheet!("src/components/article/neighbours.css");
    let strings = use_strings();
    let settings = use_settings();
    let neighbours = query(move |abort| {
        let (base, date) = (settings.api.clone(), date.clone());
        async move { load::load_neighbours(&base, &date, &abort).await }
    });
    let links = faces(
        neighbours,
        || skeleton(Shape::Neighbours, 2),
        move |neighbours| {
            let [previous, next] = &*neighbours;
            group(vec![show(previous.as_ref(), strings.previous, "prev"), show(next.as_ref(), strings.next, "next")])
        },
    );
    let attributes = [("class", &*format!("neighbours {scope}")), ("aria-label", strings.neighbours)];
    element("nav", &attributes, vec![links])
}

fn show(neighbour: Option<&Neighbour>, label: &str, rel: &str) -> Piece {
    let Some(neighbour) = neighbour else { return nothing() };
    element(
        "a",
        &[("class", rel), ("rel", rel), ("href", to_path(&neighbour.link))],
        vec![
            text_element("span", &[("class", "label")], label),
            text_element("span", &[("class", "title")], &to_title(&neighbour.title)),
        ],
    )
}
