//! Breadcrumbs: links to the front page and to the parents of the page that is shown.

use leptos::prelude::*;

use crate::browser::sanitizer::to_text;
use crate::i18n::use_messages;
use wordpress::model::Term;
use wordpress::permalinks::{to_front, to_path};

/// Links to the front page and to all parents of this page, the outermost first.
#[component]
pub fn Breadcrumbs(
    /// The parents of this page, the outermost first.
    #[prop(optional)]
    parents: Vec<Term>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/breadcrumbs.css");
    let messages = &use_messages().lists;
    let link = |href: &str, label: String| {
        view! {
            <li>
                <a href=href.to_owned()>{label}</a>
            </li>
        }
        .into_any()
    };
    let parents = parents.iter().map(|parent| link(to_path(&parent.link), to_text(&parent.name)));
    view! {
        <nav class="breadcrumbs" class=(scope, true) aria-label=messages.breadcrumbs>
            <ol role="list">{link(to_front(), messages.home.to_owned())} {parents.collect_view()}</ol>
        </nav>
    }
}
