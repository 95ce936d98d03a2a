//! An address that WordPress serves itself: the way to it.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::page;
use crate::app::use_site;
use crate::components::notice::notice;
use crate::locale::use_strings;

/// The page for addresses that the app leaves to WordPress.
pub fn elsewhere_page() -> AnyView {
    let strings = use_strings();
    let site = use_site();
    let location = use_location();
    let link = move || {
        let site = site.ready()?;
        let mark = if location.search.get().is_empty() { "" } else { "?" };
        let home = site.home.trim_end_matches('/');
        Some(format!("{home}{}{mark}{}", location.pathname.get(), location.search.get()))
    };
    let title = view! { <Title text=strings.elsewhere/> }.into_any();
    page(vec![title, notice(strings.elsewhere, strings.elsewhere_advice, link)].into_any())
}
