//! Loads an article by its address, and its adjacent posts.

use super::{decode_one, load_both, load_list};
use crate::browser::abort::Abort;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{AdjacentPost, Post};
use wordpress::permalinks::{PostKey, find_slugs, is_answer, is_guess, to_path};

/// The URL of the first request for an article, or for an address that may be one.
pub fn to_post_url(base: &ApiBase, key: &PostKey) -> String {
    match key {
        PostKey::Id(id) => base.to_post_by_id(*id),
        PostKey::PageId(id) => base.to_page_by_id(*id),
        PostKey::Slug(slug) => base.to_post_by_slug(slug),
    }
}

/// Loads the article at an address (path and query): the post with its id or slug, else the page. What WordPress sends
/// counts only if its permalink is the address that was asked for. Else the error is at the address of the best guess,
/// or at none.
pub async fn load_post(base: &ApiBase, key: &PostKey, address: &str, abort: &Abort) -> Result<Post, ApiError> {
    let by_id = match key {
        PostKey::Slug(_) => Vec::new(),
        PostKey::Id(id) => vec![base.to_post_by_id(*id), base.to_page_by_id(*id)],
        PostKey::PageId(id) => vec![base.to_page_by_id(*id), base.to_post_by_id(*id)],
    };
    for url in by_id {
        if let Some(post) = load_by_id(url, abort).await?
            && is_answer(&post.link, address)
        {
            return Ok(post);
        }
    }
    let slug = match key {
        PostKey::Slug(slug) => Some(slug.clone()),
        // A number in a path may be a slug too.
        PostKey::Id(_) | PostKey::PageId(_) => find_slugs(address).0.pop(),
    };
    let mut guess = String::new();
    for url in slug.iter().flat_map(|slug| [base.to_post_by_slug(slug), base.to_page_by_slug(slug)]) {
        for post in load_list(&url, abort, post::decode).await? {
            if is_answer(&post.link, address) {
                return Ok(post);
            }
            if guess.is_empty() && is_guess(&post.link, address) {
                guess = to_path(&post.link).to_owned();
            }
        }
    }
    Err(ErrorKind::NotFound.at(&guess))
}

/// Loads the post with the id that a URL ends in; `None` if WordPress has no such post of this type.
async fn load_by_id(url: String, abort: &Abort) -> Result<Option<Post>, ApiError> {
    match client::get_cached(&url, abort).await {
        Ok(response) => decode_one(&response, post::decode).map(Some),
        Err(error) if error.kind.is_withdrawal() => Ok(None),
        Err(error) => Err(error),
    }
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
