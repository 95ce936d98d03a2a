//! The sender: sends comments one at a time, and updates the outbox and the browser's storage after each response.

use super::outbox_entry::{OutboxEntry, find_entries, save_entry};
use super::{IS_FLUSHING, LISTENER, SendResult, USES_CLASSIC_FORM, find_pause_ms, save_last_sent};
use crate::browser::{clock, outbox, url};
use crate::comments::local_comments::{self, save_held};
use crate::comments::refusal::{find_refusal, to_outcome};
use crate::data::query::send;
use crate::data::{ApiError, load};
use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::endpoint::ApiBase;
use wordpress::model::Comment;
use wordpress::model::comment::Status;
use wordpress::model::comment::outbox::{Next, Outcome, find_next};

/// The pause before the next attempt when the result of sending is unknown, for example without a network, ms.
const RETRY_MS: u32 = 30_000;

/// What came back for one comment: the stored comment if the response contained it, or the error.
type Response = Result<Option<Comment>, ApiError>;

/// Sends comments to one site.
#[derive(Clone)]
pub struct Sender {
    base: ApiBase,
    messages: &'static Messages,
}

impl Sender {
    /// A sender for the site with this API.
    pub fn new(base: &ApiBase, messages: &'static Messages) -> Self {
        Self { base: base.clone(), messages }
    }

    /// Saves a new comment in the outbox, and sends it unless older comments wait there.
    pub async fn submit(&self, new: NewComment) -> SendResult {
        let lock = outbox::acquire_lock().await;
        let has_others = find_entries().await.iter().any(|entry| entry.reason.is_empty());
        // Saved before it is sent: if the browser is closed now, the next visit sends the comment.
        let key = save_entry(None, "", &new).await;
        match key {
            Some(key) if has_others => {
                drop(lock);
                self.flush();
                SendResult::Queued(key)
            }
            _ => {
                let result = self.apply_response(key, &new, self.send_comment(&new).await, false).await;
                if matches!(result, SendResult::Queued(_)) {
                    self.flush_after(RETRY_MS);
                }
                result
            }
        }
    }

    /// Sends the waiting comments one by one, as fast as WordPress's limit for one user allows.
    pub fn flush(&self) {
        if !IS_FLUSHING.replace(true) {
            let sender = self.clone();
            send(async move { sender.send_waiting().await }, |()| IS_FLUSHING.set(false));
        }
    }

    fn flush_after(&self, ms: u32) {
        let sender = self.clone();
        clock::set_timeout(ms, move || sender.flush());
    }

    async fn send_waiting(&self) {
        loop {
            let lock = outbox::acquire_lock().await;
            let entries = find_entries().await;
            let Some(entry) = entries.into_iter().find(|entry| entry.reason.is_empty()) else { return };
            let pause = find_pause_ms();
            if pause > 0 {
                return self.flush_after(pause);
            }
            let result = self.send_entry(&entry).await;
            drop(lock);
            let listener = LISTENER.with_borrow(Clone::clone);
            if let Some(listener) = listener {
                listener(&entry, &result);
            }
            if matches!(result, SendResult::Queued(_)) {
                return self.flush_after(RETRY_MS);
            }
        }
    }

    async fn send_entry(&self, entry: &OutboxEntry) -> SendResult {
        let response = self.send_comment(&entry.new).await;
        self.apply_response(Some(entry.key), &entry.new, response, true).await
    }

    /// Turns a response into a result, and brings the outbox and the browser's storage up to date.
    async fn apply_response(
        &self,
        key: Option<u32>,
        new: &NewComment,
        response: Response,
        was_sent_before: bool,
    ) -> SendResult {
        let outcome = response.as_ref().map_or_else(to_outcome, |_| Outcome::Taken);
        let result = match (find_next(outcome, was_sent_before), response) {
            (Next::Forget, response) => {
                let sent = response.ok().flatten();
                save_delivered(new, sent.as_ref());
                SendResult::Delivered(sent)
            }
            (Next::Pause | Next::Keep, Err(error)) => {
                if outcome == Outcome::TooSoon {
                    save_last_sent();
                }
                return key.map_or(SendResult::Failed(error), SendResult::Queued);
            }
            (_, Err(error)) => SendResult::Failed(error),
            (_, Ok(sent)) => SendResult::Delivered(sent),
        };
        match (key, &result) {
            (Some(key), SendResult::Failed(error)) if was_sent_before => {
                let reason = find_refusal(error, self.messages).to_text();
                save_entry(Some(key), &reason, new).await;
            }
            (Some(key), _) => outbox::delete(key).await,
            (None, _) => {}
        }
        result
    }

    /// Sends a comment over REST, or through WordPress's own form where REST accepts no anonymous comments. The form's
    /// response does not contain the comment.
    async fn send_comment(&self, new: &NewComment) -> Response {
        let form = self.base.to_classic_form(&url::find_origin());
        if !USES_CLASSIC_FORM.get() {
            match load::send_comment(&self.base, new).await {
                Err(error) if error.code() == "rest_comment_login_required" && form.is_some() => {
                    USES_CLASSIC_FORM.set(true);
                }
                result => return result,
            }
        }
        match form {
            Some(form) => load::send_classic(form, new).await.map(|()| None),
            None => Ok(None),
        }
    }
}

/// Saves in this browser that the site has stored a comment: when it was sent, and the comment itself while nobody else
/// can see it.
fn save_delivered(new: &NewComment, sent: Option<&Comment>) {
    save_last_sent();
    // If the browser was closed during an earlier attempt, the text is still saved as a draft.
    local_comments::forget_draft(new);
    if sent.is_none_or(|sent| sent.status != Status::Public) {
        save_held(new, sent);
    }
}
