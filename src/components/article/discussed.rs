//! How many comments an article has, at its head: the way to them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::url;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::{use_language, use_messages};
use wordpress::model::Post;

/// «7 комментариев» as a link to the discussion; a closed one without comments has none, nor has an article behind a
/// password.
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
    let find_label = move || match *count.ready()? {
        0 => is_open.then(|| messages.discussion.discuss.to_owned()),
        count => Some(language.format_comment_count(count as usize)),
    };
    view! {
        <span class="discussed">
            {move || find_label().map(|label| view! { <a href=format!("{page}#comments")>{label}</a> })}
        </span>
    }
    .into_any()
}
