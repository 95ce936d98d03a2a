//! Loads lazy chunks: parts of the program that a release has in wasm files of their own (`tools/release.mjs`).

use wasm_split_helpers::SplitLoaderError;

use crate::browser::{clock, console, lazy_chunk, response};
use crate::data::client::retry;
use crate::data::{ApiError, ErrorKind};

/// Loads a chunk by calling its split point, with as many attempts as a request to the site has; returns at once if it
/// is loaded already.
pub async fn load<T>(split_point: impl AsyncFn() -> Result<T, SplitLoaderError>) -> Result<T, ApiError> {
    let mut attempts = 0;
    let kind = loop {
        attempts += 1;
        let kind = match split_point().await {
            Ok(chunk) => return Ok(chunk),
            Err(_) => to_kind(lazy_chunk::find_reason()),
        };
        match retry::find_pause_ms(&kind, None, attempts, clock::random()) {
            Some(ms) => response::pause(ms).await,
            None => break kind,
        }
    };
    let error = kind.at("a lazy chunk");
    console::warn(&error.to_string());
    Err(error)
}

fn to_kind(reason: String) -> ErrorKind {
    match &*reason {
        "gone" => ErrorKind::Gone,
        _ if reason.starts_with("TimeoutError") => ErrorKind::Timeout,
        _ => ErrorKind::Unreachable(reason),
    }
}
