//! Loads the heading of an archive: the name and description of a category, a tag, an author or a day.

use super::{Decode, Loading, load_list};
use crate::browser::abort::Abort;
use crate::data::json::Json;
use crate::data::{ApiError, ErrorKind};
use wordpress::decode::{archive, post};
use wordpress::endpoint::ApiBase;
use wordpress::model::{Archive, Html, Selection, Term};
use wordpress::permalinks::{ArchiveKey, find_slugs, has_slug, is_answer, is_guess, to_archive_page};

/// Loads what the address of an archive (path and query) names; `NotFound`, at the address of the best guess or at none,
/// if the site does not have it there.
pub fn load_archive(base: ApiBase, key: ArchiveKey, address: String, abort: Abort) -> Loading<Archive> {
    match key {
        ArchiveKey::Section(slugs) => load_section(base, slugs, address, abort),
        ArchiveKey::SectionId(id) => load_first(base.to_section_by_id(id), decode_section, address, abort),
        ArchiveKey::Tag(slug) => load_first(base.to_tag_by_slug(&slug), archive::decode_tag, address, abort),
        ArchiveKey::Author(ref slug) => load_author(base.to_author_by_slug(slug), key, base, address, abort),
        ArchiveKey::AuthorId(id) => load_author(base.to_author_by_id(id), key, base, address, abort),
        ArchiveKey::Date(date) => Box::pin(std::future::ready(Ok(to_day(date)))),
    }
}

/// Loads the child categories of a category that have articles.
pub fn load_sections_under(base: ApiBase, id: u64, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_sections_under(id), &abort, post::decode_term).await })
}

/// A site can change the tag base of its permalinks too (`/tag/`): where no category is, a tag may be.
fn load_section(base: ApiBase, slugs: Vec<String>, address: String, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        let sections = load_list(&base.to_sections_by_slug(&slugs), &abort, archive::decode_section).await?;
        let section = archive::to_section(sections, &slugs);
        let guess = match section {
            Some(section) if is_answer(&section.link, &address) => return Ok(section),
            Some(section) if is_guess(&section.link, &address) => {
                to_archive_page(&section.link, find_slugs(&address).1)
            }
            _ => String::new(),
        };
        let url = base.to_tag_by_slug(slugs.last().map_or("", String::as_str));
        let tag = load_first(url, archive::decode_tag, address, abort).await;
        tag.map_err(|error| if guess.is_empty() && !is_hidden(&error) { error } else { ErrorKind::NotFound.at(&guess) })
    })
}

fn decode_section(sent: &Json) -> Option<Archive> {
    archive::to_section(vec![archive::decode_section(sent)?], &[])
}

/// The member of a list that is at the address.
fn load_first(url: String, decode: Decode<Archive>, address: String, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        let all = load_list(&url, &abort, decode).await?;
        all.into_iter().find(|archive| is_answer(&archive.link, &address)).ok_or_else(|| ErrorKind::NotFound.at(""))
    })
}

/// Many sites do not make their users public. Then the author is looked up in the latest articles.
fn load_author(url: String, key: ArchiveKey, base: ApiBase, address: String, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        match load_first(url, archive::decode_author, address.clone(), abort.clone()).await {
            Err(error) if is_hidden(&error) => {}
            other => return other,
        }
        let url = base.to_latest_authors();
        let authors = load_list(&url, &abort, archive::decode_author_of).await.or_else(|error| match error.kind {
            // No article names its author.
            ErrorKind::Malformed(_) => Ok(Vec::new()),
            _ => Err(error),
        })?;
        let is_asked = |author: &Archive| match &key {
            ArchiveKey::AuthorId(id) => author.selection == Selection::Author(*id),
            ArchiveKey::Author(slug) => has_slug(&author.link, slug),
            _ => false,
        };
        authors.into_iter().find(is_asked).ok_or_else(|| ErrorKind::NotFound.at(""))
    })
}

fn is_hidden(error: &ApiError) -> bool {
    matches!(error.kind, ErrorKind::NotFound | ErrorKind::NoApi(_) | ErrorKind::Refused { status: 400..=499, .. })
}

fn to_day(date: String) -> Archive {
    Archive {
        title: Html::default(),
        description: Html::default(),
        portrait: None,
        link: String::new(),
        parents: Vec::new(),
        selection: Selection::Date(date),
    }
}
