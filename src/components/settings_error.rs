//! The page of a site whose settings have a mistake: it names the key, for whoever can mend it.

use super::element::{Piece, element, text_element};
use crate::config::SettingsError;
use crate::locale::use_strings;

/// What is wrong with the settings.
pub fn settings_error(error: &SettingsError) -> Piece {
    let scope = stylers::style_sheet!("src/components/settings_error.css");
    let detail = text_element("code", &[], &error.to_string());
    element(
        "main",
        &[("class", &format!("settings-error {scope}")), ("role", "alert")],
        vec![text_element("h1", &[], use_strings().settings_broken), element("p", &[("lang", "en")], vec![detail])],
    )
}
