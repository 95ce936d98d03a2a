//! The split point of the lazy chunk: the comments of an article, which a first visit is drawn without.
//!
//! What only [`LazyChunk`] leads to is left out of a release's first program (`tools/release.mjs`) and fetched when it is
//! needed; a debug build is one program.

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

/// What the lazy chunk can do; it is there for whoever holds one.
#[derive(Debug, Clone, Copy)]
pub struct LazyChunk {
    show_comments: fn(Arc<Post>) -> AnyView,
    empty_outbox: fn(&ApiBase, &'static Messages),
}

impl LazyChunk {
    /// Discussion and form of an article.
    pub fn show_comments(&self, post: Arc<Post>) -> AnyView {
        (self.show_comments)(post)
    }

    /// Sends what waits in the outbox.
    pub fn empty_outbox(&self, base: &ApiBase, messages: &'static Messages) {
        (self.empty_outbox)(base, messages);
    }
}

/// The entrance to the lazy chunk. In a release the macro makes it `async`: it loads the chunk first.
#[cfg_attr(split, wasm_split(comments, fallible))]
fn split_point() -> Result<LazyChunk, SplitLoaderError> {
    Ok(LazyChunk { show_comments: |post| view! { <Comments post/> }.into_any(), empty_outbox: delivery::empty_outbox })
}

/// Loads the lazy chunk, with as many tries as a request to the site has; answers at once where it is there.
pub async fn load_chunk() -> Result<LazyChunk, ApiError> {
    let mut tries = 0;
    let kind = loop {
        tries += 1;
        let kind = match load().await {
            Ok(second) => return Ok(second),
            Err(kind) => kind,
        };
        match retry::find_pause_ms(&kind, None, tries, clock::chance()) {
            Some(ms) => response::pause(ms).await,
            None => break kind,
        }
    };
    let error = kind.at("the lazy chunk");
    console::warn(&error.to_string());
    Err(error)
}

/// Loads the lazy chunk before anybody needs it, unless the reader saves data or the network is slow; a failure is
/// ignored.
pub async fn prefetch() {
    if lazy_chunk::may_prefetch() {
        let _ = load().await;
    }
}

async fn load() -> Result<LazyChunk, ErrorKind> {
    #[cfg(split)]
    let second = split_point().await;
    #[cfg(not(split))]
    let second = split_point();
    second.map_err(|_| to_kind(lazy_chunk::find_reason()))
}

fn to_kind(reason: String) -> ErrorKind {
    match reason.starts_with("TimeoutError") {
        true => ErrorKind::Timeout,
        false => ErrorKind::Unreachable(reason),
    }
}
