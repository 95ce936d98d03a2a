//! The frame of every page: what all components share, the masthead, the page of the address, the footer.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::api::load;
use crate::browser::gate::to_text;
use crate::browser::location::provide_location;
use crate::browser::{clock, console, document};
use crate::components::ahead::ask_ahead;
use crate::components::defer::Defer;
use crate::components::footer::Footer;
use crate::components::head::provide_head;
use crate::components::masthead::Masthead;
use crate::components::opened::provide_opened_pages;
use crate::components::settings_error::SettingsErrorPage;
use crate::components::unsent::send_unsent;
use crate::config::{Settings, SettingsError};
use crate::locale::{Language, provide_language, use_strings};
use crate::model::Site;
use crate::pages;
use crate::query::{Query, query};
use crate::routes::find_route;

/// The settings, for all components.
#[derive(Debug, Clone)]
struct SharedSettings(Arc<Settings>);

/// The site, for all components.
#[derive(Debug, Clone, Copy)]
struct SharedSite(Query<Site>);

/// Provides the settings to all components.
pub fn provide_settings(settings: Settings) {
    provide_context(SharedSettings(Arc::new(settings)));
}

/// The settings of the site.
pub fn use_settings() -> Arc<Settings> {
    expect_context::<SharedSettings>().0
}

/// The paper's name, address and clock.
pub fn use_site() -> Query<Site> {
    expect_context::<SharedSite>().0
}

/// The paper's name as text; tracked, and empty until it is known.
pub fn find_name(site: Query<Site>) -> String {
    site.ready().map(|site| to_text(&site.name)).unwrap_or_default()
}

/// The site's clock, minutes east of Greenwich: the device's where the site cannot be asked.
pub fn find_offset(site: Query<Site>) -> Option<i32> {
    use crate::query::Loadable;
    match site.get() {
        Loadable::Loading => None,
        Loadable::Ready(site) => Some(site.offset_minutes),
        Loadable::Failed(_) => Some(clock::device_offset_minutes()),
    }
}

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
    send_unsent(&base, use_strings());
    provide_settings(settings);
    let site = query(move |abort| {
        let base = base.clone();
        async move { load::load_site(&base, &abort).await }
    });
    provide_context(SharedSite(site));
    provide_opened_pages();
    view! { <Frame/> }
}

/// Masthead, page and footer.
#[component]
fn Frame() -> impl IntoView {
    let location = provide_location();
    provide_head();
    ask_ahead();
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
            true => view! { <Defer>{pages::show(route.clone(), true)}</Defer> }.into_any(),
            // A closure is rendered anew where an element would be changed in place, with what was typed in its fields.
            false => view! { {move || pages::show(route.clone(), false)} }.into_any(),
        }
    };
    view! {
        <a class="skip-link" href="#main">
            {use_strings().skip_to_content}
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
