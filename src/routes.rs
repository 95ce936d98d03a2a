//! The table URL → page, and every path that the app builds; it never asks the network which of them exist.
//!
//! WordPress's own permalinks are the app's addresses, whatever structure a site has chosen: the last segment
//! of a path is the slug. Addresses that belong to WordPress itself (its admin, its files, its feeds, and the
//! archives that the app has no page for yet) are recognised here, so that a link to them stays a real link.

use percent_encoding::percent_decode_str;

/// First path segments that WordPress keeps for itself.
const WORDPRESS_ROOTS: [&str; 6] = ["wp-admin", "wp-content", "wp-includes", "wp-json", "wp-login.php", "feed"];
/// First path segments of archives, which are left to the site until the app has pages for them.
const ARCHIVE_ROOTS: [&str; 4] = ["category", "tag", "author", "search"];

/// Which page an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: the news feed.
    Front,
    /// An article, or one of WordPress's pages.
    Article(PostKey),
    /// An address that the WordPress site answers itself.
    WordPress,
}

/// How an address names a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostKey {
    /// By its slug, percent-decoded: `паводок-на-шолаке`.
    Slug(String),
    /// By its number: `/?p=12`, `/archives/12`.
    Id(u64),
}

/// Where a link leads, seen from the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page of the app: path, query and fragment.
    Inside(String),
    /// Out of the app, or to something that WordPress serves itself.
    Outside(String),
}

/// Finds the page for a path and its query (without `?`), both as the browser gives them: percent-encoded.
pub fn find_route(path: &str, query: &str) -> Route {
    let path = path.trim_matches('/');
    if path.is_empty() {
        return find_id(query, "p").map_or(Route::Front, |id| Route::Article(PostKey::Id(id)));
    }
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    let root = path.split('/').next().unwrap_or_default();
    if root == "archives" && is_number(last) {
        return last.parse().map_or(Route::WordPress, |id| Route::Article(PostKey::Id(id)));
    }
    if is_wordpress_owned(root, parents, last) {
        return Route::WordPress;
    }
    let slug = percent_decode_str(last.trim_end_matches(".html")).decode_utf8_lossy().into_owned();
    Route::Article(PostKey::Slug(slug))
}

/// Decides where a link of the backend leads: `home` is any absolute address of the same site.
///
/// A relative link is the site's own. Schemes are not compared: an old article links with `http:`.
pub fn find_target(link: &str, home: &str) -> Target {
    let Some(path) = find_own_path(link, home) else {
        return Target::Outside(link.to_owned());
    };
    let (address, _) = path.split_once('#').unwrap_or((path, ""));
    let (pathname, query) = address.split_once('?').unwrap_or((address, ""));
    match find_route(pathname, query) {
        Route::WordPress => Target::Outside(link.to_owned()),
        Route::Front if !query.is_empty() => Target::Outside(link.to_owned()),
        Route::Front | Route::Article(_) => Target::Inside(path.to_owned()),
    }
}

/// The path (with query and fragment) of a permalink; `/` when it has none.
pub fn to_path(permalink: &str) -> &str {
    match split_host(permalink) {
        Some((_, "")) => "/",
        Some((_, path)) => path,
        None => permalink,
    }
}

/// The front page.
pub fn to_front() -> &'static str {
    "/"
}

/// The thread of the article at `permalink`.
pub fn to_comments(permalink: &str) -> String {
    format!("{}#comments", to_path(permalink))
}

fn find_own_path<'a>(link: &'a str, home: &str) -> Option<&'a str> {
    match split_host(link) {
        Some((host, path)) => {
            let (home_host, _) = split_host(home)?;
            let same = host.trim_start_matches("www.").eq_ignore_ascii_case(home_host.trim_start_matches("www."));
            same.then_some(if path.is_empty() { "/" } else { path })
        }
        None => link.starts_with('/').then_some(link),
    }
}

/// Splits `https://host/path` or `//host/path` into host (with port) and the rest, which may be empty.
fn split_host(url: &str) -> Option<(&str, &str)> {
    let rest =
        url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).or_else(|| url.strip_prefix("//"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    Some(rest.split_at(end))
}

fn is_wordpress_owned(root: &str, parents: &str, last: &str) -> bool {
    let is_date = is_number(last) && parents.split('/').all(|part| part.is_empty() || is_number(part));
    WORDPRESS_ROOTS.contains(&root)
        || ARCHIVE_ROOTS.contains(&root)
        || last == "feed"
        || is_date
        || last.rsplit_once('.').is_some_and(|(_, ending)| is_file_ending(ending))
}

fn is_file_ending(ending: &str) -> bool {
    (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) && ending != "html"
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn find_id(query: &str, name: &str) -> Option<u64> {
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?.1.parse().ok()
}
