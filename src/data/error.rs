//! What can go wrong between the app and a backend; the words for readers are `components::failure`'s.

use thiserror::Error;

/// Why a request brought no answer that can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{url}: {kind}")]
pub struct ApiError {
    /// The URL that was asked.
    pub url: String,
    /// What went wrong with it.
    pub kind: ErrorKind,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ErrorKind {
    /// The request was given up because nobody waits for it any more.
    #[error("given up")]
    Aborted,
    /// No answer came: no network, a refused connection, or an answer that CORS forbids to read. What the browser said.
    #[error("no connection ({0})")]
    Unreachable(String),
    /// No whole answer came within the time-out.
    #[error("no answer in time")]
    Timeout,
    /// The server answered with an error.
    #[error("HTTP {status} {code} {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// WordPress's code, `rest_comment_closed`; empty when the answer was not WordPress's.
        code: String,
        /// WordPress's message, in the site's language; may hold HTML.
        message: String,
    },
    /// The answer is not JSON, most often a page of HTML. What the parser said.
    #[error("the answer is not JSON ({0})")]
    NotJson(String),
    /// The answer is JSON of another shape than the contract's. What was expected.
    #[error("the answer has an unexpected shape ({0})")]
    Malformed(&'static str),
    /// The answer is longer than anything that a page needs, and was not read to its end.
    #[error("the answer is too long")]
    TooLarge,
    /// The server sends the request on to another origin, which was not followed or not believed.
    #[error("a redirect to another origin")]
    Elsewhere,
    /// The backend says that there is no such thing.
    #[error("nothing there")]
    NotFound,
}

impl ErrorKind {
    /// The error of a URL.
    pub fn at(self, url: &str) -> ApiError {
        ApiError { url: url.to_owned(), kind: self }
    }
}

impl ApiError {
    /// WordPress's own code of a refusal, or an empty text.
    pub fn code(&self) -> &str {
        match &self.kind {
            ErrorKind::Refused { code, .. } => code,
            _ => "",
        }
    }
}
