//! The reading panel: how large the text is, and how light; remembered.

use thirtyfour::Key;

use crate::support::pages::ArticlePage;
use crate::support::sight::Sight;
use crate::support::{Look, Reader, Screen, journey};

fn opener(reader: &Reader) -> Sight<'_> {
    reader.banner().button("Вид страницы")
}

async fn root_size(reader: &Reader) -> String {
    reader.run("return getComputedStyle(document.documentElement).fontSize").await
}

async fn paper(reader: &Reader) -> String {
    reader.run("return getComputedStyle(document.body).backgroundColor").await
}

const LIGHT: &str = "rgb(253, 252, 249)";
const DARK: &str = "rgb(21, 22, 26)";

#[tokio::test]
async fn the_text_grows_and_stays_so() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            let size = async || root_size(reader).await;
            for (label, expected) in
                [("90 %", "14.4px"), ("110 %", "17.6px"), ("125 %", "20px"), ("100 %", "16px"), ("150 %", "24px")]
            {
                if reader.field(label).count().await == 0 {
                    opener(reader).click().await;
                }
                reader.field(label).click().await;
                reader.until_equal(label, expected.to_owned(), size).await;
            }
            reader.reload().await;
            assert_eq!(size().await, "24px", "the size is remembered");
            opener(reader).click().await;
            let checked: String = reader.run("return document.querySelector('[name=data-size]:checked').value").await;
            assert_eq!(checked, "150");
            page.title().see().await;
        })
        .await;
}

#[tokio::test]
async fn the_colours_are_the_devices_or_the_readers() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            let check = async |label: &str, in_light: &str, in_dark: &str| {
                if reader.field(label).count().await == 0 {
                    opener(reader).click().await;
                }
                reader.field(label).click().await;
                for (scheme, expected) in [("light", in_light), ("dark", in_dark)] {
                    reader.session.set_colour_scheme(scheme).await;
                    reader.until_equal(label, expected.to_owned(), async || paper(reader).await).await;
                }
            };
            check("Тёмные", DARK, DARK).await;
            check("Как на устройстве", LIGHT, DARK).await;
            check("Светлые", LIGHT, LIGHT).await;
            reader.reload().await;
            assert_eq!(paper(reader).await, LIGHT, "the colours are remembered");
            let scheme: String = reader.run("return getComputedStyle(document.documentElement).colorScheme").await;
            assert_eq!(scheme, "light", "fields and scroll bars follow");
        })
        .await;
}

#[tokio::test]
async fn escape_and_leaving_close_the_panel() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            assert_eq!(opener(reader).attribute("aria-expanded").await, "false");
            opener(reader).click().await;
            reader.field("100 %").see().await;
            assert_eq!(opener(reader).attribute("aria-expanded").await, "true");
            reader.field("110 %").click().await;
            reader.press(Key::Escape).await;
            reader.field("100 %").see_none().await;
            opener(reader).see_focus().await;
            opener(reader).click().await;
            reader.field("100 %").see().await;
            reader.main().figure().click().await;
            reader.field("100 %").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn without_storage_the_panel_still_works() {
    journey()
        .run(async |reader| {
            reader.server.run_first("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });");
            ArticlePage::open_river(reader).await;
            opener(reader).click().await;
            reader.field("125 %").click().await;
            reader.until_equal("the size", "20px".to_owned(), async || root_size(reader).await).await;
        })
        .await;
}

#[tokio::test]
async fn the_bar_and_the_panel_fit_the_smallest_phone() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            reader.session.set_screen(320, 640, true).await;
            let bar: f64 = reader.run("return document.querySelector('.menu').getBoundingClientRect().height").await;
            assert!(bar < 50.0, "the bar has one line: {bar}");
            opener(reader).tap().await;
            for label in ["150 %", "Тёмные"] {
                reader.field(label).tap().await;
                let out: Vec<String> = reader.run(OUTSIDE).await;
                assert!(out.is_empty(), "after {label}: {out:#?}");
            }
            let size: [f64; 2] = reader.run("return [innerWidth, document.documentElement.scrollWidth]").await;
            assert!(size[1] <= size[0], "the page scrolls sideways: {size:?}");
        })
        .await;
}

/// What of the bar and the panel lies outside the screen, or is too small for a finger.
const OUTSIDE: &str = "
    return [...document.querySelectorAll('.menu > *, .menu .letters, .reading .panel, .reading input')]
        .filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.left < 0 || innerWidth < box.right || (e.matches('button, input') && (box.width < 43.5 || box.height < 43.5)))
        .map(([e, box]) => `${e.tagName}.${e.className} ${e.value ?? ''} ${box.left}–${box.right} ${box.height}`);";
