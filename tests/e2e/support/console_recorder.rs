//! The console entries and the requested addresses that are recorded during a test.

use serde::Deserialize;
use serde_json::Value;

use super::browser::Engine;

/// The script that records them where the driver cannot.
pub const SCRIPT: &str = include_str!("console_recorder.js");
/// The path to which a page that is left sends its report.
pub const PATH: &str = "/console-recorder";

/// A warning or an error in the console.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The text, after the address of the script or the resource.
    pub text: String,
    /// Whether a script wrote it, rather than the browser.
    pub is_from_script: bool,
}

/// What was recorded since the last time.
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

/// Finds the warnings and errors in Chromium's console log.
pub fn find_entries(log: &[Value]) -> Vec<Entry> {
    let is_serious = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    let entries = log.iter().filter(is_serious).map(|entry| Entry {
        text: entry["message"].as_str().unwrap_or_default().to_owned(),
        is_from_script: entry["source"] == "console-api",
    });
    entries.collect()
}

/// Finds the addresses that pages of `home` requested, in order, in Chromium's network log.
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

/// Whether a report is about a picture that WebKit sends as a ping when its page is left, which the policy counts as a
/// connection. Both the console and the violation report mention it.
pub fn is_ping(words: &str) -> bool {
    let is_connection =
        words.starts_with("connect-src refuses ") || words.contains("\"effective-directive\":\"connect-src\"");
    let is_picture = [".webp", ".jpg", ".jpeg", ".png"].iter().any(|ending| words.contains(ending));
    Engine::chosen() == Engine::WebKit && is_connection && is_picture
}
