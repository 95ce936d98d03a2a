//! Part of the build script: writes `target/shell.html`, the app shell that `index.html` includes, in the language of its settings.

use std::fs;
use std::path::Path;

use crate::words;

const SHELL: &str = "src/browser/shell.html";
const PAGE: &str = "index.html";

/// Writes the shell: `{name}` becomes the message of that name (`{name.1}` the second of several), `card @` the class `card` and
/// its scope in `css`.
pub fn write_shell(target: &Path, css: &str) {
    println!("cargo:rerun-if-changed={PAGE}");
    let messages = words::read_words(&find_language(&read(PAGE)));
    let shell = add_scopes(&fill_messages(&read(SHELL), &messages), css);
    crate::write(&target.join("shell.html"), &shell);
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The language of the settings in the page.
fn find_language(page: &str) -> String {
    let value = page.split_once(r#""language":"#).and_then(|(_, rest)| rest.split('"').nth(1));
    value.unwrap_or(words::BUILT_IN).to_owned()
}

fn fill_messages(shell: &str, messages: &[(String, String)]) -> String {
    let mut parts = shell.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{SHELL}: a brace is not closed: {part}"));
        filled += find_message(messages, name);
        filled += rest;
    }
    filled
}

fn find_message<'a>(messages: &'a [(String, String)], name: &str) -> &'a str {
    let numbered = name.rsplit_once('.').and_then(|(name, number)| Some((name, number.parse().ok()?)));
    let (name, number) = numbered.unwrap_or((name, 0));
    let mut found = messages.iter().filter(|(other, _)| other == name);
    found.nth(number).map_or_else(|| panic!("{SHELL} asks for the message {name}, number {number}: there is none"), |(_, text)| text)
}

fn add_scopes(shell: &str, css: &str) -> String {
    let mut parts: Vec<_> = shell.split(" @").map(str::to_owned).collect();
    let last = parts.pop().unwrap_or_default();
    for part in &mut parts {
        let class = part.rsplit([' ', '"']).next().unwrap_or_default();
        let scope = find_scope(css, class);
        *part = format!("{part} {scope}");
    }
    parts.concat() + &last
}

/// The class by which stylers tells the elements of one style sheet from those of the others.
fn find_scope<'a>(css: &'a str, class: &str) -> &'a str {
    let after = css.split(&format!(".{class}.")).skip(1).find(|after| after.starts_with("l-"));
    let after = after.unwrap_or_else(|| panic!("{SHELL} asks for the scope of .{class}: no style sheet begins with it"));
    after.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next().unwrap_or_default()
}
