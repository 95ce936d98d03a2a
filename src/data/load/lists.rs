//! Loads lists of articles.

use super::{Loading, decode_list, load_list};
use crate::browser::abort::Abort;
use crate::data::{ApiError, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{Card, Extent, Listing, Selection};

/// Loads articles of the same categories, newest first; if there are too few, the latest of all categories follow.
pub async fn load_related(
    base: &ApiBase,
    sections: &[u64],
    id: u64,
    count: u32,
    abort: &Abort,
) -> Result<Vec<Card>, ApiError> {
    let mut posts = Vec::new();
    if !sections.is_empty() {
        posts = load_list(&base.to_related(sections, id, count), abort, post::decode_card).await?;
    }
    let missing = count.saturating_sub(u32::try_from(posts.len()).unwrap_or(count));
    if missing > 0 {
        let mut known: Vec<u64> = posts.iter().map(|post| post.id).collect();
        known.push(id);
        posts.extend(load_list(&base.to_latest(&known, missing), abort, post::decode_card).await?);
    }
    // A site may ignore `exclude` (some caching plugins do), but an article must not be related to itself.
    posts.retain(|post| post.id != id);
    Ok(posts)
}

/// The most articles that WordPress sends at a time.
const MAX_COUNT: u32 = 100;
/// How often the articles before a page are loaded again.
const MAX_STEPS: u32 = 5;

/// Loads the page of a list after others; `shown` are the ids of their articles. The page begins with the last article
/// before it: if that one is not known, others were withdrawn since, and what has moved up is loaded too.
pub fn load_next(
    base: ApiBase,
    selection: Selection,
    page: u32,
    per_page: u32,
    shown: Vec<u64>,
    abort: Abort,
) -> Loading<Listing> {
    Box::pin(async move {
        let (mut start, mut count) = ((page - 1) * per_page - 1, (per_page + 1).min(MAX_COUNT));
        let (mut cards, mut extent) = (Vec::new(), Extent { pages: None, total: None });
        for step in 0..MAX_STEPS {
            let response = client::get_cached(&base.to_list_from(&selection, start, count), &abort).await?;
            let mut part = decode_list(&response, post::decode_card)?;
            if step == 0 {
                // The headers count pages from the offset on; the total is that of the whole list.
                let known = start + u32::try_from(part.len()).unwrap_or_default();
                let total = response.total.filter(|total| known <= *total);
                // Without a total, a whole part has more behind it.
                let end = total.unwrap_or(known + u32::from(known == start + count));
                extent = Extent { pages: Some(end.div_ceil(per_page).max(page)), total };
            }
            let known = part.iter().position(|card: &Card| shown.contains(&card.id));
            let is_joined = known.is_some() || start == 0;
            part.drain(..known.unwrap_or_default());
            part.append(&mut cards);
            cards = part;
            if is_joined {
                break;
            }
            count = start.min(per_page);
            start -= count;
        }
        Ok(Listing { cards, page, extent })
    })
}

/// Loads one page of a list; it is empty beyond the end.
pub fn load_listing(base: ApiBase, selection: Selection, page: u32, per_page: u32, abort: Abort) -> Loading<Listing> {
    Box::pin(async move {
        let response = match client::get_cached(&base.to_list(&selection, page, per_page), &abort).await {
            // The list has become shorter since the page before was loaded, and ends here.
            Err(error) if error.code() == "rest_post_invalid_page_number" => {
                let last = page.saturating_sub(1);
                let extent = Extent { pages: Some(last), total: None };
                return Ok(Listing { cards: Vec::new(), page: last, extent });
            }
            other => other?,
        };
        let (cards, extent) = (decode_list(&response, post::decode_card)?, response.find_extent(page, per_page));
        Ok(Listing { cards, page, extent })
    })
}
