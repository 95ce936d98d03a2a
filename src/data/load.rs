//! What pages can load: each function returns one part of the model, and knows its requests and their fallbacks.

mod adjacent;
mod archive;
mod comments;
mod front;
mod lists;
mod menu;
mod outcome;
mod pages;
mod password;
mod post;

use futures::future::{LocalBoxFuture, join};

pub use self::adjacent::load_adjacent_posts;
pub use self::archive::{load_archive, load_sections_under};
pub use self::comments::{
    CommentPage, is_same, load_comment_count, load_comments, load_comments_after, send_classic, send_comment,
};
pub use self::front::{load_discussed, load_top_sections, load_top_stories};
pub use self::lists::{load_listing, load_next, load_related};
pub use self::menu::load_menu;
pub use self::outcome::load_outcome;
pub use self::pages::{load_page_titles, load_pages_under};
pub use self::password::{is_wrong, unlock};
pub use self::post::{load_post, to_post_url};

use super::client::{self, JsonResponse};
use super::{ApiError, ErrorKind};
use crate::browser::abort::Abort;
use crate::browser::console;
use crate::data::json::Json;
use wordpress::decode::{self, site};
use wordpress::endpoint::ApiBase;
use wordpress::model::Site;

/// A result that is loading.
pub type Loading<T> = LocalBoxFuture<'static, Result<T, ApiError>>;

/// Loads the site's name, address and time zone.
pub async fn load_site(base: &ApiBase, abort: &Abort) -> Result<Site, ApiError> {
    let response = client::get_cached(&base.to_site(), abort).await?;
    decode_one(&response, site::decode)
}

/// Loads responses into the request cache before a page needs them. Errors are ignored here: the page requests the same
/// URL again, and reports them then.
pub fn load_early(urls: &[String]) -> LocalBoxFuture<'static, ()> {
    let abort = Abort::default();
    let results: Vec<_> = urls.iter().map(|url| client::get_cached(url, &abort)).collect();
    Box::pin(async move {
        for result in results {
            drop(result.await);
        }
        // Ends the subscription to revalidated responses: no page shows these yet.
        abort.abort();
    })
}

/// Loads the messages of a language, one of the app's own files.
pub fn load_messages(address: String) -> Loading<String> {
    Box::pin(async move { client::get_text(&address).await })
}

/// Decodes a member of a response; `None` if it has another shape.
type Decode<T> = fn(&Json) -> Option<T>;

/// Loads a list. Boxed, so that the wasm holds this code only once for each kind of list.
fn load_list<T: 'static>(url: &str, abort: &Abort, decode: Decode<T>) -> Loading<Vec<T>> {
    let result = client::get_cached(url, abort);
    Box::pin(async move { decode_list(&*result.await?, decode) })
}

/// Loads two lists of one kind at the same time; boxed for the same reason.
fn load_both<T: 'static>(
    urls: [&str; 2],
    abort: &Abort,
    decode: Decode<T>,
) -> LocalBoxFuture<'static, [Result<Vec<T>, ApiError>; 2]> {
    let [first, second] = urls.map(|url| load_list(url, abort, decode));
    Box::pin(async move { join(first, second).await.into() })
}

fn decode_one<T>(response: &JsonResponse, decode: Decode<T>) -> Result<T, ApiError> {
    decode(&response.body).ok_or_else(|| malformed(response, "expected an object with an id"))
}

fn decode_list<T>(response: &JsonResponse, decode: Decode<T>) -> Result<Vec<T>, ApiError> {
    decode::decode_list(&response.body, decode).map_err(|reason| malformed(response, reason))
}

fn malformed(response: &JsonResponse, reason: &'static str) -> ApiError {
    // Otherwise a retry would find the same response in a cache.
    client::remove_cached(&response.url);
    let error = ErrorKind::Malformed(reason).at(&response.url);
    console::warn(&error.to_string());
    error
}
