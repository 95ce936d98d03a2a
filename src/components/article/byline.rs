//! The byline of an article: author, dates, reading time and number of comments.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::timestamp::Timestamp;
use super::discussed::CommentsCount;
use crate::browser::sanitizer::to_text;
use crate::i18n::{use_language, use_messages};
use wordpress::markup::to_reading_minutes;
use wordpress::model::{Author, Html, Moment, Post};
use wordpress::permalinks::to_path;

/// Author, dates of publication and last update, reading time, number of comments; a site may hide its authors.
#[component]
pub fn Byline(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    view! {
        <p class="byline">
            {post.author.as_ref().map(show_author)} <span>
                <Timestamp moment=post.published.clone() />
            </span> {post.updated.clone().map(show_update)} {show_reading_time(&post.body)} <CommentsCount post />
        </p>
    }
}

fn show_author(author: &Author) -> AnyView {
    let name = to_text(&author.name);
    let name = match author.link.as_str() {
        "" => name.into_any(),
        link => view! {
            <a href=to_path(link).to_owned() rel="author">
                {name}
            </a>
        }
        .into_any(),
    };
    view! { <span class="author">{name}</span> }.into_any()
}

fn show_update(moment: Moment) -> AnyView {
    view! { <span class="updated">{use_messages().updated} " " <Timestamp moment /></span> }.into_any()
}

fn show_reading_time(body: &Html) -> Option<AnyView> {
    match to_reading_minutes(&body.0) {
        0 => None,
        minutes => Some(view! { <span>{use_language().format_reading_time(minutes)}</span> }.into_any()),
    }
}
