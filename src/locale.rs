//! Every word of the interface, dates and plurals, in the language that the settings choose; no component holds prose.

pub mod comments;
pub mod dates;
mod en;
mod kk;
pub mod lists;
mod plurals;
pub mod prose;
pub mod reading;
mod ru;
pub mod strings;

pub use strings::{Language, Strings};

use leptos::prelude::*;

/// The interface's language, provided once by the app.
#[derive(Debug, Clone, Copy)]
struct Current(Language);

/// Provides the language to all components.
pub fn provide_language(language: Language) {
    provide_context(Current(language));
}

/// The language of the interface.
pub fn use_language() -> Language {
    use_context::<Current>().map_or(Language::Russian, |current| current.0)
}

/// The words of the interface.
pub fn use_strings() -> &'static Strings {
    use_language().strings()
}
