//! `wp/v2/comments`: comments as they come and as they are sent.

use serde::Serialize;

use super::{find_html, find_id, find_number, find_text};
use crate::json::Json;
use crate::model::{Comment, Moment};

/// The body of `POST wp/v2/comments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewComment {
    /// The article's number.
    pub post: u64,
    /// The comment that it answers, or 0.
    pub parent: u64,
    /// The reader's name.
    pub author_name: String,
    /// The reader's e-mail.
    pub author_email: String,
    /// The reader's site; left out when empty, or WordPress would refuse it as no address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author_url: String,
    /// The text.
    pub content: String,
}

/// Reads a comment. Its `parent` is not to be trusted: WordPress does not check it.
pub fn read(sent: &Json) -> Option<Comment> {
    let site = find_text(sent, "author_url");
    let is_web = site.starts_with("https://") || site.starts_with("http://");
    let status = find_text(sent, "status");
    Some(Comment {
        id: find_id(sent)?,
        parent: find_number(sent, "parent"),
        name: find_html(sent, "author_name"),
        site: is_web.then_some(site),
        written: Moment::new(find_text(sent, "date"), &find_text(sent, "date_gmt")),
        text: find_html(sent, "content/rendered"),
        is_held: !status.is_empty() && status != "approved",
    })
}
