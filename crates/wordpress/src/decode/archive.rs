//! Decodes `wp/v2/categories`, `tags` and `users`: the headings of archives.

use super::{find_html, find_id, find_link, find_number, find_text};
use crate::json::Json;
use crate::model::{Archive, Selection, Term};
use crate::permalinks::{decode, is_same_host};

/// A category with the id of its parent.
#[derive(Debug, Clone)]
pub struct SentSection {
    slug: String,
    parent: u64,
    archive: Archive,
    id: u64,
}

/// Decodes a member of `categories`.
pub fn decode_section(sent: &impl Json) -> Option<SentSection> {
    let id = find_id(sent)?;
    let slug = find_text(sent, "slug");
    Some(SentSection {
        slug,
        parent: find_number(sent, "parent"),
        archive: decode_archive(sent, Selection::Section(id))?,
        id,
    })
}

/// Decodes a member of `tags`.
pub fn decode_tag(sent: &impl Json) -> Option<Archive> {
    decode_archive(sent, Selection::Tag(find_id(sent)?))
}

/// Decodes a member of `users`, or an embedded author. A picture on another host is dropped, because that host would
/// learn who reads the page.
pub fn decode_author(sent: &impl Json) -> Option<Archive> {
    let portrait = find_link(sent, "avatar_urls/96");
    let link = find_link(sent, "link");
    let archive = decode_archive(sent, Selection::Author(find_id(sent)?))?;
    let is_own = !portrait.is_empty() && is_same_host(&portrait, &link);
    (!archive.title.is_blank()).then(|| Archive { portrait: is_own.then_some(portrait), ..archive })
}

/// Decodes the embedded author of a member of `posts`.
pub fn decode_author_of(sent: &impl Json) -> Option<Archive> {
    super::find_list(sent, "_embedded/author").iter().find_map(decode_author)
}

fn decode_archive(sent: &impl Json, selection: Selection) -> Option<Archive> {
    Some(Archive {
        title: find_html(sent, "name"),
        description: find_html(sent, "description"),
        portrait: None,
        link: find_link(sent, "link"),
        parents: Vec::new(),
        selection,
    })
}

/// Builds the archive of the last slug's category, with its parents, from a list that contains them all.
pub fn to_section(mut sent: Vec<SentSection>, slugs: &[String]) -> Option<Archive> {
    // WordPress sends slugs percent-encoded. If the address has no slug but an id, the list has only one category.
    let is_wanted =
        |section: &SentSection| slugs.last().is_none_or(|slug| decode(&section.slug).eq_ignore_ascii_case(slug));
    let found = sent.iter().position(is_wanted)?;
    let section = sent.swap_remove(found);
    let mut parents = Vec::new();
    let mut next = section.parent;
    while let Some(position) = sent.iter().position(|other| other.id == next) {
        let other = sent.swap_remove(position);
        next = other.parent;
        parents.insert(0, Term { id: other.id, name: other.archive.title, link: other.archive.link });
    }
    Some(Archive { parents, ..section.archive })
}
