//! WordPress's answers as they are sent; tolerant where WordPress is loose, and never shown to a page.
//!
//! PHP sends `[]` for an empty object, an embedded author may be an error object, plugins drop or change fields:
//! every field but an identity falls back to its default.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Reads a value, or its default where the backend sent another shape.
fn lenient<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

/// Reads a list and leaves out the members that have another shape.
fn lenient_list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let value = Value::deserialize(deserializer)?;
    let Value::Array(members) = value else { return Ok(Vec::new()) };
    Ok(members.into_iter().filter_map(|member| serde_json::from_value(member).ok()).collect())
}

/// Text that WordPress has rendered to HTML.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Rendered {
    /// The HTML.
    #[serde(default, deserialize_with = "lenient")]
    pub rendered: String,
    /// Whether a password hides it.
    #[serde(default, deserialize_with = "lenient")]
    pub protected: bool,
}

/// `GET /`.
#[derive(Debug, Clone, Deserialize)]
pub struct Site {
    /// The paper's name, with HTML entities.
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
    /// The tagline, with HTML entities.
    #[serde(default, deserialize_with = "lenient")]
    pub description: String,
    /// The address of the front page.
    #[serde(default, deserialize_with = "lenient")]
    pub home: String,
    /// Hours east of Greenwich: a number, or a number in a text.
    #[serde(default)]
    pub gmt_offset: Value,
}

/// A member of `wp/v2/posts` and `wp/v2/pages`.
#[derive(Debug, Clone, Deserialize)]
pub struct Post {
    /// Its number.
    pub id: u64,
    /// Published, in the site's time, without zone.
    #[serde(default, deserialize_with = "lenient")]
    pub date: String,
    /// Published, UTC, without `Z`.
    #[serde(default, deserialize_with = "lenient")]
    pub date_gmt: String,
    /// Changed last, in the site's time.
    #[serde(default, deserialize_with = "lenient")]
    pub modified: String,
    /// Changed last, UTC.
    #[serde(default, deserialize_with = "lenient")]
    pub modified_gmt: String,
    /// The permalink.
    #[serde(default, deserialize_with = "lenient")]
    pub link: String,
    /// `post` or `page`.
    #[serde(default, rename = "type", deserialize_with = "lenient")]
    pub kind: String,
    /// The title.
    #[serde(default, deserialize_with = "lenient")]
    pub title: Rendered,
    /// The excerpt, hand-written or cut by WordPress.
    #[serde(default, deserialize_with = "lenient")]
    pub excerpt: Rendered,
    /// The body.
    #[serde(default, deserialize_with = "lenient")]
    pub content: Rendered,
    /// `open` or `closed`.
    #[serde(default, deserialize_with = "lenient")]
    pub comment_status: String,
    /// Numbers of its sections.
    #[serde(default, deserialize_with = "lenient_list")]
    pub categories: Vec<u64>,
    /// What `_embed` brought.
    #[serde(default, rename = "_embedded", deserialize_with = "lenient")]
    pub embedded: Embedded,
}

/// The `_embedded` part of a post.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Embedded {
    /// The writers; a blocked one is an error object and left out.
    #[serde(default, deserialize_with = "lenient_list")]
    pub author: Vec<Author>,
    /// Terms by taxonomy: sections, tags.
    #[serde(default, rename = "wp:term", deserialize_with = "lenient_list")]
    pub terms: Vec<Vec<Term>>,
    /// The lead picture.
    #[serde(default, rename = "wp:featuredmedia", deserialize_with = "lenient_list")]
    pub media: Vec<Media>,
}

/// A member of `wp/v2/users`.
#[derive(Debug, Clone, Deserialize)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The address of the writer's archive.
    #[serde(default, deserialize_with = "lenient")]
    pub link: String,
}

/// A member of `wp/v2/categories` or `wp/v2/tags`.
#[derive(Debug, Clone, Deserialize)]
pub struct Term {
    /// Its number.
    pub id: u64,
    /// The name, with HTML entities.
    pub name: String,
    /// The address of the archive.
    #[serde(default, deserialize_with = "lenient")]
    pub link: String,
    /// `category` or `post_tag`.
    #[serde(default, deserialize_with = "lenient")]
    pub taxonomy: String,
}

/// A member of `wp/v2/media`.
#[derive(Debug, Clone, Deserialize)]
pub struct Media {
    /// The address of the original.
    pub source_url: String,
    /// The text alternative.
    #[serde(default, deserialize_with = "lenient")]
    pub alt_text: String,
    /// The caption.
    #[serde(default, deserialize_with = "lenient")]
    pub caption: Rendered,
    /// Sizes, and what the camera or the editor wrote into the file.
    #[serde(default, deserialize_with = "lenient")]
    pub media_details: MediaDetails,
}

/// The `media_details` of a picture.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MediaDetails {
    /// Width of the original, px.
    #[serde(default, deserialize_with = "lenient")]
    pub width: u32,
    /// Height of the original, px.
    #[serde(default, deserialize_with = "lenient")]
    pub height: u32,
    /// The sizes that WordPress made, by name.
    #[serde(default, deserialize_with = "lenient")]
    pub sizes: serde_json::Map<String, Value>,
    /// What stands in the file itself.
    #[serde(default, deserialize_with = "lenient")]
    pub image_meta: ImageMeta,
}

/// One size of a picture.
#[derive(Debug, Clone, Deserialize)]
pub struct MediaSize {
    /// Its address.
    pub source_url: String,
    /// Width, px.
    pub width: u32,
    /// Height, px.
    pub height: u32,
}

/// The `image_meta` of a picture.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ImageMeta {
    /// Who took the picture.
    #[serde(default, deserialize_with = "lenient")]
    pub credit: String,
}

/// A member of `wp/v2/comments`.
#[derive(Debug, Clone, Deserialize)]
pub struct Comment {
    /// Its number.
    pub id: u64,
    /// The comment that it answers, or 0; WordPress does not check it.
    #[serde(default, deserialize_with = "lenient")]
    pub parent: u64,
    /// The registered writer, or 0.
    #[serde(default, deserialize_with = "lenient")]
    pub author: u64,
    /// The name given.
    #[serde(default, deserialize_with = "lenient")]
    pub author_name: String,
    /// The site given.
    #[serde(default, deserialize_with = "lenient")]
    pub author_url: String,
    /// In the site's time.
    #[serde(default, deserialize_with = "lenient")]
    pub date: String,
    /// UTC.
    #[serde(default, deserialize_with = "lenient")]
    pub date_gmt: String,
    /// The text, as HTML.
    #[serde(default, deserialize_with = "lenient")]
    pub content: Rendered,
    /// `approved`, or `hold` in the answer to a new one.
    #[serde(default, deserialize_with = "lenient")]
    pub status: String,
}

/// A member of `wp/v2/menu-items`.
#[derive(Debug, Clone, Deserialize)]
pub struct MenuItem {
    /// Its number.
    pub id: u64,
    /// The label.
    #[serde(default, deserialize_with = "lenient")]
    pub title: Rendered,
    /// Where it leads.
    #[serde(default, deserialize_with = "lenient")]
    pub url: String,
    /// The item that it hangs under, or 0.
    #[serde(default, deserialize_with = "lenient")]
    pub parent: u64,
    /// Its place.
    #[serde(default, deserialize_with = "lenient")]
    pub menu_order: i64,
    /// The menu that it belongs to.
    #[serde(default, deserialize_with = "lenient")]
    pub menus: u64,
}

/// A member of `wp/v2/navigation`.
#[derive(Debug, Clone, Deserialize)]
pub struct Navigation {
    /// The menu as a list in HTML.
    #[serde(default, deserialize_with = "lenient")]
    pub content: Rendered,
}

/// The body of an error answer.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Refusal {
    /// WordPress's code.
    #[serde(default, deserialize_with = "lenient")]
    pub code: String,
    /// WordPress's message.
    #[serde(default, deserialize_with = "lenient")]
    pub message: String,
}

/// The body of `POST wp/v2/comments`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
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

/// Reads one thing; says what is wrong with it otherwise.
pub fn decode_one<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

/// Reads a list: single members of another shape are left out, but a list of which nothing can be read is an error.
pub fn decode_list<T: DeserializeOwned>(value: Value) -> Result<Vec<T>, String> {
    let Value::Array(members) = value else { return Err("expected a list".to_owned()) };
    let mut first_error = None;
    let mut list = Vec::with_capacity(members.len());
    for member in members {
        match serde_json::from_value(member) {
            Ok(item) => list.push(item),
            Err(error) => first_error = first_error.or(Some(error.to_string())),
        }
    }
    match first_error {
        Some(error) if list.is_empty() => Err(error),
        _ => Ok(list),
    }
}
