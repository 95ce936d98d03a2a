//! Async views: the parts of a page that load data, with a skeleton, then content or a failure with a retry button.

use std::sync::Arc;

use leptos::prelude::*;

use super::failure::Failure;
use crate::data::query::{Loadable, Query, Untyped};

/// Renders the result of a query; called again whenever the result changes.
type Content = Box<dyn Fn() -> AnyView + Send>;

/// Shows the current state of a query: `<AsyncView query skeleton=… let:post> … </AsyncView>`. A failure does not
/// affect the rest of the page and can be retried.
#[component]
pub fn AsyncView<T, F, V>(
    /// The query.
    query: Query<T>,
    /// Shown while the query loads.
    #[prop(into)]
    skeleton: ViewFn,
    /// Renders the result.
    children: F,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    F: Fn(Arc<T>) -> V + Send + 'static,
    V: IntoView + 'static,
{
    show_states(query.untyped(), skeleton, build_content(query, children))
}

/// Shows the result of a query, and nothing while it loads or when it fails: for parts that the page can do without.
#[component]
pub fn QuietView<T, F, V>(
    /// The query.
    query: Query<T>,
    /// Renders the result.
    children: F,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    F: Fn(Arc<T>) -> V + Send + 'static,
    V: IntoView + 'static,
{
    show_content(build_content(query, children))
}

fn build_content<T, V>(query: Query<T>, children: impl Fn(Arc<T>) -> V + Send + 'static) -> Content
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    Box::new(move || query.ready().map_or_else(|| ().into_any(), |result| children(result).into_any()))
}

// The functions below have no type parameters, so that all queries share one closure type: each further type would add
// its own copy of Leptos's rendering code to the wasm.

fn show_states(query: Untyped, skeleton: ViewFn, content: Content) -> AnyView {
    let show = move || match query.get() {
        Loadable::Loading => skeleton.run(),
        Loadable::Ready(_) => content(),
        Loadable::Failed(error) => view! { <Failure error retry=move || query.retry() /> }.into_any(),
    };
    view! { {move || show()} }.into_any()
}

fn show_content(show: Content) -> AnyView {
    view! { {move || show()} }.into_any()
}
