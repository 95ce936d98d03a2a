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
    /// How far the whole list goes.
    pub extent: Extent,
}

impl Listing {
    /// Whether a next page exists.
    pub fn has_more(&self) -> bool {
        self.extent.has_more(self.page)
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

/// How far a list goes, as its headers say, or else its pages: some servers drop the headers, some send 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// How many pages it has (`X-WP-TotalPages`); `None` if that is unknown. Then it goes on.
    pub pages: Option<u32>,
    /// How many members it has (`X-WP-Total`), if that is known.
    pub total: Option<u32>,
}

impl Extent {
    /// Finds the extent by a page with so many `members`, of at most `per_page`; `pages` and `total` are the headers. A
    /// header that contradicts the page counts as missing. Without headers a list goes on while its pages are full.
    pub fn find(page: u32, per_page: u32, members: u32, pages: Option<u32>, total: Option<u32>) -> Self {
        let known = page.saturating_sub(1).saturating_mul(per_page).saturating_add(members);
        let total = total.filter(|total| members == 0 || known <= *total);
        let pages = pages.filter(|pages| members == 0 || page <= *pages);
        if members < per_page {
            let last = if members == 0 { page.saturating_sub(1) } else { page };
            return Self { pages: pages.or(Some(last)), total: total.or((members > 0).then_some(known)) };
        }
        Self { pages: pages.or(total.map(|total| total.div_ceil(per_page))), total }
    }

    /// Whether a page is followed by another one.
    pub fn has_more(self, page: u32) -> bool {
        self.pages.is_none_or(|pages| page < pages)
    }
}
