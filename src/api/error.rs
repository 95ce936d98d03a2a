//! What can go wrong between the app and a backend; the words for readers are `components::failure`'s.

use thiserror::Error;

/// Why a request brought no answer that can be shown; each names the URL that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ApiError {
    /// The request was given up because nobody waits for it any more.
    #[error("{url}: given up")]
    Aborted {
        /// The URL asked for.
        url: String,
    },
    /// No answer came: no network, a refused connection, or an answer that CORS forbids to read.
    #[error("{url}: no connection ({reason})")]
    Unreachable {
        /// The URL asked for.
        url: String,
        /// What the browser said.
        reason: String,
    },
    /// No whole answer came within the time-out.
    #[error("{url}: no answer in {seconds} s")]
    Timeout {
        /// The URL asked for.
        url: String,
        /// The time-out, in seconds.
        seconds: u32,
    },
    /// The server answered with an error.
    #[error("{url}: HTTP {status} {code} {message}")]
    Refused {
        /// The URL asked for.
        url: String,
        /// The HTTP status.
        status: u16,
        /// WordPress's code, `rest_comment_closed`; empty when the answer was not WordPress's.
        code: String,
        /// WordPress's message, in the site's language; may hold HTML.
        message: String,
    },
    /// The answer is not JSON, most often a page of HTML.
    #[error("{url}: the answer is not JSON ({reason})")]
    NotJson {
        /// The URL asked for.
        url: String,
        /// What the parser said.
        reason: String,
    },
    /// The answer is JSON of another shape than the contract's.
    #[error("{url}: the answer has an unexpected shape ({reason})")]
    Malformed {
        /// The URL asked for.
        url: String,
        /// What was expected, and where.
        reason: String,
    },
    /// The backend says that there is no such thing.
    #[error("{url}: nothing there")]
    NotFound {
        /// The URL asked for.
        url: String,
    },
}

impl ApiError {
    /// WordPress's own code of a refusal, or an empty text.
    pub fn code(&self) -> &str {
        match self {
            Self::Refused { code, .. } => code,
            _ => "",
        }
    }
}
