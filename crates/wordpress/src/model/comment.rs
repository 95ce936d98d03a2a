//! Comments: one of them, the discussion that they form, and what becomes of one that is on its way.

pub mod discussion;
pub mod outbox;

use super::{Html, Moment};

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number; the app numbers what is not the site's yet by itself, from `OWN_FROM` on.
    pub id: u64,
    /// The comment that it answers, or 0.
    pub parent: u64,
    /// The number of the user who wrote it; 0 for a reader.
    pub author: u64,
    /// The name given; may be empty.
    pub name: Html,
    /// The site given, if it is a web address.
    pub site: Option<String>,
    /// The address of the writer's picture, where the site has pictures.
    pub picture: Option<String>,
    /// When it was written.
    pub written: Moment,
    /// The text.
    pub text: Html,
    /// Whether others can see it.
    pub status: Status,
}

/// From here on the app numbers the comments that the site has not numbered; no site has so many.
pub const OWN_FROM: u64 = 1 << 50;

/// Whether others can see a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// They can.
    Public,
    /// It waits for a moderator.
    Held,
    /// It waits for the network.
    Waiting,
}

/// The order of the comments that answer nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// As they were written.
    #[default]
    Oldest,
    /// The latest first.
    Newest,
    /// Those with the most answers first.
    Answered,
}

impl Order {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Oldest, Self::Newest, Self::Answered];

    /// Its name in the settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oldest => "oldest",
            Self::Newest => "newest",
            Self::Answered => "answered",
        }
    }

    /// The order of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name)
    }
}
