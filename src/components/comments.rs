//! The comments of an article: the thread and the form.

pub mod draft;
pub mod form;
pub mod refusal;
pub mod thread;

use std::sync::Arc;

use leptos::prelude::*;

use self::form::CommentForm;
use self::thread::ThreadList;
use super::dynamic::dynamic_text;
use super::empty::Empty;
use super::faces::faces;
use super::skeleton::ListSkeleton;
use crate::api::load;
use crate::app::use_settings;
use crate::locale::{use_language, use_strings};
use crate::model::Comment;
use crate::model::comment::to_threads;
use crate::query::query;

/// Thread and form of one article.
#[component]
pub fn Comments(
    /// The article's number.
    post: u64,
    /// Whether readers may comment.
    is_open: bool,
    /// Whether a password hides the article, and its comments with it.
    is_protected: bool,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/comments.css");
    let strings = use_strings();
    let language = use_language();
    if is_protected {
        return ().into_any();
    }
    let settings = use_settings();
    let comments = query(move |abort| {
        let base = settings.api.clone();
        async move { load::load_comments(&base, post, &abort).await }
    });
    let heading = move || match comments.ready().map(|comments| comments.len()) {
        None | Some(0) => strings.comments.to_owned(),
        Some(count) => language.format_comment_count(count),
    };
    let add = Callback::new(move |comment: Comment| {
        let known = comments.ready().map(|known| (*known).clone()).unwrap_or_default();
        comments.replace(known.into_iter().chain([comment]).collect());
    });
    let end = match is_open {
        true => view! { <CommentForm post add/> }.into_any(),
        false => view! { <Empty text=strings.comments_closed/> }.into_any(),
    };
    let show = move |comments: Arc<Vec<Comment>>| match comments.is_empty() {
        true if is_open => view! { <Empty text=strings.no_comments/> }.into_any(),
        true => ().into_any(),
        false => view! { <ThreadList threads=to_threads(&comments)/> }.into_any(),
    };
    view! {
        <section class=format!("comments {scope}") id="comments" aria-labelledby="comments-heading">
            <h2 id="comments-heading">{dynamic_text(heading)}</h2>
            {faces(comments, || view! { <ListSkeleton rows=2 kind="thread"/> }.into_any(), show)}
            {end}
        </section>
    }
    .into_any()
}
