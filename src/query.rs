//! How pages ask: load, give up, try again. The one place that starts requests for components.
//!
//! Not `LocalResource`: it does not give up the old request when its key changes, shows the old answer meanwhile
//! and starts the new request only after the old one has ended (README, decision 4).

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ApiError;
use crate::browser::abort::Abort;

/// What is known of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loadable<T> {
    /// Asked, not answered.
    Loading,
    /// Answered.
    Ready(T),
    /// Not answered, and why.
    Failed(ApiError),
}

/// A question that is asked again when its key changes or when the reader asks to.
#[derive(Debug)]
pub struct Query<T: Send + Sync + 'static> {
    state: RwSignal<Loadable<T>>,
    attempt: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Copy for Query<T> {}
impl<T: Send + Sync + 'static> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + Send + Sync + 'static> Query<T> {
    /// What is known now; tracked.
    pub fn get(self) -> Loadable<T> {
        self.state.get()
    }

    /// The answer, if there is one; tracked.
    pub fn ready(self) -> Option<T> {
        self.state.with(|state| match state {
            Loadable::Ready(value) => Some(value.clone()),
            _ => None,
        })
    }

    /// Changes an answer in place, for what the reader has added to it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.state.update(|state| {
            if let Loadable::Ready(value) = state {
                change(value);
            }
        });
    }

    /// Asks again.
    pub fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// Asks `load(key)`; a new key or leaving the page gives up the request in flight. `None` as a key waits.
pub fn query<K, T, F>(
    key: impl Fn() -> Option<K> + Send + Sync + 'static,
    load: impl Fn(K, Abort) -> F + 'static,
) -> Query<T>
where
    K: PartialEq + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let state = RwSignal::new(Loadable::Loading);
    let attempt = RwSignal::new(0);
    let key = Memo::new(move |_| key());
    let in_flight = StoredValue::new_local(Abort::default());
    Effect::new(move |_| {
        attempt.track();
        in_flight.with_value(Abort::abort);
        let Some(key) = key.get() else { return };
        let abort = Abort::default();
        in_flight.set_value(abort.clone());
        state.set(Loadable::Loading);
        let answer = load(key, abort.clone());
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
    Query { state, attempt }
}
