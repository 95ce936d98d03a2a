//! How a comment reaches the site: kept on the disk before it is sent, sent by one tab at a time, and again until the
//! site has said what became of it. Runs on every page of the app, and never touches the page itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::local_comments::{self, keep_held};
use super::refusal::{find_refusal, to_outcome};
use crate::browser::{clock, outbox, storage, url};
use crate::data::query::send;
use crate::data::{ApiError, load};
use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::endpoint::ApiBase;
use wordpress::model::Comment;
use wordpress::model::comment::Status;
use wordpress::model::comment::outbox::{FLOOD_MS, Next, Outcome, find_next};

/// When this browser has sent its last comment, Unix time in seconds.
const SENT: &str = "gazeta.sent";
/// How long the site is left alone when it has not answered.
const PAUSE_MS: u32 = 30_000;

/// The result of sending a comment.
#[derive(Debug, Clone)]
pub enum SendResult {
    /// It is stored: as the site shows it, where it has said so.
    Arrived(Option<Comment>),
    /// It waits in the outbox, under this key.
    Kept(u32),
    /// The site did not take it; the text is the reader's again.
    GivenBack(ApiError),
}

/// A comment in the outbox.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its key.
    pub key: u32,
    /// Why the site has refused it meanwhile; empty while it waits.
    pub reason: String,
    /// The comment.
    pub new: NewComment,
}

type Listener = Rc<dyn Fn(&Entry, &SendResult)>;

thread_local! {
    /// The page that shows what becomes of the comments of its article.
    static LISTENER: RefCell<Option<Listener>> = RefCell::default();
    /// Whether the outbox is being emptied.
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// Whether the site has said that it takes comments of registered readers only.
    static WANTS_LOGIN: Cell<bool> = const { Cell::new(false) };
    /// Whether the site takes comments by its own form only.
    static IS_CLASSIC: Cell<bool> = const { Cell::new(false) };
}

/// Whether the site has said in this visit that it takes comments of registered readers only.
pub fn wants_login() -> bool {
    WANTS_LOGIN.get()
}

/// Remembers that it has.
pub fn note_login() {
    WANTS_LOGIN.set(true);
}

/// Tells `listener` what becomes of comments in the outbox, instead of the one before.
pub fn listen(listener: impl Fn(&Entry, &SendResult) + 'static) {
    LISTENER.set(Some(Rc::new(listener)));
}

/// Sends what waits in the outbox.
pub fn empty_outbox(base: &ApiBase, messages: &'static Messages) {
    Sender { base: base.clone(), messages }.flush();
}

/// Sends a comment that was just written, and tells `done` what became of it.
pub fn submit(base: &ApiBase, messages: &'static Messages, new: NewComment, done: impl FnOnce(SendResult) + 'static) {
    let sender = Sender { base: base.clone(), messages };
    send(async move { sender.submit(new).await }, done);
}

/// Everything that the outbox holds, oldest first.
pub async fn find_entries() -> Vec<Entry> {
    let kept = outbox::find_all().await;
    kept.into_iter().filter_map(|(key, text)| parse(key, &text)).collect()
}

/// Tells `done` what the outbox holds for an article.
pub fn load_entries(post: u64, done: impl FnOnce(Vec<Entry>) + 'static) {
    send(find_entries(), move |entries| {
        done(entries.into_iter().filter(|entry| entry.new.post == post).collect());
    });
}

/// Forgets a comment of the outbox: its text is elsewhere.
pub fn forget(key: u32) {
    send(outbox::forget(key), |()| ());
}

fn parse(key: u32, text: &str) -> Option<Entry> {
    let (reason, new) = text.split_once('\n')?;
    Some(Entry { key, reason: reason.to_owned(), new: NewComment::parse::<crate::data::json::Json>(new)? })
}

#[derive(Clone)]
struct Sender {
    base: ApiBase,
    messages: &'static Messages,
}

impl Sender {
    async fn submit(&self, new: NewComment) -> SendResult {
        let turn = outbox::wait_for_turn().await;
        let has_others = find_entries().await.iter().any(|entry| entry.reason.is_empty());
        // On the disk before it is on its way: a browser that is killed now will send it again.
        let key = outbox::keep(&format!("\n{}", new.to_json()), None).await;
        match key {
            Some(key) if has_others => {
                drop(turn);
                self.flush();
                SendResult::Kept(key)
            }
            _ => {
                let result = self.settle(key, &new, self.post(&new).await, false).await;
                if matches!(result, SendResult::Kept(_)) {
                    self.flush_later(PAUSE_MS);
                }
                result
            }
        }
    }

    /// Sends what waits, one after the other, as fast as the site takes comments of one reader.
    fn flush(&self) {
        if !IS_BUSY.replace(true) {
            let sender = self.clone();
            send(async move { sender.empty().await }, |()| IS_BUSY.set(false));
        }
    }

    fn flush_later(&self, ms: u32) {
        let sender = self.clone();
        clock::later(ms, move || sender.flush());
    }

    async fn empty(&self) {
        loop {
            let turn = outbox::wait_for_turn().await;
            let entries = find_entries().await;
            let Some(entry) = entries.into_iter().find(|entry| entry.reason.is_empty()) else { return };
            let pause = find_pause_ms();
            if pause > 0 {
                return self.flush_later(pause);
            }
            let answer = self.post(&entry.new).await;
            let result = self.settle(Some(entry.key), &entry.new, answer, true).await;
            drop(turn);
            let listener = LISTENER.with_borrow(Clone::clone);
            if let Some(listener) = listener {
                listener(&entry, &result);
            }
            if matches!(result, SendResult::Kept(_)) {
                return self.flush_later(PAUSE_MS);
            }
        }
    }

    /// Does what the answer asks for, first on the disk.
    async fn settle(
        &self,
        key: Option<u32>,
        new: &NewComment,
        answer: Result<Option<Comment>, ApiError>,
        was_sent_before: bool,
    ) -> SendResult {
        let outcome = answer.as_ref().map_or_else(to_outcome, |_| Outcome::Taken);
        let result = match (find_next(outcome, was_sent_before), answer) {
            (Next::Forget, answer) => {
                storage::write(SENT, &clock::now_seconds().to_string());
                // A browser that was killed while it sent has kept the text as a draft, too.
                local_comments::let_go(new);
                let sent = answer.ok().flatten();
                if sent.as_ref().is_none_or(|sent| sent.status != Status::Public) {
                    keep_held(new, sent.as_ref());
                }
                SendResult::Arrived(sent)
            }
            (Next::Pause | Next::Keep, Err(error)) => {
                if outcome == Outcome::TooSoon {
                    storage::write(SENT, &clock::now_seconds().to_string());
                }
                return key.map_or(SendResult::GivenBack(error), SendResult::Kept);
            }
            (_, Err(error)) => SendResult::GivenBack(error),
            (_, Ok(sent)) => SendResult::Arrived(sent),
        };
        match (key, &result) {
            (Some(key), SendResult::GivenBack(error)) if was_sent_before => {
                let reason = find_refusal(error, self.messages).to_text();
                outbox::keep(&format!("{}\n{}", reason.replace('\n', " "), new.to_json()), Some(key)).await;
            }
            (Some(key), _) => outbox::forget(key).await,
            (None, _) => {}
        }
        result
    }

    /// Over REST, or by the site's own form where it takes no others; that one does not say what became of it.
    async fn post(&self, new: &NewComment) -> Result<Option<Comment>, ApiError> {
        let form = self.base.to_classic_form(&url::find_origin());
        if !IS_CLASSIC.get() {
            let answer = load::send_comment(&self.base, new).await;
            match answer {
                Err(error) if error.code() == "rest_comment_login_required" && form.is_some() => IS_CLASSIC.set(true),
                other => return other.map(Some),
            }
        }
        match form {
            Some(form) => load::send_classic(form, new).await.map(|()| None),
            None => Ok(None),
        }
    }
}

/// How long this browser still has to wait until the site takes another comment, ms.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the flood window")]
pub fn find_pause_ms() -> u32 {
    let sent: u64 = storage::read(SENT).and_then(|sent| sent.parse().ok()).unwrap_or_default();
    let since = clock::now_seconds().saturating_sub(sent).min(1000) as f64 * 1000.0;
    (FLOOD_MS - since).max(0.0) as u32
}
