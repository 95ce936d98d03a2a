//! The comments of an article: reading and sending.

use super::{list, one};
use crate::api::wire::comment;
use crate::api::{ApiBase, ApiError, ErrorKind, client};
use crate::browser::abort::Abort;
use crate::model::Comment;

/// How many comments WordPress gives at once, at most.
const COMMENTS_PER_PAGE: u32 = 100;

/// All approved comments of an article, oldest first.
pub async fn load_comments(base: &ApiBase, post: u64, abort: &Abort) -> Result<Vec<Comment>, ApiError> {
    let mut comments = Vec::new();
    let mut page = 1;
    loop {
        let answer = client::get(&base.to_comments(post, page, COMMENTS_PER_PAGE), abort).await?;
        let pages = answer.total_pages.unwrap_or(1);
        comments.append(&mut list(&answer, comment::read)?);
        if pages <= page {
            return Ok(comments);
        }
        page += 1;
    }
}

/// Sends a comment; the answer is the comment as the site keeps it, approved or held.
pub async fn send_comment(base: &ApiBase, comment: &comment::NewComment, abort: &Abort) -> Result<Comment, ApiError> {
    let url = base.to_new_comment();
    let body =
        serde_json::to_string(comment).map_err(|_| ErrorKind::Malformed("a comment that JSON can hold").at(&url))?;
    let answer = client::post(&url, body, abort).await?;
    one(&answer, comment::read)
}
