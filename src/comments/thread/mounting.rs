//! Mounting views by hand, for lists that are too long to render again with every change.

use leptos::prelude::*;
use leptos::tachys::renderer::types::{Element, Node};

/// Mounts a view of one element into `parent`, before the child `before` or at the end, and returns the element. The
/// view must not follow signals, because its state is dropped.
pub fn mount_before(view: AnyView, parent: &Element, before: Option<&Element>) -> Option<Element> {
    let mut state = view.build();
    state.mount(parent, before.map(|before| &**before as &Node));
    before.map_or_else(|| parent.last_element_child(), Element::previous_element_sibling)
}
