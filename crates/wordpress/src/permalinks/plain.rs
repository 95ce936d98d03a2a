//! Plain permalinks: addresses such as `/?p=12`, which choose a page by their query. WordPress understands them whatever
//! the structure of its permalinks.

use super::query::find_value;
use super::{ArchiveKey, PostKey, Route};

/// The parameters that choose a page: first those with an id, then those with a slug.
pub const CHOICES: [&str; 6] = ["p", "page_id", "cat", "author", "tag", "category_name"];

/// The ids in a query, in the order of [`CHOICES`].
fn find_ids(query: &str) -> [Option<u64>; 4] {
    let [names @ .., _, _] = CHOICES;
    names.map(|name| find_value(query, name)?.parse().ok())
}

/// Whether a query chooses a page by an id.
pub fn has_id(query: &str) -> bool {
    find_ids(query).iter().any(Option::is_some)
}

/// The slug by which a query chooses a tag, or a category with its parents before it.
pub fn find_slug(query: &str) -> Option<String> {
    find_value(query, "tag").or_else(|| find_value(query, "category_name")).filter(|_| !has_id(query))
}

/// Finds the page of a plain permalink.
pub fn find_page(query: &str, page: u32) -> Option<Route> {
    match find_ids(query) {
        [Some(id), ..] => return Some(Route::Article(PostKey::Id(id))),
        [_, Some(id), ..] => return Some(Route::Article(PostKey::PageId(id))),
        [_, _, Some(id), _] => return Some(Route::Archive(ArchiveKey::SectionId(id), page)),
        [.., Some(id)] => return Some(Route::Archive(ArchiveKey::AuthorId(id), page)),
        _ => {}
    }
    let slug = find_slug(query)?;
    let key = match find_value(query, "tag") {
        Some(_) => ArchiveKey::Tag(slug),
        None => ArchiveKey::Section(slug.split('/').map(str::to_owned).collect()),
    };
    Some(Route::Archive(key, page))
}

/// The plain permalink of a resource of the API: of a post, a page, a category or an author.
pub fn to_permalink(kind: &str, id: u64) -> String {
    let name = match kind {
        "posts" => "p",
        "pages" => "page_id",
        "categories" => "cat",
        _ => "author",
    };
    format!("/?{name}={id}")
}
