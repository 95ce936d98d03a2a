//! Parts of a page that are mounted after the next paint.

use leptos::prelude::*;

use crate::browser::view_transition::after_paint;

/// Mounts its children in a task of their own, after what is read first has been painted: a slow phone needs long for a
/// whole page, and must answer its reader meanwhile. Until then a placeholder as high as the screen stands there, so
/// that what comes below is not seen to move.
#[component]
pub fn Defer(
    /// What is mounted.
    children: ChildrenFn,
) -> impl IntoView {
    let is_painted = RwSignal::new(false);
    after_paint(move || {
        // The page may have been left.
        let _ = is_painted.try_set(true);
    });
    let show = move || match is_painted.get() {
        true => children(),
        false => view! { <div class="deferred"></div> }.into_any(),
    };
    view! { {move || show()} }
}
