//! Firefox: what it takes to be as headless, as touchable and as offline as the tests need, by scripts of its own
//! interface.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::command::Command;
use super::{program, send};

/// What pointers there are, as `ui.primaryPointerCapabilities` counts them.
const FINGER: u32 = 1;
const MOUSE: u32 = 6;

/// What pages leave, and what a test has set. The storages go too, for among hundreds of tests two get the same port,
/// and with it the same origin.
const FORGET: &str = "Services.cookies.removeAll();
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

/// Forgets what pages have left in the browser.
pub async fn forget(driver: &WebDriver) {
    run(driver, FORGET, json!([])).await;
}

pub async fn set_screen(driver: &WebDriver, width: u32, height: u32, touch: bool) {
    run(driver, SET_SCREEN, json!([width, height, if touch { FINGER } else { MOUSE }])).await;
}

/// `media` is empty or `print`; a feature is a name of a media query and its value.
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

/// Runs a script in the browser's own interface, not in the page.
async fn run(driver: &WebDriver, script: &str, arguments: Value) {
    let set_context = async |context: &str| {
        let answer = send::<Value>(driver, Command::set_context(context)).await;
        answer.unwrap_or_else(|error| panic!("Firefox does not switch to its {context}: {error}"));
    };
    set_context("chrome").await;
    let answer = send::<Value>(driver, Command::execute(script, arguments)).await;
    set_context("content").await;
    answer.unwrap_or_else(|error| panic!("{script}: {error}"));
}
