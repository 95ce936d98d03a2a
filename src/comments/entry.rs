//! The view of one comment, and of the list of its replies.
//!
//! A thread can have thousands of comments, so no view here follows signals.

use leptos::prelude::*;

use crate::browser::sanitized::{Links, Sanitized, sanitized};
use crate::browser::sanitizer::{Policy, to_text};
use crate::i18n::dates::format_moment;
use crate::i18n::{Language, Messages};
use wordpress::model::Comment;
use wordpress::model::comment::Status;
use wordpress::model::comment::discussion::Node;
use wordpress::permalinks::is_same_host;

/// What the views of all comments of an article need.
#[derive(Debug, Clone)]
pub struct EntryContext {
    /// The messages.
    pub messages: &'static Messages,
    /// The language.
    pub language: Language,
    /// The address of the page without its fragment, for permalinks.
    pub page: String,
    /// The origins from which avatars are loaded; for privacy, no request goes to a third party.
    pub avatar_origins: [String; 2],
    /// The user id of the article's author; 0 if the site does not give it.
    pub post_author: u64,
    /// Whether readers may comment.
    pub is_open: bool,
}

/// A comment as a list item. `parent_name` is the name of the commenter it answers; `None` if its place in the list
/// shows that.
pub fn show_entry(context: &EntryContext, node: &Node, parent_name: Option<String>) -> AnyView {
    let (comment, messages) = (&node.comment, context.messages);
    let status = match comment.status {
        Status::Public => None,
        Status::Held => Some(messages.held),
        Status::Waiting => Some(messages.discussion.waiting),
    };
    let status = status.map(|status| view! { <p class="held">{status}</p> }.into_any());
    let text = Sanitized::new(comment.text.clone(), Policy::Comment, Links::OfReaders);
    let name = find_name(context, comment);
    let reply = (comment.status == Status::Public && context.is_open).then(|| {
        let label = messages.discussion.reply_to.replace("{}", &name);
        view! {
            <button type="button" class="reply" data-reply=comment.id.to_string() aria-label=label>
                {messages.discussion.reply}
            </button>
        }
        .into_any()
    });
    view! {
        <li>
            <article class="comment" id=format!("comment-{}", comment.id) tabindex="-1">
                {show_header(context, comment, &name, parent_name)}
                {status}
                <div class="text" use:sanitized=text></div>
                {reply}
            </article>
        </li>
    }
    .into_any()
}

/// The name of a comment's author as plain text, or the message for an anonymous one.
pub fn find_name(context: &EntryContext, comment: &Comment) -> String {
    let name = to_text(&comment.name);
    if name.trim().is_empty() { context.messages.anonymous.to_owned() } else { name }
}

fn show_header(context: &EntryContext, comment: &Comment, name: &str, parent_name: Option<String>) -> AnyView {
    let text = name.to_owned();
    let name_view = match comment.site.clone() {
        Some(site) => view! {
            <a href=site rel="external nofollow ugc noopener">
                {text}
            </a>
        }
        .into_any(),
        None => text.into_any(),
    };
    let is_post_author = comment.author != 0 && comment.author == context.post_author;
    let writer = is_post_author
        .then(|| view! { <span class="author">{context.messages.discussion.article_author}</span> }.into_any());
    let parent_link = parent_name.map(|parent_name| {
        let text = context.messages.discussion.in_reply_to.replace("{}", &parent_name);
        show_link(context, comment.parent, text.into_any())
    });
    view! {
        <header>
            {show_avatar(context, comment, name)} " " <b class="name">{name_view}</b> " " {writer} " "
            {show_time(context, comment)} " " {parent_link} " "
        </header>
    }
    .into_any()
}

/// When the comment was written; for a public comment it is the permalink.
fn show_time(context: &EntryContext, comment: &Comment) -> Option<AnyView> {
    if comment.written.local.is_empty() {
        return None;
    }
    let text = format_moment(context.language, &comment.written.local);
    let time = view! { <time datetime=comment.written.machine.clone()>{text}</time> }.into_any();
    Some(if comment.status == Status::Public { show_link(context, comment.id, time) } else { time })
}

fn show_link(context: &EntryContext, id: u64, inner: AnyView) -> AnyView {
    view! {
        <a href=format!("{}#comment-{id}", context.page) data-comment=id.to_string()>
            {inner}
        </a>
    }
    .into_any()
}

/// The avatar if one of the allowed origins serves it, else the first letter of the name.
fn show_avatar(context: &EntryContext, comment: &Comment, name: &str) -> Option<AnyView> {
    let picture = comment.picture.as_ref()?;
    let is_allowed = picture.starts_with('/') && !picture.starts_with("//")
        || context.avatar_origins.iter().any(|origin| is_same_host(picture, origin));
    if is_allowed {
        let picture = picture.clone();
        return Some(
            view! { <img class="face" alt="" width="32" height="32" loading="lazy" src=picture /> }.into_any(),
        );
    }
    let letter: String = name.chars().take(1).collect();
    Some(
        view! {
            <span class="face" aria-hidden="true">
                {letter}
            </span>
        }
        .into_any(),
    )
}

/// The empty list of a comment's replies, with a summary line that folds it and gives their number.
pub fn show_replies(is_open: bool) -> AnyView {
    let list = view! { <ol role="list"></ol> };
    view! {
        <details class="replies" open=is_open>
            <summary></summary>
            {list}
        </details>
    }
    .into_any()
}
