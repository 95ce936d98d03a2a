//! The types that pages work with: posts, pictures, comments, archives, the menu. [`crate::decode`] makes them.

pub mod adjacent;
pub mod archive;
pub mod comment;
pub mod post;

pub use adjacent::{Adjacent, AdjacentPost, Way};
pub use archive::{Archive, Extent, Listing, Selection};
pub use comment::Comment;
pub use post::{Author, Byline, Card, Image, Moment, Post, Term};

/// HTML as the backend sent it; untrusted until `browser::sanitizer` has sanitized it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// Whether it is empty or only white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// The site, as every page needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The paper's name.
    pub name: Html,
    /// The tagline.
    pub tagline: Html,
    /// The absolute address of the front page.
    pub home: String,
    /// The site's time zone, in minutes east of UTC.
    pub offset_minutes: i32,
    /// The id of the static front page, if the site has set one.
    pub front_page: Option<u64>,
    /// The id of the page that lists the posts instead, if there is one.
    pub news_page: Option<u64>,
}

/// A menu item, with its submenu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// The label.
    pub title: Html,
    /// The absolute address; may be empty for an item that only has a submenu.
    pub link: String,
    /// The items of its submenu.
    pub children: Vec<MenuItem>,
}

/// Whether a text has the form of a BCP 47 language tag: `kk`, `zh-Hant`.
pub fn is_language_tag(tag: &str) -> bool {
    let is_part = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.split('-').all(is_part)
}
