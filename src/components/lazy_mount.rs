//! Lazy mount: parts of a page that are mounted only when they come close to the viewport.

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use crate::browser::viewport::when_in_viewport;

/// Shows a placeholder until it comes close to the viewport, and the children from then on.
#[component]
pub fn LazyMount(
    /// Shown until then.
    #[prop(into)]
    placeholder: ViewFn,
    /// The content that is mounted.
    children: ChildrenFn,
) -> impl IntoView {
    let is_in_viewport = RwSignal::new(false);
    let show = move || match is_in_viewport.get() {
        true => children(),
        false => view! { <div use:set_when_in_viewport=is_in_viewport>{placeholder.run()}</div> }.into_any(),
    };
    view! { {move || show()} }
}

fn set_when_in_viewport(element: Element, is_in_viewport: RwSignal<bool>) {
    when_in_viewport(&element, move || {
        // The signal is disposed of if the reader has left the page meanwhile.
        let _ = is_in_viewport.try_set(true);
    });
}
