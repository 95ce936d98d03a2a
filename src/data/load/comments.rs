//! The comments of an article: reading and sending.

use super::{Loading, list, one};
use crate::browser::abort::Abort;
use crate::data::client;
use wordpress::decode::comment::{self, NewComment};
use wordpress::endpoint::ApiBase;
use wordpress::endpoint::comments::to_form;
use wordpress::model::Comment;
use wordpress::model::comment::Order;

/// A page of a discussion.
#[derive(Debug)]
pub struct CommentPage {
    /// Which one, from 1.
    pub page: u32,
    /// How many there are.
    pub pages: u32,
    /// How many comments there are in all.
    pub total: Option<u32>,
    /// Its comments.
    pub comments: Vec<Comment>,
}

/// A page of approved comments.
pub fn load_comments(base: &ApiBase, post: u64, page: u32, order: Order, abort: &Abort) -> Loading<CommentPage> {
    load(base.to_comments(post, page, order), page, abort.clone())
}

/// What was written after a moment of the site's clock: the first hundred; the rest comes with the next question.
pub fn load_comments_after(base: &ApiBase, post: u64, date: &str) -> Loading<CommentPage> {
    load(base.to_comments_after(post, date), 1, Abort::default())
}

fn load(url: String, page: u32, abort: Abort) -> Loading<CommentPage> {
    Box::pin(async move {
        let answer = client::get(&url, &abort).await?;
        let pages = answer.total_pages.unwrap_or(1);
        Ok(CommentPage { page, pages, total: answer.total, comments: list(&answer, comment::decode)? })
    })
}

/// How many comments an article has.
pub fn load_comment_count(base: &ApiBase, post: u64, abort: &Abort) -> Loading<u32> {
    let answer = client::get_remembered(&base.to_comment_count(post), abort);
    Box::pin(async move { Ok(answer.await?.total.unwrap_or(0)) })
}

/// Sends a comment; the answer is the comment as the site keeps it, approved or held.
pub fn send_comment(base: &ApiBase, new: &NewComment) -> Loading<Comment> {
    let (url, body) = (base.to_new_comment(), new.to_sent().to_json());
    Box::pin(async move {
        let answer = client::post(&url, body, &Abort::default()).await?;
        one(&answer, comment::decode)
    })
}

/// Sends a comment by WordPress's own form; its answer does not say what became of it.
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
