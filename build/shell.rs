//! Part of the build script: writes `target/shell.html`, the app shell that `index.html` includes, in the language of
//! that page's settings.

use std::fs;
use std::path::Path;

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

/// Writes the shell: replaces `{name}` with the message, constant or file of that name, and `card @` with the class `card`
/// and its scope in `css`. The `<noscript>` content follows.
pub fn write_shell(target: &Path, css: &str, settings: &Settings) {
    let mut texts = messages::read_messages(&settings.language);
    let sizes = [("LEAD_SIZES", requests::LEAD_SIZES), ("FRONT_LEAD_SIZES", requests::FRONT_LEAD_SIZES)];
    texts.extend(sizes.map(|(name, text)| (name.to_owned(), text.to_owned())));
    texts.push(("LATE".to_owned(), read(&format!("web/late/{}.html", settings.language)).trim_end().to_owned()));
    let shell = add_scopes(&fill_messages(&read(SHELL), &texts), css);
    let noscript = read(&format!("web/noscript/{}.html", settings.language));
    let noscript = format!("<noscript lang=\"{}\">\n{noscript}</noscript>\n", settings.language);
    crate::write(&target.join("shell.html"), &(shell + &noscript));
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
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
    let found = messages.iter().find(|(other, _)| other == name);
    let (_, text) = found.unwrap_or_else(|| panic!("{SHELL} uses the message {name}, which does not exist"));
    text
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
