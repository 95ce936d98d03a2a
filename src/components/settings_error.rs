//! The page that is shown when the settings are invalid: it names the wrong key, for the administrator of the site.

use leptos::prelude::*;

use crate::config::SettingsError;
use crate::i18n::use_messages;

/// A message for readers, and the error in English.
#[component]
pub fn SettingsErrorPage(
    /// The error.
    error: SettingsError,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/settings_error.css");
    view! {
        <main class="settings-error" class=(scope, true) role="alert">
            <h1>{use_messages().settings_broken}</h1>
            <p lang="en">
                <code>{error.to_string()}</code>
            </p>
        </main>
    }
}
