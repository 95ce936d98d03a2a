//! The comments of an article: the thread and the form.

pub mod draft;
pub mod form;
pub mod refusal;
pub mod thread;

use std::sync::Arc;

use self::form::comment_form;
use self::thread::thread_list;
use super::dynamic::dynamic_text;
use super::element::{Piece, element, nothing};
use super::empty::empty;
use super::faces::faces;
use super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::locale::{use_language, use_strings};
use crate::model::comment::to_threads;
use crate::model::{Comment, Post};
use crate::query::query;

/// Thread and form of an article; behind a password there are neither.
pub fn comments(post: &Post) -> Piece {
    if post.is_protected {
        return nothing();
    }
    let scope = stylers::style_sheet!("src/components/comments.css");
    let (strings, language) = (use_strings(), use_language());
    let (id, is_open) = (post.id, post.comments_open);
    let settings = use_settings();
    let comments = query(move |abort| {
        let base = settings.api.clone();
        async move { load::load_comments(&base, id, &abort).await }
    });
    let heading = dynamic_text(move || match comments.ready().map_or(0, |comments| comments.len()) {
        0 => strings.comments.to_owned(),
        count => language.format_comment_count(count),
    });
    let show = move |comments: Arc<Vec<Comment>>| match comments.is_empty() {
        true if is_open => empty(strings.no_comments),
        true => nothing(),
        false => thread_list(&to_threads(&comments)),
    };
    let add = move |comment: Comment| {
        let mut all = comments.ready().map(|known| (*known).clone()).unwrap_or_default();
        all.push(comment);
        comments.replace(all);
    };
    element(
        "section",
        &[("class", &format!("comments {scope}")), ("id", "comments"), ("aria-labelledby", "comments-heading")],
        vec![
            element("h2", &[("id", "comments-heading")], vec![heading]),
            faces(comments, || skeleton(Shape::Thread, 2), show),
            if is_open { comment_form(id, add) } else { empty(strings.comments_closed) },
        ],
    )
}
