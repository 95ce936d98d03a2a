//! Waits until a page has no pending tasks, for tests of what must not happen: so they need no fixed pause.

use super::Session;
use super::polling::MAX_POLL_INTERVAL;

const SCRIPT: &str = include_str!("settle.js");
/// The response is read and drawn after the request has ended, so the count must be zero in several frames.
const FRAMES: &str = "
    const done = arguments[arguments.length - 1];
    const count = (frames, quiet) => {
        if (frames === 0) return done(quiet);
        requestAnimationFrame(() => count(frames - 1, quiet && pendingTasks === 0));
    };
    count(5, true);";

impl Session {
    /// Counts the pending timers, idle callbacks and requests of pages that are opened from now on.
    pub fn track_tasks(&self) {
        self.server.run_before_app(SCRIPT);
    }

    /// Waits until the page has neither timers of at most ten seconds nor requests. Call `track_tasks` first.
    pub async fn settle(&self) {
        let settled = async || self.run_async::<bool>(FRAMES, Vec::new()).await.then_some(());
        self.until("the page has nothing left to do", settled).await;
    }

    /// Polls until the value has been the same ten times in a row, for changes without any event.
    pub async fn until_stable<T: PartialEq>(&self, poll: impl AsyncFn() -> T) -> T {
        let mut value = poll().await;
        let mut repeats = 0;
        while repeats < 10 {
            tokio::time::sleep(MAX_POLL_INTERVAL).await;
            let next = poll().await;
            repeats = if next == value { repeats + 1 } else { 0 };
            value = next;
        }
        value
    }
}
