//! What is recorded during a test: entries of the console, and the addresses that the app requested.

use serde::Deserialize;
use serde_json::Value;

use super::browser::Engine;

/// The script that records it where the driver cannot.
pub const SCRIPT: &str = include_str!("console_recorder.js");
/// Where a page that is being left sends its record.
pub const PATH: &str = "/console-recorder";

/// A warning or an error of the console.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The text, with the address of the script or the resource before it.
    pub text: String,
    /// Whether a script wrote it, and not the browser.
    pub is_from_script: bool,
}

/// What was written down since it was taken last.
#[derive(Debug, Default, Deserialize)]
pub struct Report {
    pub entries: Vec<Entry>,
    pub requests: Vec<String>,
}

impl Report {
    pub fn add(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.requests.extend(other.requests);
    }
}

/// The entries that a developer would look at, from Chromium's log of the console.
pub fn find_entries(log: &[Value]) -> Vec<Entry> {
    let is_serious = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    let entries = log.iter().filter(is_serious).map(|entry| Entry {
        text: entry["message"].as_str().unwrap_or_default().to_owned(),
        is_from_script: entry["source"] == "console-api",
    });
    entries.collect()
}

/// The addresses asked by pages of `home`, in order, from Chromium's log of the network.
pub fn find_requests(log: &[Value], home: &str) -> Vec<String> {
    let messages = log.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
    let requests = messages.filter_map(|message| {
        let message = &message["message"];
        let is_ours = message["params"]["documentURL"].as_str().is_some_and(|url| url.starts_with(home));
        let is_request = message["method"] == "Network.requestWillBeSent";
        (is_ours && is_request).then(|| message["params"]["request"]["url"].as_str().map(str::to_owned)).flatten()
    });
    requests.collect()
}

/// Whether this tells of a picture whose turn came while a page was being left: WebKit sends it as a ping, which the
/// policy counts as a connection. That page or the next says so in the console, and the report to the server does too.
pub fn is_ping(words: &str) -> bool {
    let is_connection =
        words.starts_with("connect-src refuses ") || words.contains("\"effective-directive\":\"connect-src\"");
    let is_picture = [".webp", ".jpg", ".jpeg", ".png"].iter().any(|ending| words.contains(ending));
    Engine::chosen() == Engine::WebKit && is_connection && is_picture
}
