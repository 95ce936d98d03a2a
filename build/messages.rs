//! Part of the build script: checks that all languages have the same messages, and writes those of the app without their
//! names, one value per line: Russian to `target/messages.txt`, which is compiled into the app, the others to
//! `target/messages/`, which Trunk copies next to it.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

/// The languages of the interface.
pub const LANGUAGES: [&str; 3] = ["ru", "kk", "en"];
/// The language whose messages are compiled into the app.
pub const BUILT_IN: &str = "ru";
/// What the names of messages begin with that stand in the page itself. The app does not carry them.
const OF_PAGE: &str = "page.";

/// Writes the messages. Panics unless all languages have the same names in the same order.
pub fn write_messages(target: &Path) {
    let folder = target.join("messages");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    let mut first = None;
    for language in LANGUAGES {
        let messages = read_messages(language);
        let names: Vec<_> = messages.iter().map(|(name, _)| name.clone()).collect();
        let expected = first.get_or_insert_with(|| names.clone());
        compare(language, &names, expected);
        let (names, values): (Vec<_>, Vec<_>) = messages.into_iter().filter(|(name, _)| is_of_app(name)).unzip();
        let mut content = format!("{}\n{}", to_version(&names), values.join("\n"));
        content.push('\n');
        let file =
            if language == BUILT_IN { target.join("messages.txt") } else { folder.join(format!("{language}.txt")) };
        crate::write(&file, &content);
    }
}

/// The names and values of a language's messages, in the order of its file.
pub fn read_messages(language: &str) -> Vec<(String, String)> {
    read_file(&format!("src/i18n/messages/{language}.txt"))
}

/// The names and values of a file of messages, in its order.
pub fn read_file(path: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines().filter(|line| is_message(line)).map(|line| split(path, line)).collect()
}

/// Whether the app shows a message, and not the page that waits for the app.
pub fn is_of_app(name: &str) -> bool {
    !name.starts_with(OF_PAGE)
}

/// The message of that name. Panics, with the file that wants it, if there is none.
pub fn find_message<'a>(messages: &'a [(String, String)], name: &str, file: &str) -> &'a str {
    let found = messages.iter().find(|(other, _)| other == name);
    let (_, text) = found.unwrap_or_else(|| panic!("{file} uses the message {name}, which does not exist"));
    text
}

fn is_message(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

fn split(path: &str, line: &str) -> (String, String) {
    let (name, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: «{line}» is not «name = text»"));
    (name.to_owned(), value.to_owned())
}

fn compare(language: &str, names: &[String], expected: &[String]) {
    if let Some(at) = (0..names.len().max(expected.len())).find(|at| names.get(*at) != expected.get(*at)) {
        let missing = "nothing".to_owned();
        let [found, wanted] = [names, expected].map(|list| list.get(at).unwrap_or(&missing));
        panic!("{language}.txt has «{found}» where {BUILT_IN}.txt has «{wanted}»");
    }
}

/// A hash of the names, by which the app detects a cached file of another build.
fn to_version(names: &[String]) -> String {
    let mut hasher = DefaultHasher::new();
    names.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
