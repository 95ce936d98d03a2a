//! The split point of the lazy chunk, which contains the comments of an article; the first paint does not need them.
//!
//! In a release, code that only [`LazyChunk`] refers to is moved into a separate wasm file (`tools/release.mjs`), which
//! is loaded on demand. A debug build is one wasm file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

use crate::browser::{clock, console, lazy_chunk, response};
use crate::comments::{Comments, delivery};
use crate::data::client::retry;
use crate::data::{ApiError, ErrorKind};
use crate::i18n::Messages;
use wordpress::endpoint::ApiBase;
use wordpress::model::Post;

/// The functions of the lazy chunk; whoever has this value knows that the chunk is loaded.
#[derive(Debug, Clone, Copy)]
pub struct LazyChunk {
    show_comments: fn(Arc<Post>) -> AnyView,
    flush_outbox: fn(&ApiBase, &'static Messages),
}

impl LazyChunk {
    /// The discussion and the comment form of an article.
    pub fn show_comments(&self, post: Arc<Post>) -> AnyView {
        (self.show_comments)(post)
    }

    /// Sends the comments that wait in the outbox.
    pub fn flush_outbox(&self, base: &ApiBase, messages: &'static Messages) {
        (self.flush_outbox)(base, messages);
    }
}

/// The entry point of the lazy chunk. In a release the macro makes it `async`: it loads the chunk, then calls the
/// function.
#[cfg_attr(split, wasm_split(comments, fallible))]
fn split_point() -> Result<LazyChunk, SplitLoaderError> {
    Ok(LazyChunk { show_comments: |post| view! { <Comments post /> }.into_any(), flush_outbox: delivery::flush_outbox })
}

/// Loads the lazy chunk, with as many attempts as a request to the site has; returns at once if it is loaded already.
pub async fn load_chunk() -> Result<LazyChunk, ApiError> {
    let mut attempts = 0;
    let kind = loop {
        attempts += 1;
        let kind = match load_once().await {
            Ok(chunk) => return Ok(chunk),
            Err(kind) => kind,
        };
        match retry::find_pause_ms(&kind, None, attempts, clock::random()) {
            Some(ms) => response::pause(ms).await,
            None => break kind,
        }
    };
    let error = kind.at("the lazy chunk");
    console::warn(&error.to_string());
    Err(error)
}

/// Loads the lazy chunk before it is needed, unless the browser saves data or the network is slow. Ignores a failure.
pub async fn prefetch() {
    if lazy_chunk::may_prefetch() {
        let _ = load_once().await;
    }
}

async fn load_once() -> Result<LazyChunk, ErrorKind> {
    #[cfg(split)]
    let chunk = split_point().await;
    #[cfg(not(split))]
    let chunk = split_point();
    chunk.map_err(|_| to_kind(lazy_chunk::find_reason()))
}

fn to_kind(reason: String) -> ErrorKind {
    match &*reason {
        "gone" => ErrorKind::Gone,
        _ if reason.starts_with("TimeoutError") => ErrorKind::Timeout,
        _ => ErrorKind::Unreachable(reason),
    }
}
