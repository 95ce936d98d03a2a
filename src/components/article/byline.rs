//! Who wrote an article, when, and how long it takes to read.

use super::super::element::{Piece, element, nothing, text_element, to_text_node};
use super::super::timestamp::timestamp;
use super::discussed::comments_count;
use crate::browser::gate::to_text;
use crate::locale::{use_language, use_strings};
use crate::markup::to_reading_minutes;
use crate::model::{Author, Html, Post};
use crate::routes::to_path;

/// Writer, publication, update, reading time; a site may hide its writers.
pub fn byline(post: &Post) -> Piece {
    let updated = post.updated.as_ref().map_or_else(nothing, |moment| {
        let label = to_text_node(use_strings().updated);
        element("span", &[("class", "updated")], vec![label, to_text_node(" "), timestamp(moment)])
    });
    element(
        "p",
        &[("class", "byline")],
        vec![
            post.author.as_ref().map_or_else(nothing, show_writer),
            element("span", &[], vec![timestamp(&post.published)]),
            updated,
            show_reading_time(&post.body),
            comments_count(post),
        ],
    )
}

fn show_reading_time(body: &Html) -> Piece {
    match to_reading_minutes(&body.0) {
        0 => nothing(),
        minutes => text_element("span", &[], &use_language().format_reading_time(minutes)),
    }
}

fn show_writer(author: &Author) -> Piece {
    let name = to_text(&author.name);
    let name = match author.link.as_str() {
        "" => to_text_node(&name),
        link => text_element("a", &[("href", to_path(link)), ("rel", "author")], &name),
    };
    element("span", &[("class", "writer")], vec![name])
}
