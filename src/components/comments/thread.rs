//! Comments as they answer each other.

use super::super::element::{Links, Piece, element, html_element, nothing, text_element, to_text_node};
use super::super::timestamp::timestamp;
use crate::browser::gate::{Policy, to_text};
use crate::locale::use_strings;
use crate::model::Comment;
use crate::model::comment::Thread;

/// Threads, oldest first; replies are indented by the style sheet as far as the screen allows.
pub fn thread_list(threads: &[Thread]) -> Piece {
    let scope = stylers::style_sheet!("src/components/comments/thread.css");
    element("div", &[("class", &format!("threads {scope}"))], vec![show_list(threads)])
}

fn show_list(threads: &[Thread]) -> Piece {
    let items = threads.iter().map(|thread| {
        let replies = if thread.replies.is_empty() { nothing() } else { show_list(&thread.replies) };
        element("li", &[], vec![show_comment(&thread.comment), replies])
    });
    element("ol", &[("role", "list")], items.collect())
}

fn show_comment(comment: &Comment) -> Piece {
    let held = match comment.is_held {
        true => text_element("p", &[("class", "held")], use_strings().held),
        false => nothing(),
    };
    element(
        "article",
        &[("class", "comment"), ("id", &format!("comment-{}", comment.id))],
        vec![
            element("header", &[], vec![show_name(comment), to_text_node(" "), timestamp(&comment.written)]),
            held,
            html_element("div", &[("class", "text")], comment.text.clone(), Policy::Comment, Links::OfReaders),
        ],
    )
}

fn show_name(comment: &Comment) -> Piece {
    let name = to_text(&comment.name);
    let name = if name.trim().is_empty() { use_strings().anonymous } else { &name };
    let name = match &comment.site {
        Some(site) => text_element("a", &[("href", site), ("rel", "external nofollow ugc noopener")], name),
        None => to_text_node(name),
    };
    element("b", &[("class", "name")], vec![name])
}
