//! An address that WordPress serves itself: the way to it.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::app::use_site;
use crate::components::feed::Feed;
use crate::components::notice::Notice;
use crate::locale::use_strings;

/// The page for addresses that the app leaves to WordPress.
#[component]
pub fn ElsewherePage() -> impl IntoView {
    let strings = use_strings();
    let site = use_site();
    let location = use_location();
    let link = move || {
        let site = site.ready()?;
        Some(format!(
            "{}{}{}",
            site.home.trim_end_matches('/'),
            location.pathname.get(),
            to_query(&location.search.get())
        ))
    };
    view! {
        <Title text=strings.elsewhere/>
        <div class="page">
            <div class="page-main">
                <Notice heading=strings.elsewhere advice=strings.elsewhere_advice link/>
            </div>
            <Feed/>
        </div>
    }
}

fn to_query(search: &str) -> String {
    if search.is_empty() { String::new() } else { format!("?{search}") }
}
