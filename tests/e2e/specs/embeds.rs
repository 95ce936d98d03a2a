//! Videos, posts and maps of other sites: no request is sent to them before the reader wants it.

use serde_json::{Value, json};

use super::prose::open;
use crate::support::{Locate, Session, containing, e2e_test};

/// Makes the frames of this page record their address and load a blank page.
const NO_FRAMES: &str = "Object.defineProperty(HTMLIFrameElement.prototype, 'src',
    { set(address) { this.dataset.address = address; this.setAttribute('src', 'about:blank'); } });";

/// The blank page is of the app's own origin, which this sandbox would not restrict.
const BLANK: &str = "which has both allow-scripts and allow-same-origin";

const CARDS: [(&str, &str, &str); 11] = [
    ("YouTube", "Показать видео", "https://www.youtube-nocookie.com/embed/bozkala0001"),
    ("Vimeo", "Показать видео", "https://player.vimeo.com/video/100200300?dnt=1"),
    ("YouTube", "Показать видео", "https://www.youtube-nocookie.com/embed/bozkala0002"),
    ("YouTube", "Показать видео", "https://www.youtube-nocookie.com/embed/bozkala0003"),
    ("VK", "Показать видео", "https://vk.com/video_ext.php?oid=-100&id=456239017"),
    ("Telegram", "Показать публикацию", "https://t.me/bozkala_example/12?embed=1"),
    ("X", "Показать публикацию", "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1700000000000000001"),
    ("Instagram", "Показать публикацию", "https://www.instagram.com/p/BozkalaAA1/embed/"),
    ("Google Maps", "Показать карту", "https://www.google.com/maps/embed?pb=!1m18!1m12"),
    ("Yandex Maps", "Показать карту", "https://yandex.ru/map-widget/v1/?ll=71.2%2C49.4&z=12"),
    (
        "OpenStreetMap",
        "Показать карту",
        "https://www.openstreetmap.org/export/embed.html?bbox=71.1%2C49.3%2C71.3%2C49.5",
    ),
];

async fn read_frames(session: &Session) -> Vec<String> {
    session.run("return [...document.querySelectorAll('.prose .embed iframe')].map((f) => f.dataset.address)").await
}

#[tokio::test]
async fn embeds_are_cards_until_the_reader_opens_them() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(NO_FRAMES);
            session.expect_in_console(BLANK);
            open(session, "okno-v-set").await;
            let cards: Vec<(String, String)> = session
                .run(
                    "return [...document.querySelectorAll('.prose .embed')].map((card) =>
                    [card.querySelector('small').textContent, card.querySelector('button').textContent])",
                )
                .await;
            let expected: Vec<_> =
                CARDS.iter().map(|(source, button, _)| ((*source).to_owned(), (*button).to_owned())).collect();
            assert_eq!(cards, expected);
            session.main().locate("definition", "Ледоход на Шолаке").see().await;
            assert!(read_frames(session).await.is_empty());
            assert!(session.server.requests("extras").is_empty(), "nothing is loaded before a click");
            let buttons = session.main().button(containing("Показать"));
            for left in (0..CARDS.len()).rev() {
                buttons.click().await;
                buttons.see_count(left).await;
            }
            let addresses: Vec<&str> = CARDS.iter().map(|(.., address)| *address).collect();
            assert_eq!(read_frames(session).await, addresses);
            assert_eq!(session.server.requests("extras").len(), 1);
            check_frames(session).await;
        })
        .await;
}

/// The app decides what the frames may do, whatever the article contains.
async fn check_frames(session: &Session) {
    let odd: Vec<String> = session
        .run(
            "return [...document.querySelectorAll('iframe')].filter((f) => !f.title || f.srcdoc
            || !f.sandbox.contains('allow-scripts') || f.sandbox.contains('allow-top-navigation')
            || f.referrerPolicy !== 'strict-origin-when-cross-origin').map((f) => f.outerHTML)",
        )
        .await;
    assert!(odd.is_empty(), "{odd:#?}");
}

#[tokio::test]
async fn what_has_no_card_is_a_link() {
    e2e_test()
        .run(async |session| {
            open(session, "okno-v-set").await;
            let main = session.main();
            let poll = main.link(containing("Опрос о скамейках"));
            assert_eq!(poll.attribute("href").await, "https://opros.example/forma/7");
            let leaf = main.link("stepnoy-listok.example/zametka/12");
            assert_eq!(leaf.attribute("rel").await, "external noopener");
            let own = main.link("Новый мост: фонари зажгут раньше срока");
            assert_eq!(own.attribute("href").await, "/remont-mosta/");
            assert!(
                main.link("Открыть на YouTube").attribute("href").await.starts_with("https://www.youtube.com/watch?v=")
            );
            session.mark_page().await;
            own.click().await;
            main.title(containing("Новый мост")).see().await;
            assert!(session.is_page_marked().await, "another post of the site opens in the app");
        })
        .await;
}

#[tokio::test]
async fn a_site_may_load_embeds_at_once() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(NO_FRAMES);
            session.expect_in_console(BLANK);
            let mut settings = session.server.settings();
            settings["embeds"] = json!("at_once");
            session.server.set_settings(Some(&settings.to_string()));
            open(session, "okno-v-set").await;
            let all = async || read_frames(session).await.len();
            session.until_equal("the number of frames", CARDS.len(), all).await;
            let lazy: bool =
                session.run("return [...document.querySelectorAll('iframe')].every((f) => f.loading === 'lazy')").await;
            assert!(lazy, "frames wait until they are near the screen");
        })
        .await;
}

#[tokio::test]
async fn a_card_opens_by_keyboard_and_keeps_the_focus() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(NO_FRAMES);
            session.expect_in_console(BLANK);
            open(session, "okno-v-set").await;
            session.run::<Value>("document.querySelector('.prose .embed button').focus(); return null").await;
            session.press(thirtyfour::Key::Enter).await;
            let focused =
                async || session.run::<bool>("return document.activeElement.tagName === 'IFRAME'").await.then_some(());
            session.until("the focus is in the frame", focused).await;
        })
        .await;
}
