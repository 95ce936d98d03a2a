//! The local WordPress behind the tests: its database, and its API without the app.

use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use tokio::sync::{Mutex, MutexGuard, Semaphore, SemaphorePermit};

/// Tests that write share a site of their own and run one after the other, while the others go on reading theirs.
static WRITERS: Mutex<()> = Mutex::const_new(());
/// How many tests run at a time, of either kind.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let turns = std::env::var("GAZETA_AT_A_TIME").ok().and_then(|turns| turns.parse().ok());
    Semaphore::new(turns.unwrap_or(1))
});

/// The papers of the local WordPress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The one that most tests read.
    Demonstration,
    /// The same in a database of its own, for tests that write.
    Writable,
    /// The old one, with what editors wrote before there were blocks.
    Classic,
}

thread_local! {
    /// The paper of this thread's test. Each test has a thread of its own.
    static PAPER: Cell<Paper> = const { Cell::new(Paper::Demonstration) };
}

/// `http://127.0.0.1:8081`, and the ports after it for the other papers.
pub fn address() -> String {
    let (name, port) = match PAPER.get() {
        Paper::Demonstration => ("GAZETA_WORDPRESS", 8081),
        Paper::Writable => ("GAZETA_WRITABLE_WORDPRESS", 8082),
        Paper::Classic => ("GAZETA_CLASSIC_WORDPRESS", 8083),
    };
    std::env::var(name).unwrap_or_else(|_| format!("http://127.0.0.1:{port}"))
}

/// A script of the local WordPress that uses the database of this test's site.
pub fn script(name: &str) -> Command {
    let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress").join(name));
    command.env("WORDPRESS_DATABASE", if PAPER.get() == Paper::Writable { "writers" } else { "site" });
    command
}

/// The claim that a test holds while it uses the site.
pub struct Claim {
    alone: Option<MutexGuard<'static, ()>>,
    #[expect(dead_code, reason = "held, not read")]
    turn: SemaphorePermit<'static>,
}

impl Claim {
    pub async fn reading(paper: Paper) -> Self {
        Self::begin(paper, None).await
    }

    /// Restores the seeded state at the beginning and at the end.
    pub async fn writing() -> Self {
        let claim = Self::begin(Paper::Writable, Some(WRITERS.lock().await)).await;
        restore();
        claim
    }

    async fn begin(paper: Paper, alone: Option<MutexGuard<'static, ()>>) -> Self {
        PAPER.set(paper);
        check_that_it_listens();
        Self { alone, turn: TURNS.acquire().await.expect("there are turns") }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.alone.is_some() {
            restore();
        }
    }
}

/// Fails with a helpful message before a browser is started.
fn check_that_it_listens() {
    let address = address();
    let host = address.trim_start_matches("http://");
    let listens = std::net::TcpStream::connect(host);
    assert!(listens.is_ok(), "{address} does not answer; `make test-e2e` starts the local WordPress");
}

fn restore() {
    let status = script("snapshot.sh").arg("restore").status();
    assert!(status.is_ok_and(|status| status.success()), "snapshot.sh restore failed");
}

/// Loads a resource of the REST API: `posts?slug=uroven-reki`.
pub async fn load(route: &str) -> Value {
    let url = format!("{}/wp-json/wp/v2/{route}", address());
    let text = match reqwest::get(&url).await {
        Ok(response) => response.text().await.unwrap_or_default(),
        Err(error) => panic!("{url}: {error}"),
    };
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{url}: {error}: {text}"))
}

/// The id of the article with a slug.
pub async fn find_id(slug: &str) -> u64 {
    let posts = load(&format!("posts?slug={slug}&_fields=id")).await;
    posts[0]["id"].as_u64().unwrap_or_else(|| panic!("the site has no article {slug}"))
}

/// Titles as WordPress has them, newest article first.
pub async fn find_titles(query: &str) -> Vec<String> {
    let posts = load(&format!("posts?{query}&_fields=title")).await;
    let titles = posts.as_array().into_iter().flatten().filter_map(|post| post["title"]["rendered"].as_str());
    titles.map(decode_entities).collect()
}

fn decode_entities(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&#8230;", "…").replace("&amp;", "&")
}
