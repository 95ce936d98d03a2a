//! The control that chooses the order of the comments.

use std::rc::Rc;

use leptos::prelude::*;
use wordpress::model::comment::Order;

use super::comments_controller::CommentsController;
use crate::i18n::use_messages;

/// The choice of the order; hidden while there are fewer than two comments.
#[component]
pub fn OrderChooser(
    /// The controller of the discussion.
    controller: Rc<CommentsController>,
) -> impl IntoView {
    const ID: &str = "comments-order";
    let (messages, progress) = (&use_messages().discussion, controller.progress);
    let options = Order::ALL.map(|order| {
        let label = match order {
            Order::Oldest => messages.oldest,
            Order::Newest => messages.newest,
            Order::MostReplies => messages.answered,
        };
        view! {
            <option value=order.as_str() selected=order == controller.thread.order()>
                {label}
            </option>
        }
        .into_any()
    });
    view! {
        <p class="order" hidden=move || progress.with(|progress| progress.count < 2)>
            <label for=ID>{messages.order}</label>
            " "
            <select id=ID on:change=move |event| controller.choose_order(&event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </p>
    }
}
