//! Gazeta: a newspaper's front end that runs on any WordPress.
//!
//! Data flows one way: an address → [`router`] → [`pages`] → [`data`] ⇄ WordPress. The crate `wordpress` decodes the
//! response, [`browser::sanitizer`] cleans its HTML, and [`components`] render it with the messages and dates of
//! [`i18n`].

pub mod config;
pub mod context;

pub mod app;
pub mod router;
pub mod pages;
pub mod components;
pub mod comments;

pub mod data;
pub mod i18n;
pub mod browser;

use futures::future::join;
use leptos::prelude::view;
use wordpress::permalinks::{Route, find_route};

use app::App;
use browser::{app_shell, clock, console, document, theme, url};
use config::{Settings, SettingsError};
use data::{client, load, query};
use i18n::{Language, message_file};

/// Reads the settings, loads the messages of their language, and mounts the app. If the settings are wrong, a page that
/// says so is mounted instead.
pub fn start() {
    // A release has no messages of panics: they are traps there (tools/build.sh).
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| console::error(&panic.to_string())));
    let settings = config::decode_settings(document::find_settings().as_deref());
    theme::apply_stored();
    client::watch_revalidations();
    match settings.as_ref().map_or(Language::Russian, |settings| settings.language) {
        Language::Russian => mount(settings),
        language => query::send(load::load_messages(message_file::to_address(language)), move |text| {
            if text.ok().and_then(|text| message_file::take(language, text).ok()).is_none() {
                console::warn(&format!("messages/{}.txt does not match this build", language.tag()));
            }
            mount(settings);
        }),
    }
}

/// Mounts the app. The first frame must show what the app shell already shows, so the responses that arrived for the
/// shell are put into the request cache first, and the chunk of the page is loaded.
fn mount(settings: Result<Settings, SettingsError>) {
    let address = url::address();
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    let (route, urls) = (find_route(path, query), app_shell::find_received_urls());
    if urls.is_empty() && matches!(route, Route::Article(_)) {
        return draw(settings);
    }
    let loading = async move { join(load::load_early(&urls), pages::lazy_chunk::load_for(&route)).await };
    // A separate task: between several short tasks the browser can react to input.
    query::send(loading, move |_| clock::set_timeout(0, move || draw(settings)));
}

fn draw(settings: Result<Settings, SettingsError>) {
    app_shell::step_aside();
    leptos::mount::mount_to_body(move || view! { <App settings /> });
    // Queued after the task in which the page is drawn.
    clock::set_timeout(0, app_shell::hand_over);
}
