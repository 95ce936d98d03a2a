//! The reading panel: text size and colour scheme, which are stored.

use thirtyfour::Key;

use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::{Locate, Screen, Session, e2e_test};

fn opener(session: &Session) -> Locator<'_> {
    session.banner().button("Вид страницы")
}

async fn root_size(session: &Session) -> String {
    session.run("return getComputedStyle(document.documentElement).fontSize").await
}

async fn paper(session: &Session) -> String {
    session.run("return getComputedStyle(document.body).backgroundColor").await
}

const LIGHT: &str = "rgb(253, 252, 249)";
const DARK: &str = "rgb(21, 22, 26)";

#[tokio::test]
async fn the_text_grows_and_stays_so() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            let size = async || root_size(session).await;
            for (label, expected) in
                [("90 %", "14.4px"), ("110 %", "17.6px"), ("125 %", "20px"), ("100 %", "16px"), ("150 %", "24px")]
            {
                if session.field(label).count().await == 0 {
                    opener(session).click().await;
                }
                session.field(label).click().await;
                session.until_equal(label, expected.to_owned(), size).await;
            }
            session.reload().await;
            assert_eq!(size().await, "24px", "the size is stored");
            opener(session).click().await;
            let checked: String = session.run("return document.querySelector('[name=data-size]:checked').value").await;
            assert_eq!(checked, "150");
            page.title().see().await;
        })
        .await;
}

#[tokio::test]
async fn the_colours_are_the_devices_or_the_readers() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            let check = async |label: &str, in_light: &str, in_dark: &str| {
                if session.field(label).count().await == 0 {
                    opener(session).click().await;
                }
                session.field(label).click().await;
                for (scheme, expected) in [("light", in_light), ("dark", in_dark)] {
                    session.browser.set_colour_scheme(scheme).await;
                    session.until_equal(label, expected.to_owned(), async || paper(session).await).await;
                }
            };
            check("Тёмные", DARK, DARK).await;
            check("Как на устройстве", LIGHT, DARK).await;
            check("Светлые", LIGHT, LIGHT).await;
            session.reload().await;
            assert_eq!(paper(session).await, LIGHT, "the colours are stored");
            let scheme: String = session.run("return getComputedStyle(document.documentElement).colorScheme").await;
            assert_eq!(scheme, "light", "fields and scroll bars follow");
        })
        .await;
}

#[tokio::test]
async fn escape_and_leaving_close_the_panel() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            assert_eq!(opener(session).attribute("aria-expanded").await, "false");
            opener(session).click().await;
            session.field("100 %").see().await;
            assert_eq!(opener(session).attribute("aria-expanded").await, "true");
            session.field("110 %").click().await;
            session.press(Key::Escape).await;
            session.field("100 %").see_none().await;
            opener(session).see_focus().await;
            opener(session).click().await;
            session.field("100 %").see().await;
            session.main().figure().click().await;
            session.field("100 %").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn without_storage_the_panel_still_works() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });");
            ArticlePage::open_river(session).await;
            opener(session).click().await;
            session.field("125 %").click().await;
            session.until_equal("the size", "20px".to_owned(), async || root_size(session).await).await;
        })
        .await;
}

#[tokio::test]
async fn the_bar_and_the_panel_fit_the_smallest_phone() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            ArticlePage::open_river(session).await;
            session.browser.set_screen(320, 640, true).await;
            let bar: f64 = session.run("return document.querySelector('.menu').getBoundingClientRect().height").await;
            assert!(bar < 50.0, "the bar has one line: {bar}");
            opener(session).tap().await;
            for label in ["150 %", "Тёмные"] {
                session.field(label).tap().await;
                let out: Vec<String> = session.run(OUTSIDE).await;
                assert!(out.is_empty(), "after {label}: {out:#?}");
            }
            let size: [f64; 2] = session.run("return [innerWidth, document.documentElement.scrollWidth]").await;
            assert!(size[1] <= size[0], "the page scrolls sideways: {size:?}");
        })
        .await;
}

/// The parts of the bar and the panel that are off the screen or too small to tap.
const OUTSIDE: &str = "
    return [...document.querySelectorAll('.menu > *, .menu .letters, .reading .panel, .reading input')]
        .filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.left < 0 || innerWidth < box.right || (e.matches('button, input') && (box.width < 43.5 || box.height < 43.5)))
        .map(([e, box]) => `${e.tagName}.${e.className} ${e.value ?? ''} ${box.left}–${box.right} ${box.height}`);";
