//! The section of an article's discussion. It shows a skeleton until the lazy chunk is loaded: when the section comes
//! near the viewport, or at once if the address names a comment.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use crate::browser::viewport::when_in_viewport;
use crate::browser::{clock, events, url};
use crate::comments::lazy_chunk::{load_chunk, prefetch};
use crate::components::failure::Failure;
use crate::components::skeleton::{Shape, Skeleton};
use crate::data::query::{Loadable, query, send};
use crate::i18n::use_messages;
use wordpress::model::Post;

/// How long after the article is shown the lazy chunk is prefetched, ms. A reader who then loses the network can still
/// write a comment.
const PREFETCH_AFTER_MS: u32 = 3_000;

/// The discussion and the comment form of an article; an article behind a password has neither.
#[component]
pub fn Discussion(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/discussion.css");
    if post.is_protected {
        return ().into_any();
    }
    let is_needed = RwSignal::new(is_comment_named());
    let chunk = query(move |_| {
        let is_needed = is_needed.get();
        async move { if is_needed { load_chunk().await } else { std::future::pending().await } }
    });
    events::on_address(move || {
        if is_comment_named() {
            start_loading(is_needed);
        }
    });
    clock::set_timeout(PREFETCH_AFTER_MS, || send(prefetch(), drop));
    view! {
        <section
            class="comments"
            class=(scope, true)
            id="comments"
            aria-labelledby="comments-heading"
            use:load_when_in_viewport=is_needed
        >
            {move || match chunk.get() {
                Loadable::Ready(chunk) => chunk.show_comments(Arc::clone(&post)),
                Loadable::Loading => {
                    // As high as the viewport, like the discussion until its first comments are loaded: nothing below it
                    // shifts.
                    view! {
                        {show_heading()}
                        <div class="tail">
                            <Skeleton shape=Shape::Thread rows=2 />
                        </div>
                    }
                        .into_any()
                }
                Loadable::Failed(error) => {
                    view! {
                        {show_heading()}
                        <Failure error retry=move || chunk.retry() />
                    }
                        .into_any()
                }
            }}
        </section>
    }
    .into_any()
}

fn show_heading() -> AnyView {
    view! { <h2 id="comments-heading">{use_messages().comments}</h2> }.into_any()
}

fn load_when_in_viewport(section: Element, is_needed: RwSignal<bool>) {
    when_in_viewport(&section, move || start_loading(is_needed));
}

fn start_loading(is_needed: RwSignal<bool>) {
    // The signal no longer exists if the reader has left the page.
    let _ = is_needed.try_set(true);
}

/// Whether the fragment of the address names a comment.
fn is_comment_named() -> bool {
    url::find_fragment().starts_with("comment-")
}
