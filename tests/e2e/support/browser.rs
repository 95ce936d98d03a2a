//! The browser under test and the driver that steers it; always closed, also when a test fails.
//!
//! What an engine's driver cannot do, its own file does in another way.

mod chromium;
mod command;
mod engine;
mod firefox;
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

/// How long one command may take: longer than any wait of the drivers themselves.
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
    /// A browser without a past. To start one takes seconds, so the one of the test before goes on, with nothing left
    /// of it.
    pub async fn start(engine: Engine) -> Self {
        let process = Process::take_kept().unwrap_or_else(|| Process::start(engine));
        let browser = match process.session.clone() {
            Some(id) => Self { driver: attach(process.port, id), engine, process },
            None => Self::begin(engine, process, None).await,
        };
        browser.forget().await;
        browser
    }

    /// Closes what the test before has left open, and forgets what it has left elsewhere.
    async fn forget(&self) {
        match self.engine {
            Engine::Chromium => {
                self.renew_tab().await;
                chromium::forget(&self.driver).await;
                self.take_log("browser").await;
                self.take_log("performance").await;
            }
            Engine::Firefox => {
                self.renew_tab().await;
                firefox::forget(&self.driver).await;
            }
            Engine::WebKit => webkit::open_window(&self.driver).await,
        }
    }

    /// Opens a tab without a past, and closes all others.
    async fn renew_tab(&self) {
        let old = self.driver.windows().await.expect("the browser has windows");
        let fresh = self.driver.new_tab().await.expect("a tab can be opened");
        for window in old {
            self.driver.switch_to_window(window).await.expect("an open window");
            self.driver.close_window().await.expect("a window can be closed");
        }
        self.driver.switch_to_window(fresh).await.expect("the fresh tab");
    }

    /// Starts a browser that keeps what it keeps in a folder of the test's own.
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

    /// Gives the page a size that windows of the desktop would not take; `touch` makes it a phone or a tablet.
    pub async fn set_screen(&self, width: u32, height: u32, touch: bool) {
        match self.engine {
            Engine::Chromium => chromium::set_screen(&self.driver, width, height, touch).await,
            Engine::Firefox => firefox::set_screen(&self.driver, width, height, touch).await,
            Engine::WebKit => webkit::set_screen(&self.driver, width, height).await,
        }
    }

    /// Prefers light or dark, as the reader's device does.
    pub async fn set_colour_scheme(&self, scheme: &str) {
        self.set_media("", ("prefers-color-scheme", scheme)).await;
    }

    /// Shows what a printer would get of a device that prefers light or dark.
    pub async fn set_paper(&self, scheme: &str) {
        self.set_media("print", ("prefers-color-scheme", scheme)).await;
    }

    /// Prefers that nothing moves.
    pub async fn set_reduced_motion(&self) {
        self.set_media("", ("prefers-reduced-motion", "reduce")).await;
    }

    async fn set_media(&self, media: &str, feature: (&str, &str)) {
        match self.engine {
            Engine::Chromium => chromium::set_media(&self.driver, media, feature).await,
            Engine::Firefox => firefox::set_media(&self.driver, media, feature).await,
            Engine::WebKit => webkit::set_media(&self.driver, &self.process, media, feature).await,
        }
    }

    /// Opens a second tab, and stays in the first; in WebKit a window, for its driver leaves a tab behind another one,
    /// where nothing is drawn.
    pub async fn open_tab(&self) -> WindowHandle {
        let opened = match self.engine {
            Engine::WebKit => self.driver.new_window().await,
            Engine::Chromium | Engine::Firefox => self.driver.new_tab().await,
        };
        opened.unwrap_or_else(|error| panic!("no second tab can be opened: {error}"))
    }

    /// Takes the entries of a log (`browser`, `performance`) that came since it was read last; only of Chromium.
    pub async fn take_log(&self, kind: &str) -> Vec<Value> {
        let entries = self.command(Command::take_log(kind)).await;
        entries.unwrap_or_else(|error| panic!("the {kind} log cannot be read: {error}"))
    }

    /// The name of an element as the browser tells it to a screen reader.
    pub async fn compute_name(&self, element: &WebElement) -> String {
        let name = self.command(Command::compute_name(element)).await;
        name.unwrap_or_else(|error| panic!("no name can be computed: {error}"))
    }

    /// Taps an element as a finger does.
    pub async fn tap(&self, element: &WebElement) -> WebDriverResult<()> {
        element.scroll_into_view().await?;
        self.command::<Value>(Command::tap(element)?).await.map(drop)
    }

    async fn command<T: DeserializeOwned>(&self, command: Command) -> WebDriverResult<T> {
        send(&self.driver, command).await
    }

    /// Takes the network away from the browser, or gives it back; the page is told as by any browser. False when there
    /// is no way.
    pub async fn set_offline(&self, offline: bool) -> bool {
        match self.engine {
            Engine::Chromium => chromium::set_offline(&self.driver, offline).await,
            Engine::Firefox => firefox::set_offline(&self.driver, offline).await,
            Engine::WebKit => return false,
        }
        true
    }

    /// Ends the browser as a power cut would.
    pub fn kill(self) {
        let Self { driver, mut process, .. } = self;
        process.kill_browser();
        process.session = None;
        // The driver's own farewell would wait for a browser that is gone.
        std::mem::forget(driver);
    }

    /// Ends a test that went well: what takes long to start stays for the next one.
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

/// Goes on with a session that an earlier test has begun.
fn attach(port: u16, session: String) -> WebDriver {
    let client = reqwest::Client::builder().timeout(COMMAND_TIMEOUT).build().expect("a client");
    let url = format!("http://127.0.0.1:{port}");
    let handle = SessionHandle::new(Arc::new(client), url, SessionId::from(session)).expect("an address");
    WebDriver { handle: Arc::new(handle) }
}

async fn send<T: DeserializeOwned>(driver: &WebDriver, command: Command) -> WebDriverResult<T> {
    driver.cmd(DriverCommand::ExtensionCommand(Box::new(command))).await?.value()
}
