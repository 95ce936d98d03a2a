//! WebKitGTK: a window of any size on a virtual screen, and a desktop whose settings the tests change.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::process::Process;
use super::program;

/// The time limit for the desktop and the window to change.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Without a window manager, the window under the pointer has the keyboard focus. The pointer is in the middle of the
/// screen, so the window's corner is placed there, where nothing is hovered.
const UNDER_THE_POINTER: (i64, i64) = (1998, 1498);

/// A window with a toolbar cannot be as narrow as a phone; a window that a script opens has none.
const OPEN_BARE_WINDOW: &str = "open('about:blank', '_blank', 'toolbar=no,menubar=no,width=1280,height=900')";

/// WebKit's driver cannot emulate print, so this swaps the media types `print` and `screen` in the style sheets.
const EMULATE_PRINT: &str = "
    const turn = (media) => { media.mediaText = [...media].map((query) => query.replace(/print/, 'all').replace(/screen/, '(max-width: 0px)')).join(); };
    const visit = (rules) => { for (const rule of rules) { if (rule.media) turn(rule.media); if (rule.cssRules) visit(rule.cssRules); } };
    for (const sheet of document.styleSheets) { turn(sheet.media); visit(sheet.cssRules); }";

pub fn capabilities() -> Value {
    json!({
        "webkitgtk:browserOptions": {
            "binary": program("MINIBROWSER", "MiniBrowser"),
            "args": ["--automation", "--javascript-can-open-windows-automatically=true"],
        },
    })
}

/// The command that starts a virtual screen, a desktop and the driver.
pub fn driver_command() -> std::process::Command {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/browser/webkit.sh");
    std::process::Command::new(script)
}

/// Replaces the first window by one that can have any size.
pub async fn open_window(driver: &WebDriver) {
    let first = driver.window().await.expect("a first window");
    driver.execute(OPEN_BARE_WINDOW, Vec::new()).await.expect("a window can be opened");
    let bare =
        wait("a window opens", async || driver.windows().await.ok()?.into_iter().find(|window| window != &first));
    let bare = bare.await;
    driver.close_window().await.expect("the first window can be closed");
    driver.switch_to_window(bare).await.expect("the other window");
}

pub async fn set_screen(driver: &WebDriver, width: u32, height: u32) {
    let (x, y) = UNDER_THE_POINTER;
    driver.set_window_rect(x, y, width, height).await.expect("the window takes a size");
    see(driver, &format!("return innerWidth === {width} && innerHeight === {height}")).await;
    // The layout is done a frame later.
    let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
    driver.execute_async(drawn, Vec::new()).await.expect("frames are drawn");
}

/// `media` is empty or `print`; the feature is the name of a media feature and its value.
pub async fn set_media(driver: &WebDriver, process: &Process, media: &str, (feature, value): (&str, &str)) {
    set_desktop(process, (feature, value));
    see(driver, &format!("return matchMedia('({feature}: {value})').matches")).await;
    if media == "print" {
        driver.execute(EMULATE_PRINT, Vec::new()).await.expect("the style sheets can be changed");
    }
}

/// Sets what the desktop (`xsettingsd`) tells GTK programs: light theme and animations, unless the feature says
/// otherwise.
pub fn set_desktop(process: &Process, feature: (&str, &str)) {
    let theme = if feature == ("prefers-color-scheme", "dark") { "Adwaita-dark" } else { "Adwaita" };
    let moves = u32::from(feature != ("prefers-reduced-motion", "reduce"));
    let settings = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {moves}\n");
    process.set_desktop(&settings);
}

async fn see(driver: &WebDriver, script: &str) {
    wait(script, async || {
        let result = driver.execute(script, Vec::new()).await.ok()?;
        result.convert::<bool>().ok()?.then_some(())
    })
    .await;
}

async fn wait<T>(what: &str, poll: impl AsyncFn() -> Option<T>) -> T {
    let end = Instant::now() + TIMEOUT;
    loop {
        if let Some(found) = poll().await {
            return found;
        }
        assert!(Instant::now() < end, "waited in vain for WebKit: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
