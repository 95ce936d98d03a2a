//! Lists of articles.

use super::{list, load_list};
use crate::api::wire::post;
use crate::api::{ApiBase, ApiError, client};
use crate::browser::abort::Abort;
use crate::model::Card;

/// A part of a list, and whether there is more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The members.
    pub items: Vec<T>,
    /// Whether a next page exists.
    pub has_more: bool,
}

/// Articles of the same sections, newest first, filled up from the latest of all sections.
pub async fn load_related(
    base: &ApiBase,
    sections: &[u64],
    id: u64,
    count: u32,
    abort: &Abort,
) -> Result<Vec<Card>, ApiError> {
    let mut posts = Vec::new();
    if !sections.is_empty() {
        posts = load_list(&base.to_related(sections, id, count), abort, post::read_card).await?;
    }
    let missing = count.saturating_sub(u32::try_from(posts.len()).unwrap_or(count));
    if missing > 0 {
        let mut known: Vec<u64> = posts.iter().map(|post| post.id).collect();
        known.push(id);
        posts.extend(load_list(&base.to_latest(&known, missing), abort, post::read_card).await?);
    }
    // A site may ignore `exclude` (some caching plugins do): the article itself never stands here.
    posts.retain(|post| post.id != id);
    Ok(posts)
}

/// The first `pages` pages of the newest articles; those that were read before come from memory.
pub async fn load_feed(base: &ApiBase, pages: u32, per_page: u32, abort: &Abort) -> Result<Page<Card>, ApiError> {
    let mut feed = Page { items: Vec::<Card>::new(), has_more: true };
    for page in 1..=pages {
        let answer = match client::get_remembered(&base.to_feed(page, per_page), abort).await {
            // Articles were withdrawn since the last page was read: the list ends here.
            Err(error) if error.code() == "rest_post_invalid_page_number" => {
                return Ok(Page { has_more: false, ..feed });
            }
            other => other?,
        };
        feed.has_more = answer.total_pages.is_some_and(|pages| page < pages);
        // An article published since moves others to the next page, where they would stand twice.
        let mut fresh = list(&answer, post::read_card)?;
        fresh.retain(|card| !feed.items.iter().any(|known| known.id == card.id));
        feed.items.append(&mut fresh);
    }
    Ok(feed)
}
