//! Comments that have not reached the site yet: whatever page is open, the outbox is looked at, and the lazy chunk is
//! loaded for it only when something waits there.

use std::cell::Cell;

use crate::browser::{clock, events, outbox};
use crate::comments::lazy_chunk::{LazyChunk, load_chunk};
use crate::data::ApiError;
use crate::data::query::send;
use crate::i18n::Messages;
use wordpress::endpoint::ApiBase;

/// How long it takes until the lazy chunk is requested again, ms.
const PAUSE_MS: u32 = 30_000;

thread_local! {
    /// Whether the outbox is being looked at.
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Sends what waits, now and whenever the network comes back. Call once.
pub fn send_unsent(base: &ApiBase, messages: &'static Messages) {
    look(base.clone(), messages);
    let base = base.clone();
    events::on_window("online", move || look(base.clone(), messages));
}

fn look(base: ApiBase, messages: &'static Messages) {
    if IS_BUSY.replace(true) {
        return;
    }
    send(find_sender(), move |sender| {
        IS_BUSY.set(false);
        match sender {
            Ok(Some(second)) => second.empty_outbox(&base, messages),
            Ok(None) => {}
            Err(_) => clock::later(PAUSE_MS, move || look(base, messages)),
        }
    });
}

/// What can send, if there is something to send.
async fn find_sender() -> Result<Option<LazyChunk>, ApiError> {
    match outbox::is_empty().await {
        true => Ok(None),
        false => load_chunk().await.map(Some),
    }
}
