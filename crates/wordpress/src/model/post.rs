//! An article or page, and its short form: a card in a list.

use super::Html;

/// A point in time, in site-local time and in UTC.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// Site-local time without zone: `2024-04-19T10:15:00`.
    pub local: String,
    /// UTC, for machines: `2024-04-19T05:15:00Z`; the local time if WordPress sent no UTC.
    pub machine: String,
}

impl Moment {
    /// Pairs WordPress's `date` with its `date_gmt`, which comes without `Z`.
    pub fn new(local: String, utc: &str) -> Self {
        let machine = if utc.is_empty() { local.clone() } else { format!("{utc}Z") };
        Self { local, machine }
    }

    /// The number of whole years until `now`, which must be in site-local time and in the same format.
    pub fn count_years(&self, now: &str) -> usize {
        const YEAR: usize = 4;
        let year = |moment: &str| moment.get(..YEAR).and_then(|year| year.parse::<usize>().ok());
        let (Some(then), Some(today)) = (year(&self.local), year(now)) else { return 0 };
        // ISO dates sort like the times that they stand for.
        let is_before_anniversary = now.get(YEAR..16) < self.local.get(YEAR..16);
        today.saturating_sub(then + usize::from(is_before_anniversary))
    }
}

/// A category or a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: u64,
    /// The name.
    pub name: Html,
    /// The absolute address of its archive.
    pub link: String,
}

/// An author of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The id of the user; 0 for a guest, who has no account.
    pub id: u64,
    /// The name.
    pub name: Html,
    /// The address of the archive; empty for a guest.
    pub link: String,
}

/// Who wrote an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Byline {
    /// All authors, in their order; empty if the site does not name them.
    Known(Vec<Author>),
    /// Authors whose names are only in the list of the plugin Co-Authors Plus; until it is loaded, the user who owns the
    /// article stands for them.
    Elsewhere(Option<Author>),
}

impl Byline {
    /// The authors that are known.
    pub fn authors(&self) -> &[Author] {
        match self {
            Self::Known(authors) => authors,
            Self::Elsewhere(owner) => owner.as_slice(),
        }
    }
}

/// A picture with its text alternative, caption and credit, in all the sizes that WordPress has generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The address of the original.
    pub src: String,
    /// The value of `srcset`, `address 300w, address 768w`; empty if there is only one size.
    pub srcset: String,
    /// Width of the original, px; 0 when unknown.
    pub width: u64,
    /// Height of the original, px; 0 when unknown.
    pub height: u64,
    /// The text alternative; empty for a decorative picture.
    pub alt: String,
    /// The caption.
    pub caption: Html,
    /// The photographer, if the caption does not name them already.
    pub credit: Option<String>,
}

impl Image {
    /// The picture with its files at the protocol of the page, such as `https:`: browsers and policy refuse plain http on
    /// a page of https.
    #[must_use]
    pub fn at_protocol(self, protocol: &str) -> Self {
        let lift = |files: String| files.replace("http://", &format!("{protocol}//"));
        Self { src: lift(self.src), srcset: lift(self.srcset), ..self }
    }
}

/// An article or one of WordPress's pages, with everything that its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its id.
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
    /// When it was updated, if that was in a later clock hour.
    pub updated: Option<Moment>,
    /// Who wrote it.
    pub byline: Byline,
    /// The lead picture.
    pub lead: Option<Image>,
    /// Its categories.
    pub sections: Vec<Term>,
    /// Its tags.
    pub tags: Vec<Term>,
    /// Whether comments are open.
    pub comments_open: bool,
    /// Whether it is a post, and not a page.
    pub is_article: bool,
    /// The language, as a BCP 47 tag, if a plugin of the site sends it.
    pub language: Option<String>,
    /// Whether it is a child page.
    pub has_parent: bool,
}

/// An article in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id.
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
