//! A notice in the place of a page that the app cannot show, with links that lead on.

use leptos::prelude::*;

use crate::i18n::use_messages;
use wordpress::permalinks;

/// Heading, advice, and links to the WordPress site and to the front page.
#[component]
pub fn Notice(
    /// What is wrong.
    heading: &'static str,
    /// What the reader can do.
    advice: &'static str,
    /// The same address on the WordPress site, if the page may exist there.
    #[prop(into)]
    link: Signal<Option<String>>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/notice.css");
    let messages = use_messages();
    let show_link = move |link| {
        view! {
            <a class="button" href=link rel="external">
                {messages.open_on_site}
            </a>
        }
        .into_any()
    };
    view! {
        <div class="notice" class=(scope, true)>
            <h1 tabindex="-1">{heading}</h1>
            <p>{advice}</p>
            <p class="ways">
                {move || link.get().map(show_link)} <a class="button" href=permalinks::to_front()>
                    {messages.to_front}
                </a>
            </p>
        </div>
    }
}
