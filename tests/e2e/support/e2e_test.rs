//! Sets up a test, runs it, and checks what must hold at the end of every test.

use std::panic::{AssertUnwindSafe, Location, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::FutureExt;

use super::browser::{Browser, Engine};
use super::console_recorder;
use super::nginx::Nginx;
use super::outcome::Outcome;
use super::server::Server;
use super::session::Session;
use super::wordpress::{Claim, Paper};

/// The screen of the device, and whether it has a touch screen or a mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1280 × 900, with a mouse.
    Desktop,
    /// 360 × 740, with a touch screen.
    Phone,
    /// 1280 × 800, with a touch screen.
    Tablet,
}

/// With saveData, the app does not prefetch and the service worker is not registered. So tests count only their own
/// requests, and those requests meet the injected faults.
const SAVE_DATA: &str = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";

/// A test that is not started yet.
pub struct E2eTest {
    place: &'static Location<'static>,
    screen: Screen,
    paper: Paper,
    saves_data: bool,
    /// `None`: as the environment says.
    is_behind_nginx: Option<bool>,
    allows_other_hosts: bool,
    reason_against: Option<&'static str>,
}

/// A test on a desktop that only reads.
#[track_caller]
pub fn e2e_test() -> E2eTest {
    E2eTest {
        place: Location::caller(),
        screen: Screen::Desktop,
        paper: Paper::Demonstration,
        saves_data: true,
        is_behind_nginx: None,
        allows_other_hosts: false,
        reason_against: None,
    }
}

impl E2eTest {
    pub fn on(self, screen: Screen) -> Self {
        Self { screen, ..self }
    }

    /// The test changes what WordPress stores, so it has a freshly seeded WordPress to itself.
    pub fn that_writes(self) -> Self {
        self.of(Paper::Writable)
    }

    /// The test is of another paper than the demonstration.
    pub fn of(self, paper: Paper) -> Self {
        Self { paper, ..self }
    }

    /// Without saveData: the app prefetches, and the service worker keeps the paper.
    pub fn with_prefetch(self) -> Self {
        Self { saves_data: false, ..self }
    }

    /// The site is served by nginx with `deploy/nginx.conf`.
    pub fn behind_nginx(self) -> Self {
        Self { is_behind_nginx: Some(true), ..self }
    }

    /// What is tested is of servers that know less than nginx.
    pub fn never_behind_nginx(self) -> Self {
        Self { is_behind_nginx: Some(false), ..self }
    }

    /// Attacks run in the test, and may send requests to other hosts.
    pub fn allowing_other_hosts(self) -> Self {
        Self { allows_other_hosts: true, ..self }
    }

    /// The test cannot run in an engine, for a reason that the table of all tests shows.
    pub fn not_in(self, engine: Engine, reason: &'static str) -> Self {
        if engine == Engine::chosen() { Self { reason_against: Some(reason), ..self } } else { self }
    }

    /// Runs the test, and closes the browser in any case.
    pub async fn run(self, go: impl AsyncFnOnce(&Session)) {
        if let Some(reason) = self.reason_against {
            return Outcome::NotApplicable(reason).note(Duration::ZERO);
        }
        let writes = self.paper == Paper::Writable;
        let _claim = if writes { Claim::writing().await } else { Claim::reading(self.paper).await };
        let engine = Engine::chosen();
        let server = Server::start(self.start_nginx(), !writes).await;
        if !engine.has_logs() {
            server.run_before_app(console_recorder::SCRIPT);
        }
        if self.saves_data {
            server.run_before_app(SAVE_DATA);
        }
        let browser = Browser::start(engine).await;
        let session = Session::new(browser, Arc::new(server));
        let outcome = AssertUnwindSafe(async {
            session.set_screen(self.screen).await;
            go(&session).await;
            check_end(&session).await;
            let others = find_other_hosts(&session).await;
            assert!(self.allows_other_hosts || others.is_empty(), "the app sent requests to other hosts: {others:#?}");
        });
        let start = Instant::now();
        let outcome = outcome.catch_unwind().await;
        let took = start.elapsed();
        if let Err(panic) = outcome {
            Outcome::Failed.note(took);
            self.save_page(&session).await;
            session.browser.close().await;
            resume_unwind(panic);
        }
        session.browser.finish().await;
        Outcome::Passed.note(took);
    }

    fn start_nginx(&self) -> Option<Nginx> {
        match self.is_behind_nginx {
            Some(true) => Some(Nginx::start()),
            None if is_all_behind_nginx() => Some(Nginx::start_for_all(self.paper == Paper::Writable)),
            _ => None,
        }
    }

    /// Saves a screenshot and the source of the page.
    async fn save_page(&self, session: &Session) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
        let engine = Engine::chosen();
        let name = Path::new(self.place.file()).file_stem().unwrap_or_default().to_string_lossy();
        let path = |ending: &str| -> PathBuf { folder.join(format!("{name}-{}-{engine}.{ending}", self.place.line())) };
        let _ = std::fs::create_dir_all(&folder);
        let driver = &session.browser.driver;
        let picture = driver.screenshot(&path("png")).await;
        let source = driver.source().await.map(|source| std::fs::write(path("html"), source));
        match (picture, source) {
            (Ok(()), Ok(Ok(()))) => eprintln!("the last state of the page: {} and .html", path("png").display()),
            (picture, source) => eprintln!("the last state of the page cannot be kept: {picture:?}, {source:?}"),
        }
    }
}

/// Whether `GAZETA_NGINX=1` puts every test behind nginx.
fn is_all_behind_nginx() -> bool {
    std::env::var("GAZETA_NGINX").is_ok_and(|value| value == "1")
}

/// Checks that the console is clean, and that the policy had nothing to forbid.
async fn check_end(session: &Session) {
    let entries = session.take_console().await;
    let unexpected: Vec<_> =
        entries.iter().filter(|entry| !session.expects(entry) && !console_recorder::is_ping(&entry.text)).collect();
    assert!(unexpected.is_empty(), "the console is not clean: {unexpected:#?}");
    let forbidden = session.server.violations();
    assert!(forbidden.is_empty(), "the policy had to forbid something: {forbidden:#?}");
}

async fn find_other_hosts(session: &Session) -> Vec<String> {
    let requests = session.take_requests().await;
    requests.into_iter().filter(|url| !url.starts_with("http://127.0.0.1:")).collect()
}
