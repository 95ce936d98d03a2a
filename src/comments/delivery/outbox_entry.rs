//! The entries of the outbox: how a comment is written to the browser's storage, and found there again.

use crate::browser::outbox;
use crate::data::json::Json;
use crate::data::query::send;
use wordpress::decode::comment::NewComment;

/// A comment in the outbox.
#[derive(Debug, Clone)]
pub struct OutboxEntry {
    /// The key of the entry.
    pub key: u32,
    /// Why the site refused the comment; empty while it waits to be sent.
    pub reason: String,
    /// The comment.
    pub new: NewComment,
}

impl OutboxEntry {
    /// Decodes the stored text of an entry: the reason in the first line, then the comment as JSON.
    fn decode(key: u32, text: &str) -> Option<Self> {
        let (reason, new) = text.split_once('\n')?;
        Some(Self { key, reason: reason.to_owned(), new: NewComment::parse::<Json>(new)? })
    }
}

/// Saves a comment in the outbox, or overwrites the entry with `key`. Returns its key, or `None` if the browser cannot
/// save it.
pub async fn save_entry(key: Option<u32>, reason: &str, new: &NewComment) -> Option<u32> {
    outbox::put(&format!("{}\n{}", reason.replace('\n', " "), new.to_json()), key).await
}

/// All entries of the outbox, oldest first.
pub async fn find_entries() -> Vec<OutboxEntry> {
    let stored = outbox::get_all().await;
    stored.into_iter().filter_map(|(key, text)| OutboxEntry::decode(key, &text)).collect()
}

/// Calls `done` with the entries of the outbox that belong to an article.
pub fn find_entries_for(post: u64, done: impl FnOnce(Vec<OutboxEntry>) + 'static) {
    send(find_entries(), move |entries| {
        done(entries.into_iter().filter(|entry| entry.new.post == post).collect());
    });
}

/// Removes an entry from the outbox.
pub fn remove_entry(key: u32) {
    send(outbox::delete(key), |()| ());
}
