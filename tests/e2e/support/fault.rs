//! What can go wrong between a reader and WordPress, to be injected into a test's server.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

/// What a request gets instead of WordPress's answer.
#[derive(Clone)]
pub enum Fault {
    /// The connection is closed without a word.
    Down,
    /// The connection is broken off: what the reader's side sends meets a socket that is no more.
    Reset,
    /// Nothing comes until another fault is injected, or all are cleared.
    Silent,
    /// A page of HTML with status 200, as hotel networks and login plugins send.
    Html,
    /// JSON that ends in the middle.
    Truncated,
    /// WordPress's answer, at so many bytes a second.
    Slow(usize),
    /// The first half of WordPress's answer; then the connection is closed.
    Cut,
    /// No letter at all, with status 200.
    Empty,
    /// «Not modified», to who has nothing that could be modified.
    NotModified,
    /// 429 of a proxy, with the seconds of its `Retry-After`.
    TooMany(u32),
    /// 502 with a page of HTML, as proxies send it.
    BadGateway,
    /// A redirect to another origin.
    Elsewhere(String),
    /// JSON of 20 MB.
    Huge,
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
    /// A page or a script of the app, with the second text in the place of the first.
    Replaced(String, String),
}

impl Fault {
    pub fn late(milliseconds: u64) -> Self {
        Self::Late(Duration::from_millis(milliseconds))
    }

    pub fn altered(alter: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Altered(Arc::new(alter))
    }

    /// Every value of another type than it should have: numbers for texts, texts for numbers, objects for lists. With
    /// `keeps_ids` all but the numbers by which WordPress knows its things.
    pub fn wrong_types(keeps_ids: bool) -> Self {
        Self::altered(move |answer| match answer {
            // The list itself is what it is, or there would be nothing to read.
            Value::Array(members) if keeps_ids => members.iter_mut().for_each(|member| spoil(member, keeps_ids)),
            answer => spoil(answer, keeps_ids),
        })
    }

    /// The answer of one slug's list, altered in its one member.
    pub fn altered_post(alter: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::altered(move |posts| alter(&mut posts[0]))
    }
}

fn spoil(value: &mut Value, keeps_ids: bool) {
    match value {
        Value::Object(members) if keeps_ids && members.contains_key("id") => {
            members.iter_mut().filter(|(key, _)| *key != "id").for_each(|(_, member)| spoil(member, keeps_ids));
        }
        Value::Object(members) => *value = members.values().cloned().collect(),
        Value::Array(members) => *value = members.iter().map(|member| (member.to_string(), member.clone())).collect(),
        Value::String(text) => *value = Value::from(text.len()),
        Value::Number(number) => *value = Value::from(number.to_string()),
        Value::Bool(flag) => *value = Value::from(flag.to_string()),
        Value::Null => *value = Value::from(0),
    }
}

/// How a request is recognised: by a part of `METHOD /path?query`, percent-decoded.
pub mod requests {
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
