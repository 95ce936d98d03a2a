//! The place of an article's discussion, which is rendered by the second program. That is loaded when the reader comes
//! near, or at once when the address names a comment.

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

/// How long after the article the second program is loaded although nobody has come near: whoever reads on in a train
/// has the form then.
const CALM_MS: u32 = 3_000;

/// Discussion and form of an article; behind a password there are neither.
#[component]
pub fn Discussion(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/discussion.css");
    if post.is_protected {
        return ().into_any();
    }
    let is_wanted = RwSignal::new(is_comment_named());
    let second = query(move |_| {
        let is_wanted = is_wanted.get();
        async move { if is_wanted { load_chunk().await } else { std::future::pending().await } }
    });
    events::on_address(move || {
        if is_comment_named() {
            want(is_wanted);
        }
    });
    clock::later(CALM_MS, || send(prefetch(), drop));
    view! {
        class=scope,
        <section class="comments" id="comments" aria-labelledby="comments-heading" use:load_when_in_viewport=is_wanted>
            {move || match second.get() {
                Loadable::Ready(second) => second.show_comments(Arc::clone(&post)),
                // As high as a screen, as the discussion itself until its comments have come.
                Loadable::Loading => view! {
                    class=scope,
                    {show_heading(scope)}
                    <div class="tail"><Skeleton shape=Shape::Thread rows=2/></div>
                }
                .into_any(),
                Loadable::Failed(error) => view! {
                    class=scope,
                    {show_heading(scope)}
                    <Failure error retry=move || second.retry()/>
                }
                .into_any(),
            }}
        </section>
    }
    .into_any()
}

fn show_heading(scope: &'static str) -> AnyView {
    view! { class=scope, <h2 id="comments-heading">{use_messages().comments}</h2> }.into_any()
}

fn load_when_in_viewport(section: Element, is_wanted: RwSignal<bool>) {
    when_in_viewport(&section, move || want(is_wanted));
}

fn want(is_wanted: RwSignal<bool>) {
    // The page may have been left.
    let _ = is_wanted.try_set(true);
}

/// Whether the address names a comment.
fn is_comment_named() -> bool {
    url::find_fragment().starts_with("comment-")
}
