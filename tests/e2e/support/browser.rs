//! The browser under test and its WebDriver, which are closed even when a test fails. The differences between the
//! engines are in a file for each engine.

mod chromium;
mod command;
mod engine;
mod firefox;
mod media;
mod process;
mod webkit;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::command::Command as DriverCommand;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{SessionId, WebDriver, WebElement, WindowHandle};

use self::command::Command;
pub use self::engine::Engine;
use self::process::Process;

/// The time limit of one command: longer than any wait of the drivers themselves.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(120);

fn program(variable: &str, default: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| default.to_owned())
}

/// A running driver with its one session.
pub struct Browser {
    pub driver: WebDriver,
    pub engine: Engine,
    process: Process,
}

impl Browser {
    /// Starts a browser in a clean state. Starting one takes seconds, so the browser of the test before is reused after
    /// everything in it was cleared.
    pub async fn start(engine: Engine) -> Self {
        let process = Process::take_kept().unwrap_or_else(|| Process::start(engine));
        let browser = match process.session.clone() {
            Some(id) => Self { driver: attach(process.port, id), engine, process },
            None => Self::begin(engine, process, None).await,
        };
        browser.clear().await;
        browser
    }

    /// Closes the tabs that the test before has left open, and clears all storage.
    async fn clear(&self) {
        match self.engine {
            Engine::Chromium => {
                self.replace_tab().await;
                chromium::clear(&self.driver).await;
                self.take_log("browser").await;
                self.take_log("performance").await;
            }
            Engine::Firefox => {
                self.replace_tab().await;
                firefox::clear(&self.driver).await;
            }
            Engine::WebKit => webkit::open_window(&self.driver).await,
        }
    }

    /// Opens a fresh tab and closes all others.
    async fn replace_tab(&self) {
        let old = self.driver.windows().await.expect("the browser lists its windows");
        let fresh = self.driver.new_tab().await.expect("a tab can be opened");
        for window in old {
            self.driver.switch_to_window(window).await.expect("an open window");
            self.driver.close_window().await.expect("a window can be closed");
        }
        self.driver.switch_to_window(fresh).await.expect("the fresh tab");
    }

    /// Starts a browser whose profile is in a folder of the test.
    pub async fn start_in(engine: Engine, profile: &Path) -> Self {
        Self::begin(engine, Process::start(engine), Some(profile)).await
    }

    async fn begin(engine: Engine, mut process: Process, profile: Option<&Path>) -> Self {
        let url = format!("http://127.0.0.1:{}", process.port);
        let Value::Object(capabilities) = engine.capabilities(profile) else { unreachable!("they are an object") };
        let driver =
            WebDriver::new(url, capabilities).await.unwrap_or_else(|error| panic!("{engine} did not start: {error}"));
        process.session = Some(driver.session_id().to_string());
        Self { driver, engine, process }
    }

    /// Opens a second tab without switching to it. WebKit gets a window, because it does not draw a tab in the
    /// background.
    pub async fn open_tab(&self) -> WindowHandle {
        let opened = match self.engine {
            Engine::WebKit => self.driver.new_window().await,
            Engine::Chromium | Engine::Firefox => self.driver.new_tab().await,
        };
        opened.unwrap_or_else(|error| panic!("no second tab can be opened: {error}"))
    }

    /// Takes the new entries of a log (`browser`, `performance`); only Chromium has such logs.
    pub async fn take_log(&self, kind: &str) -> Vec<Value> {
        let entries = self.command(Command::take_log(kind)).await;
        entries.unwrap_or_else(|error| panic!("the {kind} log cannot be read: {error}"))
    }

    /// The accessible name of an element, as the browser computes it for screen readers.
    pub async fn compute_name(&self, element: &WebElement) -> String {
        let name = self.command(Command::compute_name(element)).await;
        name.unwrap_or_else(|error| panic!("no name can be computed: {error}"))
    }

    /// Taps an element.
    pub async fn tap(&self, element: &WebElement) -> WebDriverResult<()> {
        element.scroll_into_view().await?;
        self.command::<Value>(Command::tap(element)?).await.map(drop)
    }

    async fn command<T: DeserializeOwned>(&self, command: Command) -> WebDriverResult<T> {
        send(&self.driver, command).await
    }

    /// Switches the browser's network off or on, and the page gets the usual events. Returns false when the engine has
    /// no way to do so.
    pub async fn set_offline(&self, offline: bool) -> bool {
        match self.engine {
            Engine::Chromium => chromium::set_offline(&self.driver, offline).await,
            Engine::Firefox => firefox::set_offline(&self.driver, offline).await,
            Engine::WebKit => return false,
        }
        true
    }

    /// Kills the browser, as a power cut would.
    pub fn kill(self) {
        let Self { driver, mut process, .. } = self;
        process.kill_browser();
        process.session = None;
        // Quitting the driver would wait for a browser that no longer exists.
        std::mem::forget(driver);
    }

    /// Ends a test that has passed: what takes long to start is kept for the next test.
    pub async fn finish(self) {
        let Self { driver, engine, mut process } = self;
        match engine {
            Engine::Chromium | Engine::Firefox => {
                driver.leak().expect("the session is open");
                process.keep();
            }
            Engine::WebKit => {
                driver.quit().await.expect("the session can be closed");
                process.session = None;
                webkit::set_desktop(&process, ("", ""));
                process.keep();
            }
        }
    }

    /// Closes the browser, then the driver.
    pub async fn close(self) {
        let Self { driver, mut process, .. } = self;
        if driver.quit().await.is_ok() {
            process.session = None;
        }
    }
}

/// Connects to a session that an earlier test has started.
fn attach(port: u16, session: String) -> WebDriver {
    let client = reqwest::Client::builder().timeout(COMMAND_TIMEOUT).build().expect("a client");
    let url = format!("http://127.0.0.1:{port}");
    let handle = SessionHandle::new(Arc::new(client), url, SessionId::from(session)).expect("an address");
    WebDriver { handle: Arc::new(handle) }
}

async fn send<T: DeserializeOwned>(driver: &WebDriver, command: Command) -> WebDriverResult<T> {
    driver.cmd(DriverCommand::ExtensionCommand(Box::new(command))).await?.value()
}
