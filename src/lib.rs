//! Gazeta: a newspaper's front end that runs on any WordPress.
//!
//! The way of the data, which never goes back:
//! URL → [`routes`] → [`pages`] → [`query`] → [`api`] ⇄ WordPress; its answer comes as `api::wire`, is spoken of as
//! [`model`], passes [`browser::gate`] and is shown by [`components`], with words and dates of [`locale`].

pub mod config;

pub mod app;
pub mod pages;
pub mod components;
pub mod second;

pub mod query;
pub mod api;
pub mod json;
pub mod weather;
pub use wordpress::{markup, model, permalinks as routes};

pub mod locale;
pub mod browser;

use leptos::prelude::view;

use app::App;
use browser::{clock, console, document, shell, theme};
use config::{Settings, SettingsError};
use locale::{Language, words};

/// Reads the settings, gets the words of their language, and mounts the app, or a page that says what is wrong.
pub fn start() {
    // A release has no messages of panics: they are traps there (tools/build.sh).
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| console::error(&panic.to_string())));
    let settings = config::read_settings(document::find_settings().as_deref());
    theme::apply_kept();
    api::client::watch_news();
    match settings.as_ref().map_or(Language::Russian, |settings| settings.language) {
        Language::Russian => mount(settings),
        language => query::send(api::load::load_words(words::to_address(language)), move |text| {
            if text.ok().and_then(|text| words::take(language, text).ok()).is_none() {
                console::warn(&format!("the words in words/{}.txt are not those of this build", language.tag()));
            }
            mount(settings);
        }),
    }
}

/// What stands in the shell is drawn with the first frame, so what has come for it is read before.
fn mount(settings: Result<Settings, SettingsError>) {
    match &*shell::settled() {
        [] => draw(settings),
        // In a task of its own: many short ones leave the reader's finger its turn.
        urls => query::send(api::load::load_ahead(urls), move |()| clock::later(0, move || draw(settings))),
    }
}

fn draw(settings: Result<Settings, SettingsError>) {
    shell::step_aside();
    leptos::mount::mount_to_body(move || view! { <App settings/> });
    // After the page, which is drawn in a task of its own.
    clock::later(0, shell::hand_over);
}
