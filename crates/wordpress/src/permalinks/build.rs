//! Paths of the app's pages, as WordPress itself spells them.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::to_path;

/// The front page.
pub fn to_front() -> &'static str {
    "/"
}

/// The thread of the article at `permalink`.
pub fn to_comments(permalink: &str) -> String {
    format!("{}#comments", to_path(permalink))
}

/// All news from a page on; the first is the front page.
pub fn to_news_page(page: u32) -> String {
    to_page("/", page)
}

/// A numbered page of an archive at `link`.
pub fn to_archive_page(link: &str, page: u32) -> String {
    to_page(to_path(link), page)
}

/// All articles of a year, a month or a day: `2024-04-19`.
pub fn to_date(date: &str) -> String {
    format!("/{}/", date.replace('-', "/"))
}

/// The search without words.
pub fn to_search_page() -> &'static str {
    "/search"
}

/// The search for some words, from a page on.
pub fn to_search(words: &str, page: u32) -> String {
    let words = utf8_percent_encode(words, NON_ALPHANUMERIC);
    format!("{}?s={words}", to_page("/", page))
}

/// WordPress's own RSS feed of an archive at `link`; stays an absolute address where the link is one.
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
