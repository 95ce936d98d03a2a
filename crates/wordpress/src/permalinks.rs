//! Maps URLs to pages, and builds the paths of pages; it never checks on the network whether a page exists.
//!
//! The app uses WordPress's own permalinks as its addresses, whatever structure a site has chosen: the last segment of
//! a path is the slug. Addresses that WordPress serves itself (admin, files, feeds) are recognised, so that a link to
//! them leaves the app.

mod asked;
mod build;
mod links;
pub mod own;
mod page_head;
mod place;
pub mod plain;
mod query;

use percent_encoding::percent_decode_str;

pub use self::asked::{is_answer, is_guess, to_canonical};
pub use self::build::{
    to_archive_page, to_author, to_comments, to_date, to_feed_of, to_front, to_news_page, to_search, to_search_page,
};
pub use self::links::{Target, find_target, has_slug, is_same_host, leads_to, to_path};
pub use self::page_head::{OWN_PAGE, Outcome, decode_page_head, to_marked};
use self::place::{AMP, MAX_PARTS, trim_html};
use self::query::find_value;

/// The page of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: the front page.
    Front,
    /// `/page/2/`: a page of the news, from the second on.
    News(u32),
    /// An article, or one of WordPress's pages.
    Article(PostKey),
    /// A page, counted from 1, of the articles of a category, a tag, an author or a period.
    Archive(ArchiveKey, u32),
    /// A page of the results of a search.
    Search(String, u32),
    /// An address that WordPress serves itself.
    WordPress,
}

/// How an address identifies a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostKey {
    /// By its slug, percent-decoded: `паводок-на-шолаке`.
    Slug(String),
    /// By its id: `/?p=12`, `/archives/12`.
    Id(u64),
    /// A page by its id: `/?page_id=12`.
    PageId(u64),
}

/// How an address identifies an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArchiveKey {
    /// A category by the slugs of its path, the outermost first.
    Section(Vec<String>),
    /// A category by its id: `/?cat=3`.
    SectionId(u64),
    /// A tag by its slug.
    Tag(String),
    /// An author by their slug.
    Author(String),
    /// An author by their id: `/?author=2`.
    AuthorId(u64),
    /// A year, a month or a day: `2024`, `2024-04`, `2024-04-19`.
    Date(String),
}

/// Finds the page of a path and its query (without `?`), both percent-encoded, as the browser returns them.
pub fn find_route(path: &str, query: &str) -> Route {
    let (segments, page) = find_slugs(path);
    if own::is_own(&segments) || own::has_own_query(query, segments.is_empty()) {
        return Route::WordPress;
    }
    if let Some(words) = find_value(query, "s") {
        return Route::Search(words, page);
    }
    match &*segments {
        [] => {
            let page = find_value(query, "paged").and_then(|page| page.parse().ok()).unwrap_or(page);
            plain::find_page(query, page).unwrap_or(if page == 1 { Route::Front } else { Route::News(page) })
        }
        [root] if root == "search" => Route::Search(String::new(), page),
        [root, words] if root == "search" => Route::Search(words.clone(), page),
        [root, slugs @ ..] if root == "category" && !slugs.is_empty() => {
            Route::Archive(ArchiveKey::Section(slugs.to_vec()), page)
        }
        [root, slug] if root == "tag" => Route::Archive(ArchiveKey::Tag(slug.clone()), page),
        [root, slug] if root == "author" => Route::Archive(ArchiveKey::Author(slug.clone()), page),
        _ => match find_date(&segments) {
            Some(date) => Route::Archive(ArchiveKey::Date(date), page),
            None => Route::Article(find_post(&segments)),
        },
    }
}

/// The slugs of an address, and its page number. Sites whose server cannot rewrite paths have `/index.php` before all.
pub fn find_slugs(address: &str) -> (Vec<String>, u32) {
    let (path, _) = address.split_once('?').unwrap_or((address, ""));
    let all: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
    let all = if let [root, rest @ ..] = &*all
        && root == "index.php"
        && !rest.is_empty()
    {
        rest
    } else {
        &*all
    };
    let (slugs, page) = split_page(all);
    (slugs.to_vec(), page)
}

/// A path with single slashes.
pub fn to_clean_path(path: &str) -> String {
    let mut clean = path.replace('\\', "/");
    while clean.contains("//") {
        clean = clean.replace("//", "/");
    }
    clean
}

/// Splits `/page/2/` off the end.
fn split_page(segments: &[String]) -> (&[String], u32) {
    match segments {
        [rest @ .., word, number] if word == "page" => match number.parse() {
            Ok(page) if page > 0 => (rest, page),
            _ => (segments, 1),
        },
        _ => (segments, 1),
    }
}

/// The date of `2024`, `2024/04` or `2024/04/19`; `None` for other numbers.
fn find_date(segments: &[String]) -> Option<String> {
    let lengths = [4, 2, 2];
    let fits = segments.len() <= lengths.len()
        && segments.iter().zip(lengths).all(|(part, length)| part.len() == length && is_number(part));
    let in_range = |part: &String, most: u32| part.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number));
    let is_day =
        segments.get(1).is_none_or(|month| in_range(month, 12)) && segments.get(2).is_none_or(|day| in_range(day, 31));
    (fits && is_day).then(|| segments.join("-"))
}

/// Finds the post by the last segment. Its parts (`/slug/2/`) and its comment pages belong to the same page.
fn find_post(segments: &[String]) -> PostKey {
    match segments {
        [rest @ .., part] if !rest.is_empty() && (part == AMP || part.starts_with("comment-page-")) => find_post(rest),
        [.., root, number] if root == "archives" && is_number(number) => to_id(number),
        [.., slug, number] if is_number(number) && !is_number(slug) => match number.parse::<u64>() {
            Ok(part) if part <= MAX_PARTS => PostKey::Slug(slug.clone()),
            _ => to_id(number),
        },
        [.., last] => PostKey::Slug(trim_html(last).to_owned()),
        [] => PostKey::Slug(String::new()),
    }
}

fn to_id(number: &str) -> PostKey {
    number.parse().map_or_else(|_| PostKey::Slug(number.to_owned()), PostKey::Id)
}

/// Decodes a percent-encoded part of an address.
pub fn decode(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
