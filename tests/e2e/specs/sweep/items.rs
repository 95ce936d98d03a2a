//! The articles and pages of a site, as its API lists them.

use serde::Serialize;
use serde_json::Value;

use crate::support::wordpress;

/// The most articles that are looked at, the newest first; and the most pages.
const MOST: usize = 200;
/// WordPress lists no more at a time.
const AT_A_TIME: usize = 100;

/// An article or a page.
#[derive(Debug, Serialize)]
pub struct Item {
    /// The path of its permalink.
    pub path: String,
    /// The host of its permalink.
    host: String,
    title: String,
    html: String,
}

impl Item {
    /// Claims that WordPress has sent more than it has.
    pub fn with_more(mut self, html: &str) -> Self {
        self.html += html;
        self
    }
}

/// All articles, then all pages; neither those behind a password nor the front page.
pub async fn load() -> Vec<Item> {
    let mut items = load_all("posts").await;
    items.extend(load_all("pages").await);
    items
}

/// Lists of articles: they have no text to compare, but must not scroll sideways either.
pub async fn load_lists() -> Vec<Item> {
    let mut paths = vec!["/page/2/".to_owned(), "/?s=а".to_owned()];
    for kind in ["categories", "users"] {
        let listed = wordpress::load(&format!("{kind}?per_page={AT_A_TIME}&_fields=link")).await;
        paths.extend(listed.as_array().into_iter().flatten().filter_map(split_link).map(|(_, path)| path));
    }
    let to_item = |path| Item { path, host: String::new(), title: String::new(), html: String::new() };
    paths.into_iter().map(to_item).collect()
}

async fn load_all(kind: &str) -> Vec<Item> {
    let mut items = Vec::new();
    for page in 1..=MOST / AT_A_TIME {
        let route = format!("{kind}?per_page={AT_A_TIME}&page={page}&_fields=link,title,content");
        let listed = wordpress::load(&route).await;
        let listed = listed.as_array().cloned().unwrap_or_default();
        let is_last = listed.len() < AT_A_TIME;
        items.extend(listed.iter().filter_map(read));
        if is_last {
            break;
        }
    }
    items
}

fn read(post: &Value) -> Option<Item> {
    let text = |value: &Value| value["rendered"].as_str().unwrap_or_default().to_owned();
    let (host, path) = split_link(post)?;
    let is_readable = path != "/" && post["content"]["protected"] != true;
    is_readable.then(|| Item { path, host, title: text(&post["title"]), html: text(&post["content"]) })
}

/// The host of an object's address, and its path.
fn split_link(object: &Value) -> Option<(String, String)> {
    let (_, rest) = object["link"].as_str()?.split_once("://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    Some((host.to_owned(), path.to_owned()))
}
