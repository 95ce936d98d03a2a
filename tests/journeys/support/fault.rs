//! What can go wrong between a reader and WordPress, to be planted into a journey's server.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

/// What a request gets instead of WordPress's answer.
#[derive(Clone)]
pub enum Fault {
    /// The connection is closed without a word.
    Down,
    /// Nothing comes until another fault is planted, or all are healed.
    Silent,
    /// A page of HTML with status 200, as hotel networks and login plugins send.
    Html,
    /// JSON that ends in the middle.
    Truncated,
    /// A status with WordPress's way of naming it.
    Refusal(u16, &'static str),
    /// This JSON.
    Answer(Value),
    /// An answer recorded from another WordPress, `tests/fixtures/`.
    Recorded(&'static str),
    /// WordPress does what is asked, and nobody hears of it: the connection is closed before its answer.
    DropAfter,
    /// WordPress's answer, later.
    Late(Duration),
    /// WordPress's answer, altered.
    Altered(Arc<dyn Fn(&mut Value) + Send + Sync>),
}

impl Fault {
    pub fn late(milliseconds: u64) -> Self {
        Self::Late(Duration::from_millis(milliseconds))
    }

    pub fn altered(alter: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Altered(Arc::new(alter))
    }

    /// The answer of one slug's list, altered in its one member.
    pub fn altered_post(alter: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::altered(move |posts| alter(&mut posts[0]))
    }
}

/// How a request is recognised: by a part of `METHOD /path?query`, percent-decoded.
pub mod asks {
    pub const ANYTHING: &str = "/wp-json/";
    pub const SITE: &str = "/wp-json/?_fields=name";
    pub const ARTICLE: &str = "/posts?slug=";
    pub const PREVIOUS: &str = "/posts?before=";
    pub const NEXT: &str = "/posts?after=";
    pub const RELATED: &str = "/posts?categories=";
    pub const LATEST: &str = "/posts?exclude=";
    pub const FEED: &str = "/posts?page=";
    pub const COMMENTS: &str = "GET /wp-json/wp/v2/comments";
    pub const NEW_COMMENT: &str = "POST /wp-json/wp/v2/comments";
    pub const CLASSIC_COMMENT: &str = "POST /wp-comments-post.php";
    pub const MENU_ITEMS: &str = "/menu-items?";
    pub const NAVIGATION: &str = "/navigation?";
    pub const TOP_SECTIONS: &str = "/categories?parent=0";
    pub const TOP_PAGES: &str = "/pages?parent=0";
    pub const WEATHER: &str = "/open-meteo/";
}
