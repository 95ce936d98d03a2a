//! Archives: which articles stand in a list, a part of such a list, and what is said above it.

use super::{Card, Html, Term};

/// Which articles stand in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All of them.
    Latest,
    /// Those of the section of this number, and of the sections under it.
    Section(u64),
    /// Those with the tag of this number.
    Tag(u64),
    /// Those by the writer of this number.
    Author(u64),
    /// Those of a year, a month or a day: `2024-04-19`.
    Date(String),
    /// Those in which these words are found, the most fitting first.
    Search(String),
}

/// One page of a list of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The articles.
    pub cards: Vec<Card>,
    /// Which page, counted from 1.
    pub page: u32,
    /// How many pages the whole list has (`X-WP-TotalPages`).
    pub pages: u32,
    /// How many articles the whole list has (`X-WP-Total`).
    pub total: u32,
}

impl Listing {
    /// Whether a next page exists.
    pub fn has_more(&self) -> bool {
        self.page < self.pages
    }
}

/// What is said above the articles of a section, a tag, a writer or a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// The name; blank for a date, which is written in the reader's language.
    pub title: Html,
    /// The description of a section or a tag, the biography of a writer.
    pub description: Html,
    /// The address of the writer's picture, where the site keeps it itself.
    pub portrait: Option<String>,
    /// The absolute address; empty for a date.
    pub link: String,
    /// The sections above this one, the outermost first.
    pub parents: Vec<Term>,
    /// Its articles.
    pub selection: Selection,
}
