//! Gazeta: a newspaper's front end that runs on any WordPress.
//!
//! Data flows one way: an address → [`router`] → [`pages`] → [`data`] ⇄ WordPress. The answer is decoded by the crate
//! `wordpress`, passes [`browser::sanitizer`] and is rendered by [`components`], with messages and dates of [`i18n`].

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

use leptos::prelude::view;

use app::App;
use browser::{app_shell, clock, console, document, theme};
use config::{Settings, SettingsError};
use data::{client, load, query};
use i18n::{Language, message_file};

/// Reads the settings, gets the words of their language, and mounts the app, or a page that says what is wrong.
pub fn start() {
    // A release has no messages of panics: they are traps there (tools/build.sh).
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| console::error(&panic.to_string())));
    let settings = config::read_settings(document::find_settings().as_deref());
    theme::apply_kept();
    client::watch_revalidations();
    match settings.as_ref().map_or(Language::Russian, |settings| settings.language) {
        Language::Russian => mount(settings),
        language => query::send(load::load_messages(message_file::to_address(language)), move |text| {
            if text.ok().and_then(|text| message_file::take(language, text).ok()).is_none() {
                console::warn(&format!("the words in messages/{}.txt are not those of this build", language.tag()));
            }
            mount(settings);
        }),
    }
}

/// What stands in the shell is drawn with the first frame, so what has come for it is read before.
fn mount(settings: Result<Settings, SettingsError>) {
    match &*app_shell::settled() {
        [] => draw(settings),
        // In a task of its own: many short ones leave the reader's finger its turn.
        urls => query::send(load::load_early(urls), move |()| clock::later(0, move || draw(settings))),
    }
}

fn draw(settings: Result<Settings, SettingsError>) {
    app_shell::step_aside();
    leptos::mount::mount_to_body(move || view! { <App settings/> });
    // After the page, which is drawn in a task of its own.
    clock::later(0, app_shell::hand_over);
}
