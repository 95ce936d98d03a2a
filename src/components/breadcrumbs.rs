//! The way up: from the front page to what stands above the page that is shown.

use leptos::prelude::*;

use crate::browser::sanitizer::to_text;
use crate::i18n::use_messages;
use wordpress::model::Term;
use wordpress::permalinks::{to_front, to_path};

/// Links to the front page and to all that is above this page, the outermost first.
#[component]
pub fn Breadcrumbs(
    /// What is above this page.
    #[prop(optional)]
    parents: Vec<Term>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/breadcrumbs.css");
    let messages = &use_messages().lists;
    let link = |href: &str, label: String| {
        view! {
            class=scope,
            <li>
                <a href=href.to_owned()>{label}</a>
            </li>
        }
        .into_any()
    };
    let parents = parents.iter().map(|parent| link(to_path(&parent.link), to_text(&parent.name)));
    view! {
        class=scope,
        <nav class="breadcrumbs" aria-label=messages.breadcrumbs>
            <ol role="list">
                {link(to_front(), messages.home.to_owned())}
                {parents.collect_view()}
            </ol>
        </nav>
    }
}
