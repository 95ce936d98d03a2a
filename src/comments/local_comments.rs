//! What this browser keeps of the reader's own words: drafts, held comments, and, if asked to, who the reader is.

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
    /// The comment that it answers, or 0.
    pub parent: u64,
    /// Whom it answers.
    pub answered: String,
    /// The text.
    pub text: String,
}

/// The draft of an article.
pub fn find_draft(post: u64) -> Draft {
    let kept = storage::read(&to_draft_key(post)).unwrap_or_default();
    let mut parts = kept.splitn(3, '\n');
    let mut next = || parts.next().unwrap_or_default().to_owned();
    Draft { parent: next().parse().unwrap_or_default(), answered: next(), text: next() }
}

/// Keeps the draft of an article; one without words is forgotten.
pub fn keep_draft(post: u64, draft: &Draft) {
    let key = to_draft_key(post);
    match draft.text.trim().is_empty() {
        true => storage::remove(&key),
        false => storage::write(&key, &format!("{}\n{}\n{}", draft.parent, draft.answered, draft.text)),
    }
}

/// Forgets the draft of a comment that is elsewhere now, unless the reader has written on.
pub fn let_go(new: &NewComment) {
    if find_draft(new.post).text.trim() == new.content {
        keep_draft(new.post, &Draft::default());
    }
}

fn to_draft_key(post: u64) -> String {
    format!("gazeta.draft.{post}")
}

/// Name, e-mail and site, if the reader has asked to keep them.
pub fn find_reader() -> Option<[String; 3]> {
    let kept = storage::read(READER)?;
    let mut lines = kept.split('\n').map(str::to_owned);
    Some([lines.next()?, lines.next()?, lines.next()?])
}

/// Keeps name, e-mail and site.
pub fn keep_reader(new: &NewComment) {
    storage::write(READER, &[&*new.author_name, &new.author_email, &new.author_url].join("\n"));
}

/// Forgets name, e-mail and site.
pub fn forget_reader() {
    storage::remove(READER);
}

/// A comment of the reader that a moderator has to let through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// When it was sent, Unix time in seconds.
    since: u64,
    /// Its number; from `OWN_FROM` on when the site has not told it.
    pub id: u64,
    /// When the site says that it was written.
    written: Moment,
    /// The comment as it was sent.
    pub new: NewComment,
}

impl Held {
    /// As it is shown.
    pub fn to_comment(&self) -> Comment {
        to_comment(self.id, &self.new, self.written.clone(), Status::Held)
    }

    fn to_line(&self) -> String {
        let Self { since, id, written, new } = self;
        format!("{since}\t{id}\t{}\t{}\t{}", written.local, written.machine, new.to_json())
    }

    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.splitn(5, '\t');
        let (since, id) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let written = Moment { local: parts.next()?.to_owned(), machine: parts.next()?.to_owned() };
        Some(Self { since, id, written, new: NewComment::parse::<crate::data::json::Json>(parts.next()?)? })
    }
}

/// The held comments of an article that are not older than `days`.
pub fn find_held(post: u64, days: u32) -> Vec<Held> {
    let oldest = clock::now_seconds().saturating_sub(u64::from(days) * DAY_SECONDS);
    let kept = storage::read(&to_held_key(post)).unwrap_or_default();
    kept.lines().filter_map(Held::parse).filter(|held| held.since >= oldest).collect()
}

/// Keeps a held comment; the site's own may be known or not.
pub fn keep_held(new: &NewComment, sent: Option<&Comment>) {
    let since = clock::now_seconds();
    let (id, written) = match sent {
        Some(sent) => (sent.id, sent.written.clone()),
        None => (OWN_FROM * 2 + since, to_last()),
    };
    let held = Held { since, id, written, new: new.clone() };
    let key = to_held_key(new.post);
    let kept = storage::read(&key).unwrap_or_default();
    storage::write(&key, &format!("{kept}{}\n", held.to_line()));
}

/// Forgets a held comment: it has appeared.
pub fn forget_held(post: u64, id: u64) {
    let key = to_held_key(post);
    let kept = storage::read(&key).unwrap_or_default();
    let others = kept.lines().filter(|line| Held::parse(line).is_some_and(|held| held.id != id));
    match others.map(|line| format!("{line}\n")).collect::<String>() {
        left if left.is_empty() => storage::remove(&key),
        left => storage::write(&key, &left),
    }
}

fn to_held_key(post: u64) -> String {
    format!("gazeta.held.{post}")
}

/// The number under which a comment of the outbox stands in the thread.
pub fn to_own_id(key: u32) -> u64 {
    OWN_FROM + u64::from(key)
}

/// A comment that waits for the network, as it is shown.
pub fn to_waiting(key: u32, new: &NewComment) -> Comment {
    to_comment(to_own_id(key), new, to_last(), Status::Waiting)
}

/// No time that is told, after all others.
fn to_last() -> Moment {
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
