//! Loads and sends the comments of an article.

use futures::future::LocalBoxFuture;

use super::{Loading, decode_list, decode_one};
use crate::browser::abort::Abort;
use crate::browser::clock;
use crate::browser::sanitizer::to_text;
use crate::data::json::ReadJson as _;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::comment::{self, NewComment};
use wordpress::endpoint::ApiBase;
use wordpress::endpoint::comments::{PER_PAGE, to_form};
use wordpress::model::comment::Order;
use wordpress::model::{Comment, Html};

/// By how much the site's clock may differ from ours, ms.
const CLOCKS_DIFFER_MS: f64 = 60_000.0;

/// A page of an article's comments.
#[derive(Debug)]
pub struct CommentPage {
    /// The number of this page, from 1.
    pub page: u32,
    /// How many pages there are, as far as is known: one more while the pages are full.
    pub pages: u32,
    /// How many comments there are on all pages, or at least are.
    pub total: u32,
    /// The comments of this page.
    pub comments: Vec<Comment>,
}

/// Loads a page of approved comments.
pub fn load_comments(base: &ApiBase, post: u64, page: u32, order: Order, abort: &Abort) -> Loading<CommentPage> {
    load_page(base.to_comments(post, page, order), page, abort.clone())
}

/// Loads the comments after a date in the site's time zone, at most a hundred; the next call loads the rest.
pub fn load_comments_after(base: &ApiBase, post: u64, date: &str) -> Loading<CommentPage> {
    load_page(base.to_comments_after(post, date), 1, Abort::default())
}

fn load_page(url: String, page: u32, abort: Abort) -> Loading<CommentPage> {
    Box::pin(async move {
        let response = client::get(&url, &abort).await?;
        let (comments, extent) = (decode_list(&response, comment::decode)?, response.find_extent(page, PER_PAGE));
        let total = extent.total.unwrap_or(page.saturating_mul(PER_PAGE));
        Ok(CommentPage { page, pages: extent.pages.unwrap_or(page + 1), total, comments })
    })
}

/// Loads how many comments an article has; `None` if the site does not say how many there are.
pub fn load_comment_count(base: &ApiBase, post: u64, abort: &Abort) -> Loading<Option<u32>> {
    let result = client::get_cached(&base.to_comment_count(post), abort);
    Box::pin(async move {
        let response = result.await?;
        // A list without members has no second page either.
        Ok(response.find_extent(1, 1).total.or_else(|| response.body.as_list()?.is_empty().then_some(0)))
    })
}

/// Sends a comment; the result is the comment as the site has stored it, approved or held for moderation; `None` if it
/// is stored, but nothing tells how.
///
/// A response that cannot be read does not tell whether the comment is stored. Then it is sought in the thread. One that
/// is held for moderation is not there, so it is sent once more, at once: WordPress refuses a duplicate before anything
/// else, and so says that it has it.
pub async fn send_comment(base: &ApiBase, new: &NewComment) -> Result<Option<Comment>, ApiError> {
    let since = clock::now_ms() - CLOCKS_DIFFER_MS;
    let mut is_again = false;
    loop {
        match send_once(base, new).await {
            Err(error) if is_again && error.code() == "comment_duplicate" => return Ok(None),
            Err(error) if is_unclear(&error.kind) => {
                let stored = find_stored(base, new, since).await;
                if stored.is_some() {
                    return Ok(stored);
                }
                if std::mem::replace(&mut is_again, true) {
                    return Err(error);
                }
            }
            result => return result.map(Some),
        }
    }
}

/// The comment as the thread has it, if it was written since then: the reader may have written the same long ago. Boxed,
/// because a future inside another one takes more code.
fn find_stored(base: &ApiBase, new: &NewComment, since: f64) -> LocalBoxFuture<'static, Option<Comment>> {
    let (page, new) = (load_comments(base, new.post, 1, Order::Newest, &Abort::default()), new.clone());
    Box::pin(async move {
        let is_stored =
            |comment: &Comment| since < clock::parse_date(&comment.written.machine) && is_same(comment, &new);
        page.await.ok()?.comments.into_iter().find(is_stored)
    })
}

/// Whether a comment has the text and the name that the reader sent; the only way to find it without its id.
pub fn is_same(comment: &Comment, new: &NewComment) -> bool {
    has_words(&comment.text, &new.content) && has_words(&comment.name, &new.author_name)
}

fn has_words(html: &Html, words: &str) -> bool {
    to_text(html).split_whitespace().eq(words.split_whitespace())
}

/// Whether an error leaves open whether the site has stored what was sent: its status was good.
fn is_unclear(kind: &ErrorKind) -> bool {
    use ErrorKind::{Challenge, Malformed, NotJson, TooLarge};
    matches!(kind, NotJson(_) | Malformed(_) | TooLarge | Challenge(200..=299))
}

fn send_once(base: &ApiBase, new: &NewComment) -> Loading<Comment> {
    let (url, body) = (base.to_new_comment(), new.to_sent().to_json());
    Box::pin(async move {
        let response = client::post(&url, body, &Abort::default()).await?;
        decode_one(&response, comment::decode)
    })
}

/// Sends a comment through WordPress's classic form, whose response does not tell whether it was approved.
pub fn send_classic(form: String, new: &NewComment) -> Loading<()> {
    let new = new.to_sent();
    let body = to_form(&[
        ("comment_post_ID", &new.post.to_string()),
        ("comment_parent", &new.parent.to_string()),
        ("author", &new.author_name),
        ("email", &new.author_email),
        ("url", &new.author_url),
        ("comment", &new.content),
    ]);
    Box::pin(async move { client::post_form(&form, body).await })
}
