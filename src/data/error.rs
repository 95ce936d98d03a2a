//! Errors of requests to a backend. Their texts are for developers; `components::failure` has the ones for readers.

use thiserror::Error;
use wordpress::decode::refusal::is_withdrawal;

/// Why a request returned nothing that can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{url}: {kind}")]
pub struct ApiError {
    /// The URL of the request.
    pub url: String,
    /// What went wrong.
    pub kind: ErrorKind,
}

/// The kinds of errors.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ErrorKind {
    /// The request was aborted because nobody waits for it any more.
    #[error("aborted")]
    Aborted,
    /// No response: no network, a refused connection, or a response that CORS forbids to read.
    /// Holds the browser's message.
    #[error("no connection ({0})")]
    Unreachable(String),
    /// The response was not complete within the time-out.
    #[error("timed out")]
    Timeout,
    /// The server responded with an HTTP error.
    #[error("HTTP {status} {code} {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// WordPress's error code, such as `rest_comment_closed`; empty if the response did not come from WordPress.
        code: String,
        /// WordPress's message, in the site's language; it may contain HTML.
        message: String,
    },
    /// A page that must be opened before the site responds: of a protection service, or of a network. Holds the status.
    #[error("HTTP {0}: a challenge or a login page in place of the response")]
    Challenge(u16),
    /// Nothing of WordPress's API is at this address. Holds the status.
    #[error("HTTP {0}: no WordPress API at this address; check `api` in the settings")]
    NoApi(u16),
    /// One of the app's own files is gone, because a deploy has replaced it.
    #[error("the file is gone")]
    Gone,
    /// The response is not JSON, most often it is an HTML page. Holds the parser's message.
    #[error("the response is not JSON ({0})")]
    NotJson(String),
    /// The response is JSON, but not in the shape of WordPress's API. Holds what was expected.
    #[error("the response has an unexpected shape ({0})")]
    Malformed(&'static str),
    /// The response is longer than the limit, and was not read to its end.
    #[error("the response is too long")]
    TooLarge,
    /// The server redirects to another origin. The redirect was not followed, or its response was discarded.
    #[error("a redirect to another origin")]
    Elsewhere,
    /// The backend has nothing at this address.
    #[error("not found")]
    NotFound,
}

impl ErrorKind {
    /// This error, for a URL.
    pub fn at(self, url: &str) -> ApiError {
        ApiError { url: url.to_owned(), kind: self }
    }

    /// Whether WordPress says that what was requested does not exist. No other error takes away what a reader has.
    pub fn is_withdrawal(&self) -> bool {
        match self {
            Self::NotFound => true,
            Self::Refused { status, code, .. } => is_withdrawal(*status, code),
            _ => false,
        }
    }
}

impl ApiError {
    /// WordPress's error code; empty if there is none.
    pub fn code(&self) -> &str {
        match &self.kind {
            ErrorKind::Refused { code, .. } => code,
            _ => "",
        }
    }
}
