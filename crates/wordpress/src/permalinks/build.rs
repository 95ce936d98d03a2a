//! Builds the paths of the app's pages, in WordPress's own form.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::to_path;

/// The path of the front page.
pub fn to_front() -> &'static str {
    "/"
}

/// The path of an article's comments.
pub fn to_comments(permalink: &str) -> String {
    format!("{}#comments", to_path(permalink))
}

/// The path of a page of the news; the first is the front page.
pub fn to_news_page(page: u32) -> String {
    to_page("/", page)
}

/// The path of a page of the archive at `link`.
pub fn to_archive_page(link: &str, page: u32) -> String {
    to_page(to_path(link), page)
}

/// The path of the archive of an author; empty without a slug.
pub fn to_author(slug: &str) -> String {
    if slug.is_empty() { String::new() } else { format!("/author/{slug}/") }
}

/// The path of the archive of a year, a month or a day, such as `2024-04-19`.
pub fn to_date(date: &str) -> String {
    format!("/{}/", date.replace('-', "/"))
}

/// The path of the search page without a query.
pub fn to_search_page() -> &'static str {
    "/search"
}

/// The path of a page of search results.
pub fn to_search(words: &str, page: u32) -> String {
    let words = utf8_percent_encode(words, NON_ALPHANUMERIC);
    format!("{}?s={words}", to_page("/", page))
}

/// The address of WordPress's RSS feed of the archive at `link`; absolute if `link` is absolute.
pub fn to_feed_of(link: &str) -> String {
    match link.split_once('?') {
        Some(_) => format!("{link}&feed=rss2"),
        None => format!("{}/feed/", link.trim_end_matches('/')),
    }
}

fn to_page(path: &str, page: u32) -> String {
    match (page, path.contains('?')) {
        (0 | 1, _) => path.to_owned(),
        (_, true) => format!("{path}&paged={page}"),
        _ => format!("{}/page/{page}/", path.trim_end_matches('/')),
    }
}
