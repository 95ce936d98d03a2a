//! An article by its address, and its neighbours in time.

use super::{load_both, load_list, one};
use crate::browser::abort::Abort;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{AdjacentPost, Post};
use wordpress::permalinks::PostKey;

/// Where an article, or what may be one, is asked for.
pub fn to_post_url(base: &ApiBase, key: &PostKey) -> String {
    match key {
        PostKey::Id(id) => base.to_post_by_id(*id),
        PostKey::PageId(id) => base.to_page_by_id(*id),
        PostKey::Slug(slug) => base.to_post_by_slug(slug),
    }
}

/// An article by its address: an article of that slug, else a page of that slug.
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
    let answer = client::get_remembered(&url, abort).await.map_err(|error| match error.kind {
        ErrorKind::Refused { status: 404, .. } => ErrorKind::NotFound.at(&error.url),
        _ => error,
    })?;
    one(&answer, post::decode)
}

/// The articles before and after a moment of the site's clock.
pub async fn load_adjacent_posts(
    base: &ApiBase,
    date: &str,
    abort: &Abort,
) -> Result<[Option<AdjacentPost>; 2], ApiError> {
    // The site takes no empty moment, and an article that has lost its date has no neighbours.
    if date.is_empty() {
        return Ok([None, None]);
    }
    let urls = [&*base.to_previous(date), &*base.to_next(date)];
    let [previous, next] = load_both(urls, abort, post::decode_adjacent_post).await;
    Ok([previous?.into_iter().next(), next?.into_iter().next()])
}
