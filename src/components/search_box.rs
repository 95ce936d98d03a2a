//! The search field with its button; the page decides what to do with the words.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::use_messages;

/// A search field with a button.
#[component]
pub fn SearchBox(
    /// The initial value of the field.
    #[prop(into)]
    words: String,
    /// Called with the words when the form is submitted.
    #[prop(into)]
    on_search: Callback<String>,
    /// Called with the words whenever they change.
    #[prop(into)]
    on_type: Callback<String>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/search_box.css");
    let messages = &use_messages().lists.search;
    let field = NodeRef::new();
    let submit = move || on_search.run(find_words(field));
    view! {
        <form
            class="search-box"
            class=(scope, true)
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                submit()
            }
        >
            <label for="search-words">{messages.label}</label>
            <div class="line">
                <input
                    type="search"
                    id="search-words"
                    name="s"
                    value=words
                    enterkeyhint="search"
                    autocomplete="off"
                    maxlength="200"
                    node_ref=field
                    on:input=move |_| on_type.run(find_words(field))
                />
                <button type="submit" class="button primary">
                    {messages.button}
                </button>
            </div>
        </form>
    }
}

/// The current value of the field, trimmed.
fn find_words(field: NodeRef<html::Input>) -> String {
    field.get_untracked().map(|field| field.value().trim().to_owned()).unwrap_or_default()
}
