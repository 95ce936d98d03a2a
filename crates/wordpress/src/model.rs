//! What pages speak: a post, its pictures, its thread, the menu; pure, made by `api::wire`, never asking anything.

pub mod archive;
pub mod comment;
pub mod post;

pub use archive::{Archive, Listing, Selection};
pub use comment::Comment;
pub use post::{AdjacentPost, Author, Card, Image, Moment, Post, Term};

/// HTML as the backend sent it: hostile until `browser::gate` has let it through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// Whether nothing but white space stands in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// What every page needs to know about the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The paper's name.
    pub name: Html,
    /// The tagline.
    pub tagline: Html,
    /// The absolute address of the front page.
    pub home: String,
    /// The site's clock: minutes east of Greenwich.
    pub offset_minutes: i32,
    /// The number of the page that stands in front, where the site has set one.
    pub front_page: Option<u64>,
    /// The number of the page that shows the news instead, where there is such a page.
    pub news_page: Option<u64>,
}

/// An item of the menu, with the items under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// The label.
    pub title: Html,
    /// The absolute address; may be empty for an item that only holds others.
    pub link: String,
    /// The items under it.
    pub children: Vec<MenuItem>,
}

/// Whether a text has the form of a BCP 47 tag: `kk`, `zh-Hant`.
pub fn is_language_tag(tag: &str) -> bool {
    let is_part = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.split('-').all(is_part)
}
