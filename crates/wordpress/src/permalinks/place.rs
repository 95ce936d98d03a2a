//! Reduces an address to the slugs that its permalink has: without page numbers, parts and other forms of the same.

use super::find_slugs;

/// At the end of an article's address, numbers up to this one are parts of the article; larger ones are ids.
pub const MAX_PARTS: u64 = 99;
/// The end of the address of an accelerated page, which a plugin adds and phones have bookmarked.
pub const AMP: &str = "amp";

/// The slugs of an address without what chooses another form of the same: an accelerated page, a file ending.
pub fn find_place(address: &str) -> Vec<String> {
    let address = address.split('#').next().unwrap_or_default();
    let (mut slugs, _) = find_slugs(address);
    if slugs.len() > 1 && slugs.last().is_some_and(|last| last == AMP) {
        slugs.pop();
    }
    if let Some(last) = slugs.last_mut() {
        *last = trim_html(last).to_owned();
    }
    slugs
}

/// The slugs of the whole article, where an address may be that of a part (`/slug/2/`) or of a page of its comments.
pub fn to_whole(slugs: &[String]) -> &[String] {
    match slugs {
        [rest @ .., part] if !rest.is_empty() && is_part(part) => rest,
        _ => slugs,
    }
}

fn is_part(segment: &str) -> bool {
    segment.starts_with("comment-page-") || segment.parse::<u64>().is_ok_and(|part| part <= MAX_PARTS)
}

/// A slug without the file ending that some sites give to their permalinks.
pub fn trim_html(slug: &str) -> &str {
    slug.strip_suffix(".html").or_else(|| slug.strip_suffix(".htm")).unwrap_or(slug)
}
