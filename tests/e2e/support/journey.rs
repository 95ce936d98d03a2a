//! The frame of a journey: what it starts with, and what must hold at its end whatever it was about.

use std::panic::{AssertUnwindSafe, Location, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use futures::FutureExt;

use super::browser::{Browser, Session};
use super::console;
use super::nginx::Nginx;
use super::outcome::Outcome;
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

/// For readers who save data nothing is asked for ahead, and no worker keeps the paper, so that journeys count what they ask for
/// themselves, and meet the faults that they have planted.
const SAVING: &str = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";

/// A journey before it begins.
pub struct Journey {
    place: &'static Location<'static>,
    screen: Screen,
    writes: bool,
    saves_data: bool,
    is_behind_nginx: bool,
    may_ask_strangers: bool,
    reason_against: Option<&'static str>,
}

/// A journey of a reader at a desktop who only reads.
#[track_caller]
pub fn journey() -> Journey {
    Journey {
        place: Location::caller(),
        screen: Screen::Desktop,
        writes: false,
        saves_data: true,
        is_behind_nginx: false,
        may_ask_strangers: false,
        reason_against: None,
    }
}

impl Journey {
    pub fn on(self, screen: Screen) -> Self {
        Self { screen, ..self }
    }

    /// It changes what WordPress holds, so it has a WordPress to itself, as it was seeded.
    pub fn that_writes(self) -> Self {
        Self { writes: true, ..self }
    }

    /// What the reader may be about to open is asked for ahead, and the paper is kept by its worker, as for anybody who does not save
    /// data.
    pub fn that_asks_ahead(self) -> Self {
        Self { saves_data: false, ..self }
    }

    /// The site is served by nginx, with the conf that papers get.
    pub fn behind_nginx(self) -> Self {
        Self { is_behind_nginx: true, ..self }
    }

    /// Attacks run in it, and may ask other hosts.
    pub fn that_may_ask_strangers(self) -> Self {
        Self { may_ask_strangers: true, ..self }
    }

    /// It cannot be gone in an engine, for a reason that the table of all journeys names.
    pub fn not_in(self, browser: Browser, reason: &'static str) -> Self {
        if browser == Browser::chosen() { Self { reason_against: Some(reason), ..self } } else { self }
    }

    /// Goes, and closes the browser whatever happens.
    pub async fn run(self, go: impl AsyncFnOnce(&Reader)) {
        if let Some(reason) = self.reason_against {
            return Outcome::NotApplicable(reason).note();
        }
        let _claim = if self.writes { Claim::writing().await } else { Claim::reading().await };
        let browser = Browser::chosen();
        let server = Server::start(self.start_nginx(), !self.writes).await;
        if !browser.has_logs() {
            server.run_first(console::WITNESS);
        }
        if self.saves_data {
            server.run_first(SAVING);
        }
        let session = Session::start(browser).await;
        let reader = Reader::new(session, Arc::new(server));
        let outcome = AssertUnwindSafe(async {
            reader.take_screen(self.screen).await;
            go(&reader).await;
            check_end(&reader).await;
            let strangers = find_strangers(&reader).await;
            assert!(self.may_ask_strangers || strangers.is_empty(), "the app asked other hosts: {strangers:#?}");
        });
        let start = Instant::now();
        let outcome = outcome.catch_unwind().await;
        println!("{:.1} s", start.elapsed().as_secs_f64());
        if let Err(panic) = outcome {
            Outcome::Failed.note();
            self.keep_evidence(&reader).await;
            reader.session.close().await;
            resume_unwind(panic);
        }
        reader.session.finish().await;
        Outcome::Passed.note();
    }

    fn start_nginx(&self) -> Option<Nginx> {
        match (self.is_behind_nginx, is_all_behind_nginx()) {
            (false, false) => None,
            (false, true) => Some(Nginx::start_for_all(self.writes)),
            (true, _) => Some(Nginx::start()),
        }
    }

    /// Keeps what the reader saw last.
    async fn keep_evidence(&self, reader: &Reader) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/journeys");
        let browser = Browser::chosen();
        let name = Path::new(self.place.file()).file_stem().unwrap_or_default().to_string_lossy();
        let path =
            |ending: &str| -> PathBuf { folder.join(format!("{name}-{}-{browser}.{ending}", self.place.line())) };
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

/// A clean console, and nothing that the policy had to forbid.
async fn check_end(reader: &Reader) {
    let entries = reader.take_console().await;
    let unexpected: Vec<_> =
        entries.iter().filter(|entry| !reader.expects(entry) && !console::is_ping(&entry.text)).collect();
    assert!(unexpected.is_empty(), "the console is not clean: {unexpected:#?}");
    let forbidden = reader.server.forbidden();
    assert!(forbidden.is_empty(), "the policy had to forbid something: {forbidden:#?}");
}

async fn find_strangers(reader: &Reader) -> Vec<String> {
    let asked = reader.take_requests().await;
    asked.into_iter().filter(|url| !url.starts_with("http://127.0.0.1:")).collect()
}
