//! The request cache: the responses of the last minutes in memory, and requests in flight that several callers share.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};

use super::JsonResponse;
use crate::browser::abort::Abort;
use crate::browser::{clock, http_cache};
use crate::data::ApiError;

/// How long a response is kept, so that Back shows a page at once. A reload empties the cache.
const MAX_AGE_MS: f64 = 5.0 * 60_000.0;
/// How many responses are kept.
const MAX_RESPONSES: usize = 60;

type Fetching = LocalBoxFuture<'static, Result<Rc<JsonResponse>, ApiError>>;

/// A request in flight.
struct Pending {
    url: String,
    result: Shared<Fetching>,
    abort: Abort,
    waiters: Rc<Cell<usize>>,
}

thread_local! {
    static CACHE: RefCell<Vec<(f64, Rc<JsonResponse>)>> = RefCell::default();
    static PENDING: RefCell<Vec<Pending>> = RefCell::default();
}

/// Finds a response in the cache, else joins the request in flight for this URL, else starts one with `fetch`. A
/// request in flight is aborted when all callers that wait for it have aborted.
pub fn get(url: &str, abort: &Abort, fetch: fn(String, Abort) -> Fetching) -> Fetching {
    http_cache::subscribe(url, abort);
    if let Some(response) = find_cached(url) {
        http_cache::revalidate(url);
        return Box::pin(std::future::ready(Ok(response)));
    }
    let (result, own, waiters) = PENDING.with_borrow_mut(|pending| join_or_start(pending, url, fetch));
    waiters.set(waiters.get() + 1);
    let listener = abort.on_abort(move || {
        waiters.set(waiters.get() - 1);
        if waiters.get() == 0 {
            own.abort();
        }
    });
    Box::pin(result.map(move |result| {
        drop(listener);
        result
    }))
}

fn join_or_start(
    pending: &mut Vec<Pending>,
    url: &str,
    fetch: fn(String, Abort) -> Fetching,
) -> (Shared<Fetching>, Abort, Rc<Cell<usize>>) {
    pending.retain(|other| !other.abort.is_aborted());
    if let Some(same) = pending.iter().find(|other| other.url == url) {
        return (same.result.clone(), same.abort.clone(), Rc::clone(&same.waiters));
    }
    let (abort, waiters) = (Abort::default(), Rc::default());
    let url = url.to_owned();
    let settle = {
        let url = url.clone();
        move |result: Result<Rc<JsonResponse>, ApiError>| {
            PENDING.with_borrow_mut(|pending| pending.retain(|other| other.url != url || other.abort.is_aborted()));
            result.inspect(|response| {
                store(Rc::clone(response));
                // The response may have come from the HTTP cache.
                http_cache::revalidate(&response.url);
            })
        }
    };
    let fetching: Fetching = Box::pin(fetch(url.clone(), abort.clone()).map(settle));
    let result = fetching.shared();
    pending.push(Pending { url, result: result.clone(), abort: abort.clone(), waiters: Rc::clone(&waiters) });
    (result, abort, waiters)
}

fn store(response: Rc<JsonResponse>) {
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= MAX_RESPONSES {
            cache.remove(0);
        }
        cache.push((clock::now_ms(), response));
    });
}

/// Removes the response of a URL.
pub fn remove(url: &str) {
    CACHE.with_borrow_mut(|cache| cache.retain(|(_, response)| response.url != url));
}

fn find_cached(url: &str) -> Option<Rc<JsonResponse>> {
    let now = clock::now_ms();
    CACHE.with_borrow_mut(|cache| {
        // The clock may have been corrected meanwhile.
        cache.retain(|(at, _)| (now - at).abs() <= MAX_AGE_MS);
        cache.iter().find(|(_, response)| response.url == url).map(|(_, response)| Rc::clone(response))
    })
}
