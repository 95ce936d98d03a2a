//! The list element that a thread draws into, and the handling of clicks in it.

use std::rc::Rc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::Thread;
use crate::browser::events;

/// The comment that the reader wants to answer.
pub struct Reply {
    /// Its id.
    pub id: u64,
    /// The name of its author.
    pub name: String,
    /// Its element.
    pub comment: Element,
}

/// The list of a thread.
#[component]
pub fn ThreadList(
    /// The thread, which draws the comments into the list.
    thread: Rc<Thread>,
    /// Called with the comment that the reader wants to answer.
    on_reply: Box<dyn Fn(Reply)>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/thread.css");
    let filled = Rc::clone(&thread);
    let fill = move |list: Element| {
        filled.list.replace(Some(list));
    };
    // One listener for all comments, because there can be thousands.
    let handle_click = move |event: MouseEvent| {
        if let Some(id) = events::find_number(&event, "data-reply") {
            if let Some(reply) = thread.find_reply(id) {
                on_reply(reply);
            }
        } else if let Some(id) = events::find_number(&event, "data-comment") {
            thread.show_target(id);
        }
    };
    view! { <ol class="thread" class=(scope, true) role="list" use:fill on:click=handle_click></ol> }
}
