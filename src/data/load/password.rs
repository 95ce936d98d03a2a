//! Loads the body of a password-protected article.

use futures::FutureExt;
use futures::future::LocalBoxFuture;

use super::malformed;
use crate::browser::abort::Abort;
use crate::data::{ApiError, client};
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{Html, Post};

/// Loads the body with a password. The response is never cached, because the URL holds the password.
pub fn unlock(base: &ApiBase, post: &Post, password: &str) -> LocalBoxFuture<'static, Result<Html, ApiError>> {
    let kind = if post.is_article { "posts" } else { "pages" };
    let url = base.with_password(kind, post.id, password);
    let request = async move { client::get(&url, &Abort::default()).await };
    request
        .map(|result| {
            let response = result?;
            post::decode_body(&response.body).ok_or_else(|| malformed(&response, "expected an object with a body"))
        })
        .boxed_local()
}

/// Whether the error says that the password is wrong.
pub fn is_wrong(error: &ApiError) -> bool {
    error.code() == "rest_post_incorrect_password"
}
