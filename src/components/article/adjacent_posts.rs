//! Links to the previous and the next article; the oldest and the newest article have only one of them.

use leptos::prelude::*;

use super::super::async_view::AsyncView;
use super::super::card::format_title;
use super::super::skeleton::{Shape, Skeleton};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::AdjacentPost;
use wordpress::permalinks::to_path;

/// Links to the articles that were published just before and just after the article that is shown.
#[component]
pub fn AdjacentPosts(
    /// When the shown article was published, in the site's time zone.
    #[prop(into)]
    date: String,
    /// Its id.
    id: u64,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article/adjacent_posts.css");
    let messages = use_messages();
    let settings = use_settings();
    let posts = query(move |abort| {
        let (base, date) = (settings.api.clone(), date.clone());
        async move { load::load_adjacent_posts(&base, &date, id, &abort).await }
    });
    view! {
        <nav class="adjacent-posts" class=(scope, true) aria-label=messages.adjacent_posts>
            <AsyncView query=posts skeleton=|| view! { <Skeleton shape=Shape::AdjacentPosts rows=2 /> } let:posts>
                {show(&posts)}
            </AsyncView>
        </nav>
    }
}

fn show([previous, next]: &[Option<AdjacentPost>; 2]) -> AnyView {
    let messages = use_messages();
    view! {
        {previous.as_ref().map(|post| show_link(post, messages.previous, "prev"))}
        {next.as_ref().map(|post| show_link(post, messages.next, "next"))}
    }
    .into_any()
}

fn show_link(post: &AdjacentPost, label: &'static str, rel: &'static str) -> AnyView {
    view! {
        <a class=rel rel=rel href=to_path(&post.link).to_owned()>
            <span class="label">{label}</span>
            <span class="title">{format_title(&post.title)}</span>
        </a>
    }
    .into_any()
}
