//! Decides whether a link of the backend leads to a page of the app or out of it.

use super::{Route, decode, find_route, find_slugs};

/// The target of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page of the app: path, query and fragment.
    Inside(String),
    /// An address outside the app, or one that WordPress serves itself.
    Outside(String),
}

/// Finds the target of a link; `home` is any absolute address of the site.
///
/// A relative link is one of the site's own. Schemes are not compared, because old articles have `http:` links.
pub fn find_target(link: &str, home: &str) -> Target {
    let Some(path) = find_own_path(link, home) else {
        return Target::Outside(link.to_owned());
    };
    let (address, _) = path.split_once('#').unwrap_or((path, ""));
    let (pathname, query) = address.split_once('?').unwrap_or((address, ""));
    match find_route(pathname, query) {
        Route::WordPress => Target::Outside(link.to_owned()),
        Route::Front if !query.is_empty() => Target::Outside(link.to_owned()),
        _ => Target::Inside(path.to_owned()),
    }
}

/// Whether a link leads to the page at `address` (path and query), or to another numbered page of its list.
pub fn leads_to(link: &str, home: &str, address: &str) -> bool {
    let Target::Inside(link) = find_target(link, home) else { return false };
    // A link with a fragment leads to a part of a page.
    let is_page = !link.contains('#') && find_slugs(&link).0 == find_slugs(address).0;
    is_page && to_first_page(&link) == to_first_page(address)
}

fn to_first_page(address: &str) -> Route {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    match find_route(path, query) {
        Route::News(_) => Route::Front,
        Route::Archive(key, _) => Route::Archive(key, 1),
        Route::Search(words, _) => Route::Search(words, 1),
        route => route,
    }
}

/// The path (with query and fragment) of a permalink; `/` if it has none.
pub fn to_path(permalink: &str) -> &str {
    match split_host(permalink) {
        Some((_, "")) => "/",
        Some((_, path)) => to_single_slash(path),
        None => to_single_slash(permalink),
    }
}

/// Reduces leading slashes to one, because browsers read two (also backslashes) as the start of a host name. They skip
/// tabs and line breaks between them.
fn to_single_slash(path: &str) -> &str {
    let count = path.len() - path.trim_start_matches(['/', '\\', '\t', '\n', '\r']).len();
    if count < 2 { path } else { &path[path[..count].rfind(['/', '\\']).unwrap_or_default()..] }
}

/// Whether two absolute addresses have the same host, ignoring `www.`.
pub fn is_same_host(one: &str, other: &str) -> bool {
    let (Some((one, _)), Some((other, _))) = (split_host(one), split_host(other)) else { return false };
    one.trim_start_matches("www.").eq_ignore_ascii_case(other.trim_start_matches("www."))
}

/// Whether the last segment of an address is the given slug; WordPress percent-encodes the slugs in links.
pub fn has_slug(link: &str, slug: &str) -> bool {
    let path = to_path(link).split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    decode(path.rsplit('/').next().unwrap_or_default()) == slug
}

fn find_own_path<'a>(link: &'a str, home: &str) -> Option<&'a str> {
    match split_host(link) {
        Some(_) => is_same_host(link, home).then(|| to_path(link)),
        None => link.starts_with('/').then(|| to_single_slash(link)),
    }
}

/// Splits `https://host/path` or `//host/path` into host (with port) and the rest, which may be empty.
fn split_host(url: &str) -> Option<(&str, &str)> {
    let rest =
        url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).or_else(|| url.strip_prefix("//"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    Some(rest.split_at(end))
}
