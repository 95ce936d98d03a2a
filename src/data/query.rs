//! How pages ask: load, give up, try again. The one place that starts requests for components.
//!
//! Not `LocalResource`: it does not give up the old request when its key changes, shows the old answer meanwhile
//! and starts the new request only after the old one has ended. And the state has no type parameter: a signal of
//! its own for each kind of answer would cost the reader 60 kB of code (README, decisions 4 and 5).

use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::abort::Abort;
use crate::browser::scroll;
use crate::data::ApiError;

/// What is known of an answer.
#[derive(Debug)]
pub enum Loadable<T: ?Sized> {
    /// Asked, not answered.
    Loading,
    /// Answered.
    Ready(Arc<T>),
    /// Not answered, and why.
    Failed(ApiError),
}

impl<T: ?Sized> Clone for Loadable<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(answer) => Self::Ready(Arc::clone(answer)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// An answer whose type only the query knows.
type Anything = dyn Any + Send + Sync;
type Ask = Box<dyn Fn(Abort) -> LocalBoxFuture<'static, Result<Arc<Anything>, ApiError>>>;

/// A question without the type of its answer.
#[derive(Debug, Clone, Copy)]
pub struct Untyped {
    state: RwSignal<Loadable<Anything>>,
    attempt: RwSignal<u32>,
}

impl Untyped {
    /// What is known now; tracked.
    pub fn get(self) -> Loadable<Anything> {
        self.state.get()
    }

    /// Asks again.
    pub fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// A question that is asked again when a signal that it reads changes, or when the reader asks to.
#[derive(Debug)]
pub struct Query<T> {
    untyped: Untyped,
    answer: PhantomData<fn() -> T>,
}

impl<T> Copy for Query<T> {}
impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Query<T> {
    /// The question without the type of its answer.
    pub fn untyped(self) -> Untyped {
        self.untyped
    }

    /// What is known now; tracked.
    pub fn get(self) -> Loadable<T> {
        match self.untyped.get() {
            Loadable::Loading => Loadable::Loading,
            Loadable::Failed(error) => Loadable::Failed(error),
            Loadable::Ready(answer) => answer.downcast().map_or(Loadable::Loading, Loadable::Ready),
        }
    }

    /// The answer, if there is one; tracked.
    pub fn ready(self) -> Option<Arc<T>> {
        match self.get() {
            Loadable::Ready(answer) => Some(answer),
            _ => None,
        }
    }

    /// Puts another answer in the place of the one that came, for what the reader has added to it.
    pub fn replace(self, answer: T) {
        self.untyped.state.set(Loadable::Ready(Arc::new(answer)));
    }

    /// Asks again.
    pub fn retry(self) {
        self.untyped.retry();
    }

    /// Asks again if there was no answer, for parts that fail without a word and a button; not tracked.
    pub fn retry_failed(self) {
        if self.untyped.state.with_untracked(|state| matches!(state, Loadable::Failed(_))) {
            self.retry();
        }
    }
}

/// Asks `load`, and again whenever a signal changes that it reads before its first `await`, and, behind what is shown,
/// when an answer from an earlier visit is another one by now; a new question and leaving the page give up the request
/// in flight.
pub fn query<T, F>(load: impl Fn(Abort) -> F + 'static) -> Query<T>
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let ask = move |abort| -> LocalBoxFuture<'static, Result<Arc<Anything>, ApiError>> {
        let answer = load(abort);
        Box::pin(async move { answer.await.map(|answer| Arc::new(answer) as Arc<Anything>) })
    };
    Query { untyped: start(Box::new(ask)), answer: PhantomData }
}

fn start(ask: Ask) -> Untyped {
    let state = RwSignal::new(Loadable::Loading);
    let attempt = RwSignal::new(0);
    let in_flight = StoredValue::new_local(Abort::default());
    // What is shown stays until the other answer has come.
    let is_quiet = StoredValue::new(false);
    Effect::new(move |_| {
        attempt.track();
        in_flight.with_value(Abort::abort);
        let abort = Abort::default();
        in_flight.set_value(abort.clone());
        abort.on_revalidated(move || {
            is_quiet.set_value(true);
            scroll::stay();
            attempt.update(|attempt| *attempt += 1);
        });
        let answer = ask(abort.clone());
        if !is_quiet.try_update_value(std::mem::take).unwrap_or_default() {
            state.set(Loadable::Loading);
        }
        spawn_local(async move {
            let answer = answer.await;
            if !abort.is_aborted() {
                // The page may be gone: then there is nobody to tell.
                let _ = state.try_set(answer.map_or_else(Loadable::Failed, Loadable::Ready));
            }
        });
    });
    on_cleanup(move || {
        in_flight.try_with_value(Abort::abort);
    });
    Untyped { state, attempt }
}

/// Sends something that the reader wrote, once, and tells `done` how it went, also when the page is gone; works before
/// there is a page, too.
pub fn send<T: 'static>(sending: impl Future<Output = T> + 'static, done: impl FnOnce(T) + 'static) {
    // Not Leptos's: that one waits for the app to be mounted.
    wasm_bindgen_futures::spawn_local(async move { done(sending.await) });
}
