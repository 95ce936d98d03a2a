//! Loads and sends the comments of an article.

use super::{Loading, decode_list, decode_one};
use crate::browser::abort::Abort;
use crate::data::client;
use wordpress::decode::comment::{self, NewComment};
use wordpress::endpoint::ApiBase;
use wordpress::endpoint::comments::to_form;
use wordpress::model::Comment;
use wordpress::model::comment::Order;

/// A page of an article's comments.
#[derive(Debug)]
pub struct CommentPage {
    /// The number of this page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// How many comments there are on all pages.
    pub total: Option<u32>,
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
        let pages = response.total_pages.unwrap_or(1);
        Ok(CommentPage { page, pages, total: response.total, comments: decode_list(&response, comment::decode)? })
    })
}

/// Loads how many comments an article has.
pub fn load_comment_count(base: &ApiBase, post: u64, abort: &Abort) -> Loading<u32> {
    let result = client::get_cached(&base.to_comment_count(post), abort);
    Box::pin(async move { Ok(result.await?.total.unwrap_or(0)) })
}

/// Sends a comment; the result is the comment as the site has stored it, approved or held for moderation.
pub fn send_comment(base: &ApiBase, new: &NewComment) -> Loading<Comment> {
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
