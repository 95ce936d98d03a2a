//! The reader's own comments in this browser's storage: drafts, comments held for moderation, and, if the reader
//! agrees, name, e-mail and site.

use crate::browser::{clock, storage};
use wordpress::decode::comment::NewComment;
use wordpress::markup::escape;
use wordpress::model::comment::{OWN_FROM, Status};
use wordpress::model::{Comment, Html, Moment};

const READER: &str = "gazeta.reader";
const DAY_SECONDS: u64 = 86_400;

/// A comment that is not sent yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The id of the comment that it answers, or 0.
    pub parent: u64,
    /// The name of the commenter who is answered.
    pub parent_name: String,
    /// The text of the comment.
    pub text: String,
}

/// The draft for an article; empty if none is saved.
pub fn find_draft(post: u64) -> Draft {
    let stored = storage::read(&to_draft_key(post)).unwrap_or_default();
    let mut parts = stored.splitn(3, '\n');
    let mut next = || parts.next().unwrap_or_default().to_owned();
    Draft { parent: next().parse().unwrap_or_default(), parent_name: next(), text: next() }
}

/// Saves the draft for an article, or deletes it if it has no text.
pub fn save_draft(post: u64, draft: &Draft) {
    let key = to_draft_key(post);
    match draft.text.trim().is_empty() {
        true => storage::remove(&key),
        false => storage::write(&key, &format!("{}\n{}\n{}", draft.parent, draft.parent_name, draft.text)),
    }
}

/// Deletes the draft of a comment that was sent, unless the reader has changed the text since.
pub fn forget_draft(new: &NewComment) {
    if find_draft(new.post).text.trim() == new.content {
        save_draft(new.post, &Draft::default());
    }
}

fn to_draft_key(post: u64) -> String {
    format!("gazeta.draft.{post}")
}

/// The reader's name, e-mail and site, if they are saved.
pub fn find_reader() -> Option<[String; 3]> {
    let stored = storage::read(READER)?;
    let mut lines = stored.split('\n').map(str::to_owned);
    Some([lines.next()?, lines.next()?, lines.next()?])
}

/// Saves the reader's name, e-mail and site.
pub fn save_reader(new: &NewComment) {
    storage::write(READER, &[&*new.author_name, &new.author_email, &new.author_url].join("\n"));
}

/// Deletes the reader's name, e-mail and site.
pub fn forget_reader() {
    storage::remove(READER);
}

/// A comment of the reader that is held for moderation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// When it was sent, Unix time in seconds.
    sent: u64,
    /// Its id on the site; if the site did not give it, a local id, from `OWN_FROM` on.
    pub id: u64,
    /// When it was written, as the site gives it.
    written: Moment,
    /// The comment as it was sent.
    pub new: NewComment,
}

impl Held {
    /// The comment as the thread shows it.
    pub fn to_comment(&self) -> Comment {
        to_comment(self.id, &self.new, self.written.clone(), Status::Held)
    }

    fn to_line(&self) -> String {
        let Self { sent, id, written, new } = self;
        format!("{sent}\t{id}\t{}\t{}\t{}", written.local, written.machine, new.to_json())
    }

    fn decode(line: &str) -> Option<Self> {
        let mut parts = line.splitn(5, '\t');
        let (sent, id) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let written = Moment { local: parts.next()?.to_owned(), machine: parts.next()?.to_owned() };
        Some(Self { sent, id, written, new: NewComment::parse::<crate::data::json::Json>(parts.next()?)? })
    }
}

/// The held comments of an article that are not older than `days`.
pub fn find_held(post: u64, days: u32) -> Vec<Held> {
    let oldest = clock::now_seconds().saturating_sub(u64::from(days) * DAY_SECONDS);
    let stored = storage::read(&to_held_key(post)).unwrap_or_default();
    stored.lines().filter_map(Held::decode).filter(|held| held.sent >= oldest).collect()
}

/// Saves a held comment; `response` is the comment as the site returned it, if it did.
pub fn save_held(new: &NewComment, response: Option<&Comment>) {
    let sent = clock::now_seconds();
    let (id, written) = match response {
        Some(comment) => (comment.id, comment.written.clone()),
        None => (OWN_FROM * 2 + sent, to_unknown_moment()),
    };
    let held = Held { sent, id, written, new: new.clone() };
    let key = to_held_key(new.post);
    let stored = storage::read(&key).unwrap_or_default();
    storage::write(&key, &format!("{stored}{}\n", held.to_line()));
}

/// Deletes a held comment, because it is public now.
pub fn forget_held(post: u64, id: u64) {
    let key = to_held_key(post);
    let stored = storage::read(&key).unwrap_or_default();
    let others = stored.lines().filter(|line| Held::decode(line).is_some_and(|held| held.id != id));
    match others.map(|line| format!("{line}\n")).collect::<String>() {
        others if others.is_empty() => storage::remove(&key),
        others => storage::write(&key, &others),
    }
}

fn to_held_key(post: u64) -> String {
    format!("gazeta.held.{post}")
}

/// The id of a comment of the outbox in the thread.
pub fn to_local_id(key: u32) -> u64 {
    OWN_FROM + u64::from(key)
}

/// A comment that waits in the outbox, as the thread shows it.
pub fn to_waiting_comment(key: u32, new: &NewComment) -> Comment {
    to_comment(to_local_id(key), new, to_unknown_moment(), Status::Waiting)
}

/// An unknown time, which is not shown and sorts after all others.
fn to_unknown_moment() -> Moment {
    Moment { local: String::new(), machine: "9".to_owned() }
}

fn to_comment(id: u64, new: &NewComment, written: Moment, status: Status) -> Comment {
    Comment {
        id,
        parent: new.parent,
        author: 0,
        name: Html(escape(&new.author_name)),
        site: None,
        picture: None,
        written,
        text: Html(format!("<p>{}</p>", escape(&new.content).replace('\n', "<br>"))),
        status,
    }
}
