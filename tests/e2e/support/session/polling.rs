//! Waits for conditions by polling.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use super::Session;

/// The time limit for a condition: longer than the app's own time-out.
pub const TIMEOUT: Duration = Duration::from_secs(14);
/// The first pause between two polls.
pub const POLL_INTERVAL: Duration = Duration::from_millis(30);
/// The longest pause, reached after many polls.
pub(super) const MAX_POLL_INTERVAL: Duration = Duration::from_millis(200);

/// Pauses between polls, each longer than the one before, because each poll takes processor time from the page.
pub struct Backoff(Duration);

impl Backoff {
    pub const fn new() -> Self {
        Self(POLL_INTERVAL)
    }

    pub async fn pause(&mut self) {
        tokio::time::sleep(self.0).await;
        self.0 = MAX_POLL_INTERVAL.min(self.0 * 6 / 5);
    }
}

impl Session {
    /// Polls until there is a value.
    pub async fn until<T>(&self, what: &str, poll: impl AsyncFn() -> Option<T>) -> T {
        let end = Instant::now() + TIMEOUT;
        let mut backoff = Backoff::new();
        loop {
            if let Some(found) = poll().await {
                return found;
            }
            assert!(Instant::now() < end, "waited in vain until {what}");
            backoff.pause().await;
        }
    }

    /// Polls until the value is as expected; the failure shows the last one.
    pub async fn until_equal<T: PartialEq + Debug>(&self, what: &str, expected: T, poll: impl AsyncFn() -> T) {
        let end = Instant::now() + TIMEOUT;
        let mut backoff = Backoff::new();
        loop {
            let found = poll().await;
            if found == expected {
                return;
            }
            assert!(Instant::now() < end, "{what}\n expected: {expected:?}\n    found: {found:?}");
            backoff.pause().await;
        }
    }
}
