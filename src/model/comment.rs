//! Comments, and the thread that they form.

use std::collections::HashMap;

use super::{Html, Moment};

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
pub fn to_threads(comments: &[Comment]) -> Vec<Thread> {
    let places: HashMap<u64, usize> = comments.iter().enumerate().map(|(place, comment)| (comment.id, place)).collect();
    let parents: Vec<Option<usize>> = comments.iter().map(|comment| places.get(&comment.parent).copied()).collect();
    let mut replies = vec![Vec::new(); comments.len()];
    let mut roots = Vec::new();
    for (place, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) if has_root(&parents, place) => replies[*parent].push(place),
            _ => roots.push(place),
        }
    }
    roots.into_iter().map(|root| to_thread(root, comments, &replies)).collect()
}

/// Whether following the parents of a comment ends at a root; a ring of answers never does.
fn has_root(parents: &[Option<usize>], place: usize) -> bool {
    let mut at = place;
    for _ in parents {
        match parents[at] {
            Some(parent) => at = parent,
            None => return true,
        }
    }
    false
}

fn to_thread(place: usize, comments: &[Comment], replies: &[Vec<usize>]) -> Thread {
    Thread {
        comment: comments[place].clone(),
        replies: replies[place].iter().map(|reply| to_thread(*reply, comments, replies)).collect(),
    }
}
