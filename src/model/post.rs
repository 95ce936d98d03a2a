//! An article as pages speak of it, and its short forms: the card of a list and the neighbour of another article.

use super::{Html, Image};
use crate::api::wire;

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

impl From<wire::Term> for Term {
    fn from(sent: wire::Term) -> Self {
        Self { id: sent.id, name: Html(sent.name), link: sent.link }
    }
}

/// Who wrote an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: Html,
    /// The absolute address of the archive; may be empty.
    pub link: String,
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
}

impl From<wire::Post> for Post {
    fn from(sent: wire::Post) -> Self {
        let updated = is_later_edition(&sent.date, &sent.modified)
            .then(|| Moment::new(sent.modified.clone(), &sent.modified_gmt));
        let (sections, tags) = split_terms(sent.embedded.terms);
        Self {
            id: sent.id,
            link: sent.link,
            title: sent.title.into(),
            excerpt: sent.excerpt.into(),
            is_protected: sent.content.protected,
            body: sent.content.into(),
            published: Moment::new(sent.date, &sent.date_gmt),
            updated,
            author: find_author(sent.embedded.author),
            lead: sent.embedded.media.into_iter().next().map(Image::from),
            sections,
            tags,
            comments_open: sent.comment_status == "open",
            is_article: sent.kind != "page",
        }
    }
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

impl From<wire::Post> for Card {
    fn from(sent: wire::Post) -> Self {
        Self {
            id: sent.id,
            link: sent.link,
            title: sent.title.into(),
            excerpt: sent.excerpt.into(),
            is_protected: sent.content.protected,
            published: Moment::new(sent.date, &sent.date_gmt),
            lead: sent.embedded.media.into_iter().next().map(Image::from),
        }
    }
}

/// The previous or the next article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The absolute permalink.
    pub link: String,
    /// The title.
    pub title: Html,
}

impl From<wire::Post> for Neighbour {
    fn from(sent: wire::Post) -> Self {
        Self { link: sent.link, title: sent.title.into() }
    }
}

/// A change is worth telling from the next hour on; until then it is a proofreader's.
fn is_later_edition(published: &str, modified: &str) -> bool {
    const TO_THE_HOUR: usize = "2024-04-19T10".len();
    match (published.get(..TO_THE_HOUR), modified.get(..TO_THE_HOUR)) {
        (Some(published), Some(modified)) => published < modified,
        _ => false,
    }
}

fn split_terms(sent: Vec<Vec<wire::Term>>) -> (Vec<Term>, Vec<Term>) {
    let (mut sections, mut tags) = (Vec::new(), Vec::new());
    for term in sent.into_iter().flatten() {
        match term.taxonomy.as_str() {
            "category" => sections.push(term.into()),
            "post_tag" => tags.push(term.into()),
            _ => {}
        }
    }
    (sections, tags)
}

fn find_author(sent: Vec<wire::Author>) -> Option<Author> {
    let author = sent.into_iter().find(|author| !author.name.trim().is_empty())?;
    Some(Author { name: Html(author.name), link: author.link })
}
