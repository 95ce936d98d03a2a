//! Loads the heading of an archive: the name and description of a category, a tag, an author or a day.

use super::{Decode, Loading, load_list};
use crate::browser::abort::Abort;
use crate::data::{ApiError, ErrorKind};
use wordpress::decode::{archive, post};
use wordpress::endpoint::ApiBase;
use wordpress::model::{Archive, Html, Selection, Term};
use wordpress::permalinks::{ArchiveKey, has_slug};

/// Loads what the address of an archive names; `NotFound` if the site does not have it.
pub fn load_archive(base: ApiBase, key: ArchiveKey, abort: Abort) -> Loading<Archive> {
    match key {
        ArchiveKey::Section(slugs) => load_section(base.to_sections_by_slug(&slugs), slugs, abort),
        ArchiveKey::SectionId(id) => load_section(base.to_section_by_id(id), Vec::new(), abort),
        ArchiveKey::Tag(slug) => load_first(base.to_tag_by_slug(&slug), archive::decode_tag, abort),
        ArchiveKey::Author(slug) => load_author(base, slug, abort),
        ArchiveKey::Date(date) => Box::pin(std::future::ready(Ok(to_day(date)))),
    }
}

/// Loads the child categories of a category that have articles.
pub fn load_sections_under(base: ApiBase, id: u64, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_sections_under(id), &abort, post::decode_term).await })
}

fn load_section(url: String, slugs: Vec<String>, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        let sections = load_list(&url, &abort, archive::decode_section).await?;
        archive::to_section(sections, &slugs).ok_or_else(|| ErrorKind::NotFound.at(&url))
    })
}

fn load_first(url: String, decode: Decode<Archive>, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        let all = load_list(&url, &abort, decode).await?;
        all.into_iter().next().ok_or_else(|| ErrorKind::NotFound.at(&url))
    })
}

/// Many sites do not make their users public. Then the author is looked up in the latest articles.
fn load_author(base: ApiBase, slug: String, abort: Abort) -> Loading<Archive> {
    Box::pin(async move {
        let known = load_first(base.to_author_by_slug(&slug), archive::decode_author, abort.clone()).await;
        match known {
            Err(error) if is_hidden(&error) => {}
            other => return other,
        }
        let url = base.to_latest_authors();
        let authors = load_list(&url, &abort, archive::decode_author_of).await.or_else(|error| match error.kind {
            // No article names its author.
            ErrorKind::Malformed(_) => Ok(Vec::new()),
            _ => Err(error),
        })?;
        authors.into_iter().find(|author| has_slug(&author.link, &slug)).ok_or_else(|| ErrorKind::NotFound.at(&url))
    })
}

fn is_hidden(error: &ApiError) -> bool {
    matches!(error.kind, ErrorKind::NotFound | ErrorKind::Refused { status: 400..=499, .. })
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
