//! Gazeta: a newspaper's front end that runs on any WordPress.
//!
//! The way of the data, which never goes back:
//! URL → [`routes`] → [`pages`] → [`query`] → [`api`] ⇄ WordPress; its answer comes as `api::wire`, is spoken of as
//! [`model`], passes [`browser::gate`] and is shown by [`components`], with words and dates of [`locale`].

#![warn(missing_docs)]

pub mod config;
pub mod routes;

pub mod app;
pub mod pages;
pub mod components;

pub mod query;
pub mod api;
pub mod json;
pub mod weather;
pub mod model;
pub mod markup;

pub mod locale;
pub mod browser;

use browser::{console, document, theme};

/// Reads the settings and mounts the app, or a page that says what is wrong with them.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| console::error(&panic.to_string())));
    let settings = config::read_settings(document::find_settings().as_deref());
    theme::apply_kept();
    document::remove_shell();
    leptos::mount::mount_to_body(move || app::view(settings).open());
}
