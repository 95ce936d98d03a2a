//! A part of a page that loads: skeleton, then content (which may be empty) or a failure with a way to try again.

use std::sync::Arc;

use leptos::prelude::*;

use super::failure::Failure;
use crate::data::query::{Loadable, Query, Untyped};

/// A view that is made anew whenever what it shows has changed.
type Content = Box<dyn Fn() -> AnyView + Send>;

/// Shows a query in its present state: `<AsyncView query skeleton=… let:post> … </AsyncView>`. A failure leaves the rest of
/// the page alone and can be retried.
#[component]
pub fn AsyncView<T, F, V>(
    /// What is loaded.
    query: Query<T>,
    /// What is shown until the result has come.
    #[prop(into)]
    skeleton: ViewFn,
    /// What is shown of a result.
    children: F,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    F: Fn(Arc<T>) -> V + Send + 'static,
    V: IntoView + 'static,
{
    show_states(query.untyped(), skeleton, to_content(query, children))
}

/// Shows the result of a query once it has come, and nothing while it loads or when it fails: for parts that a page does
/// as well without.
#[component]
pub fn QuietView<T, F, V>(
    /// What is loaded.
    query: Query<T>,
    /// What is shown of a result.
    children: F,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    F: Fn(Arc<T>) -> V + Send + 'static,
    V: IntoView + 'static,
{
    show_content(to_content(query, children))
}

fn to_content<T, V>(query: Query<T>, children: impl Fn(Arc<T>) -> V + Send + 'static) -> Content
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    Box::new(move || query.ready().map_or_else(|| ().into_any(), |result| children(result).into_any()))
}

// Not generic: each type would bring its own copy of Leptos's rendering code.

fn show_states(query: Untyped, skeleton: ViewFn, content: Content) -> AnyView {
    let show = move || match query.get() {
        Loadable::Loading => skeleton.run(),
        Loadable::Ready(_) => content(),
        Loadable::Failed(error) => view! { <Failure error retry=move || query.retry()/> }.into_any(),
    };
    view! { {move || show()} }.into_any()
}

fn show_content(content: Content) -> AnyView {
    view! { {move || content()} }.into_any()
}
