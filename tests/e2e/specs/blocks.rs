//! The blocks of an article stay within the page and their places, and cannot affect the app.

use serde_json::{Value, json};

use super::prose::{OLDEST, open};
use crate::support::pages::article::RIVER;
use crate::support::{Fault, Locate, Screen, e2e_test, requests};

#[tokio::test]
async fn no_block_makes_a_page_scroll_sideways() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("propal.jpg");
            session.expect_in_console("starye-vesy");
            for slug in OLDEST {
                open(session, slug).await;
                for width in [320, 360, 1280] {
                    session.browser.set_screen(width, 800, width < 1000).await;
                    let out = async || session.run::<Vec<String>>(STICKING_OUT).await;
                    session.until_equal(&format!("{slug} at {width} px"), Vec::new(), out).await;
                }
            }
        })
        .await;
}

const STICKING_OUT: &str = "
    const root = document.documentElement;
    const out = [...document.querySelectorAll('main .prose *')].filter((e) => e.checkVisibility()
        && !e.closest('.wp-block-table *, pre *, .screen-reader-text')
        && e.getBoundingClientRect().right > root.clientWidth + 0.5);
    const page = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} > ${root.clientWidth}`] : [];
    return [...page, ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];";

#[tokio::test]
async fn a_wide_table_scrolls_within_itself_by_keyboard_too() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            open(session, "raspisanie-osen").await;
            let tables: Vec<(String, bool, bool)> = session
                .run(
                    "return [...document.querySelectorAll('.prose .wp-block-table')].map((t) =>
                    [t.ariaLabel, t.tabIndex === 0, t.scrollWidth > t.clientWidth])",
                )
                .await;
            let expected =
                [("Пригородные рейсы с 1 сентября".to_owned(), true, true), ("Льготы".to_owned(), true, false)];
            assert_eq!(tables[0], expected[0]);
            assert_eq!((&tables[1].0, tables[1].1), (&expected[1].0, expected[1].1));
            session.run::<Value>("document.querySelector('.prose .wp-block-table').focus(); return null").await;
            session.press(thirtyfour::Key::Right).await;
            let moved = async || {
                session
                    .run::<bool>("return document.querySelector('.prose .wp-block-table').scrollLeft > 0")
                    .await
                    .then_some(())
            };
            session.until("the table has moved", moved).await;
        })
        .await;
}

#[tokio::test]
async fn a_text_cannot_take_the_apps_classes_ids_or_place() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("starye-vesy");
            open(session, "po-staromu").await;
            let harm: Vec<String> = session
                .run("const box = [...document.querySelectorAll('.prose *')].find((e) => e.textContent.startsWith('Вставка, которая'));
                    const { position } = getComputedStyle(box);
                    return [box.className, box.id, box.getAttribute('style') ?? '', position, document.getElementById('main').tagName]")
                .await;
            assert_eq!(harm, ["", "user-content-main", "", "static", "MAIN"]);
            let centred: Vec<String> = session
                .run("return [...document.querySelectorAll('.prose p')].filter((p) => p.textContent.includes('абзац стоит посередине')).map((p) => getComputedStyle(p).textAlign)")
                .await;
            assert_eq!(centred, ["center"]);
            open(session, "dva-stolbca").await;
            let classes: u32 = session.run("return document.querySelectorAll('.prose :is(.article, .button, .skip-link)').length").await;
            assert_eq!(classes, 0);
            let widths: Vec<f64> = session
                .run("return [...document.querySelectorAll('.prose .wp-block-column')].map((e) => e.clientWidth)")
                .await;
            assert!(widths.len() == 2 && widths[0] > 1.6 * widths[1], "the columns keep their shares: {widths:?}");
        })
        .await;
}

#[tokio::test]
async fn lines_from_right_to_left_stay_so() {
    e2e_test()
        .run(async |session| {
            open(session, "pismo-s-yuga").await;
            let lines: Vec<(String, String, String)> = session
                .run("return [...document.querySelectorAll('.prose [dir=rtl]')].map((e) => [e.tagName, e.lang, getComputedStyle(e).direction])")
                .await;
            let rtl = |tag: &str| (tag.to_owned(), "ar".to_owned(), "rtl".to_owned());
            assert_eq!(lines, [rtl("P"), rtl("UL")]);
        })
        .await;
}

#[tokio::test]
async fn audio_video_and_files_load_on_demand() {
    e2e_test()
        .run(async |session| {
            open(session, "golos-stancii").await;
            let media: Vec<(String, bool, String)> = session
                .run("return [...document.querySelectorAll('.prose :is(audio, video)')].map((e) => [e.tagName, e.controls, e.preload])")
                .await;
            let quiet = |tag: &str| (tag.to_owned(), true, "none".to_owned());
            assert_eq!(media, [quiet("AUDIO"), quiet("VIDEO")]);
            let button = session.main().link("Скачать");
            assert!(button.attribute("href").await.ends_with(".pdf"));
            let length = "const audio = document.querySelector('.prose audio'); audio.preload = 'metadata';
                return new Promise((done) => Object.assign(audio,
                    { onloadedmetadata: () => done(audio.duration), onerror: () => done(0) }).load())";
            let seconds: f64 = session.run(length).await;
            assert!((0.9..1.1).contains(&seconds), "the whistle lasts {seconds} s");
        })
        .await;
}

#[tokio::test]
async fn pictures_fit_their_column_wait_below_the_screen_and_keep_their_place() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("propal.jpg");
            open(session, "snimok-na-polose").await;
            let pictures: Vec<(String, String, f64)> = session
                .run("return [...document.querySelectorAll('.prose img')].map((i) => [i.loading, i.sizes, i.width && i.height / i.width])")
                .await;
            assert_eq!(pictures[0].0, "eager", "the first picture of an article without another one");
            assert!(pictures[1..].iter().all(|(loading, ..)| loading == "lazy"), "{pictures:?}");
            assert!(pictures[0].1.contains("42.0rem") && pictures[1].1.contains("21.0rem"), "{pictures:?}");
            assert!(pictures.iter().all(|(.., shape)| (0.5..0.9).contains(shape)), "{pictures:?}");
        })
        .await;
}

#[tokio::test]
async fn a_broken_picture_says_what_it_showed() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("propal.jpg");
            open(session, "snimok-na-polose").await;
            session
                .run::<Value>("document.querySelector('.prose img[src*=propal]').scrollIntoView(); return null")
                .await;
            session
                .main()
                .figure()
                .locate("definition", "Снимок, который потерялся при переезде на новый сайт")
                .see()
                .await;
        })
        .await;
}

/// Old cover blocks without a picture that arrives, a form and a playlist.
const OLD_BLOCKS: &str = r#"<div class="wp-block-cover" style="background-image:url(/net-snimka.jpg)"><p class="wp-block-cover-text">Слова на снимке</p></div>
    <div class="wp-block-cover"><img class="wp-block-cover__image-background" alt="Мост" src="/net-snimka.jpg"><div class="wp-block-cover__inner-container"><p>Слова на мосту</p></div></div>
    <form method="post"><label>Имя <input name="a"></label><button>Послать</button></form>
    <div class="wp-playlist"><script type="application/json" class="wp-playlist-script">{"tracks":[{"src":"/net.mp3","title":"Гудок"}]}</script></div>"#;

/// The least contrast between each paragraph of a cover and what is behind it.
const CONTRAST: &str = "
    const light = (color) => {
        const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
        const [r, g, b] = parts.map((part) => (part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    return Math.min(...[...document.querySelectorAll('.wp-block-cover p')].map((words) =>
        light(getComputedStyle(words).color) / light(getComputedStyle(words.closest('.wp-block-cover')).backgroundColor)));";

#[tokio::test]
async fn old_blocks_are_readable_without_their_pictures_and_scripts() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("net-snimka.jpg");
            let alter = |post: &mut Value| post["content"]["rendered"] = json!(OLD_BLOCKS);
            session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
            session.open(RIVER).await;
            let main = session.main();
            main.paragraph("Слова на снимке").see().await;
            main.locate("definition", "Мост").see().await;
            let contrast: f64 = session.run(CONTRAST).await;
            assert!(contrast > 7.0, "the words of a cover have a contrast of {contrast}");
            let form = main.link("Открыть форму на сайте газеты");
            assert!(form.attribute("href").await.ends_with(&format!("{RIVER}?gazeta=off")));
            let players: u32 = session.run("return document.querySelectorAll('.prose audio[controls]').length").await;
            assert_eq!(players, 1);
        })
        .await;
}
