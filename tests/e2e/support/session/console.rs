//! The console and the requests of a session's pages.

use super::super::console_recorder::{self, Entry, Report};
use super::Session;

impl Session {
    /// Allows console entries that contain these words, at the test's end too.
    pub fn expect_in_console(&self, words: &str) {
        self.expected.borrow_mut().push(words.to_owned());
    }

    pub fn expects(&self, entry: &Entry) -> bool {
        self.expected.borrow().iter().any(|words| to_plain(&entry.text).contains(words))
    }

    /// Takes the recorded console entries.
    pub async fn take_console(&self) -> Vec<Entry> {
        self.read_logs().await;
        std::mem::take(&mut self.report.borrow_mut().entries)
    }

    /// Takes the addresses that pages of the site have requested, in order.
    pub async fn take_requests(&self) -> Vec<String> {
        self.read_logs().await;
        let mut requests = std::mem::take(&mut self.report.borrow_mut().requests);
        requests.retain(|url| url.starts_with("http") || url.starts_with("ws"));
        requests
    }

    /// Reads the driver's logs, or the recorder of the current page and the reports of earlier pages.
    async fn read_logs(&self) {
        let report = if self.browser.engine.has_logs() {
            Report {
                entries: console_recorder::find_entries(&self.browser.take_log("browser").await),
                requests: console_recorder::find_requests(
                    &self.browser.take_log("performance").await,
                    &self.server.home,
                ),
            }
        } else {
            self.report.borrow_mut().add(self.server.take_report());
            self.run::<Option<Report>>("return window.consoleRecorder?.() ?? null").await.unwrap_or_default()
        };
        self.report.borrow_mut().add(report);
    }

    /// Waits until the app has named the failed address in the console, and checks that nothing unexpected is there.
    pub async fn see_console_name(&self, address: &str) {
        let named = async || {
            let entries = self.take_console().await;
            let others: Vec<_> = entries.iter().filter(|entry| !to_plain(&entry.text).contains(address)).collect();
            assert!(others.iter().all(|entry| self.expects(entry)), "the console is not clean: {others:#?}");
            entries.iter().any(|entry| entry.is_from_script && to_plain(&entry.text).contains(address)).then_some(())
        };
        self.until(&format!("the app names {address} in the console"), named).await;
    }
}

/// Percent-decodes addresses in a text, so that they can be matched.
fn to_plain(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
