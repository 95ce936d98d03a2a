//! Part of the build script: writes `target/generated/theme.json`, what the theme (theme/) must know of the app: the
//! requests of a page, the messages of all languages, and the CSS scopes of the components whose markup it prints.
//! tools/theme.mjs makes PHP of it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use wordpress::requests;

use crate::messages;
use crate::shell;

/// The components whose markup the theme prints, by their root class.
const PRINTED: [&str; 16] = [
    "masthead",
    "menu",
    "article",
    "breadcrumbs",
    "age",
    "archive-heading",
    "row-card",
    "top-stories",
    "lead-card",
    "card",
    "pager",
    "footer",
    "notice",
    "feed",
    "text-card",
    "reading",
];

/// Writes the file. `css` is the style sheet of all components.
pub fn write_theme(folder: &Path, css: &str) {
    let scopes: BTreeMap<_, _> = PRINTED.iter().map(|class| (*class, shell::find_scope(css, class))).collect();
    let texts: BTreeMap<_, _> = messages::LANGUAGES.iter().map(|language| (*language, to_texts(language))).collect();
    let health: BTreeMap<_, _> = messages::LANGUAGES.iter().map(|language| (*language, to_health(language))).collect();
    let table = json!({
        "requests": requests::to_printed().into_iter().collect::<BTreeMap<_, _>>(),
        "lengths": { "related": requests::RELATED_LENGTH, "leads": requests::LEADS },
        "sizes": { "lead": requests::LEAD_SIZES, "front": requests::FRONT_LEAD_SIZES, "card": requests::CARD_SIZES,
            "row": requests::ROW_SIZES },
        "scopes": scopes,
        "messages": texts,
        "health": health,
    });
    crate::write(&folder.join("theme.json"), &table.to_string());
}

/// The messages of the health page, which only the theme has.
fn to_health(language: &str) -> Value {
    to_values(messages::read_file(&format!("src/i18n/messages/theme/{language}.txt")))
}

/// The messages of a language by name.
fn to_texts(language: &str) -> Value {
    let all = messages::read_messages(language);
    to_values(all.into_iter().filter(|(name, _)| messages::is_of_app(name)).collect())
}

/// Messages by name; a name with several forms has a list.
fn to_values(all: Vec<(String, String)>) -> Value {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, text) in all {
        texts.entry(name).or_default().push(text);
    }
    let to_value = |mut forms: Vec<String>| if forms.len() == 1 { json!(forms.remove(0)) } else { json!(forms) };
    texts.into_iter().map(|(name, forms)| (name, to_value(forms))).collect::<serde_json::Map<_, _>>().into()
}
