//! The empty state of a list.

use leptos::prelude::*;

/// A sentence in the place of a list that has no items.
#[component]
pub fn Empty(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/empty.css");
    view! {
        <p class="empty" class=(scope, true)>
            {sentence}
        </p>
    }
}
