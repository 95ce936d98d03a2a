//! Loads titles of WordPress's pages: of the children of a page, and of its ancestors.

use super::{Loading, load_list};
use crate::browser::abort::Abort;
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::Term;
use wordpress::permalinks::has_slug;

/// Loads the child pages of a page, in the order that WordPress gives them.
pub fn load_pages_under(base: ApiBase, id: u64, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_pages_under(id), &abort, post::decode_page_title).await })
}

/// Loads the pages with these slugs, in the order of the slugs.
pub fn load_page_titles(base: ApiBase, slugs: Vec<String>, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move {
        let mut pages: Vec<Term> = load_list(&base.to_page_titles(&slugs), &abort, post::decode_page_title).await?;
        let mut ordered = Vec::new();
        for slug in &slugs {
            if let Some(index) = pages.iter().position(|page| has_slug(&page.link, slug)) {
                ordered.push(pages.swap_remove(index));
            }
        }
        Ok(ordered)
    })
}
