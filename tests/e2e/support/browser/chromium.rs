//! Chromium: its capabilities, and the commands of DevTools that the tests need.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::extensions::cdp::ChromeDevTools;

use super::program;

/// Headless Chromium reports no mouse, so `@media (hover: hover)` would not match.
const MOUSE: &str =
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

pub fn capabilities(profile: Option<&Path>) -> Value {
    let mut arguments = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,900",
        "--lang=ru",
        MOUSE,
    ];
    let profile = profile.map(|profile| format!("--user-data-dir={}", profile.display()));
    arguments.extend(profile.as_deref());
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": program("CHROMIUM", "chromium"),
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            "args": arguments,
        },
    })
}

/// Clears caches and storage. The emulation that a test has set ended with its tab.
pub async fn clear(driver: &WebDriver) {
    call(driver, "Network.clearBrowserCache", json!({})).await;
    call(driver, "Network.clearBrowserCookies", json!({})).await;
    call(driver, "Storage.clearDataForOrigin", json!({ "origin": "*", "storageTypes": "all" })).await;
}

pub async fn set_screen(driver: &WebDriver, width: u32, height: u32, touch: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
    call(driver, "Emulation.setDeviceMetricsOverride", metrics).await;
    // Only when needed: switching touch emulation off again leaves Chromium without a mouse, too.
    if touch {
        call(driver, "Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    }
}

/// `media` is empty or `print`; the feature is the name of a media feature and its value.
pub async fn set_media(driver: &WebDriver, media: &str, (feature, value): (&str, &str)) {
    let features = json!([{ "name": feature, "value": value }]);
    call(driver, "Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
}

pub async fn set_offline(driver: &WebDriver, offline: bool) {
    let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    call(driver, "Network.emulateNetworkConditions", conditions).await;
}

async fn call(driver: &WebDriver, command: &str, parameters: Value) {
    let tools = ChromeDevTools::new(driver.handle.clone());
    tools.execute_cdp_with_params(command, parameters).await.unwrap_or_else(|error| panic!("{command}: {error}"));
}
