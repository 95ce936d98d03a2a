//! The `<head>` of the document: title, description, canonical address, Open Graph, Twitter card and JSON-LD of the
//! page that is shown.

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

/// The metadata of a page.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The title without the paper's name, which is appended to it; empty on the front page.
    pub title: String,
    /// One or two sentences; where it is empty, the paper's tagline is used.
    pub description: String,
    /// The absolute permalink; where it is empty, the current path on the site's own host is used.
    pub link: String,
    /// The picture for link previews.
    pub image: Option<Image>,
    /// Further metadata, for an article.
    pub article: Option<ArticleHead>,
    /// Whether search engines are told not to index the page.
    pub is_noindex: bool,
}

/// The metadata that only an article has.
#[derive(Debug, Clone, Default)]
pub struct ArticleHead {
    /// When it was published.
    pub published: Moment,
    /// When it was last modified; `None` if it was not.
    pub modified: Option<Moment>,
    /// The names of those who wrote it.
    pub authors: Vec<String>,
    /// Its first section.
    pub section: String,
    /// Whether it can be read without a password.
    pub is_free: bool,
}

impl Head {
    /// The metadata of a page that has only a title.
    pub fn titled(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// The metadata of a page that has only a title and is not to be indexed by search engines.
    pub fn noindex(title: &str) -> Self {
        Self { is_noindex: true, ..Self::titled(title) }
    }
}

/// The metadata of the page that is shown, and a signal that counts its changes.
#[derive(Debug, Clone, Copy)]
struct Current {
    head: StoredValue<Head>,
    version: RwSignal<u32>,
}

/// Keeps the head of the document up to date with `set_head`; the app calls this once.
pub fn provide_head() {
    let current = Current { head: StoredValue::default(), version: RwSignal::new(0) };
    provide_context(current);
    let (site, location, locale) = (use_site(), use_location(), use_language().locale());
    let latest = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        current.version.track();
        let (name, ready, address) = (find_name(site), site.ready(), location.address());
        let run = latest.get().wrapping_add(1);
        latest.set(run);
        let latest = Rc::clone(&latest);
        // The head changes several times while a page loads, and changing it is slow in browsers: it is written once,
        // after the last change, in a separate task.
        after_paint(move || {
            if latest.get() == run {
                current.head.try_with_value(|head| show(head, &name, ready.as_deref(), &address, locale));
            }
        });
    });
}

/// Sets the metadata of the page that is shown.
pub fn set_head(head: Head) {
    if let Some(current) = use_context::<Current>() {
        current.head.set_value(head);
        current.version.update(|version| *version += 1);
    }
}

fn show(head: &Head, name: &str, site: Option<&Site>, address: &str, locale: &str) {
    // The site's own data may be missing (still loading, or failed): tags that need it are left out then.
    let home = site.map(|site| site.home.trim_end_matches('/')).unwrap_or_default();
    let link = find_link(head, home, address);
    let tagline = site.map(|site| to_text(&site.tagline)).unwrap_or_default();
    let description = if head.description.is_empty() { &tagline } else { &head.description };
    let (width, height) = format_size(head.image.as_ref());
    let json = head.article.as_ref().map(|article| format_json_ld(head, article, name, home, &link));
    let mut entries = vec![
        meta_name("description", description),
        ("link", vec![("rel", "canonical"), ("href", &link)], ""),
        meta_property("og:title", if head.title.is_empty() { name } else { &head.title }),
        meta_property("og:description", description),
        meta_property("og:url", &link),
        meta_property("og:site_name", name),
        meta_property("og:locale", locale),
        meta_property("og:type", if head.article.is_some() { "article" } else { "website" }),
    ];
    if let Some(image) = &head.image {
        entries.extend(list_image(image, &width, &height));
    }
    if let (Some(article), Some(json)) = (&head.article, &json) {
        entries.extend(list_article(article, json));
    }
    if head.is_noindex {
        entries.push(meta_name("robots", "noindex"));
    }
    entries.retain(|(_, attributes, _)| attributes.iter().all(|(_, value)| !value.is_empty()));
    write(&format_title(&head.title, name), &entries);
}

fn format_title(title: &str, name: &str) -> String {
    match (title, name) {
        ("", name) => name.to_owned(),
        (title, "") => title.to_owned(),
        (title, name) => format!("{title} — {name}"),
    }
}

/// The canonical address; empty while neither the page nor the site gives one.
fn find_link(head: &Head, home: &str, address: &str) -> String {
    match (head.link.as_str(), home) {
        ("", "") => String::new(),
        ("", home) => format!("{home}{address}"),
        (link, _) => link.to_owned(),
    }
}

fn list_image<'a>(image: &'a Image, width: &'a str, height: &'a str) -> Vec<Entry<'a>> {
    vec![
        meta_property("og:image", &image.src),
        meta_property("og:image:width", width),
        meta_property("og:image:height", height),
        meta_property("og:image:alt", &image.alt),
        meta_name("twitter:card", "summary_large_image"),
    ]
}

fn list_article<'a>(article: &'a ArticleHead, json: &'a str) -> Vec<Entry<'a>> {
    let modified = article.modified.as_ref().map_or("", |moment| &moment.machine);
    let mut entries: Vec<_> = article.authors.iter().map(|author| meta_property("article:author", author)).collect();
    entries.extend([
        meta_property("article:published_time", &article.published.machine),
        meta_property("article:modified_time", modified),
        meta_property("article:section", &article.section),
        ("script", vec![("type", "application/ld+json")], json),
    ]);
    entries
}

fn meta_name<'a>(name: &'a str, content: &'a str) -> Entry<'a> {
    ("meta", vec![("name", name), ("content", content)], "")
}

fn meta_property<'a>(property: &'a str, content: &'a str) -> Entry<'a> {
    ("meta", vec![("property", property), ("content", content)], "")
}

fn format_size(image: Option<&Image>) -> (String, String) {
    let format = |length: u64| if length == 0 { String::new() } else { length.to_string() };
    image.map(|image| (format(image.width), format(image.height))).unwrap_or_default()
}

fn format_json_ld(head: &Head, article: &ArticleHead, name: &str, home: &str, link: &str) -> String {
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
        author: article.authors.iter().map(|name| Party { kind: "Person", name, url: None }).collect(),
        image: head.image.as_ref().map(|image| image.src.as_str()),
    };
    news.to_json()
}
