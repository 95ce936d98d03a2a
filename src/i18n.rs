//! Every word of the interface, dates and plurals, in the language that the settings choose; no component holds prose.

pub mod message_file;
pub mod messages;
pub mod comment_form;
pub mod comments;
pub mod lists;
pub mod prose;
pub mod reading;
mod language;
pub mod dates;
pub mod plurals;

pub use language::Language;
pub use messages::Messages;

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
pub fn use_messages() -> &'static Messages {
    use_language().messages()
}
