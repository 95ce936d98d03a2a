//! WebKitGTK: a window of any size on a screen that nobody sees, and a desktop whose settings the reader changes.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::process::Process;
use super::program;

/// How long the desktop and the window may take to obey.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Without a window manager the keyboard's focus is where the pointer is: in the middle of the screen. The window has
/// it in its corner, where nothing is hovered.
const UNDER_THE_POINTER: (i64, i64) = (1998, 1498);

/// A window with a toolbar cannot be as narrow as a phone; one that a script opens has none.
const OPEN_BARE_WINDOW: &str = "open('about:blank', '_blank', 'toolbar=no,menubar=no,width=1280,height=900')";

/// Its driver has no print: what is said for paper is said for the screen, and the other way round.
const SET_PAPER: &str = "
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

/// The command that starts a screen, a desktop and the driver.
pub fn driver_command() -> std::process::Command {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/browser/webkit.sh");
    std::process::Command::new(script)
}

/// Replaces the first window by one that takes any size.
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
    // The page is laid out anew a frame later.
    let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
    driver.execute_async(drawn, Vec::new()).await.expect("frames are drawn");
}

/// `media` is empty or `print`; a feature is a name of a media query and its value.
pub async fn set_media(driver: &WebDriver, process: &Process, media: &str, (feature, value): (&str, &str)) {
    set_desktop(process, (feature, value));
    see(driver, &format!("return matchMedia('({feature}: {value})').matches")).await;
    if media == "print" {
        driver.execute(SET_PAPER, Vec::new()).await.expect("the sheets can be turned to paper");
    }
}

/// What GTK's programs are told by the desktop, as `xsettingsd` tells it; light, and things move, unless it is said
/// otherwise.
pub fn set_desktop(process: &Process, feature: (&str, &str)) {
    let theme = if feature == ("prefers-color-scheme", "dark") { "Adwaita-dark" } else { "Adwaita" };
    let moves = u32::from(feature != ("prefers-reduced-motion", "reduce"));
    let settings = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {moves}\n");
    process.tell_desktop(&settings);
}

async fn see(driver: &WebDriver, script: &str) {
    wait(script, async || {
        let answer = driver.execute(script, Vec::new()).await.ok()?;
        answer.convert::<bool>().ok()?.then_some(())
    })
    .await;
}

async fn wait<T>(what: &str, poll: impl AsyncFn() -> Option<T>) -> T {
    let end = Instant::now() + TIMEOUT;
    loop {
        if let Some(found) = poll().await {
            return found;
        }
        assert!(Instant::now() < end, "WebKit does not come so far: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
