//! Builds the URLs for loading, counting and sending comments.

use super::{ApiBase, QUERY_VALUE, utf8_percent_encode};
use crate::model::comment::Order;

/// The fields of a comment that the page shows.
const FIELDS: &str =
    "id,post,parent,author,author_name,author_url,author_avatar_urls,date,date_gmt,content,link,status";
/// WordPress's maximum for `per_page`.
pub const PER_PAGE: u32 = 100;
/// The same as text.
const LENGTH: &str = "100";

impl ApiBase {
    /// `GET wp/v2/comments?post=`: approved comments, 100 per page; `page` counts from 1. The order by replies loads
    /// the oldest first, because replies can only be counted after all comments are loaded.
    pub fn to_comments(&self, post: u64, page: u32, order: Order) -> String {
        let order = if order == Order::Newest { "desc" } else { "asc" };
        self.to_discussion(post, &[("order", order), ("page", &page.to_string()), ("per_page", LENGTH)])
    }

    /// `GET wp/v2/comments?after=`: the comments written after `date` (site-local, `2024-04-19T10:15:00`), oldest
    /// first.
    pub fn to_comments_after(&self, post: u64, date: &str) -> String {
        self.to_discussion(post, &[("order", "asc"), ("after", date), ("per_page", LENGTH)])
    }

    fn to_discussion(&self, post: u64, query: &[(&str, &str)]) -> String {
        let post = post.to_string();
        let mut all = vec![("post", post.as_str())];
        all.extend(query);
        all.push(("_fields", FIELDS));
        self.to_url("/wp/v2/comments", &all)
    }

    /// A list of one comment, whose header `X-WP-Total` says how many there are.
    pub fn to_comment_count(&self, post: u64) -> String {
        self.to_url("/wp/v2/comments", &[("post", &post.to_string()), ("per_page", "1"), ("_fields", "id")])
    }

    /// `POST wp/v2/comments`: creates a comment.
    pub fn to_new_comment(&self) -> String {
        self.to_url("/wp/v2/comments", &[])
    }

    /// The origin of the API, such as `https://paper.example`; empty if it has the app's origin.
    pub fn find_origin(&self) -> &str {
        let Some((scheme, rest)) = self.0.split_once("://") else { return "" };
        let host = rest.split('/').next().unwrap_or_default();
        &self.0[..scheme.len() + "://".len() + host.len()]
    }

    /// WordPress's classic comment form handler; `None` if it is not on the page's `origin`, because its responses can
    /// only be read from there (CORS).
    pub fn to_classic_form(&self, origin: &str) -> Option<String> {
        let (root, _) = self.0.split_once("/wp-json").or_else(|| self.0.split_once("/?rest_route="))?;
        let path = root.strip_prefix(origin).unwrap_or(root);
        let is_here = (path.is_empty() || path.starts_with('/')) && !path.starts_with("//");
        is_here.then(|| format!("{root}/wp-comments-post.php"))
    }
}

/// Encodes fields as `application/x-www-form-urlencoded`, as browsers send a form.
pub fn to_form(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, QUERY_VALUE)));
    pairs.collect::<Vec<_>>().join("&")
}
