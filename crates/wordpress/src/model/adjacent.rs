//! The previous and the next article, in a strict order: by date, and within one second by id.

use super::Html;

/// The previous or the next article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdjacentPost {
    /// Its id.
    pub id: u64,
    /// When it was published, in the site's time zone.
    pub date: String,
    /// The absolute permalink.
    pub link: String,
    /// The title.
    pub title: Html,
}

/// The two ways through a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the articles before.
    Back,
    /// To the articles after.
    On,
}

/// What a list of articles says about the adjacent one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adjacent {
    /// It is this one, or there is none.
    Known(Option<AdjacentPost>),
    /// More articles of one second than the list holds: which of them it is, the list does not say.
    Crowded,
}

impl Way {
    /// Finds the adjacent article in a list that is sorted by date, and begins with the second of the article shown or
    /// beyond it; `shown` is its date and id. `is_whole` tells whether the site has no articles beyond the list.
    pub fn find(self, list: Vec<AdjacentPost>, shown: (&str, u64), is_whole: bool) -> Adjacent {
        let farthest = list.last().map(|post| post.date.clone());
        let beyond = list.into_iter().filter(|post| self.is_beyond((&post.date, post.id), shown));
        let nearest =
            beyond.reduce(
                |one, other| {
                    if self.is_beyond((&one.date, one.id), (&other.date, other.id)) { other } else { one }
                },
            );
        // WordPress does not sort within a second: those left out may be nearer, if they are of the same second.
        match nearest {
            Some(post) if is_whole || Some(&post.date) != farthest.as_ref() => Adjacent::Known(Some(post)),
            None if is_whole => Adjacent::Known(None),
            _ => Adjacent::Crowded,
        }
    }

    /// The other way.
    pub fn reverse(self) -> Self {
        match self {
            Self::Back => Self::On,
            Self::On => Self::Back,
        }
    }

    /// Whether one article, as date and id, comes beyond another one.
    pub fn is_beyond(self, one: (&str, u64), other: (&str, u64)) -> bool {
        match self {
            Self::Back => one < other,
            Self::On => other < one,
        }
    }
}
