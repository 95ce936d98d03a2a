//! The local WordPress behind the journeys: its state, and what it says without the app in between.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tokio::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Journeys that write need the site to themselves.
static SITE: RwLock<()> = RwLock::const_new(());

/// `http://127.0.0.1:8081`
pub fn address() -> String {
    std::env::var("GAZETA_WORDPRESS").unwrap_or_else(|_| "http://127.0.0.1:8081".to_owned())
}

/// What a journey holds while it uses the site.
pub enum Claim {
    Reading(#[expect(dead_code, reason = "held, not read")] RwLockReadGuard<'static, ()>),
    Writing(#[expect(dead_code, reason = "held, not read")] RwLockWriteGuard<'static, ()>),
}

impl Claim {
    pub async fn reading() -> Self {
        check_that_it_listens();
        Self::Reading(SITE.read().await)
    }

    /// Begins with the seeded state, and leaves it behind.
    pub async fn writing() -> Self {
        check_that_it_listens();
        let claim = Self::Writing(SITE.write().await);
        restore();
        claim
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if matches!(self, Self::Writing(_)) {
            restore();
        }
    }
}

/// Says what is missing before a browser is started in vain.
fn check_that_it_listens() {
    let address = address();
    let host = address.trim_start_matches("http://");
    let listens = std::net::TcpStream::connect(host);
    assert!(listens.is_ok(), "{address} does not answer; `make test ONLY=journeys` starts the local WordPress");
}

fn restore() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress/snapshot.sh");
    let status = Command::new(&script).arg("restore").status();
    assert!(status.is_ok_and(|status| status.success()), "{} restore failed", script.display());
}

/// Asks the REST API, `posts?slug=uroven-reki`.
pub async fn ask(route: &str) -> Value {
    let url = format!("{}/wp-json/wp/v2/{route}", address());
    let text = match reqwest::get(&url).await {
        Ok(answer) => answer.text().await.unwrap_or_default(),
        Err(error) => panic!("{url}: {error}"),
    };
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{url}: {error}: {text}"))
}

/// The number of the article with a slug.
pub async fn find_id(slug: &str) -> u64 {
    let posts = ask(&format!("posts?slug={slug}&_fields=id")).await;
    posts[0]["id"].as_u64().unwrap_or_else(|| panic!("the site has no article {slug}"))
}

/// Titles as WordPress keeps them, newest article first.
pub async fn find_titles(query: &str) -> Vec<String> {
    let posts = ask(&format!("posts?{query}&_fields=title")).await;
    let titles = posts.as_array().into_iter().flatten().filter_map(|post| post["title"]["rendered"].as_str());
    titles.map(decode_entities).collect()
}

fn decode_entities(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&#8230;", "…").replace("&amp;", "&")
}
