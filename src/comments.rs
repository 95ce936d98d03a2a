//! The comments of an article: the thread and the form. Both are in the lazy chunk; `discussion`, `lazy_chunk` and
//! `unsent` are in the first one, and load it when it is needed.

pub mod discussion;
pub mod lazy_chunk;
pub mod unsent;

pub mod comments_controller;
pub mod thread;
pub mod entry;
pub mod order_chooser;

pub mod form;
pub mod form_controller;
pub mod form_status;
pub mod field;
pub mod inputs;
pub mod draft;
pub mod refusal;

pub mod delivery;
pub mod local_comments;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use self::comments_controller::CommentsController;
use self::delivery::OutboxEntry;
use self::form::CommentForm;
use self::order_chooser::OrderChooser;
use self::thread::{Reply, ThreadList};
use crate::browser::live_text::{LiveText, live_text};
use crate::browser::viewport::when_in_viewport;
use crate::components::empty::Empty;
use crate::components::failure::Failure;
use crate::components::skeleton::{Shape, Skeleton};
use crate::data::query::Loadable;
use crate::i18n::{use_language, use_messages};
use wordpress::model::Post;

/// The thread and the comment form of an article; the parent is the section that `Discussion` renders.
#[component]
pub fn Comments(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let (messages, language) = (use_messages(), use_language());
    let controller = CommentsController::open(&post);
    let (progress, announcement) = (controller.progress, controller.announcement);
    let format_heading = move || match progress.with(|progress| progress.count) {
        0 => messages.comments.to_owned(),
        count => language.format_comment_count(count),
    };
    let form = Rc::clone(&controller.form);
    let on_reply = Box::new(move |reply: Reply| form.reply_to(reply.id, reply.name, &reply.comment));
    view! {
        <h2 id="comments-heading" use:live_text=LiveText::new(format_heading)></h2>
        <OrderChooser controller=Rc::clone(&controller) />
        <ThreadList thread=Rc::clone(&controller.thread) on_reply />
        <Tail controller=Rc::clone(&controller) is_open=post.comments_open />
        <FreshComments controller=Rc::clone(&controller) />
        <RefusedComments controller=Rc::clone(&controller) />
        <p class="visually-hidden" role="status" use:live_text=LiveText::new(move || announcement.get())></p>
        {show_form(&post, &controller)}
    }
}

/// The form, or the reason why there is none.
fn show_form(post: &Post, controller: &CommentsController) -> AnyView {
    let messages = use_messages();
    if !post.comments_open {
        return view! { <Empty sentence=messages.comments_closed /> }.into_any();
    }
    if !delivery::requires_login() {
        return view! { <CommentForm controller=Rc::clone(&controller.form) /> }.into_any();
    }
    view! {
        <div class="login">
            <Empty sentence=messages.discussion.registered />
            <a class="button" href=post.link.clone() rel="external">
                {messages.open_on_site}
            </a>
        </div>
    }
    .into_any()
}

/// The end of the thread: a skeleton, a failure, an empty state, or an invisible element that loads the next page when
/// it comes near the viewport.
#[component]
fn Tail(
    /// The controller of the discussion.
    controller: Rc<CommentsController>,
    /// Whether readers may comment.
    is_open: bool,
) -> impl IntoView {
    let messages = use_messages();
    let (query, progress) = (controller.pages, controller.progress);
    let controller = StoredValue::new_local(controller);
    view! {
        <div class="tail">
            {move || match (query.get(), progress.get()) {
                (Loadable::Failed(error), _) => view! { <Failure error retry=move || query.retry() /> }.into_any(),
                (Loadable::Ready(_), progress) if progress.has_more => {
                    let load_next = move |sentinel: Element| {
                        let controller = controller.get_value();
                        when_in_viewport(&sentinel, move || controller.request_page(progress.pages + 1));
                    };
                    view! { <div use:load_next></div> }.into_any()
                }
                (Loadable::Ready(_), progress) if progress.pages > 0 && progress.count == 0 && is_open => {
                    view! { <Empty sentence=messages.no_comments /> }.into_any()
                }
                (Loadable::Ready(_), _) => ().into_any(),
                (Loadable::Loading, _) => view! { <Skeleton shape=Shape::Thread rows=2 /> }.into_any(),
            }}
        </div>
    }
}

/// «3 новых»: the button that shows comments written since the page was opened. It floats above the page, so that its
/// appearance does not shift the layout.
#[component]
fn FreshComments(
    /// The controller of the discussion.
    controller: Rc<CommentsController>,
) -> impl IntoView {
    let (fresh, language) = (controller.fresh, use_language());
    let controller = StoredValue::new_local(controller);
    let show = move || {
        let count = fresh.get();
        (count > 0).then(|| {
            let label = language.format_fresh(count as usize);
            let show_fresh = move |_| controller.with_value(CommentsController::show_fresh);
            view! {
                <button
                    type="button"
                    class="button primary fresh"
                    on:click=show_fresh
                    use:live_text=LiveText::from(label)
                ></button>
            }
            .into_any()
        })
    };
    view! { {move || show()} }
}

/// Comments from the outbox that the site refused, with a button that puts each back into the form.
#[component]
fn RefusedComments(
    /// The controller of the discussion.
    controller: Rc<CommentsController>,
) -> impl IntoView {
    let (refused, label) = (controller.refused, use_messages().discussion.restore);
    let controller = StoredValue::new_local(controller);
    let show = move |entry: OutboxEntry| {
        let restore = move |_| controller.with_value(|controller| controller.restore_refused(entry.key));
        view! {
            <li>
                <p class="reason">{entry.reason}</p>
                <p>{entry.new.content}</p>
                <button type="button" class="button" on:click=restore>
                    {label}
                </button>
            </li>
        }
        .into_any()
    };
    let list = move || {
        let entries = refused.get().into_iter().map(show).collect_view();
        view! {
            <ul class="refused" role="list">
                {entries}
            </ul>
        }
    };
    list.into_any()
}
