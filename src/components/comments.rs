//! The comments of an article: the discussion and the form. All of it is in the second program (`crate::second`);
//! it is rendered, and loads the comments, when the reader comes near.

pub mod controller;
pub mod delivery;
pub mod draft;
pub mod entry;
pub mod field;
pub mod form;
pub mod inputs;
pub mod own;
pub mod refusal;
pub mod room;
pub mod state;
pub mod thread;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use self::form::CommentForm;
use self::room::Room;
use self::thread::{Reply, ThreadList};
use super::empty::Empty;
use super::failure::Failure;
use super::skeleton::{Shape, Skeleton};
use crate::browser::near::when_near;
use crate::locale::{use_language, use_strings};
use crate::model::Post;
use crate::model::comment::Order;
use crate::query::Loadable;

/// Discussion and form of an article, for the section that is theirs.
#[component]
pub fn Comments(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let (strings, language) = (use_strings(), use_language());
    let room = Room::open(&post);
    let (progress, announcement) = (room.progress, room.announcement);
    let form = Rc::clone(&room.form);
    let on_reply = Box::new(move |reply: Reply| form.answer(reply.id, reply.name, &reply.comment));
    view! {
        <h2 id="comments-heading">
            {move || match progress.with(|progress| progress.count) {
                0 => strings.comments.to_owned(),
                count => language.format_comment_count(count),
            }}
        </h2>
        <OrderChooser room=Rc::clone(&room)/>
        <ThreadList thread=Rc::clone(&room.thread) on_reply/>
        <Tail room=Rc::clone(&room) is_open=post.comments_open/>
        <FreshComments room=Rc::clone(&room)/>
        <RefusedComments room=Rc::clone(&room)/>
        <p class="visually-hidden" role="status">{move || announcement.get()}</p>
        {show_form(&post, &room)}
    }
}

/// The form, or why there is none.
fn show_form(post: &Post, room: &Room) -> AnyView {
    let strings = use_strings();
    if !post.comments_open {
        return view! { <Empty sentence=strings.comments_closed/> }.into_any();
    }
    if !delivery::wants_login() {
        return view! { <CommentForm controller=Rc::clone(&room.form)/> }.into_any();
    }
    view! {
        <div class="login">
            <Empty sentence=strings.discussion.registered/>
            <a class="button" href=post.link.clone() rel="external">{strings.open_on_site}</a>
        </div>
    }
    .into_any()
}

/// The chooser of the order; two comments are the least that can be ordered.
#[component]
fn OrderChooser(
    /// The discussion.
    room: Rc<Room>,
) -> impl IntoView {
    const ID: &str = "comments-order";
    let (words, progress) = (&use_strings().discussion, room.progress);
    let options = Order::ALL.map(|order| {
        let label = match order {
            Order::Oldest => words.oldest,
            Order::Newest => words.newest,
            Order::Answered => words.answered,
        };
        view! { <option value=order.as_str() selected=order == room.thread.order()>{label}</option> }
    });
    view! {
        <p class="order" hidden=move || progress.with(|progress| progress.count < 2)>
            <label for=ID>{words.order}</label>
            " "
            <select id=ID on:change=move |event| room.choose(&event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </p>
    }
}

/// What stands below the comments: skeletons of those that come, why they do not, or the mark that loads more.
#[component]
fn Tail(
    /// The discussion.
    room: Rc<Room>,
    /// Whether readers may comment.
    is_open: bool,
) -> impl IntoView {
    let strings = use_strings();
    let (query, progress) = (room.pages, room.progress);
    let room = StoredValue::new_local(room);
    view! {
        <div class="tail">
            {move || match (query.get(), progress.get()) {
                (Loadable::Failed(error), _) => view! { <Failure error retry=move || query.retry()/> }.into_any(),
                (Loadable::Ready(_), progress) if progress.has_more => {
                    let want_next = move |mark: Element| {
                        let room = room.get_value();
                        when_near(&mark, move || room.want(progress.pages + 1));
                    };
                    view! { <div use:want_next></div> }.into_any()
                }
                (Loadable::Ready(_), progress) if progress.pages > 0 && progress.count == 0 && is_open => {
                    view! { <Empty sentence=strings.no_comments/> }.into_any()
                }
                (Loadable::Ready(_), _) => ().into_any(),
                (Loadable::Loading, _) => view! { <Skeleton shape=Shape::Thread rows=2/> }.into_any(),
            }}
        </div>
    }
}

/// «3 новых»: the button that shows what others have written meanwhile; above the page, so that nothing moves.
#[component]
fn FreshComments(
    /// The discussion.
    room: Rc<Room>,
) -> impl IntoView {
    let (fresh, language) = (room.fresh, use_language());
    let room = StoredValue::new_local(room);
    let show = move || {
        let count = fresh.get();
        (count > 0).then(|| {
            let label = language.format_fresh(count as usize);
            let show_fresh = move |_| room.with_value(Room::show_fresh);
            view! { <button type="button" class="button primary fresh" on:click=show_fresh>{label}</button> }
        })
    };
    view! { {move || show()} }
}

/// What had waited and was refused while the reader was writing something else.
#[component]
fn RefusedComments(
    /// The discussion.
    room: Rc<Room>,
) -> impl IntoView {
    let (refused, label) = (room.refused, use_strings().discussion.put_back);
    let room = StoredValue::new_local(room);
    let show = move |entry: delivery::Entry| {
        let put_back = move |_| room.with_value(|room| room.put_back(entry.key));
        view! {
            <li>
                <p class="reason">{entry.reason}</p>
                <p>{entry.new.content}</p>
                <button type="button" class="button" on:click=put_back>{label}</button>
            </li>
        }
    };
    let list = move || {
        let entries = refused.get().into_iter().map(show).collect_view();
        view! { <ul class="refused" role="list">{entries}</ul> }
    };
    list.into_any()
}
