//! What the head of the document says of a page: its title, description and address, for readers' windows, for search
//! engines, and for the cards that other sites make of a link.

mod news_article;

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use self::news_article::{NewsArticle, Party};
use crate::browser::head::{Entry, write};
use crate::browser::location::use_location;
use crate::browser::sanitizer::to_text;
use crate::browser::view_transition::after_paint;
use crate::context::{find_name, use_site};
use crate::i18n::use_language;
use wordpress::model::{Image, Moment, Site};

/// What is said of a page.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The title, before the paper's name; empty on the front page.
    pub title: String,
    /// One or two sentences; the paper's tagline where it is empty.
    pub description: String,
    /// The absolute permalink; the address of the app's page at the site where it is empty.
    pub link: String,
    /// The picture for cards.
    pub image: Option<Image>,
    /// What is said of an article beside that.
    pub article: Option<ArticleHead>,
    /// Whether search engines shall leave the page alone.
    pub is_unlisted: bool,
}

/// What is said of an article.
#[derive(Debug, Clone, Default)]
pub struct ArticleHead {
    /// When it was published.
    pub published: Moment,
    /// When it was changed.
    pub modified: Option<Moment>,
    /// Who wrote it.
    pub author: String,
    /// Its first section.
    pub section: String,
    /// Whether everybody may read it.
    pub is_free: bool,
}

impl Head {
    /// A page of which there is no more to say than its title.
    pub fn titled(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// The same, left alone by search engines.
    pub fn unlisted(title: &str) -> Self {
        Self { is_unlisted: true, ..Self::titled(title) }
    }
}

/// The head of the page that is shown; the number counts its changes.
#[derive(Debug, Clone, Copy)]
struct Current(StoredValue<Head>, RwSignal<u32>);

/// Writes the head of the document as the pages want it; called once, by the app.
pub fn provide_head() {
    let current = Current(StoredValue::default(), RwSignal::new(0));
    provide_context(current);
    let (site, location, locale) = (use_site(), use_location(), use_language().locale());
    let latest = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        current.1.get();
        let (name, ready, address) = (find_name(site), site.ready(), location.address());
        let mine = latest.get().wrapping_add(1);
        latest.set(mine);
        let latest = Rc::clone(&latest);
        // The head changes several times while a page arrives, and browsers are slow to write it: it is written once,
        // after the last change, in a task of its own.
        after_paint(move || {
            if latest.get() == mine {
                current.0.try_with_value(|head| show(head, &name, ready.as_deref(), &address, locale));
            }
        });
    });
}

/// Sets the head of the page that is shown.
pub fn set_head(head: Head) {
    if let Some(Current(value, changes)) = use_context() {
        value.set_value(head);
        changes.update(|changes| *changes += 1);
    }
}

fn show(head: &Head, name: &str, site: Option<&Site>, address: &str, locale: &str) {
    let title = match (head.title.as_str(), name) {
        ("", name) => name.to_owned(),
        (title, "") => title.to_owned(),
        (title, name) => format!("{title} — {name}"),
    };
    // A site that cannot be asked has pages all the same; only what needs its address is not said then.
    let home = site.map(|site| site.home.trim_end_matches('/')).unwrap_or_default();
    let link = match (head.link.as_str(), home) {
        ("", "") => String::new(),
        ("", home) => format!("{home}{address}"),
        (link, _) => link.to_owned(),
    };
    let tagline = site.map(|site| to_text(&site.tagline)).unwrap_or_default();
    let description = if head.description.is_empty() { &tagline } else { &head.description };
    let (width, height) = find_size(head.image.as_ref());
    let json = head.article.as_ref().map(|article| to_json(head, article, name, home, &link));
    let mut entries = vec![
        named("description", description),
        ("link", vec![("rel", "canonical"), ("href", &link)], ""),
        open("og:title", if head.title.is_empty() { name } else { &head.title }),
        open("og:description", description),
        open("og:url", &link),
        open("og:site_name", name),
        open("og:locale", locale),
        open("og:type", if head.article.is_some() { "article" } else { "website" }),
    ];
    if let Some(image) = &head.image {
        entries.extend([
            open("og:image", &image.src),
            open("og:image:width", &width),
            open("og:image:height", &height),
        ]);
        entries.extend([open("og:image:alt", &image.alt), named("twitter:card", "summary_large_image")]);
    }
    if let (Some(article), Some(json)) = (&head.article, &json) {
        entries.push(open("article:published_time", &article.published.machine));
        entries.extend(article.modified.as_ref().map(|moment| open("article:modified_time", &moment.machine)));
        entries.extend([open("article:author", &article.author), open("article:section", &article.section)]);
        entries.push(("script", vec![("type", "application/ld+json")], json));
    }
    if head.is_unlisted {
        entries.push(named("robots", "noindex"));
    }
    entries.retain(|(_, attributes, _)| attributes.iter().all(|(_, value)| !value.is_empty()));
    write(&title, &entries);
}

fn named<'a>(name: &'a str, content: &'a str) -> Entry<'a> {
    ("meta", vec![("name", name), ("content", content)], "")
}

fn open<'a>(property: &'a str, content: &'a str) -> Entry<'a> {
    ("meta", vec![("property", property), ("content", content)], "")
}

fn find_size(image: Option<&Image>) -> (String, String) {
    let show = |length: u64| if length == 0 { String::new() } else { length.to_string() };
    image.map(|image| (show(image.width), show(image.height))).unwrap_or_default()
}

fn to_json(head: &Head, article: &ArticleHead, name: &str, home: &str, link: &str) -> String {
    let author = Party { kind: "Person", name: &article.author, url: None };
    let news = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: &head.title,
        description: &head.description,
        main_entity_of_page: link,
        date_published: &article.published.machine,
        date_modified: &article.modified.as_ref().unwrap_or(&article.published).machine,
        article_section: &article.section,
        is_accessible_for_free: article.is_free,
        publisher: Party { kind: "NewsMediaOrganization", name, url: Some(home) },
        author: (!article.author.is_empty()).then_some(author),
        image: head.image.as_ref().map(|image| image.src.as_str()),
    };
    news.to_json()
}
