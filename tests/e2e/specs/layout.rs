//! Layout: nothing overflows, nothing jumps, everything is large enough to tap and to read.

mod long_words;
mod shifts;

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Screen, e2e_test, requests};

const LONG_TITLE: &str = "В Бозкале после семнадцати месяцев ремонта открылась поликлиника: новый рентген, лифт на три этажа, \
    детский вход со двора, запись без очереди и зимний сад, который медсёстры сами вырастили из черенков";

/// A page with a table.
const TABLE: &str = "/o-gazete/reklama/";

#[tokio::test]
async fn no_width_scrolls_sideways() {
    e2e_test()
        .run(async |session| {
            let check = async |path: &str, title: &str| {
                let page = ArticlePage::open(session, path, title).await;
                page.feed().cards().see_count(7).await;
                if path != TABLE {
                    page.related().article().see().await;
                }
                for width in [320, 360, 768, 1280, 1920] {
                    session.browser.set_screen(width, 800, width < 1000).await;
                    let out: Vec<String> = session.run(STICKING_OUT).await;
                    assert!(out.is_empty(), "{path} at {width} px: {out:#?}");
                }
            };
            check("/uroven-reki/", "Уровень реки").await;
            check("/dlinnyy-zagolovok/", LONG_TITLE).await;
            check(TABLE, "Реклама").await;
        })
        .await;
}

/// Pages with lists, and the last element of each.
const LISTS: [(&str, &str); 6] = [
    ("/", "Ещё новости"),
    ("/page/2/", "Ещё новости"),
    ("/category/obshchestvo/", "Ещё новости"),
    ("/author/ershova/", "Ещё новости"),
    ("/?s=хлеб", "Найти"),
    ("/takoy-stati-net/", "Найти"),
];

#[tokio::test]
async fn no_list_scrolls_sideways_and_a_finger_hits_its_buttons() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            for (path, last) in LISTS {
                session.open(path).await;
                session.main().button(last).see().await;
                session.main().article().see().await;
                for width in [320, 360, 768, 1280] {
                    session.browser.set_screen(width, 800, width < 1000).await;
                    let out: Vec<String> = session.run(STICKING_OUT).await;
                    assert!(out.is_empty(), "{path} at {width} px: {out:#?}");
                    let small: Vec<String> = session.run(TOO_SMALL).await;
                    assert!(small.is_empty(), "{path} at {width} px, smaller than 44 px: {small:#?}");
                }
            }
        })
        .await;
}

/// Finds the elements that make the page wider than the screen; elements that cannot be scrolled to do not count.
const STICKING_OUT: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5);
    return [`page ${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];";

#[tokio::test]
async fn a_finger_hits_everything_that_can_be_tapped() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.feed().more().see().await;
            page.comments().await.thread().see().await;
            let small: Vec<String> = session.run(TOO_SMALL).await;
            assert!(small.is_empty(), "smaller than 44 px: {small:#?}");
            page.masthead().drawer_button().tap().await;
            page.masthead().drawer().link("Культура").see().await;
            let small: Vec<String> = session.run(TOO_SMALL).await;
            assert!(small.is_empty(), "in the drawer, smaller than 44 px: {small:#?}");
            session.server.inject(requests::RELATED, Fault::Down);
            session.reload().await;
            page.related().button("Повторить").see().await;
            let small: Vec<String> = session.run(TOO_SMALL).await;
            assert!(small.is_empty(), "«Повторить» is smaller than 44 px: {small:#?}");
            session.see_console_name(requests::RELATED).await;
        })
        .await;
}

/// Buttons, fields, menu items, tags and the adjacent posts; links within a text are only as tall as its lines.
const TOO_SMALL: &str = "
    const all = document.querySelectorAll('button, input, textarea, select, nav a, dialog[open] a, .tags a, .notice a');
    return [...all].filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.height < 43.5 || (box.width < 43.5 && e.tagName !== 'A'))
        .map(([e, box]) => `${e.tagName} «${(e.ariaLabel ?? e.textContent).trim()}» ${box.width} × ${box.height}`);";

#[tokio::test]
async fn lines_are_as_long_as_a_reader_likes_them() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            let measure = async || -> f64 {
                session
                    .run(
                        "let letters = 0, lines = 0;
                        for (const p of document.querySelectorAll('.prose > p')) {
                            const range = document.createRange(); range.selectNodeContents(p);
                            const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
                            if (tops.size < 3) continue;
                            range.setStart(p, 0);
                            letters += p.textContent.length; lines += tops.size - 0.5;
                        }
                        return letters / lines",
                    )
                    .await
            };
            let desktop = measure().await;
            assert!((45.0..=75.0).contains(&desktop), "{desktop} letters in a line at 1280 px");
            session.set_screen(Screen::Phone).await;
            let phone = measure().await;
            assert!((28.0..=75.0).contains(&phone), "{phone} letters in a line at 360 px");
        })
        .await;
}

#[tokio::test]
async fn a_reader_who_prefers_dark_gets_dark() {
    e2e_test()
        .run(async |session| {
            let contrast = "
                const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map((c) => c / 255)
                    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                const paper = light(getComputedStyle(document.body).backgroundColor);
                const ink = light(getComputedStyle(document.querySelector('.prose p')).color);
                return [paper, ink]";
            ArticlePage::open_river(session).await;
            let check = async |scheme: &str| -> [f64; 2] {
                session.browser.set_colour_scheme(scheme).await;
                let [paper, ink]: [f64; 2] = session.run(contrast).await;
                let ratio = (paper.max(ink) + 0.05) / (paper.min(ink) + 0.05);
                assert!(ratio >= 7.0, "{scheme}: text on paper has a contrast of {ratio}");
                [paper, ink]
            };
            let [paper, ink] = check("light").await;
            assert!(ink < paper);
            let [paper, ink] = check("dark").await;
            assert!(paper < ink);
        })
        .await;
}
