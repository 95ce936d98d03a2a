//! Faults between the browser and WordPress, which a test injects into its server.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

/// What a request gets instead of WordPress's response.
#[derive(Clone)]
pub enum Fault {
    /// The connection is closed without a response.
    Down,
    /// The connection is reset (RST).
    Reset,
    /// No response until another fault is injected, or all are cleared.
    Silent,
    /// An HTML page with status 200, as captive portals and login plugins send.
    Html,
    /// JSON that ends in the middle.
    Truncated,
    /// WordPress's response, at so many bytes a second.
    Slow(usize),
    /// The first half of WordPress's response; then the connection is closed.
    Cut,
    /// An empty body with status 200.
    Empty,
    /// 304 «Not modified», although the request had no condition.
    NotModified,
    /// 429 from a proxy, with the seconds of its `Retry-After`.
    TooMany(u32),
    /// 502 with an HTML page, as proxies send it.
    BadGateway,
    /// A redirect to another origin.
    Elsewhere(String),
    /// JSON of 20 MB.
    Huge,
    /// An error status with WordPress's error code.
    Refusal(u16, &'static str),
    /// This JSON.
    Response(Value),
    /// A response recorded from another WordPress, `tests/fixtures/`.
    Recorded(&'static str),
    /// WordPress handles the request, but the connection is closed before the response.
    DropAfter,
    /// WordPress's response after a delay.
    Late(Duration),
    /// WordPress's response, altered.
    Altered(Arc<dyn Fn(&mut Value) + Send + Sync>),
    /// A page or a script of the app, with the first text replaced by the second.
    Replaced(String, String),
}

impl Fault {
    pub fn late(milliseconds: u64) -> Self {
        Self::Late(Duration::from_millis(milliseconds))
    }

    pub fn altered(alter: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Altered(Arc::new(alter))
    }

    /// Every value has a wrong type: numbers for texts, texts for numbers, objects for lists. With `keeps_ids` the ids
    /// of WordPress's objects stay.
    pub fn wrong_types(keeps_ids: bool) -> Self {
        Self::altered(move |answer| match answer {
            // The list itself stays a list, or there would be nothing to decode.
            Value::Array(members) if keeps_ids => members.iter_mut().for_each(|member| spoil(member, keeps_ids)),
            answer => spoil(answer, keeps_ids),
        })
    }

    /// Alters the one post in the response to a request by slug.
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

/// The parts by which requests are recognised: substrings of `METHOD /path?query`, percent-decoded.
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
