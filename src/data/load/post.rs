//! Loads an article by its address.

use futures::future::{Either, select};

use super::{decode_one, load_list};
use crate::browser::abort::Abort;
use crate::browser::response;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::{authors, post};
use wordpress::endpoint::ApiBase;
use wordpress::json::Json as _;
use wordpress::model::{Byline, Post};
use wordpress::permalinks::{PostKey, find_slugs, is_answer, is_guess, to_path};

/// How long an article waits for the names of its authors, where they do not come with it.
const AUTHORS_TIMEOUT_MS: f64 = 1_500.0;

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
/// or at none. Authors whose names do not come with it are added.
pub async fn load_post(base: &ApiBase, key: &PostKey, address: &str, abort: &Abort) -> Result<Post, ApiError> {
    with_authors(load_at(base, key, address, abort).await?, base, abort).await
}

async fn load_at(base: &ApiBase, key: &PostKey, address: &str, abort: &Abort) -> Result<Post, ApiError> {
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

/// Adds the authors whose names did not come with the article. It is shown without them rather than late.
async fn with_authors(mut post: Post, base: &ApiBase, abort: &Abort) -> Result<Post, ApiError> {
    if let Byline::Elsewhere(owner) = &post.byline {
        let loading = Box::pin(client::get_cached(&base.to_coauthors(post.id), abort));
        let loaded = select(loading, Box::pin(response::pause(AUTHORS_TIMEOUT_MS))).await;
        if let Either::Left((Ok(response), _)) = loaded {
            let listed = response.body.as_list().unwrap_or_default();
            let authors = authors::decode_list(&listed, owner.as_ref());
            if !authors.is_empty() {
                post.byline = Byline::Known(authors);
            }
        }
    }
    Ok(post)
}

/// Loads the post with the id that a URL ends in; `None` if WordPress has no such post of this type.
async fn load_by_id(url: String, abort: &Abort) -> Result<Option<Post>, ApiError> {
    match client::get_cached(&url, abort).await {
        Ok(response) => decode_one(&response, post::decode).map(Some),
        Err(error) if error.kind.is_withdrawal() => Ok(None),
        Err(error) => Err(error),
    }
}
