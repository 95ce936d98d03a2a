//! What a list says when it has no members.

use leptos::prelude::*;

/// A quiet sentence in the place of a list.
#[component]
pub fn Empty(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/empty.css");
    view! { <p class="empty" class=(scope, true)>{sentence}</p> }
}
