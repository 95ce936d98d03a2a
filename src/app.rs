//! The root component: it provides the shared context and renders the masthead, the page of the address and the footer.

use std::cell::Cell;

use leptos::prelude::*;

use crate::browser::location::provide_location;
use crate::browser::{clock, console, document};
use crate::comments::unsent::send_unsent;
use crate::components::defer::Defer;
use crate::components::footer::Footer;
use crate::components::head::provide_head;
use crate::components::masthead::Masthead;
use crate::components::opened_pages::provide_opened_pages;
use crate::components::prefetch::prefetch_links;
use crate::components::settings_error::SettingsErrorPage;
use crate::config::{Settings, SettingsError};
use crate::context::{provide_settings, provide_site, use_site};
use crate::data::load;
use crate::data::query::{query, send};
use crate::i18n::{Language, provide_language, use_messages};
use crate::pages::lazy_chunk::prefetch;
use crate::router;
use wordpress::permalinks::find_route;

/// How long after the first page is shown the pages chunk is prefetched, ms: after what that page itself loads.
const PREFETCH_AFTER_MS: u32 = 2_000;

/// The app, or a page that says what is wrong with the settings.
#[component]
pub fn App(
    /// The settings of the site, or what is wrong with them.
    settings: Result<Settings, SettingsError>,
) -> impl IntoView {
    match settings {
        Ok(settings) => view! { <Paper settings /> }.into_any(),
        Err(error) => {
            console::error(&format!("Gazeta: {error}"));
            document::set_language(Language::Russian.tag());
            provide_language(Language::Russian);
            view! { <SettingsErrorPage error /> }.into_any()
        }
    }
}

/// Provides the shared context and renders the frame.
#[component]
fn Paper(
    /// The settings of the site.
    settings: Settings,
) -> impl IntoView {
    document::set_language(settings.language.tag());
    provide_language(settings.language);
    let base = settings.api.clone();
    send_unsent(&base, use_messages());
    provide_settings(settings);
    let site = query(move |abort| {
        let base = base.clone();
        async move { load::load_site(&base, &abort).await }
    });
    provide_site(site);
    provide_opened_pages();
    view! { <Frame /> }
}

/// Masthead, page and footer.
#[component]
fn Frame() -> impl IntoView {
    let location = provide_location();
    provide_head();
    prefetch_links();
    clock::set_timeout(PREFETCH_AFTER_MS, || send(prefetch(), drop));
    let site = use_site();
    Effect::new(move |_| {
        // A missing name of the paper is not worth a retry button: if loading it failed, each new page tries again.
        location.path();
        site.retry_failed();
    });
    let is_first = Cell::new(true);
    // Each new address mounts a new page.
    let show_page = move || {
        let route = find_route(&location.path(), &location.query());
        match is_first.take() {
            true => view! { <Defer>{router::show(route.clone(), true)}</Defer> }.into_any(),
            // Leptos mounts what a closure returns anew. Without the closure it would update the elements of the old
            // page in place, and text typed into their fields would stay.
            false => view! { {move || router::show(route.clone(), false)} }.into_any(),
        }
    };
    view! {
        <a class="skip-link" href="#main">
            {use_messages().skip_to_content}
        </a>
        <Masthead />
        <main id="main" tabindex="-1">
            {move || show_page()}
        </main>
        <Defer>
            <Footer />
        </Defer>
    }
}
