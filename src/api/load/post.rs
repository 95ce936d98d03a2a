//! An article by its address, and its neighbours in time.

use super::{load_list, one};
use crate::api::wire::post;
use crate::api::{ApiBase, ApiError, ErrorKind, client};
use crate::browser::abort::Abort;
use crate::model::{Neighbour, Post};
use crate::routes::PostKey;

/// An article by its address: an article of that slug, else a page of that slug.
pub async fn load_post(base: &ApiBase, key: &PostKey, abort: &Abort) -> Result<Post, ApiError> {
    let slug = match key {
        PostKey::Id(id) => return load_by_id(base.to_post_by_id(*id), abort).await,
        PostKey::PageId(id) => return load_by_id(base.to_page_by_id(*id), abort).await,
        PostKey::Slug(slug) => slug,
    };
    let posts = load_list(&base.to_post_by_slug(slug), abort, post::read).await?;
    if let Some(post) = posts.into_iter().next() {
        return Ok(post);
    }
    let url = base.to_page_by_slug(slug);
    let pages = load_list(&url, abort, post::read).await?;
    pages.into_iter().next().ok_or_else(|| ErrorKind::NotFound.at(&url))
}

async fn load_by_id(url: String, abort: &Abort) -> Result<Post, ApiError> {
    let answer = client::get_remembered(&url, abort).await.map_err(|error| match error.kind {
        ErrorKind::Refused { status: 404, .. } => ErrorKind::NotFound.at(&error.url),
        _ => error,
    })?;
    one(&answer, post::read)
}

/// The articles before and after a moment of the site's clock.
pub async fn load_neighbours(base: &ApiBase, date: &str, abort: &Abort) -> Result<[Option<Neighbour>; 2], ApiError> {
    // The site takes no empty moment, and an article that has lost its date has no neighbours.
    if date.is_empty() {
        return Ok([None, None]);
    }
    let (previous_url, next_url) = (base.to_previous(date), base.to_next(date));
    let previous = load_list(&previous_url, abort, post::read_neighbour);
    let next = load_list(&next_url, abort, post::read_neighbour);
    let (previous, next) = futures::future::join(previous, next).await;
    Ok([previous?.into_iter().next(), next?.into_iter().next()])
}
