//! What follows an article: adjacent posts, related articles and the discussion.

use std::sync::Arc;

use leptos::prelude::*;

use crate::comments::discussion::Discussion;
use crate::components::article::adjacent_posts::AdjacentPosts;
use crate::components::defer::Defer;
use crate::components::related::Related;
use wordpress::model::Post;

/// The parts below an article, each mounted in a task of its own.
#[component]
pub fn Around(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let sections: Vec<u64> = post.sections.iter().map(|section| section.id).collect();
    let (date, id) = (post.published.local.clone(), post.id);
    view! {
        <Defer>
            <AdjacentPosts date=date.clone() id />
        </Defer>
        <Defer>
            <Related sections=sections.clone() id />
        </Defer>
        <Defer>
            <Discussion post=Arc::clone(&post) />
        </Defer>
    }
}
