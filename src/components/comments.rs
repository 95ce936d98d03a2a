//! The comments of an article: the discussion and the form. All of it is in the second program (`crate::second`);
//! it is drawn, and asks for the comments, when the reader is near.

pub mod delivery;
pub mod draft;
pub mod entry;
pub mod field;
pub mod form;
pub mod own;
pub mod refusal;
pub mod room;
pub mod state;
pub mod thread;
pub mod writer;

use std::rc::Rc;

use leptos::prelude::*;

use self::form::comment_form;
use self::room::Room;
use self::thread::thread_list;
use super::dynamic::{dynamic, dynamic_text, watch};
use super::element::{Piece, button, element, group, interactive, nothing, text_element, to_text_node};
use super::empty::empty;
use super::failure::failure;
use super::skeleton::{Shape, skeleton};
use crate::browser::document;
use crate::browser::events;
use crate::browser::near::when_near;
use crate::locale::{use_language, use_strings};
use crate::model::Post;
use crate::model::comment::Order;
use crate::query::Loadable;

/// Discussion and form of an article, for the section that is theirs.
pub fn comments(post: &Post) -> Piece {
    let (strings, language) = (use_strings(), use_language());
    let room = Room::open(post);
    let progress = room.progress;
    let heading = dynamic_text(move || match progress.with(|progress| progress.count) {
        0 => strings.comments.to_owned(),
        count => language.format_comment_count(count),
    });
    let answering = Rc::clone(&room);
    group(vec![
        element("h2", &[("id", "comments-heading")], vec![heading]),
        show_order(&room),
        thread_list(&room.thread, move |id, name| answering.writer.answer(id, name)),
        show_tail(&room, post.comments_open),
        show_fresh(&room),
        show_refused(&room),
        show_said(&room),
        show_writing(post, &room),
    ])
}

/// The form, or why there is none.
fn show_writing(post: &Post, room: &Rc<Room>) -> Piece {
    let strings = use_strings();
    if !post.comments_open {
        return empty(strings.comments_closed);
    }
    if !delivery::wants_login() {
        return comment_form(&room.writer);
    }
    let link =
        text_element("a", &[("class", "button"), ("href", &post.link), ("rel", "external")], strings.open_on_site);
    element("div", &[("class", "login")], vec![empty(strings.discussion.registered), link])
}

/// The chooser of the order; two comments are the least that can be ordered.
fn show_order(room: &Rc<Room>) -> Piece {
    const ID: &str = "comments-order";
    const PLACE: &str = "comments-order-place";
    let words = &use_strings().discussion;
    let (progress, room) = (room.progress, Rc::clone(room));
    watch(move || document::hide(PLACE, progress.with(|progress| progress.count < 2)));
    let options = Order::ALL.into_iter().map(|order| {
        let label = match order {
            Order::Oldest => words.oldest,
            Order::Newest => words.newest,
            Order::Answered => words.answered,
        };
        let chosen = [("value", order.as_str()), ("selected", "")];
        let attributes = if order == room.thread.order() { &chosen[..] } else { &chosen[..1] };
        text_element("option", attributes, label)
    });
    let options = options.collect();
    let list = interactive("select", &[("id", ID)], options, move |list| {
        let room = Rc::clone(&room);
        events::listen(list, "change", Box::new(move |_| room.choose(&document::read_choice(ID))));
    });
    let label = element("label", &[("for", ID)], vec![to_text_node(words.order)]);
    element("p", &[("class", "order"), ("id", PLACE), ("hidden", "")], vec![label, to_text_node(" "), list])
}

/// What stands below the comments: shapes of those that come, why they do not, or the mark that brings more.
fn show_tail(room: &Rc<Room>, is_open: bool) -> Piece {
    let strings = use_strings();
    let (query, progress) = (room.pages, room.progress);
    let room = StoredValue::new_local(Rc::clone(room));
    let tail = dynamic(move || match (query.get(), progress.get()) {
        (Loadable::Failed(error), _) => failure(&error, move || query.retry()),
        (Loadable::Ready(_), progress) if progress.has_more => interactive("div", &[], Vec::new(), move |mark| {
            let room = room.get_value();
            when_near(mark, move || room.want(progress.pages + 1));
        }),
        (Loadable::Ready(_), progress) if progress.pages > 0 && progress.count == 0 && is_open => {
            empty(strings.no_comments)
        }
        (Loadable::Ready(_), _) => nothing(),
        (Loadable::Loading, _) => skeleton(Shape::Thread, 2),
    });
    element("div", &[("class", "tail")], vec![tail])
}

/// «3 новых»: above the page, so that nothing moves.
fn show_fresh(room: &Rc<Room>) -> Piece {
    let (fresh, language) = (room.fresh, use_language());
    let room = StoredValue::new_local(Rc::clone(room));
    dynamic(move || match fresh.get() {
        0 => nothing(),
        count => button("button primary fresh", &language.format_fresh(count as usize), move || {
            room.with_value(|room| room.show_fresh());
        }),
    })
}

/// What had waited and was refused while the reader was writing something else.
fn show_refused(room: &Rc<Room>) -> Piece {
    let (refused, label) = (room.refused, use_strings().discussion.put_back);
    let room = StoredValue::new_local(Rc::clone(room));
    dynamic(move || {
        let entries = refused.get().into_iter().map(|entry| {
            let text = text_element("p", &[], &entry.new.content);
            let reason = text_element("p", &[("class", "reason")], &entry.reason);
            let put_back = button("button", label, move || room.with_value(|room| room.put_back(entry.key)));
            element("li", &[], vec![reason, text, put_back])
        });
        element("ul", &[("class", "refused"), ("role", "list")], entries.collect())
    })
}

fn show_said(room: &Rc<Room>) -> Piece {
    let said = room.said;
    let text = dynamic_text(move || said.get());
    element("p", &[("class", "visually-hidden"), ("role", "status")], vec![text])
}
