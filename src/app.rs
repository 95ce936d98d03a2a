//! The frame of every page: what all components share, the masthead, the page of the address, the footer.

use std::cell::Cell;

use leptos::prelude::*;

use crate::browser::location::provide_location;
use crate::browser::{console, document};
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
use crate::data::query::query;
use crate::i18n::{Language, provide_language, use_messages};
use crate::router;
use wordpress::permalinks::find_route;

/// The app, or the page that says what is wrong with its settings.
#[component]
pub fn App(
    /// The settings of the site, or their mistake.
    settings: Result<Settings, SettingsError>,
) -> impl IntoView {
    match settings {
        Ok(settings) => view! { <Paper settings/> }.into_any(),
        Err(error) => {
            console::error(&format!("Gazeta: {error}"));
            document::set_language(Language::Russian.tag());
            provide_language(Language::Russian);
            view! { <SettingsErrorPage error/> }.into_any()
        }
    }
}

/// The whole paper: what all components share, and its frame.
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
    view! { <Frame/> }
}

/// Masthead, page and footer.
#[component]
fn Frame() -> impl IntoView {
    let location = provide_location();
    provide_head();
    prefetch_links();
    let site = use_site();
    Effect::new(move |_| {
        // Nobody misses the name of the paper enough for a retry button: each page loads it anew where it has failed.
        location.path();
        site.retry_failed();
    });
    let is_first = Cell::new(true);
    // A new address makes a new page.
    let page = move || {
        let route = find_route(&location.path(), &location.query());
        match is_first.take() {
            true => view! { <Defer>{router::show(route.clone(), true)}</Defer> }.into_any(),
            // A closure is rendered anew where an element would be changed in place, with what was typed in its fields.
            false => view! { {move || router::show(route.clone(), false)} }.into_any(),
        }
    };
    view! {
        <a class="skip-link" href="#main">
            {use_messages().skip_to_content}
        </a>
        <Masthead/>
        <main id="main" tabindex="-1">
            {move || page()}
        </main>
        <Defer>
            <Footer/>
        </Defer>
    }
}
