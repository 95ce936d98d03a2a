//! A page that has to explain itself: what is not here, and where to go instead.

use leptos::prelude::*;

use super::dynamic::dynamic;
use crate::locale::use_strings;
use crate::routes;

/// Heading, advice, and the ways out.
#[component]
pub fn Notice(
    /// What is the matter.
    heading: &'static str,
    /// What to do.
    advice: &'static str,
    /// The same address on the WordPress site, where it may be.
    link: impl Fn() -> Option<String> + Send + 'static,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/notice.css");
    let strings = use_strings();
    let on_site = move || {
        link().map(|link| {
            view! { <a class="button" href=link rel="external">{strings.open_on_site}</a> }
        })
    };
    view! {
        <div class=format!("notice {scope}")>
            <h1 tabindex="-1">{heading}</h1>
            <p>{advice}</p>
            <p class="ways">{dynamic(on_site)}<a class="button" href=routes::to_front()>{strings.to_front}</a></p>
        </div>
    }
}
