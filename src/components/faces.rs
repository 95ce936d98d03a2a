//! The faces of a part that loads: skeleton, content (which may be empty), failure.

use leptos::prelude::*;

use super::failure::Failure;
use crate::query::{Loadable, Query};

/// Shows the face of the moment; a failure leaves the rest of the page alone and can be tried again.
pub fn faces<T, S, C>(query: Query<T>, skeleton: S, content: C) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    S: Fn() -> AnyView + Send + 'static,
    C: Fn(T) -> AnyView + Send + 'static,
{
    move || match query.get() {
        Loadable::Loading => skeleton(),
        Loadable::Ready(value) => content(value),
        Loadable::Failed(error) => view! { <Failure error retry=Callback::new(move |()| query.retry())/> }.into_any(),
    }
}
