//! Firefox: its capabilities, and the scripts in its own interface that set screen, touch, media and network.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::command::Command;
use super::{program, send};

/// The values of the preference `ui.primaryPointerCapabilities`.
const FINGER: u32 = 1;
const MOUSE: u32 = 6;

/// Clears what pages have stored and what a test has set. Storage is cleared too, because among hundreds of tests two
/// get the same port, and with it the same origin.
const CLEAR: &str = "Services.cookies.removeAll();
    Services.cache2.clear();
    Services.io.offline = false;
    for (const name of ['layout.css.prefers-color-scheme.content-override', 'ui.prefersReducedMotion'])
        Services.prefs.clearUserPref(name);
    const { ServiceWorkerCleanUp } = ChromeUtils.importESModule('resource://gre/modules/ServiceWorkerCleanUp.sys.mjs');
    const clear = (done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_DOM_QUOTA, { onDataDeleted: done });
    return ServiceWorkerCleanUp.removeAll().then(() => new Promise(clear));";
const SET_SCREEN: &str = "const [width, height, pointers] = arguments;
    for (const name of ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities']) Services.prefs.setIntPref(name, pointers);
    Services.prefs.setIntPref('ui.useOverlayScrollbars', pointers === 1 ? 1 : 0);
    const browser = gBrowser.selectedBrowser;
    browser.browsingContext.touchEventsOverride = pointers === 1 ? 'enabled' : 'none';
    for (const [side, size] of [['width', width], ['height', height]])
        for (const end of ['min', 'max']) browser.style.setProperty(`${end}-${side}`, `${size}px`);";
const SET_MEDIUM: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];";
const SET_PREFERENCE: &str = "Services.prefs.setIntPref(arguments[0], arguments[1]);";
const SET_OFFLINE: &str = "Services.io.offline = arguments[0];";

pub fn capabilities(profile: Option<&Path>) -> Value {
    let profile = profile.map(|profile| profile.display().to_string());
    let mut arguments = vec!["-headless", "--width=1600", "--height=1200"];
    if let Some(profile) = &profile {
        std::fs::create_dir_all(profile).unwrap_or_else(|error| panic!("{profile}: {error}"));
        arguments.extend(["-profile", profile]);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program("FIREFOX", "firefox-esr"),
            "args": arguments,
            "prefs": { "intl.accept_languages": "ru" },
        },
    })
}

/// Clears caches, storage and settings.
pub async fn clear(driver: &WebDriver) {
    run(driver, CLEAR, json!([])).await;
}

pub async fn set_screen(driver: &WebDriver, width: u32, height: u32, touch: bool) {
    run(driver, SET_SCREEN, json!([width, height, if touch { FINGER } else { MOUSE }])).await;
}

/// `media` is empty or `print`; the feature is the name of a media feature and its value.
pub async fn set_media(driver: &WebDriver, media: &str, feature: (&str, &str)) {
    let (preference, value) = match feature {
        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
        ("prefers-color-scheme", _) => ("layout.css.prefers-color-scheme.content-override", 1),
        (_, value) => ("ui.prefersReducedMotion", u32::from(value == "reduce")),
    };
    run(driver, SET_PREFERENCE, json!([preference, value])).await;
    run(driver, SET_MEDIUM, json!([media])).await;
}

pub async fn set_offline(driver: &WebDriver, offline: bool) {
    run(driver, SET_OFFLINE, json!([offline])).await;
}

/// Runs a script in Firefox's own interface, not in the page.
async fn run(driver: &WebDriver, script: &str, arguments: Value) {
    let set_context = async |context: &str| {
        let result = send::<Value>(driver, Command::set_context(context)).await;
        result.unwrap_or_else(|error| panic!("Firefox does not switch to the context {context}: {error}"));
    };
    set_context("chrome").await;
    let result = send::<Value>(driver, Command::execute(script, arguments)).await;
    set_context("content").await;
    result.unwrap_or_else(|error| panic!("{script}: {error}"));
}
