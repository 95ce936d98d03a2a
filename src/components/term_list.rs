//! A row of links to sections, tags or pages.

use leptos::prelude::*;

use crate::browser::sanitizer::to_text;
use wordpress::model::Term;
use wordpress::permalinks::to_path;

/// Links under a heading; nothing where there are none.
#[component]
pub fn TermList(
    /// What the links are.
    heading: &'static str,
    /// The class of the heading: `visually-hidden` hides it.
    #[prop(default = "")]
    class: &'static str,
    /// What the links lead to.
    terms: Vec<Term>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/term_list.css");
    let show = move |term: &Term| {
        view! {
            class=scope,
            <li>
                <a href=to_path(&term.link).to_owned()>{to_text(&term.name)}</a>
            </li>
        }
    };
    let items = terms.iter().map(show).collect_view();
    (!terms.is_empty()).then(|| {
        view! {
            class=scope,
            <div class="term-list">
                {view! { <h2 class=class>{heading}</h2> }}
                <ul role="list">{items}</ul>
            </div>
        }
    })
}
