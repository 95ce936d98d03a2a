//! Who wrote an article, and when.

use leptos::prelude::*;

use super::super::comments::count::comments_count;
use super::super::element::{element, nothing, text_element, to_text_node};
use super::super::timestamp::timestamp;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::model::{Author, Post};
use crate::routes::to_path;

/// Writer, publication, update; a site may hide its writers.
pub fn byline(post: &Post) -> AnyView {
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
            comments_count(post),
        ],
    )
}

fn show_writer(author: &Author) -> AnyView {
    let name = to_text(&author.name);
    let name = match author.link.as_str() {
        "" => to_text_node(&name),
        link => text_element("a", &[("href", to_path(link)), ("rel", "author")], &name),
    };
    element("span", &[("class", "writer")], vec![name])
}
