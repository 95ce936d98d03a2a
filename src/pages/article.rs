//! An article with everything around it: neighbours, related articles, comments, the news feed.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::Title;

use super::NotFound;
use crate::api::{ApiError, load};
use crate::app::use_settings;
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::components::article::Article;
use crate::components::article::neighbours::Neighbours;
use crate::components::comments::Comments;
use crate::components::dynamic::{dynamic, watch};
use crate::components::failure::Failure;
use crate::components::feed::Feed;
use crate::components::related::Related;
use crate::components::skeleton::ArticleSkeleton;
use crate::model::Post;
use crate::query::{Loadable, Query, query};
use crate::routes::PostKey;

/// The page of an article or of one of WordPress's pages.
#[component]
pub fn ArticlePage(
    /// How the address names it.
    key: PostKey,
    /// Whether the reader has just come to the site; otherwise the focus goes to the title.
    is_arrival: bool,
) -> impl IntoView {
    let base = use_settings().api.clone();
    let post = query(move |abort| {
        let (base, key) = (base.clone(), key.clone());
        async move { load::load_post(&base, &key, &abort).await }
    });
    watch(move || {
        if post.ready().is_some() && !is_arrival {
            document::focus_later("main h1");
        }
    });
    view! {
        <div class="page">
            <div class="page-main">{dynamic(move || show(post))}</div>
            <Feed/>
        </div>
    }
}

fn show(post: Query<Post>) -> AnyView {
    match post.get() {
        Loadable::Loading => view! { <ArticleSkeleton/> }.into_any(),
        Loadable::Failed(ApiError::NotFound { .. }) => view! { <NotFound/> }.into_any(),
        Loadable::Failed(error) => view! { <Failure error retry=Callback::new(move |()| post.retry())/> }.into_any(),
        Loadable::Ready(post) => show_post(post),
    }
}

fn show_post(post: Arc<Post>) -> AnyView {
    let around = post.is_article.then(|| {
        let sections = post.sections.iter().map(|section| section.id).collect::<Vec<_>>();
        view! {
            <Neighbours date=post.published.local.clone()/>
            <Related sections id=post.id/>
            <Comments post=post.id is_open=post.comments_open is_protected=post.is_protected/>
        }
    });
    view! {
        <Title text=to_text(&post.title)/>
        <Article post/>
        {around}
    }
    .into_any()
}
