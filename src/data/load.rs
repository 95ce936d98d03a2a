//! What pages ask for, in the model's words: each function is one question to the site, with its fallbacks.

mod archive;
mod comments;
mod front;
mod lists;
mod menu;
mod pages;
mod password;
mod post;

use futures::future::{LocalBoxFuture, join};

pub use self::archive::{load_archive, load_sections_under};
pub use self::comments::{
    CommentPage, load_comment_count, load_comments, load_comments_after, send_classic, send_comment,
};
pub use self::front::{load_discussed, load_top_sections, load_top_stories};
pub use self::lists::{load_listing, load_related};
pub use self::menu::load_menu;
pub use self::pages::{load_page_titles, load_pages_under};
pub use self::password::{is_wrong, unlock};
pub use self::post::{load_adjacent_posts, load_post, to_post_url};

use super::client::{self, Answer};
use super::{ApiError, ErrorKind};
use crate::browser::abort::Abort;
use crate::browser::console;
use crate::data::json::Json;
use wordpress::decode::{self, site};
use wordpress::endpoint::ApiBase;
use wordpress::model::Site;

/// An answer on its way.
pub type Loading<T> = LocalBoxFuture<'static, Result<T, ApiError>>;

/// The site's name, address and clock.
pub async fn load_site(base: &ApiBase, abort: &Abort) -> Result<Site, ApiError> {
    let answer = client::get_remembered(&base.to_site(), abort).await?;
    one(&answer, site::decode)
}

/// Reads answers into memory before a page asks for them; what failed is told when it is asked for again.
pub fn load_early(urls: &[String]) -> LocalBoxFuture<'static, ()> {
    let abort = Abort::default();
    let answers: Vec<_> = urls.iter().map(|url| client::get_remembered(url, &abort)).collect();
    Box::pin(async move {
        for answer in answers {
            drop(answer.await);
        }
        // Nobody shows them yet.
        abort.abort();
    })
}

/// The words of a language, a file beside the app.
pub fn load_messages(address: String) -> Loading<String> {
    Box::pin(async move { client::get_text(&address).await })
}

/// How a member of an answer is read; `None` for one of another shape.
type Read<T> = fn(&Json) -> Option<T>;

/// Boxed, so that what waits for a list of one kind is in the program once.
fn load_list<T: 'static>(url: &str, abort: &Abort, read: Read<T>) -> Loading<Vec<T>> {
    let answer = client::get_remembered(url, abort);
    Box::pin(async move { list(&*answer.await?, read) })
}

/// Two lists of one kind, asked for at once; boxed for the same reason.
fn load_both<T: 'static>(
    urls: [&str; 2],
    abort: &Abort,
    read: Read<T>,
) -> LocalBoxFuture<'static, [Result<Vec<T>, ApiError>; 2]> {
    let [first, second] = urls.map(|url| load_list(url, abort, read));
    Box::pin(async move { join(first, second).await.into() })
}

fn one<T>(answer: &Answer, read: Read<T>) -> Result<T, ApiError> {
    read(&answer.body).ok_or_else(|| to_malformed(answer, "expected an object with an id"))
}

fn list<T>(answer: &Answer, read: Read<T>) -> Result<Vec<T>, ApiError> {
    decode::decode_list(&answer.body, read).map_err(|reason| to_malformed(answer, reason))
}

fn to_malformed(answer: &Answer, reason: &'static str) -> ApiError {
    // Or trying again would load_chunk the same out of memory.
    client::forget(&answer.url);
    let error = ErrorKind::Malformed(reason).at(&answer.url);
    console::warn(&error.to_string());
    error
}
