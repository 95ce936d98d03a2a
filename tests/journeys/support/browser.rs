//! The browser under test and the driver that steers it; always closed, also when a journey fails.

mod command;
mod process;

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::Command as DriverCommand;
use thirtyfour::error::WebDriverResult;
use thirtyfour::extensions::cdp::ChromeDevTools;
use thirtyfour::{Capabilities, WebDriver, WebElement};

use self::command::Command;
use self::process::Process;

/// Headless Chromium believes that there is no mouse, and `@media (hover: hover)` with it.
const MOUSE: &str =
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/// A browser that the journeys can use; `GAZETA_BROWSER` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
}

impl Browser {
    pub fn chosen() -> Self {
        match std::env::var("GAZETA_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok(other) => panic!("GAZETA_BROWSER={other}: the journeys know only chromium"),
        }
    }

    fn driver_command(self) -> std::process::Command {
        match self {
            Self::Chromium => {
                let mut command = std::process::Command::new(program("CHROMEDRIVER", "chromedriver"));
                command.arg("--port=0");
                command
            }
        }
    }

    /// The port in a line that the driver prints when it is ready.
    fn find_port(self, line: &str) -> Option<u16> {
        match self {
            Self::Chromium => {
                line.split_once("started successfully on port ")?.1.trim().trim_end_matches('.').parse().ok()
            }
        }
    }

    fn capabilities(self, profile: Option<&Path>) -> Capabilities {
        let mut value = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": {
                    "binary": program("CHROMIUM", "chromium"),
                    "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--no-first-run", "--window-size=1280,900", "--lang=ru", MOUSE,
                    ],
                },
            }),
        };
        if let Some(profile) = profile {
            let arguments = value["goog:chromeOptions"]["args"].as_array_mut().expect("the arguments above");
            arguments.push(json!(format!("--user-data-dir={}", profile.display())));
        }
        let Value::Object(capabilities) = value else { unreachable!("capabilities are an object") };
        capabilities
    }
}

fn program(variable: &str, default: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| default.to_owned())
}

/// A running driver with its one session.
pub struct Session {
    pub driver: WebDriver,
    browser: Browser,
    process: Process,
}

impl Session {
    pub async fn start(browser: Browser) -> Self {
        Self::start_in(browser, None).await
    }

    /// Starts a browser that keeps what it keeps in a folder of the journey's own.
    pub async fn start_in(browser: Browser, profile: Option<&Path>) -> Self {
        let mut process = Process::start(browser);
        let url = format!("http://127.0.0.1:{}", process.port);
        let driver = WebDriver::new(url, browser.capabilities(profile))
            .await
            .unwrap_or_else(|error| panic!("{browser:?} did not start: {error}"));
        process.session = Some(driver.session_id().to_string());
        Self { driver, browser, process }
    }

    /// Gives the page a size that windows of the desktop would not take; `touch` makes it a phone or a tablet.
    pub async fn set_screen(&self, width: u32, height: u32, touch: bool) {
        let Browser::Chromium = self.browser;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        // Once it was on, Chromium without a finger has no mouse either.
        if touch {
            self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        }
    }

    /// Prefers light or dark, as the reader's device does.
    pub async fn set_colour_scheme(&self, scheme: &str) {
        let Browser::Chromium = self.browser;
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// Shows what a printer would get of a device that prefers light or dark.
    pub async fn set_paper(&self, scheme: &str) {
        let Browser::Chromium = self.browser;
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print", "features": features })).await;
    }

    /// Prefers that nothing moves.
    pub async fn set_reduced_motion(&self) {
        let Browser::Chromium = self.browser;
        let features = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let tools = ChromeDevTools::new(self.driver.handle.clone());
        tools.execute_cdp_with_params(command, parameters).await.unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// Takes the entries of a log (`browser`, `performance`) that came since it was read last.
    pub async fn take_log(&self, kind: &str) -> Vec<Value> {
        let Browser::Chromium = self.browser;
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
        self.driver.cmd(DriverCommand::ExtensionCommand(Box::new(command))).await?.value()
    }

    /// Takes the network away from the tab in front, or gives it back; the page is told as by any browser.
    pub async fn set_offline(&self, offline: bool) {
        let Browser::Chromium = self.browser;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// Ends the browser as a power cut would.
    pub fn kill(self) {
        let Self { driver, mut process, .. } = self;
        process.kill_browser();
        process.session = None;
        // The driver's own farewell would wait for a browser that is gone.
        std::mem::forget(driver);
    }

    /// Closes the browser, then the driver.
    pub async fn close(self) {
        let Self { driver, mut process, .. } = self;
        if driver.quit().await.is_ok() {
            process.session = None;
        }
    }
}
