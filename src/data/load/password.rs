//! The body of an article that a password hides.

use futures::FutureExt;
use futures::future::LocalBoxFuture;

use super::to_malformed;
use crate::browser::abort::Abort;
use crate::data::{ApiError, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{Html, Post};

/// Asks for the body with a password; never remembered, for the address holds it.
pub fn unlock(base: &ApiBase, post: &Post, password: &str) -> LocalBoxFuture<'static, Result<Html, ApiError>> {
    let kind = if post.is_article { "posts" } else { "pages" };
    let url = base.with_password(kind, post.id, password);
    let ask = async move { client::get(&url, &Abort::default()).await };
    ask.map(|answer| {
        let answer = answer?;
        post::decode_body(&answer.body).ok_or_else(|| to_malformed(&answer, "expected an object with a body"))
    })
    .boxed_local()
}

/// Whether the site says that the password is wrong.
pub fn is_wrong(error: &ApiError) -> bool {
    error.code() == "rest_post_incorrect_password"
}
