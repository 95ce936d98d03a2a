//! The frame of a journey: what it starts with, and what must hold at its end whatever it was about.

use std::panic::{AssertUnwindSafe, Location, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use futures::FutureExt;

use super::browser::{Browser, Session};
use super::console;
use super::nginx::Nginx;
use super::reader::Reader;
use super::server::Server;
use super::wordpress::Claim;

/// What a reader holds in their hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1280 × 900, a mouse.
    Desktop,
    /// 360 × 740, a finger.
    Phone,
    /// 1280 × 800, a finger.
    Tablet,
}

/// A journey before it begins.
pub struct Journey {
    place: &'static Location<'static>,
    screen: Screen,
    writes: bool,
    is_behind_nginx: bool,
}

/// A journey of a reader at a desktop who only reads.
#[track_caller]
pub fn journey() -> Journey {
    Journey {
        place: Location::caller(),
        screen: Screen::Desktop,
        writes: false,
        is_behind_nginx: is_all_behind_nginx(),
    }
}

impl Journey {
    pub fn on(self, screen: Screen) -> Self {
        Self { screen, ..self }
    }

    /// It changes what WordPress holds, so it has WordPress to itself, as it was seeded.
    pub fn that_writes(self) -> Self {
        Self { writes: true, ..self }
    }

    /// The site is served by nginx, with the conf that papers get.
    pub fn behind_nginx(self) -> Self {
        Self { is_behind_nginx: true, ..self }
    }

    /// Goes, and closes the browser whatever happens.
    pub async fn run(self, go: impl AsyncFnOnce(&Reader)) {
        let _claim = if self.writes { Claim::writing().await } else { Claim::reading().await };
        let server = Server::start(self.is_behind_nginx.then(Nginx::start)).await;
        let session = Session::start(Browser::chosen()).await;
        let reader = Reader::new(session, Arc::new(server));
        let outcome = AssertUnwindSafe(async {
            reader.take_screen(self.screen).await;
            go(&reader).await;
            check_end(&reader).await;
        });
        let start = Instant::now();
        let outcome = outcome.catch_unwind().await;
        println!("{:.1} s", start.elapsed().as_secs_f64());
        if outcome.is_err() {
            self.keep_evidence(&reader).await;
        }
        reader.session.close().await;
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    }

    /// Keeps what the reader saw last.
    async fn keep_evidence(&self, reader: &Reader) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/journeys");
        let name = Path::new(self.place.file()).file_stem().unwrap_or_default().to_string_lossy();
        let path = |ending: &str| -> PathBuf { folder.join(format!("{name}-{}.{ending}", self.place.line())) };
        let _ = std::fs::create_dir_all(&folder);
        let driver = &reader.session.driver;
        let picture = driver.screenshot(&path("png")).await;
        let source = driver.source().await.map(|source| std::fs::write(path("html"), source));
        match (picture, source) {
            (Ok(()), Ok(Ok(()))) => eprintln!("what the reader saw last: {} and .html", path("png").display()),
            (picture, source) => eprintln!("what the reader saw last cannot be kept: {picture:?}, {source:?}"),
        }
    }
}

/// `GAZETA_NGINX=1` puts every journey behind nginx.
fn is_all_behind_nginx() -> bool {
    std::env::var("GAZETA_NGINX").is_ok_and(|value| value == "1")
}

/// A clean console, nothing that the policy had to forbid, and no word to strangers.
async fn check_end(reader: &Reader) {
    let entries = reader.take_console().await;
    let unexpected: Vec<_> = entries.iter().filter(|entry| !reader.expects(entry)).collect();
    assert!(unexpected.is_empty(), "the console is not clean: {unexpected:#?}");
    let forbidden = reader.server.forbidden();
    assert!(forbidden.is_empty(), "the policy had to forbid something: {forbidden:#?}");
    let log = reader.session.take_log("performance").await;
    let strangers: Vec<String> = console::find_requests(&log, &reader.server.home)
        .into_iter()
        .filter(|url| !url.starts_with("http://127.0.0.1:"))
        .collect();
    assert!(strangers.is_empty(), "the app asked other hosts: {strangers:#?}");
}
