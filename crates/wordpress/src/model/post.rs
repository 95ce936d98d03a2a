//! An article as pages speak of it, and its short forms: the card of a list and the neighbour of another article.

use super::Html;

/// A moment of publishing, on the site's clock and on everybody's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// On the site's clock, without zone: `2024-04-19T10:15:00`.
    pub local: String,
    /// UTC for machines: `2024-04-19T05:15:00Z`; the local form where WordPress sent none.
    pub machine: String,
}

impl Moment {
    /// Pairs WordPress's `date` with its `date_gmt`, which comes without `Z`.
    pub fn new(local: String, utc: &str) -> Self {
        let machine = if utc.is_empty() { local.clone() } else { format!("{utc}Z") };
        Self { local, machine }
    }

    /// How many whole years have passed until `now`, which is on the site's clock too and written alike.
    pub fn count_years(&self, now: &str) -> usize {
        const YEAR: usize = 4;
        let year = |moment: &str| moment.get(..YEAR).and_then(|year| year.parse::<usize>().ok());
        let (Some(then), Some(today)) = (year(&self.local), year(now)) else { return 0 };
        // Moments are written from the greatest part to the smallest, so that letters compare as time does.
        let is_before_the_day = now.get(YEAR..16) < self.local.get(YEAR..16);
        today.saturating_sub(then + usize::from(is_before_the_day))
    }
}

/// A section or a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its number.
    pub id: u64,
    /// The name.
    pub name: Html,
    /// The absolute address of its archive.
    pub link: String,
}

/// Who wrote an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Their number.
    pub id: u64,
    /// The name.
    pub name: Html,
    /// The absolute address of the archive; may be empty.
    pub link: String,
}

/// A photograph with its text alternative, caption and credit, in all the sizes that WordPress made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The address of the original.
    pub src: String,
    /// Candidates for the browser to choose from: `address 300w, address 768w`; empty when there is one size only.
    pub srcset: String,
    /// Width of the original, px; 0 when unknown.
    pub width: u64,
    /// Height of the original, px; 0 when unknown.
    pub height: u64,
    /// The text alternative; empty for a picture that says nothing new.
    pub alt: String,
    /// The caption.
    pub caption: Html,
    /// Who took it, where the caption does not say so already.
    pub credit: Option<String>,
}

/// An article, or one of WordPress's pages, with all that its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its number.
    pub id: u64,
    /// The absolute permalink.
    pub link: String,
    /// The title; may be blank.
    pub title: Html,
    /// The excerpt; `markup::is_written_by_hand` tells whether it is a standfirst.
    pub excerpt: Html,
    /// The body.
    pub body: Html,
    /// Whether a password hides the body.
    pub is_protected: bool,
    /// When it was published.
    pub published: Moment,
    /// When it was changed, if that was on another day or hours later.
    pub updated: Option<Moment>,
    /// Who wrote it, where the site tells.
    pub author: Option<Author>,
    /// The lead picture.
    pub lead: Option<Image>,
    /// Its sections.
    pub sections: Vec<Term>,
    /// Its tags.
    pub tags: Vec<Term>,
    /// Whether readers may comment.
    pub comments_open: bool,
    /// Whether it belongs to the news, and not to WordPress's pages.
    pub is_article: bool,
    /// The language, as a BCP 47 tag, where a plugin of the site tells it.
    pub language: Option<String>,
    /// Whether it is a page under another page.
    pub has_parent: bool,
}

/// An article in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub id: u64,
    /// The absolute permalink.
    pub link: String,
    /// The title; may be blank.
    pub title: Html,
    /// The beginning of the article, or its standfirst.
    pub excerpt: Html,
    /// Whether a password hides the article.
    pub is_protected: bool,
    /// When it was published.
    pub published: Moment,
    /// The lead picture.
    pub lead: Option<Image>,
}

/// The previous or the next article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdjacentPost {
    /// The absolute permalink.
    pub link: String,
    /// The title.
    pub title: Html,
}
