//! The directive `use:live_text`, for text that changes: it is the whole content of an element.
//!
//! A translator in the browser replaces the text nodes of a page. What Leptos writes into the old ones is not seen, so no
//! text of a view may change in its node (`tests/native/views.rs`).

use std::sync::Arc;

use leptos::prelude::Effect;
use leptos::tachys::renderer::types::Element;

/// A text, or a closure that follows signals and returns one.
#[derive(Clone)]
pub struct LiveText(Arc<dyn Fn() -> String + Send + Sync>);

impl LiveText {
    /// The text that a closure returns; it is written again whenever a signal in it changes.
    pub fn new(format: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(format))
    }
}

impl From<String> for LiveText {
    /// A text within a closure that is rendered anew.
    fn from(text: String) -> Self {
        Self::new(move || text.clone())
    }
}

/// Makes the text the content of an element: `<p use:live_text=LiveText::new(move || name.get())></p>`.
pub fn live_text(element: Element, text: LiveText) {
    Effect::new(move |_| element.set_text_content(Some(&(text.0)())));
}
