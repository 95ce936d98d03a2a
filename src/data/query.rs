//! Queries: load data for a component, abort the request when it is no longer needed, retry. Nothing else starts
//! requests for components.
//!
//! Leptos's `LocalResource` does not fit: when its key changes it does not abort the old request, it shows the old
//! result meanwhile, and it starts the new request only after the old one has ended. The state has no type parameter: a
//! separate signal type for each kind of result would add 60 kB of code (docs/decisions 0004 and 0005).

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

/// The state of a result that is loaded.
#[derive(Debug)]
pub enum Loadable<T: ?Sized> {
    /// The request is in flight.
    Loading,
    /// The result.
    Ready(Arc<T>),
    /// The request failed, and why.
    Failed(ApiError),
}

impl<T: ?Sized> Clone for Loadable<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(result) => Self::Ready(Arc::clone(result)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// A result whose type only the query knows.
type AnyResult = dyn Any + Send + Sync;
type LoadAny = Box<dyn Fn(Abort) -> LocalBoxFuture<'static, Result<Arc<AnyResult>, ApiError>>>;

/// A query without the type of its result.
#[derive(Debug, Clone, Copy)]
pub struct Untyped {
    state: RwSignal<Loadable<AnyResult>>,
    attempt: RwSignal<u32>,
}

impl Untyped {
    /// The current state; tracked.
    pub fn get(self) -> Loadable<AnyResult> {
        self.state.get()
    }

    /// Loads again.
    pub fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// A request that is repeated when a signal that it reads changes, or when the reader retries.
#[derive(Debug)]
pub struct Query<T> {
    untyped: Untyped,
    result: PhantomData<fn() -> T>,
}

impl<T> Copy for Query<T> {}
impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Query<T> {
    /// The query without the type of its result.
    pub fn untyped(self) -> Untyped {
        self.untyped
    }

    /// The current state; tracked.
    pub fn get(self) -> Loadable<T> {
        match self.untyped.get() {
            Loadable::Loading => Loadable::Loading,
            Loadable::Failed(error) => Loadable::Failed(error),
            Loadable::Ready(result) => result.downcast().map_or(Loadable::Loading, Loadable::Ready),
        }
    }

    /// The result, if it has loaded; tracked.
    pub fn ready(self) -> Option<Arc<T>> {
        match self.get() {
            Loadable::Ready(result) => Some(result),
            _ => None,
        }
    }

    /// Replaces the loaded result, for example with one to which the reader has added something.
    pub fn replace(self, result: T) {
        self.untyped.state.set(Loadable::Ready(Arc::new(result)));
    }

    /// Loads again.
    pub fn retry(self) {
        self.untyped.retry();
    }

    /// Loads again if loading failed, for parts of a page that show neither an error nor a retry button; not tracked.
    pub fn retry_failed(self) {
        if self.untyped.state.with_untracked(|state| matches!(state, Loadable::Failed(_))) {
            self.retry();
        }
    }
}

/// Calls `load` now, and again whenever a signal changes that it reads before its first `await`.
///
/// It also calls `load` again when a response from the HTTP cache turns out to be outdated; then the old result stays
/// on the page until the new one has loaded. A new call aborts the request in flight, and so does leaving the page.
pub fn query<T, F>(load: impl Fn(Abort) -> F + 'static) -> Query<T>
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let load = move |abort| -> LocalBoxFuture<'static, Result<Arc<AnyResult>, ApiError>> {
        let result = load(abort);
        Box::pin(async move { result.await.map(|result| Arc::new(result) as Arc<AnyResult>) })
    };
    Query { untyped: start(Box::new(load)), result: PhantomData }
}

fn start(load: LoadAny) -> Untyped {
    let state = RwSignal::new(Loadable::Loading);
    let attempt = RwSignal::new(0);
    let in_flight = StoredValue::new_local(Abort::default());
    // Whether the next load keeps the old result on the page until it ends.
    let keeps_old_result = StoredValue::new(false);
    Effect::new(move |_| {
        attempt.track();
        in_flight.with_value(Abort::abort);
        let abort = Abort::default();
        in_flight.set_value(abort.clone());
        abort.on_revalidated(move || {
            keeps_old_result.set_value(true);
            scroll::hold_position();
            attempt.update(|attempt| *attempt += 1);
        });
        let result = load(abort.clone());
        let keeps = keeps_old_result.try_update_value(std::mem::take).unwrap_or_default();
        if !keeps {
            state.set(Loadable::Loading);
        }
        spawn_local(async move {
            let result = result.await;
            // One bad response in the background does not take away what the reader has, unless it was withdrawn.
            let is_kept = keeps && result.as_ref().is_err_and(|error| !error.kind.is_withdrawal());
            if !abort.is_aborted() && !is_kept {
                // Fails if the page is gone; then nobody needs the result.
                let _ = state.try_set(result.map_or_else(Loadable::Failed, Loadable::Ready));
            }
        });
    });
    on_cleanup(move || {
        in_flight.try_with_value(Abort::abort);
    });
    Untyped { state, attempt }
}

/// Runs a future once, and calls `done` with its result, for example to send a comment. It does not need a page: it
/// works before the app is mounted, and continues when the reader leaves the page.
pub fn send<T: 'static>(sending: impl Future<Output = T> + 'static, done: impl FnOnce(T) + 'static) {
    // Leptos's own `spawn_local` would wait until the app is mounted.
    wasm_bindgen_futures::spawn_local(async move { done(sending.await) });
}
