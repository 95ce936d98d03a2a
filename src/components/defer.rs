//! Parts of a page that are mounted after the next paint.

use leptos::prelude::*;

use crate::browser::view_transition::after_paint;

/// Mounts its children in a separate task, after the next paint: rendering a whole page at once takes long on a slow
/// phone, and would block its input. Until then a placeholder as high as the screen stands in their place, so that the
/// reader sees no layout shift below it.
#[component]
pub fn Defer(
    /// The deferred content.
    children: ChildrenFn,
) -> impl IntoView {
    let is_painted = RwSignal::new(false);
    after_paint(move || {
        // The signal is disposed of if the reader has left the page meanwhile.
        let _ = is_painted.try_set(true);
    });
    let show = move || match is_painted.get() {
        true => children(),
        false => view! { <div class="deferred"></div> }.into_any(),
    };
    view! { {move || show()} }
}
