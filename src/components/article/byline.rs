//! The byline of an article: authors, dates, reading time and number of comments.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::timestamp::Timestamp;
use super::discussed::CommentsCount;
use crate::browser::sanitizer::to_text;
use crate::i18n::{use_language, use_messages};
use wordpress::markup::to_reading_minutes;
use wordpress::model::{Author, Html, Moment, Post};
use wordpress::permalinks::to_path;

/// Authors, dates of publication and last update, reading time, number of comments; a site may hide its authors.
#[component]
pub fn Byline(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    view! {
        <p class="byline">
            {show_authors(post.byline.authors())} <span>
                <Timestamp moment=post.published.clone() />
            </span> {post.updated.clone().map(show_update)} {show_reading_time(&post.body)} <CommentsCount post />
        </p>
    }
}

fn show_authors(authors: &[Author]) -> Option<AnyView> {
    let show = |(index, author): (usize, &Author)| {
        let separator = if index == 0 { "" } else { ", " };
        view! {
            {separator}
            {show_author(author)}
        }
        .into_any()
    };
    let names = authors.iter().enumerate().map(show).collect_view();
    (!authors.is_empty()).then(|| view! { <span class="author">{names}</span> }.into_any())
}

fn show_author(author: &Author) -> AnyView {
    let name = to_text(&author.name);
    match author.link.as_str() {
        "" => name.into_any(),
        link => view! {
            <a href=to_path(link).to_owned() rel="author">
                {name}
            </a>
        }
        .into_any(),
    }
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
