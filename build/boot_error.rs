//! Part of the build script: writes `target/generated/boot_error.js`, the boot-error fallback with its messages in all
//! languages. It cannot wait for the files of the app's messages, which may be what fails.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::messages;

const SOURCE: &str = "web/boot_error.js";
/// The statement that the messages take the place of.
const PLACE: &str = "var MESSAGES = {};";
/// The messages, in the order in which the script reads them.
const NAMES: [&str; 3] = ["page.broken", "page.reload", "open_on_site"];

/// Writes the script.
pub fn write_boot_error(folder: &Path) {
    let script = fs::read_to_string(SOURCE).unwrap_or_else(|error| panic!("{SOURCE}: {error}"));
    assert_eq!(script.matches(PLACE).count(), 1, "{SOURCE} has «{PLACE}» once");
    let all: Map<String, Value> = messages::LANGUAGES.into_iter().map(|tag| (tag.to_owned(), to_list(tag))).collect();
    let messages = format!("var MESSAGES = {};", Value::from(all));
    crate::write(&folder.join("boot_error.js"), &script.replace(PLACE, &messages));
}

fn to_list(language: &str) -> Value {
    let messages = messages::read_messages(language);
    json!(NAMES.map(|name| messages::find_message(&messages, name, SOURCE)))
}
