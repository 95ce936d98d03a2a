//! Decodes `wp/v2/comments`, and encodes the comments that are sent there.

use serde::Serialize;

use super::{find_html, find_id, find_link, find_number, find_text};
use crate::json::Json;
use crate::markup::escape;
use crate::model::comment::Status;
use crate::model::{Comment, Moment};

/// The body of `POST wp/v2/comments`; pending comments are stored in the same form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NewComment {
    /// The article's id.
    pub post: u64,
    /// The id of the comment that it replies to, or 0.
    pub parent: u64,
    /// The reader's name.
    pub author_name: String,
    /// The reader's e-mail; left out when empty, because WordPress rejects an empty address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author_email: String,
    /// The reader's site; left out when empty, for the same reason.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author_url: String,
    /// The text.
    pub content: String,
}

impl NewComment {
    /// Escapes the text as WordPress stores it. Otherwise WordPress would turn `&` and `<` into entities after its
    /// check for duplicates, so that it would not recognise a comment sent twice, and would drop text that looks like
    /// tags.
    pub fn to_sent(&self) -> Self {
        let author_name = self.author_name.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { author_name: escape(&author_name), content: escape(&self.content), ..self.clone() }
    }

    /// Encodes the comment as JSON.
    pub fn to_json(&self) -> String {
        // Serializing numbers and strings cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Decodes the JSON of `to_json`.
    pub fn parse<J: Json>(text: &str) -> Option<Self> {
        let kept = J::parse(text).ok()?;
        Some(Self {
            post: kept.get("post")?.as_count()?,
            parent: find_number(&kept, "parent"),
            author_name: find_text(&kept, "author_name"),
            author_email: find_text(&kept, "author_email"),
            author_url: find_text(&kept, "author_url"),
            content: find_text(&kept, "content"),
        })
    }
}

/// Decodes a comment. Its `parent` may be invalid, because WordPress does not check it.
pub fn decode(sent: &impl Json) -> Option<Comment> {
    let site = find_text(sent, "author_url");
    let is_web = site.starts_with("https://") || site.starts_with("http://");
    let status = find_text(sent, "status");
    let is_public = status.is_empty() || status == "approved";
    let picture = find_link(sent, "author_avatar_urls/96");
    Some(Comment {
        id: find_id(sent)?,
        parent: find_number(sent, "parent"),
        author: find_number(sent, "author"),
        name: find_html(sent, "author_name"),
        site: is_web.then_some(site),
        picture: (!picture.is_empty()).then_some(picture),
        written: Moment::new(find_text(sent, "date"), &find_text(sent, "date_gmt")),
        text: find_html(sent, "content/rendered"),
        status: if is_public { Status::Public } else { Status::Held },
    })
}
