//! The list that a thread fills, and what clicks in it do.

use std::rc::Rc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::Thread;
use crate::browser::events;

/// A comment that the reader wants to answer.
pub struct Reply {
    /// Its number.
    pub id: u64,
    /// The name of whom it is by.
    pub name: String,
    /// Its element.
    pub comment: Element,
}

/// The list of a thread, which the thread fills.
#[component]
pub fn ThreadList(
    /// The thread.
    thread: Rc<Thread>,
    /// Called with the comment that the reader wants to answer.
    on_reply: Box<dyn Fn(Reply)>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/thread.css");
    let drawing = Rc::clone(&thread);
    let fill = move |list: Element| {
        drawing.list.replace(Some(list));
    };
    // One listener for all comments, for there may be thousands.
    let react = move |event: MouseEvent| {
        if let Some(id) = events::find_number(&event, "data-reply") {
            if let Some(reply) = thread.find_reply(id) {
                on_reply(reply);
            }
        } else if let Some(id) = events::find_number(&event, "data-comment") {
            thread.seek(id);
        }
    };
    view! { class=scope, <ol class="thread" role="list" use:fill on:click=react></ol> }
}
