//! What becomes of a comment that was sent, by what is known of it; so that it is stored once, or still in hand.

/// How long WordPress lets one reader wait between two comments, and a little more.
pub const FLOOD_MS: f64 = 15_500.0;

/// How a sending ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The site has taken it.
    Taken,
    /// The site has the same text already.
    Duplicate,
    /// The site wants a pause.
    TooSoon,
    /// The site refused it.
    Refused,
    /// No answer, or one that tells nothing: it may be stored or not.
    Unknown,
}

/// What is to be done then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing: it is stored.
    Forget,
    /// Give the text back to the reader, with the reason.
    GiveBack,
    /// Send it again after the pause.
    Pause,
    /// Send it again when the network is back.
    Keep,
}

/// Finds what is to be done. A duplicate of what was sent before is the proof that the first sending arrived.
pub fn find_next(outcome: Outcome, was_sent_before: bool) -> Next {
    match outcome {
        Outcome::Taken => Next::Forget,
        Outcome::Duplicate if was_sent_before => Next::Forget,
        Outcome::TooSoon if was_sent_before => Next::Pause,
        Outcome::Duplicate | Outcome::TooSoon | Outcome::Refused => Next::GiveBack,
        Outcome::Unknown => Next::Keep,
    }
}

/// How a sending ended, by status and code of a refusal; status 0 stands for no answer at all.
pub fn find_outcome(status: u16, code: &str) -> Outcome {
    match (status, code) {
        (_, "comment_duplicate") | (409, "") => Outcome::Duplicate,
        (_, "comment_flood") => Outcome::TooSoon,
        // WordPress says of its own failures that nothing was stored; those of the servers before it say nothing.
        (500.., "rest_comment_failed_create") => Outcome::Refused,
        (0 | 408 | 429 | 500.., _) => Outcome::Unknown,
        _ => Outcome::Refused,
    }
}
