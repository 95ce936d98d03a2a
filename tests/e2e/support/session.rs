//! A session with the app: opens pages, presses keys, waits for conditions. Elements are found by `locator`.

mod console;
mod settle;

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::TypingData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;

use super::browser::{Browser, Engine};
use super::console_recorder::Report;
use super::e2e_test::Screen;
use super::fault::Fault;
use super::locator::role::squeeze;
use super::server::Server;

/// How long a condition is waited for; longer than the app's own time-out.
pub const TIMEOUT: Duration = Duration::from_secs(14);
/// The pause between two polls of a condition, at first.
pub const POLL_INTERVAL: Duration = Duration::from_millis(30);
/// The longest pause, reached after many polls.
pub const MAX_POLL_INTERVAL: Duration = Duration::from_millis(200);

/// Pauses between polls, longer and longer: each poll takes the processor from the page.
pub struct Backoff(Duration);

impl Backoff {
    pub const fn new() -> Self {
        Self(POLL_INTERVAL)
    }

    pub async fn pause(&mut self) {
        tokio::time::sleep(self.0).await;
        self.0 = MAX_POLL_INTERVAL.min(self.0 * 6 / 5);
    }
}

/// The browser, and the server that it talks to.
pub struct Session {
    pub browser: Browser,
    pub server: Arc<Server>,
    expected: RefCell<Vec<String>>,
    report: RefCell<Report>,
}

impl Session {
    pub fn new(browser: Browser, server: Arc<Server>) -> Self {
        Self { browser, server, expected: RefCell::default(), report: RefCell::default() }
    }

    /// Opens an address of the site and waits until the app has drawn something.
    pub async fn open(&self, path: &str) {
        let url = format!("{}{path}", self.server.home);
        self.browser.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
        self.wait_for_app().await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.browser.driver.refresh().await.expect("the page reloads");
        self.wait_for_app().await;
    }

    pub async fn back(&self) {
        self.browser.driver.back().await.expect("there is a page to go back to");
    }

    pub async fn forward(&self) {
        self.browser.driver.forward().await.expect("there is a page to go forward to");
    }

    async fn wait_for_app(&self) {
        let script = "return !document.getElementById('shell') && Boolean(document.querySelector('main'))";
        self.until("the app has started", async || self.run::<bool>(script).await.then_some(())).await;
    }

    /// Tells the page that a reader scrolls now: drivers scroll to what they act on without any event of input, and the
    /// app, which restores a scroll position as long as nobody has moved, would go on restoring it.
    pub async fn signal_scroll(&self) {
        self.run::<Option<()>>("dispatchEvent(new Event('wheel')); return null").await;
    }

    pub async fn set_screen(&self, screen: Screen) {
        match screen {
            Screen::Desktop => self.browser.set_screen(1280, 900, false).await,
            Screen::Phone => self.browser.set_screen(360, 740, true).await,
            Screen::Tablet => self.browser.set_screen(1280, 800, true).await,
        }
    }

    /// Presses a key wherever the focus is.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let focused = self.browser.driver.active_element().await.expect("something has the focus");
        focused.send_keys(key).await.expect("keys can be pressed");
    }

    /// The answer of a script; only for what a reader perceives, but cannot name: places, sizes, colours.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.run_with(script, Vec::new()).await
    }

    pub async fn run_with<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.ask(script, async || self.browser.driver.execute(script, arguments.clone()).await).await
    }

    /// The same of a script that tells its answer to its last argument, a function, when it is done.
    pub async fn run_async<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.ask(script, async || self.browser.driver.execute_async(script, arguments.clone()).await).await
    }

    /// Firefox answers null in the place of a page that is just being left; the next one is asked then.
    async fn ask<T: DeserializeOwned>(&self, script: &str, execute: impl AsyncFn() -> WebDriverResult<ScriptRet>) -> T {
        let end = Instant::now() + TIMEOUT;
        loop {
            let answer = execute().await.unwrap_or_else(|error| panic!("{script}: {error}"));
            let error = match answer.convert() {
                Ok(found) => return found,
                Err(error) => error,
            };
            assert!(answer.json().is_null() && Instant::now() < end, "{script} answered {:?}: {error}", answer.json());
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Polls until there is a value.
    pub async fn until<T>(&self, what: &str, poll: impl AsyncFn() -> Option<T>) -> T {
        let end = Instant::now() + TIMEOUT;
        let mut backoff = Backoff::new();
        loop {
            if let Some(found) = poll().await {
                return found;
            }
            assert!(Instant::now() < end, "waited in vain until {what}");
            backoff.pause().await;
        }
    }

    /// Polls until the value is as expected; the failure shows the last one.
    pub async fn until_equal<T: PartialEq + Debug>(&self, what: &str, expected: T, poll: impl AsyncFn() -> T) {
        let end = Instant::now() + TIMEOUT;
        let mut backoff = Backoff::new();
        loop {
            let found = poll().await;
            if found == expected {
                return;
            }
            assert!(Instant::now() < end, "{what}\n expected: {expected:?}\n    found: {found:?}");
            backoff.pause().await;
        }
    }

    /// The path that the address bar shows, decoded.
    pub async fn path(&self) -> String {
        self.run("return decodeURIComponent(location.pathname + location.search + location.hash)").await
    }

    /// Waits for the title of the window.
    pub async fn see_title(&self, expected: &str) {
        let title = async || squeeze(&self.browser.driver.title().await.unwrap_or_default());
        self.until_equal("the title of the window", squeeze(expected), title).await;
    }

    /// How far the page is scrolled, px.
    pub async fn scroll_top(&self) -> i64 {
        self.run("return Math.round(scrollY)").await
    }

    /// Marks the page, to see later whether it was loaded anew.
    pub async fn mark_page(&self) {
        self.run::<Value>("window.gazetaWasHere = true; return null").await;
    }

    pub async fn is_page_marked(&self) -> bool {
        self.run("return window.gazetaWasHere === true").await
    }

    /// Takes the network away from the page in front, or gives it back.
    pub async fn set_offline(&self, offline: bool) {
        let engine = self.browser.engine;
        // Firefox and WebKit go on to reach what is on this machine.
        match offline {
            true if engine != Engine::Chromium => self.server.inject("/", Fault::Down),
            true => {}
            false => self.server.clear_faults(),
        }
        if self.browser.set_offline(offline).await {
            return;
        }
        // There is nobody else to tell the page what browsers tell.
        let event = if offline { "offline" } else { "online" };
        let script =
            "Object.defineProperty(navigator, 'onLine', { value: arguments[0] === 'online', configurable: true });
            dispatchEvent(new Event(arguments[0])); return null";
        self.run_with::<Value>(script, vec![event.into()]).await;
    }
}
