//! The page for an address that WordPress serves itself, with a link to it.

use leptos::prelude::*;

use super::Columns;
use super::not_found::to_page_on_site;
use crate::browser::location::use_location;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::head::{Head, set_head};
use crate::components::notice::Notice;
use crate::context::use_site;
use crate::i18n::use_messages;

/// A notice that the app leaves this address to WordPress.
#[component]
pub fn ElsewherePage() -> impl IntoView {
    let messages = use_messages();
    let site = use_site();
    let address = use_location().address();
    set_head(Head::noindex(messages.elsewhere));
    let link = Signal::derive(move || to_page_on_site(&site.ready()?.home, &address));
    view! {
        <Columns>
            <Breadcrumbs />
            <Notice heading=messages.elsewhere advice=messages.elsewhere_advice link />
        </Columns>
    }
}
