//! WordPress's pages: those under a page, and the titles of those above it.

use super::{Loading, load_list};
use crate::browser::abort::Abort;
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::Term;
use wordpress::permalinks::has_slug;

/// The pages under a page, in their own order.
pub fn load_pages_under(base: ApiBase, id: u64, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_pages_under(id), &abort, post::decode_page_title).await })
}

/// The pages of these slugs, in the order of the slugs.
pub fn load_page_titles(base: ApiBase, slugs: Vec<String>, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move {
        let mut pages: Vec<Term> = load_list(&base.to_page_titles(&slugs), &abort, post::decode_page_title).await?;
        let mut ordered = Vec::new();
        for slug in &slugs {
            if let Some(place) = pages.iter().position(|page| has_slug(&page.link, slug)) {
                ordered.push(pages.swap_remove(place));
            }
        }
        Ok(ordered)
    })
}
