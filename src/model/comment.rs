//! Comments, and the thread that they form.

use std::collections::{HashMap, HashSet};

use super::{Html, Moment};
use crate::api::wire;

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number.
    pub id: u64,
    /// The comment that it answers, or 0.
    pub parent: u64,
    /// The name given; may be empty.
    pub name: Html,
    /// The site given, if it is a web address.
    pub site: Option<String>,
    /// When it was written.
    pub written: Moment,
    /// The text.
    pub text: Html,
    /// Whether it still waits for a moderator.
    pub is_held: bool,
}

impl From<wire::Comment> for Comment {
    fn from(sent: wire::Comment) -> Self {
        let is_web = sent.author_url.starts_with("https://") || sent.author_url.starts_with("http://");
        Self {
            id: sent.id,
            parent: sent.parent,
            name: Html(sent.author_name),
            site: is_web.then_some(sent.author_url),
            written: Moment::new(sent.date, &sent.date_gmt),
            text: sent.content.into(),
            is_held: !sent.status.is_empty() && sent.status != "approved",
        }
    }
}

/// A comment with the answers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The comment.
    pub comment: Comment,
    /// The answers, in the order in which they were written.
    pub replies: Vec<Thread>,
}

/// Nests comments under those that they answer, keeping their order.
///
/// WordPress does not check `parent`: an answer to a comment that is not in the list, to itself, or in a ring of
/// answers stands at the root, so that no word is lost.
pub fn to_threads(comments: Vec<Comment>) -> Vec<Thread> {
    let parents: HashMap<u64, u64> = comments.iter().map(|comment| (comment.id, comment.parent)).collect();
    let mut replies: HashMap<u64, Vec<Comment>> = HashMap::new();
    for comment in comments {
        let parent = if has_root(&parents, comment.id) { comment.parent } else { 0 };
        replies.entry(parent).or_default().push(comment);
    }
    take_replies(&mut replies, 0)
}

/// Whether following the parents of a comment ends at a root, through comments that are there.
fn has_root(parents: &HashMap<u64, u64>, id: u64) -> bool {
    let mut seen = HashSet::from([id]);
    let mut at = parents[&id];
    while at != 0 {
        match parents.get(&at) {
            Some(next) if seen.insert(at) => at = *next,
            _ => return false,
        }
    }
    true
}

fn take_replies(replies: &mut HashMap<u64, Vec<Comment>>, parent: u64) -> Vec<Thread> {
    let Some(comments) = replies.remove(&parent) else { return Vec::new() };
    comments
        .into_iter()
        .map(|comment| {
            let replies = take_replies(replies, comment.id);
            Thread { comment, replies }
        })
        .collect()
}
