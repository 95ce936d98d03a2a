//! Unsent comments: checks the outbox at the start of the app and whenever the network returns, and loads the lazy
//! chunk to send them only if there are any.

use std::cell::Cell;

use crate::browser::{clock, events, outbox};
use crate::comments::lazy_chunk::{CommentsChunk, load_chunk};
use crate::data::ApiError;
use crate::data::query::send;
use crate::i18n::Messages;
use wordpress::endpoint::ApiBase;

/// The pause before the next attempt when the lazy chunk could not be loaded, ms.
const RETRY_MS: u32 = 30_000;

thread_local! {
    /// Whether the outbox is being checked now.
    static IS_CHECKING: Cell<bool> = const { Cell::new(false) };
}

/// Sends unsent comments, now and whenever the network returns. Call it once.
pub fn send_unsent(base: &ApiBase, messages: &'static Messages) {
    check_outbox(base.clone(), messages);
    let base = base.clone();
    events::on_window("online", move || check_outbox(base.clone(), messages));
}

fn check_outbox(base: ApiBase, messages: &'static Messages) {
    if IS_CHECKING.replace(true) {
        return;
    }
    send(load_if_needed(), move |chunk| {
        IS_CHECKING.set(false);
        match chunk {
            Ok(Some(chunk)) => chunk.flush_outbox(&base, messages),
            Ok(None) => {}
            Err(_) => clock::set_timeout(RETRY_MS, move || check_outbox(base, messages)),
        }
    });
}

/// Loads the lazy chunk, unless the outbox is empty.
async fn load_if_needed() -> Result<Option<CommentsChunk>, ApiError> {
    match outbox::is_empty().await {
        true => Ok(None),
        false => load_chunk().await.map(Some),
    }
}
