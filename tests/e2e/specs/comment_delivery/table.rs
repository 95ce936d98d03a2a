//! The table of cases: where each text is, in WordPress's database and on the reader's side.

use std::io::Write;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::Session;
use crate::support::database::count_stored;

/// Longer than three of the site's minimum intervals between two comments.
const LONG: Duration = Duration::from_secs(75);

/// Finds a text in the browser: in the form, the draft or the pending comments.
const IN_HANDS: &str = r#"
    const found = [];
    if (document.querySelector("textarea")?.value.includes(text)) found.push("form");
    if (Object.keys(localStorage).some((key) => key.startsWith("gazeta.draft.") && localStorage[key].includes(text)))
        found.push("draft");
    const database = await new Promise((done) => {
        const request = indexedDB.open("gazeta", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("outbox", { autoIncrement: true });
        request.onsuccess = () => done(request.result);
    });
    const kept = await new Promise((done) => {
        const request = database.transaction("outbox").objectStore("outbox").getAll();
        request.onsuccess = () => done(request.result);
    });
    database.close();
    const plain = kept.map((entry) => JSON.parse(entry.slice(entry.indexOf("\n") + 1)).content);
    if (plain.includes(text)) found.push("outbox");
    return found;"#;

/// The table of cases and results.
#[derive(Default)]
pub struct Table(Vec<[String; 3]>);

impl Table {
    /// Waits until the state is as expected, and records it.
    pub async fn note(&mut self, session: &Session, case: &str, text: &str, stored: usize, hands: &[&str]) {
        let end = Instant::now() + LONG;
        loop {
            let found: Vec<String> = session
                .run(&format!("const text = {}; return (async () => {{ {IN_HANDS} }})()", Value::from(text)))
                .await;
            let count = count_stored(text);
            assert!(count <= 1, "{case}: stored {count} times: {text}");
            assert!(count == 1 || !found.is_empty(), "{case}: lost: {text}");
            if count == stored && found == hands {
                let held = if found.is_empty() { "–".to_owned() } else { found.join(", ") };
                self.0.push([case.to_owned(), count.to_string(), held]);
                return;
            }
            assert!(Instant::now() < end, "{case}: stored {count}, in hand {found:?}; expected {stored}, {hands:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Records that a text is stored once.
    pub fn note_stored(&mut self, case: &str, text: &str, hands: &str) {
        assert_eq!(count_stored(text), 1, "{case}: {text}");
        self.0.push([case.to_owned(), "1".to_owned(), hands.to_owned()]);
    }

    /// Prints to the terminal directly, because the output of a passing test is captured.
    pub fn print(&self) {
        let mut table = format!("\n| {:<62} | stored | in the reader's hands |\n", "case");
        table += &format!("| {:-<62} | ------ | --------------------- |\n", "");
        for [case, stored, hands] in &self.0 {
            table += &format!("| {case:<62} | {stored:<6} | {hands:<21} |\n");
        }
        std::io::stdout().write_all(table.as_bytes()).expect("the table can be printed");
    }
}
