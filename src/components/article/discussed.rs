//! The number of comments in the byline of an article, as a link to the discussion.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::live_text::{LiveText, live_text};
use crate::browser::url;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::{use_language, use_messages};
use wordpress::model::Post;

/// «7 комментариев» as a link to the discussion. Renders no link for a closed discussion without comments, and nothing
/// for a password-protected article.
#[component]
pub fn CommentsCount(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    (!post.is_protected).then(|| show(&post))
}

fn show(post: &Post) -> AnyView {
    let (base, id, is_open) = (use_settings().api.clone(), post.id, post.comments_open);
    let (messages, language) = (use_messages(), use_language());
    let page = url::address();
    let count = query(move |abort| load::load_comment_count(&base, id, &abort));
    let format_label = move || match (*count.ready()?)? {
        0 => is_open.then(|| messages.discussion.discuss.to_owned()),
        count => Some(language.format_comment_count(count as usize)),
    };
    view! {
        <span class="discussed">
            {move || {
                format_label()
                    .map(|label| view! { <a href=format!("{page}#comments") use:live_text=LiveText::from(label)></a> }.into_any())
            }}
        </span>
    }
    .into_any()
}
