//! A row of links to sections, tags or pages.

use leptos::prelude::*;

use crate::browser::sanitizer::to_text;
use wordpress::model::Term;
use wordpress::permalinks::to_path;

/// Links under a heading; renders nothing when there are no links.
#[component]
pub fn TermList(
    /// The heading.
    heading: &'static str,
    /// The class of the heading: `visually-hidden` hides it.
    #[prop(default = "")]
    class: &'static str,
    /// The sections, tags or pages.
    terms: Vec<Term>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/term_list.css");
    let show = move |term: &Term| {
        view! {
            <li>
                <a href=to_path(&term.link).to_owned()>{to_text(&term.name)}</a>
            </li>
        }
        .into_any()
    };
    let items = terms.iter().map(show).collect_view();
    (!terms.is_empty()).then(|| {
        view! {
            <div class="term-list" class=(scope, true)>
                {
                    view! { <h2 class=class>{heading}</h2> }
                }
                <ul role="list">{items}</ul>
            </div>
        }
        .into_any()
    })
}
