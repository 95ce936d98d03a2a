//! One comment of a discussion, and the list of what answers it.
//!
//! A thread may have thousands of them: nothing here follows signals, and the elements have no class of a style sheet.
//! No element within another may be all literals, or `view!` would write it as HTML, which Trusted Types refuse.

use leptos::prelude::*;

use crate::browser::sanitized::{Links, Sanitized, sanitized};
use crate::browser::sanitizer::{Policy, to_text};
use crate::i18n::dates::format_moment;
use crate::i18n::{Language, Messages};
use wordpress::model::Comment;
use wordpress::model::comment::Status;
use wordpress::model::comment::discussion::Node;
use wordpress::permalinks::is_same_host;

/// What all comments of a page have in common.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The messages.
    pub messages: &'static Messages,
    /// The language.
    pub language: Language,
    /// The page without the fragment, for permalinks.
    pub page: String,
    /// Where pictures may come from: a third party is never asked.
    pub homes: [String; 2],
    /// The number of the article's writer; 0 when the site does not tell.
    pub writer: u64,
    /// Whether readers may answer.
    pub is_open: bool,
}

/// A comment as an item of a list; `answered` is the name of whom it answers, where its place does not tell.
pub fn show_entry(scene: &Scene, node: &Node, answered: Option<String>) -> AnyView {
    let (comment, messages) = (&node.comment, scene.messages);
    let mark = match comment.status {
        Status::Public => None,
        Status::Held => Some(messages.held),
        Status::Waiting => Some(messages.discussion.waiting),
    };
    let mark = mark.map(|mark| view! { <p class="held">{mark}</p> });
    let text = Sanitized::new(comment.text.clone(), Policy::Comment, Links::OfReaders);
    let name = find_name(scene, comment);
    let reply = (comment.status == Status::Public && scene.is_open).then(|| {
        let label = messages.discussion.reply_to.replace("{}", &name);
        view! {
            <button type="button" class="reply" data-reply=comment.id.to_string() aria-label=label>
                {messages.discussion.reply}
            </button>
        }
    });
    view! {
        <li>
            <article class="comment" id=format!("comment-{}", comment.id) tabindex="-1">
                {show_header(scene, comment, &name, answered)}
                {mark}
                <div class="text" use:sanitized=text></div>
                {reply}
            </article>
        </li>
    }
    .into_any()
}

/// The name of a comment, as text.
pub fn find_name(scene: &Scene, comment: &Comment) -> String {
    let name = to_text(&comment.name);
    if name.trim().is_empty() { scene.messages.anonymous.to_owned() } else { name }
}

fn show_header(scene: &Scene, comment: &Comment, name: &str, answered: Option<String>) -> AnyView {
    let text = name.to_owned();
    let named = match comment.site.clone() {
        Some(site) => view! { <a href=site rel="external nofollow ugc noopener">{text}</a> }.into_any(),
        None => text.into_any(),
    };
    let is_writer = comment.author != 0 && comment.author == scene.writer;
    let writer = is_writer.then(|| view! { <span class="writer">{scene.messages.discussion.writer}</span> });
    let answered = answered.map(|answered| {
        let words = scene.messages.discussion.answers_to.replace("{}", &answered);
        show_link(scene, comment.parent, words.into_any())
    });
    view! {
        <header>
            {show_picture(scene, comment, name)}
            " "
            <b class="name">{named}</b>
            " "
            {writer}
            " "
            {show_time(scene, comment)}
            " "
            {answered}
            " "
        </header>
    }
    .into_any()
}

/// The time is the permalink.
fn show_time(scene: &Scene, comment: &Comment) -> Option<AnyView> {
    if comment.written.local.is_empty() {
        return None;
    }
    let text = format_moment(scene.language, &comment.written.local);
    let time = view! { <time datetime=comment.written.machine.clone()>{text}</time> }.into_any();
    Some(if comment.status == Status::Public { show_link(scene, comment.id, time) } else { time })
}

fn show_link(scene: &Scene, id: u64, inner: AnyView) -> AnyView {
    view! { <a href=format!("{}#comment-{id}", scene.page) data-comment=id.to_string()>{inner}</a> }.into_any()
}

/// The site's own picture, or the first letter where the picture lies with somebody else.
fn show_picture(scene: &Scene, comment: &Comment, name: &str) -> Option<AnyView> {
    let picture = comment.picture.as_ref()?;
    let is_own = picture.starts_with('/') && !picture.starts_with("//")
        || scene.homes.iter().any(|home| is_same_host(picture, home));
    if is_own {
        let picture = picture.clone();
        return Some(view! { <img class="face" alt="" width="32" height="32" loading="lazy" src=picture/> }.into_any());
    }
    let letter: String = name.chars().take(1).collect();
    Some(view! { <span class="face" aria-hidden="true">{letter}</span> }.into_any())
}

/// The list of what answers a comment, with a line that folds it and says how many there are.
pub fn show_answers(is_open: bool) -> AnyView {
    let list = view! { <ol role="list"></ol> };
    view! {
        <details class="answers" open=is_open>
            <summary></summary>
            {list}
        </details>
    }
    .into_any()
}
