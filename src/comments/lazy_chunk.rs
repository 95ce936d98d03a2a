//! The split point of the comments chunk, which contains the comments of an article; the first paint does not need them.
//!
//! In a release, code that only [`CommentsChunk`] refers to is moved into a separate wasm file (`tools/release.mjs`),
//! which is loaded on demand. A debug build is one wasm file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

use crate::browser::lazy_chunk::may_prefetch;
use crate::comments::{Comments, delivery};
use crate::data::{ApiError, lazy_chunk};
use crate::i18n::Messages;
use wordpress::endpoint::ApiBase;
use wordpress::model::Post;

/// The functions of the comments chunk; whoever has this value knows that the chunk is loaded.
#[derive(Debug, Clone, Copy)]
pub struct CommentsChunk {
    show_comments: fn(Arc<Post>) -> AnyView,
    flush_outbox: fn(&ApiBase, &'static Messages),
}

impl CommentsChunk {
    /// The discussion and the comment form of an article.
    pub fn show_comments(&self, post: Arc<Post>) -> AnyView {
        (self.show_comments)(post)
    }

    /// Sends the comments that wait in the outbox.
    pub fn flush_outbox(&self, base: &ApiBase, messages: &'static Messages) {
        (self.flush_outbox)(base, messages);
    }
}

/// The entry point of the comments chunk. In a release the macro makes it `async`: it loads the chunk, then calls the
/// function.
#[cfg_attr(split, wasm_split(comments, fallible))]
fn split_point() -> Result<CommentsChunk, SplitLoaderError> {
    Ok(CommentsChunk {
        show_comments: |post| view! { <Comments post /> }.into_any(),
        flush_outbox: delivery::flush_outbox,
    })
}

/// Loads the comments chunk; returns at once if it is loaded already.
pub async fn load_chunk() -> Result<CommentsChunk, ApiError> {
    lazy_chunk::load(load_once).await
}

/// Loads the comments chunk before it is needed, unless the browser saves data or the network is slow. Ignores a
/// failure.
pub async fn prefetch() {
    if may_prefetch() {
        let _ = load_once().await;
    }
}

#[cfg(split)]
async fn load_once() -> Result<CommentsChunk, SplitLoaderError> {
    split_point().await
}

#[cfg(not(split))]
async fn load_once() -> Result<CommentsChunk, SplitLoaderError> {
    split_point()
}
