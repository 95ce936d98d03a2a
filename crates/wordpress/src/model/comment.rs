//! Comments: a single comment, the discussion, and what to do with a comment after sending it.

pub mod discussion;
pub mod outbox;

use super::{Html, Moment};

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id. For comments that the site has not stored yet, the app assigns ids from `OWN_FROM` on.
    pub id: u64,
    /// The id of the comment that it replies to, or 0.
    pub parent: u64,
    /// The id of the user who wrote it; 0 for a visitor without an account.
    pub author: u64,
    /// The commenter's name; may be empty.
    pub name: Html,
    /// The commenter's site, if it is a web address.
    pub site: Option<String>,
    /// The address of the commenter's picture, if the site shows pictures.
    pub picture: Option<String>,
    /// When it was written.
    pub written: Moment,
    /// The text.
    pub text: Html,
    /// Whether others can see it.
    pub status: Status,
}

/// The first id that the app assigns to comments without an id; larger than any id of a site.
pub const OWN_FROM: u64 = 1 << 50;

/// Whether others can see a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is approved.
    Public,
    /// It waits for moderation.
    Held,
    /// It waits in the outbox until it can be sent.
    Waiting,
}

/// The order of the top-level comments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The oldest first.
    #[default]
    Oldest,
    /// The newest first.
    Newest,
    /// Those with the most replies first.
    MostReplies,
}

impl Order {
    /// All orders, as the order chooser lists them.
    pub const ALL: [Self; 3] = [Self::Oldest, Self::Newest, Self::MostReplies];

    /// Its name in the settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oldest => "oldest",
            Self::Newest => "newest",
            Self::MostReplies => "answered",
        }
    }

    /// The order with a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name)
    }
}
