//! Answers of the last minutes, and requests that several parts of a page wait for together.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};

use super::Answer;
use crate::browser::abort::Abort;
use crate::browser::{clock, http_cache};
use crate::data::ApiError;

/// How long an answer is remembered, so that Back shows a page at once; a reload forgets all.
const REMEMBERED_MS: f64 = 5.0 * 60_000.0;
/// How many answers are remembered.
const REMEMBERED: usize = 60;

type Asking = LocalBoxFuture<'static, Result<Rc<Answer>, ApiError>>;

/// A request in flight.
struct Pending {
    url: String,
    answer: Shared<Asking>,
    abort: Abort,
    waiting: Rc<Cell<usize>>,
}

thread_local! {
    static MEMORY: RefCell<Vec<(f64, Rc<Answer>)>> = RefCell::default();
    static PENDING: RefCell<Vec<Pending>> = RefCell::default();
}

/// Answers from memory, else waits for the request in flight, else starts one with `ask`. A request is given up when
/// all who wait for it have given up.
pub fn get(url: &str, abort: &Abort, ask: fn(String, Abort) -> Asking) -> Asking {
    http_cache::attend(url, abort);
    if let Some(answer) = find_remembered(url) {
        http_cache::renew(url);
        return Box::pin(std::future::ready(Ok(answer)));
    }
    let (answer, own, waiting) = PENDING.with_borrow_mut(|pending| join_or_start(pending, url, ask));
    waiting.set(waiting.get() + 1);
    let leave = abort.on_abort(move || {
        waiting.set(waiting.get() - 1);
        if waiting.get() == 0 {
            own.abort();
        }
    });
    Box::pin(answer.map(move |answer| {
        drop(leave);
        answer
    }))
}

fn join_or_start(
    pending: &mut Vec<Pending>,
    url: &str,
    ask: fn(String, Abort) -> Asking,
) -> (Shared<Asking>, Abort, Rc<Cell<usize>>) {
    pending.retain(|other| !other.abort.is_aborted());
    if let Some(same) = pending.iter().find(|other| other.url == url) {
        return (same.answer.clone(), same.abort.clone(), Rc::clone(&same.waiting));
    }
    let (abort, waiting) = (Abort::default(), Rc::default());
    let url = url.to_owned();
    let settle = {
        let url = url.clone();
        move |answer: Result<Rc<Answer>, ApiError>| {
            PENDING.with_borrow_mut(|pending| pending.retain(|other| other.url != url || other.abort.is_aborted()));
            answer.inspect(|answer| {
                remember(Rc::clone(answer));
                // It may have come from the store.
                http_cache::renew(&answer.url);
            })
        }
    };
    let asking: Asking = Box::pin(ask(url.clone(), abort.clone()).map(settle));
    let answer = asking.shared();
    pending.push(Pending { url, answer: answer.clone(), abort: abort.clone(), waiting: Rc::clone(&waiting) });
    (answer, abort, waiting)
}

fn remember(answer: Rc<Answer>) {
    MEMORY.with_borrow_mut(|memory| {
        if memory.len() >= REMEMBERED {
            memory.remove(0);
        }
        memory.push((clock::now_ms(), answer));
    });
}

/// Forgets the answer of an address.
pub fn forget(url: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(_, answer)| answer.url != url));
}

fn find_remembered(url: &str) -> Option<Rc<Answer>> {
    let oldest = clock::now_ms() - REMEMBERED_MS;
    MEMORY.with_borrow_mut(|memory| {
        memory.retain(|(at, _)| *at >= oldest);
        memory.iter().find(|(_, answer)| answer.url == url).map(|(_, answer)| Rc::clone(answer))
    })
}
