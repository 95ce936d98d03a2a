//! Archives: the selection of articles in a list, one page of such a list, and its heading.

use super::{Card, Html, Term};

/// Which articles a list contains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All articles.
    Latest,
    /// Those of the category with this id, and of its subcategories.
    Section(u64),
    /// Those with the tag of this id.
    Tag(u64),
    /// Those by the author with this id.
    Author(u64),
    /// Those of a year, a month or a day: `2024-04-19`.
    Date(String),
    /// Those found by a search for these words, the most relevant first.
    Search(String),
}

/// One page of a list of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The articles.
    pub cards: Vec<Card>,
    /// The number of the page, from 1.
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

/// The heading of the articles of a category, a tag, an author or a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// The name; blank for a date, which the app formats in the reader's language.
    pub title: Html,
    /// The description of a category or a tag, or the biography of an author.
    pub description: Html,
    /// The address of the author's picture, if the site hosts it itself.
    pub portrait: Option<String>,
    /// The absolute address; empty for a date.
    pub link: String,
    /// The parent categories, the outermost first.
    pub parents: Vec<Term>,
    /// Its articles.
    pub selection: Selection,
}
