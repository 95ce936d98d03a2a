//! A page that has to explain itself: what is not here, and where to go instead.

use leptos::prelude::*;

use crate::i18n::use_messages;
use wordpress::permalinks;

/// Heading, advice, and the ways out.
#[component]
pub fn Notice(
    /// What has happened.
    heading: &'static str,
    /// What the reader can do.
    advice: &'static str,
    /// The same address on the WordPress site, where it may be there; tracked.
    #[prop(into)]
    link: Signal<Option<String>>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/notice.css");
    let messages = use_messages();
    let on_site = move |link| {
        view! {
            class=scope,
            <a class="button" href=link rel="external">
                {messages.open_on_site}
            </a>
        }
    };
    view! {
        class=scope,
        <div class="notice">
            <h1 tabindex="-1">{heading}</h1>
            <p>{advice}</p>
            <p class="ways">
                {move || link.get().map(on_site)}
                <a class="button" href=permalinks::to_front()>
                    {messages.to_front}
                </a>
            </p>
        </div>
    }
}
