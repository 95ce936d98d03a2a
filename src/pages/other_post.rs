//! What is not a plain article: one of WordPress's pages, between its ancestors and its child pages; or an article
//! behind a password.

use std::sync::Arc;

use leptos::prelude::*;

use super::around::Around;
use crate::components::article::Article;
use crate::components::article::body::Body;
use crate::components::article::password::PasswordForm;
use crate::components::page_family::{PagesAbove, PagesUnder};
use wordpress::model::Post;

/// The main column of a page, or of an article behind a password.
#[component]
pub fn OtherPost(
    /// The page or the article.
    post: Arc<Post>,
) -> impl IntoView {
    let (body_post, id) = (Arc::clone(&post), post.id);
    let show_body = move || match body_post.is_protected {
        true => view! { <PasswordForm post=Arc::clone(&body_post) /> }.into_any(),
        false => view! { <Body post=Arc::clone(&body_post) /> }.into_any(),
    };
    let article = view! { <Article post=Arc::clone(&post)>{show_body()}</Article> };
    match post.is_article {
        true => view! {
            {article}
            <Around post />
        }
        .into_any(),
        false => view! {
            <PagesAbove page=post />
            {article}
            <PagesUnder id />
        }
        .into_any(),
    }
}
