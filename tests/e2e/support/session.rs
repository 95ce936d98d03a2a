//! A session with the app: opens pages, presses keys, runs scripts. Elements are found by `locator`.

mod console;
mod polling;
mod settle;

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Instant;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::TypingData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;

pub use self::polling::{Backoff, POLL_INTERVAL, TIMEOUT};
use super::browser::{Browser, Engine};
use super::console_recorder::Report;
use super::e2e_test::Screen;
use super::fault::Fault;
use super::locator::role::squeeze;
use super::server::Server;

/// The browser and the test's server.
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

    /// Reloads the page.
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

    /// Dispatches a wheel event, as if the reader scrolled. Drivers scroll to an element without any input event, so
    /// the app, which restores a scroll position until the reader scrolls, would go on restoring it.
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

    /// Presses a key on the focused element.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let focused = self.browser.driver.active_element().await.expect("something has the focus");
        focused.send_keys(key).await.expect("keys can be pressed");
    }

    /// Runs a script and returns its result; only for what a reader perceives but cannot name: positions, sizes,
    /// colours.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.run_with(script, Vec::new()).await
    }

    pub async fn run_with<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.evaluate(script, async || self.browser.driver.execute(script, arguments.clone()).await).await
    }

    /// Runs an asynchronous script, which passes its result to its last argument, a function.
    pub async fn run_async<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.evaluate(script, async || self.browser.driver.execute_async(script, arguments.clone()).await).await
    }

    /// In Firefox a script returns null while a page is being left; then it is run again in the next page.
    async fn evaluate<T: DeserializeOwned>(
        &self,
        script: &str,
        execute: impl AsyncFn() -> WebDriverResult<ScriptRet>,
    ) -> T {
        let end = Instant::now() + TIMEOUT;
        loop {
            let result = execute().await.unwrap_or_else(|error| panic!("{script}: {error}"));
            let error = match result.convert() {
                Ok(found) => return found,
                Err(error) => error,
            };
            assert!(result.json().is_null() && Instant::now() < end, "{script} returned {:?}: {error}", result.json());
            tokio::time::sleep(POLL_INTERVAL).await;
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

    /// Marks the page, to see later whether it was reloaded.
    pub async fn mark_page(&self) {
        self.run::<Value>("window.gazetaWasHere = true; return null").await;
    }

    pub async fn is_page_marked(&self) -> bool {
        self.run("return window.gazetaWasHere === true").await
    }

    /// Switches the network of the current page off or on.
    pub async fn set_offline(&self, offline: bool) {
        let engine = self.browser.engine;
        // Offline, Firefox and WebKit can still reach this machine, so the server must be down too.
        match offline {
            true if engine != Engine::Chromium => self.server.inject("/", Fault::Down),
            true => {}
            false => self.server.clear_faults(),
        }
        if self.browser.set_offline(offline).await {
            return;
        }
        // The engine has no offline mode, so this dispatches the event that a browser would.
        let event = if offline { "offline" } else { "online" };
        let script =
            "Object.defineProperty(navigator, 'onLine', { value: arguments[0] === 'online', configurable: true });
            dispatchEvent(new Event(arguments[0])); return null";
        self.run_with::<Value>(script, vec![event.into()]).await;
    }
}
