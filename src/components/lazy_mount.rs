//! Parts of a page that are mounted only when the reader comes near them.

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use crate::browser::viewport::when_in_viewport;

/// Shows a placeholder until it comes near the viewport, and its children from then on.
#[component]
pub fn LazyMount(
    /// What stands there until then.
    #[prop(into)]
    placeholder: ViewFn,
    /// What is mounted.
    children: ChildrenFn,
) -> impl IntoView {
    let is_near = RwSignal::new(false);
    let show = move || match is_near.get() {
        true => children(),
        false => view! { <div use:set_when_in_viewport=is_near>{placeholder.run()}</div> }.into_any(),
    };
    view! { {move || show()} }
}

fn set_when_in_viewport(element: Element, is_near: RwSignal<bool>) {
    when_in_viewport(&element, move || {
        // The page may have been left.
        let _ = is_near.try_set(true);
    });
}
