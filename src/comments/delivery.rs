//! Delivery of comments: each is saved in the outbox first, then sent by one tab at a time until the site accepts or
//! refuses it. It never touches the DOM, and works on whatever page is open.

mod outbox_entry;
mod sender;

pub use outbox_entry::{OutboxEntry, find_entries_for, remove_entry};

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use self::sender::Sender;
use crate::browser::{clock, storage};
use crate::data::ApiError;
use crate::data::query::send;
use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::endpoint::ApiBase;
use wordpress::model::Comment;
use wordpress::model::comment::outbox::FLOOD_MS;

/// The storage key of the time when this browser last sent a comment, Unix time in seconds.
const LAST_SENT: &str = "gazeta.sent";

/// The result of sending a comment.
#[derive(Debug, Clone)]
pub enum SendResult {
    /// The site has stored the comment; it is given as the site shows it, or `None` if the response did not contain it.
    Delivered(Option<Comment>),
    /// The comment waits in the outbox under this key.
    Queued(u32),
    /// The site refused the comment, or could not be reached and the outbox could not save it. The reader still has
    /// the text.
    Failed(ApiError),
}

type Listener = Rc<dyn Fn(&OutboxEntry, &SendResult)>;

thread_local! {
    /// The function that receives the results of comments sent from the outbox.
    static LISTENER: RefCell<Option<Listener>> = RefCell::default();
    /// Whether the outbox is being sent now.
    static IS_FLUSHING: Cell<bool> = const { Cell::new(false) };
    /// Whether the site has refused a comment because it accepts comments of registered users only.
    static REQUIRES_LOGIN: Cell<bool> = const { Cell::new(false) };
    /// Whether the site accepts comments only through WordPress's own form (`wp-comments-post.php`), not over REST.
    static USES_CLASSIC_FORM: Cell<bool> = const { Cell::new(false) };
}

/// Whether the site has said since the app started that it accepts comments of registered users only.
pub fn requires_login() -> bool {
    REQUIRES_LOGIN.get()
}

/// Remembers that the site accepts comments of registered users only.
pub fn set_requires_login() {
    REQUIRES_LOGIN.set(true);
}

/// Calls `listener` with the result of each comment that is sent from the outbox; it replaces the previous listener.
pub fn set_listener(listener: impl Fn(&OutboxEntry, &SendResult) + 'static) {
    LISTENER.set(Some(Rc::new(listener)));
}

/// Sends the comments that wait in the outbox.
pub fn flush_outbox(base: &ApiBase, messages: &'static Messages) {
    Sender::new(base, messages).flush();
}

/// Sends a comment that the reader has just submitted, and calls `done` with the result.
pub fn submit(base: &ApiBase, messages: &'static Messages, new: NewComment, done: impl FnOnce(SendResult) + 'static) {
    let sender = Sender::new(base, messages);
    send(async move { sender.submit(new).await }, done);
}

/// How long this browser must wait until the site accepts another comment, ms.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the flood window")]
pub fn find_pause_ms() -> u32 {
    let sent: u64 = storage::read(LAST_SENT).and_then(|sent| sent.parse().ok()).unwrap_or_default();
    let since = clock::now_seconds().abs_diff(sent).min(1000) as f64 * 1000.0;
    (FLOOD_MS - since).max(0.0) as u32
}

/// Saves that a comment was sent now.
fn save_last_sent() {
    storage::write(LAST_SENT, &clock::now_seconds().to_string());
}
