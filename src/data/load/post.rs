//! Loads an article by its address, and its adjacent posts.

use super::{decode_one, load_both, load_list};
use crate::browser::abort::Abort;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{AdjacentPost, Post};
use wordpress::permalinks::PostKey;

/// The URL of the first request for an article, or for an address that may be one.
pub fn to_post_url(base: &ApiBase, key: &PostKey) -> String {
    match key {
        PostKey::Id(id) => base.to_post_by_id(*id),
        PostKey::PageId(id) => base.to_page_by_id(*id),
        PostKey::Slug(slug) => base.to_post_by_slug(slug),
    }
}

/// Loads an article by its address: the post with that slug, else the page with that slug.
pub async fn load_post(base: &ApiBase, key: &PostKey, abort: &Abort) -> Result<Post, ApiError> {
    let url = to_post_url(base, key);
    let PostKey::Slug(slug) = key else { return load_by_id(url, abort).await };
    let posts = load_list(&url, abort, post::decode).await?;
    if let Some(post) = posts.into_iter().next() {
        return Ok(post);
    }
    let url = base.to_page_by_slug(slug);
    let pages = load_list(&url, abort, post::decode).await?;
    pages.into_iter().next().ok_or_else(|| ErrorKind::NotFound.at(&url))
}

async fn load_by_id(url: String, abort: &Abort) -> Result<Post, ApiError> {
    let response = client::get_cached(&url, abort).await.map_err(|error| match error.kind {
        ErrorKind::Refused { status: 404, .. } => ErrorKind::NotFound.at(&error.url),
        _ => error,
    })?;
    decode_one(&response, post::decode)
}

/// Loads the articles before and after a date in the site's time zone.
pub async fn load_adjacent_posts(
    base: &ApiBase,
    date: &str,
    abort: &Abort,
) -> Result<[Option<AdjacentPost>; 2], ApiError> {
    // WordPress rejects an empty date; an article without a date has no adjacent posts.
    if date.is_empty() {
        return Ok([None, None]);
    }
    let urls = [&*base.to_previous(date), &*base.to_next(date)];
    let [previous, next] = load_both(urls, abort, post::decode_adjacent_post).await;
    Ok([previous?.into_iter().next(), next?.into_iter().next()])
}
