//! An address that nothing answers to: what to do now; the feed beside it is the page's.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::components::notice::Notice;
use crate::locale::use_strings;

/// The not-found page.
#[component]
pub fn NotFound() -> impl IntoView {
    let strings = use_strings();
    view! {
        <Title text=strings.not_found/>
        <Notice heading=strings.not_found advice=strings.not_found_advice link=|| None/>
    }
}
