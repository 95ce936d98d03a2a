//! Decides what to do after sending a comment, so that it is stored exactly once or returned to its writer.

/// The pause that WordPress demands between two comments of one visitor (15 s), plus a margin.
pub const FLOOD_MS: f64 = 15_500.0;

/// The result of sending a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The site has stored it.
    Taken,
    /// The site already has the same comment.
    Duplicate,
    /// The site demands a pause.
    TooSoon,
    /// The site refused it.
    Refused,
    /// There was no response or an inconclusive one: the comment may be stored or not.
    Unknown,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Drop it from the outbox: it is stored.
    Forget,
    /// Put the text back into the form, with the reason.
    GiveBack,
    /// Send it again after the pause.
    Pause,
    /// Send it again when the network is back.
    Keep,
}

/// Finds what to do next. If the comment was sent before, a duplicate proves that the first attempt succeeded.
pub fn find_next(outcome: Outcome, was_sent_before: bool) -> Next {
    match outcome {
        Outcome::Taken => Next::Forget,
        Outcome::Duplicate if was_sent_before => Next::Forget,
        Outcome::TooSoon if was_sent_before => Next::Pause,
        Outcome::Duplicate | Outcome::TooSoon | Outcome::Refused => Next::GiveBack,
        Outcome::Unknown => Next::Keep,
    }
}

/// Finds the result by the HTTP status and WordPress's error code; status 0 means no response.
pub fn find_outcome(status: u16, code: &str) -> Outcome {
    match (status, code) {
        (_, "comment_duplicate") | (409, "") => Outcome::Duplicate,
        (_, "comment_flood") => Outcome::TooSoon,
        // WordPress's own error means that nothing was stored; an error of a server in front of it means nothing.
        (500.., "rest_comment_failed_create") => Outcome::Refused,
        (0 | 408 | 429 | 500.., _) => Outcome::Unknown,
        _ => Outcome::Refused,
    }
}
