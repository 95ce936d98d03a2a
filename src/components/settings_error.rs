//! The page of a site whose settings have a mistake: it names the key, for whoever can mend it.

use leptos::prelude::*;

use crate::config::SettingsError;
use crate::i18n::use_messages;

/// What is wrong with the settings.
#[component]
pub fn SettingsErrorPage(
    /// The mistake.
    error: SettingsError,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/settings_error.css");
    view! {
        class=scope,
        <main class="settings-error" role="alert">
            <h1>{use_messages().settings_broken}</h1>
            <p lang="en">
                <code>{error.to_string()}</code>
            </p>
        </main>
    }
}
