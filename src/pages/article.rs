//! An article with everything around it: neighbours, related articles, comments, the news feed.

use leptos::prelude::*;
use leptos_meta::Title;

use super::not_found::not_found;
use super::page;
use crate::api::{ErrorKind, load};
use crate::app::use_settings;
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::components::article::article;
use crate::components::article::neighbours::neighbours;
use crate::components::comments::comments;
use crate::components::dynamic::{dynamic, watch};
use crate::components::failure::failure;
use crate::components::related::related;
use crate::components::skeleton::{Shape, skeleton};
use crate::model::Post;
use crate::query::{Loadable, query};
use crate::routes::PostKey;

/// The page of an article or of one of WordPress's pages. `is_arrival` tells whether the reader has just come to the
/// site; otherwise the focus goes to the title.
pub fn article_page(key: PostKey, is_arrival: bool) -> AnyView {
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
    let main = dynamic(move || match post.get() {
        Loadable::Loading => skeleton(Shape::Article, 1),
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound => not_found(),
        Loadable::Failed(error) => failure(&error, move || post.retry()),
        Loadable::Ready(post) => show(&post),
    });
    page(main)
}

fn show(post: &Post) -> AnyView {
    let title = view! { <Title text=to_text(&post.title)/> }.into_any();
    let mut parts = vec![title, article(post)];
    if post.is_article {
        let sections = post.sections.iter().map(|section| section.id).collect();
        parts.extend([neighbours(post.published.local.clone()), related(sections, post.id), comments(post)]);
    }
    parts.into_any()
}
