//! The previous and the next article; at either end only one.

use leptos::prelude::*;

use super::super::async_view::AsyncView;
use super::super::card::to_title;
use super::super::skeleton::{Shape, Skeleton};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::AdjacentPost;
use wordpress::permalinks::to_path;

/// Links to the articles before and after another one.
#[component]
pub fn AdjacentPosts(
    /// When that one was published, on the site's clock.
    #[prop(into)]
    date: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article/adjacent_posts.css");
    let messages = use_messages();
    let settings = use_settings();
    let neighbours = query(move |abort| {
        let (base, date) = (settings.api.clone(), date.clone());
        async move { load::load_adjacent_posts(&base, &date, &abort).await }
    });
    view! { class=scope,
        <nav class="neighbours" aria-label=messages.neighbours>
            <AsyncView
                query=neighbours
                skeleton=|| view! { <Skeleton shape=Shape::AdjacentPosts rows=2/> }
                let:neighbours
            >
                {show(&neighbours)}
            </AsyncView>
        </nav>
    }
}

fn show([previous, next]: &[Option<AdjacentPost>; 2]) -> AnyView {
    let messages = use_messages();
    view! {
        {previous.as_ref().map(|neighbour| show_link(neighbour, messages.previous, "prev"))}
        {next.as_ref().map(|neighbour| show_link(neighbour, messages.next, "next"))}
    }
    .into_any()
}

fn show_link(neighbour: &AdjacentPost, label: &'static str, rel: &'static str) -> AnyView {
    view! {
        <a class=rel rel=rel href=to_path(&neighbour.link).to_owned()>
            <span class="label">{label}</span>
            <span class="title">{to_title(&neighbour.title)}</span>
        </a>
    }
    .into_any()
}
