//! The main column for an address that does not exist: a notice and a search field.

use leptos::prelude::*;

use crate::browser::location::use_location;
use crate::browser::url::find_origin;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::head::{Head, set_head};
use crate::components::notice::Notice;
use crate::components::search_box::SearchBox;
use crate::context::use_site;
use crate::i18n::use_messages;
use wordpress::permalinks::{is_same_host, to_search};

/// The notice in the place of an article or archive that does not exist.
#[component]
pub fn NotFound() -> impl IntoView {
    let messages = use_messages();
    let location = use_location();
    let (site, address) = (use_site(), location.address());
    set_head(Head::noindex(messages.not_found));
    // WordPress may serve pages that the app does not know: attachment pages, pages of plugins.
    let link = Signal::derive(move || {
        let site = site.ready()?;
        let home = site.home.trim_end_matches('/');
        (!is_same_host(home, &find_origin())).then(|| format!("{home}{address}"))
    });
    view! {
        <Breadcrumbs />
        <Notice heading=messages.not_found advice=messages.not_found_advice link />
        <SearchBox words="" on_search=move |words: String| location.go(&to_search(&words, 1)) on_type=|_: String| () />
    }
}
