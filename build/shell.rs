//! Part of the build script: writes `target/shell.html`, the app shell that `index.html` includes, in the language of
//! that page's settings.

use std::fs;
use std::path::Path;

use wordpress::permalinks::{OWN_PAGE, to_feed_of, to_front};
use wordpress::requests;

use crate::messages;

const SHELL: &str = "web/shell.html";
/// The page that holds the settings.
pub const PAGE: &str = "index.html";

/// The settings of the page that the build uses. They can still be changed in the built page.
pub struct Settings {
    /// The paper's name, shown until the site's own name is loaded.
    pub name: String,
    /// The language of the interface.
    pub language: String,
}

/// Reads the settings of `index.html`.
pub fn decode_settings() -> Settings {
    let page = read(PAGE);
    let block = page.split_once(r#"id="gazeta-settings">"#).and_then(|(_, rest)| rest.split_once("</script>"));
    let (block, _) = block.unwrap_or_else(|| panic!("{PAGE} has no settings"));
    let block: serde_json::Value = serde_json::from_str(block).unwrap_or_else(|error| panic!("{PAGE}: {error}"));
    let text = |name: &str| block[name].as_str().map(str::to_owned);
    Settings {
        name: text("name").unwrap_or_default(),
        language: text("language").unwrap_or_else(|| messages::BUILT_IN.to_owned()),
    }
}

/// Writes the shell: replaces `{name}` with the message or constant of that name, and `card @` with the class `card`
/// and its scope in `css`.
pub fn write_shell(target: &Path, css: &str, settings: &Settings) {
    let mut texts = messages::read_messages(&settings.language);
    let sizes = [("LEAD_SIZES", requests::LEAD_SIZES), ("FRONT_LEAD_SIZES", requests::FRONT_LEAD_SIZES)];
    texts.extend(sizes.map(|(name, text)| (name.to_owned(), text.to_owned())));
    texts.push(("LANGUAGE".to_owned(), settings.language.clone()));
    let shell = link_words(fill_messages(&read(SHELL), &texts));
    crate::write(&target.join("shell.html"), &add_scopes(&shell, css));
}

/// Makes links of the marks in messages, such as `<feed>`.
fn link_words(shell: String) -> String {
    let links = [("plain", format!("?{OWN_PAGE}")), ("feed", to_feed_of(to_front()))];
    links.iter().fold(shell, |shell, (mark, href)| {
        let start = shell.replace(&format!("<{mark}>"), &format!("<a href=\"{href}\">"));
        start.replace(&format!("</{mark}>"), "</a>")
    })
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn fill_messages(shell: &str, messages: &[(String, String)]) -> String {
    let mut parts = shell.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{SHELL}: a brace is not closed: {part}"));
        filled += messages::find_message(messages, name, SHELL);
        filled += rest;
    }
    filled
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

/// The class that stylers adds to the elements of one style sheet, to scope its rules.
pub fn find_scope<'a>(css: &'a str, class: &str) -> &'a str {
    let after = css.split(&format!(".{class}.")).skip(1).find(|after| after.starts_with("l-"));
    let after = after.unwrap_or_else(|| panic!("the scope of .{class} is used, but no style sheet has it"));
    after.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next().unwrap_or_default()
}
