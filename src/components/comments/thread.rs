//! Comments as they answer each other.

use leptos::prelude::*;

use super::super::timestamp::Timestamp;
use crate::browser::gate::{Policy, set_html, to_text};
use crate::browser::links;
use crate::locale::use_strings;
use crate::model::comment::Thread;
use crate::model::{Comment, Html};

/// A list of threads; replies are indented by the style sheet as far as the screen allows.
#[component]
pub fn ThreadList(
    /// The threads, oldest first.
    threads: Vec<Thread>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/comments/thread.css");
    view! { <div class=format!("threads {scope}")>{show_list(threads)}</div> }
}

fn show_list(threads: Vec<Thread>) -> AnyView {
    let items = threads.into_iter().map(|thread| {
        let replies = (!thread.replies.is_empty()).then(|| show_list(thread.replies));
        view! { <li>{show_comment(thread.comment)}{replies}</li> }
    });
    view! { <ol role="list">{items.collect_view()}</ol> }.into_any()
}

fn show_comment(comment: Comment) -> impl IntoView {
    let strings = use_strings();
    let name = to_text(&comment.name);
    let name = if name.trim().is_empty() { strings.anonymous.to_owned() } else { name };
    let name = match comment.site {
        Some(site) => view! { <a href=site rel="external nofollow ugc noopener">{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let held = comment.is_held.then(|| view! { <p class="held">{strings.held}</p> });
    view! {
        <article class="comment" id=format!("comment-{}", comment.id)>
            <header><b class="name">{name}</b>" "<Timestamp moment=comment.written/></header>
            {held}
            <div class="text" use:comment_html=comment.text></div>
        </article>
    }
}

/// Directive: the text of a comment passes the gate; its links lead out, for they are readers'.
#[expect(clippy::needless_pass_by_value, reason = "directives are given values")]
fn comment_html(element: leptos::tachys::renderer::types::Element, html: Html) {
    set_html(&element, &html, Policy::Comment);
    links::disown(&element);
}
