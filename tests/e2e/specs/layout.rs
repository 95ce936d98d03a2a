//! The look, as far as it can be measured: nothing sticks out, nothing jumps, everything can be hit and read.

use std::time::Duration;

use serde::Deserialize;

use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Look, Reader, Screen, any, asks, journey};

const LONG_TITLE: &str = "В Бозкале после семнадцати месяцев ремонта открылась поликлиника: новый рентген, лифт на три этажа, \
    детский вход со двора, запись без очереди и зимний сад, который медсёстры сами вырастили из черенков";

/// A page with a table.
const TABLE: &str = "/o-gazete/reklama/";

#[tokio::test]
async fn no_width_scrolls_sideways() {
    journey()
        .run(async |reader| {
            let check = async |path: &str, title: &str| {
                let page = ArticlePage::open(reader, path, title).await;
                page.feed().cards().see_count(7).await;
                if path != TABLE {
                    page.related().article().see().await;
                }
                for width in [320, 360, 768, 1280, 1920] {
                    reader.session.set_screen(width, 800, width < 1000).await;
                    let out: Vec<String> = reader.run(STICKING_OUT).await;
                    assert!(out.is_empty(), "{path} at {width} px: {out:#?}");
                }
            };
            check("/uroven-reki/", "Уровень реки").await;
            check("/dlinnyy-zagolovok/", LONG_TITLE).await;
            check(TABLE, "Реклама").await;
        })
        .await;
}

/// Pages that are lists, and what is below everything else on them.
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
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            for (path, last) in LISTS {
                reader.open(path).await;
                reader.main().button(last).see().await;
                reader.main().article().see().await;
                for width in [320, 360, 768, 1280] {
                    reader.session.set_screen(width, 800, width < 1000).await;
                    let out: Vec<String> = reader.run(STICKING_OUT).await;
                    assert!(out.is_empty(), "{path} at {width} px: {out:#?}");
                    let small: Vec<String> = reader.run(TOO_SMALL).await;
                    assert!(small.is_empty(), "{path} at {width} px, smaller than 44 px: {small:#?}");
                }
            }
        })
        .await;
}

/// The elements that make the page wider than the screen; drawn but never reachable ones do not count.
const STICKING_OUT: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5);
    return [`page ${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];";

#[tokio::test]
async fn a_finger_hits_everything_that_can_be_tapped() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            page.feed().more().see().await;
            page.comments().await.thread().see().await;
            let small: Vec<String> = reader.run(TOO_SMALL).await;
            assert!(small.is_empty(), "smaller than 44 px: {small:#?}");
            page.masthead().drawer_button().tap().await;
            page.masthead().drawer().link("Культура").see().await;
            let small: Vec<String> = reader.run(TOO_SMALL).await;
            assert!(small.is_empty(), "in the drawer, smaller than 44 px: {small:#?}");
            reader.server.plant(asks::RELATED, Fault::Down);
            reader.reload().await;
            page.related().button("Повторить").see().await;
            let small: Vec<String> = reader.run(TOO_SMALL).await;
            assert!(small.is_empty(), "«Повторить» is smaller than 44 px: {small:#?}");
            reader.see_console_name(asks::RELATED).await;
        })
        .await;
}

/// Buttons, fields, menu items, tags and the neighbours; links within a text are as tall as its lines.
const TOO_SMALL: &str = "
    const all = document.querySelectorAll('button, input, textarea, select, nav a, dialog[open] a, .tags a, .notice a');
    return [...all].filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.height < 43.5 || (box.width < 43.5 && e.tagName !== 'A'))
        .map(([e, box]) => `${e.tagName} «${(e.ariaLabel ?? e.textContent).trim()}» ${box.width} × ${box.height}`);";

#[tokio::test]
async fn lines_are_as_long_as_a_reader_likes_them() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            let measure = async || -> f64 {
                reader
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
            reader.take_screen(Screen::Phone).await;
            let phone = measure().await;
            assert!((28.0..=75.0).contains(&phone), "{phone} letters in a line at 360 px");
        })
        .await;
}

#[derive(Debug, Deserialize)]
struct Shifts {
    total: f64,
    moved: Vec<String>,
}

#[tokio::test]
async fn nothing_jumps_on_a_phone_when_answers_come_late() {
    journey().on(Screen::Phone).run(async |reader| check_shifts(reader).await).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_desktop_when_answers_come_late() {
    journey().run(async |reader| check_shifts(reader).await).await;
}

/// Each answer comes at its own time, the upper parts of the page last.
async fn check_shifts(reader: &Reader) {
    reader.server.run_first(include_str!("../support/shifts.js"));
    let delays = [
        (asks::FEED, 100),
        (asks::COMMENTS, 200),
        (asks::RELATED, 300),
        (asks::PREVIOUS, 500),
        (asks::NEXT, 500),
        (asks::ARTICLE, 600),
        (asks::WEATHER, 1500),
        (asks::MENU_ITEMS, 1600),
        (asks::SITE, 1700),
    ];
    for (part, delay) in delays {
        reader.server.plant(part, Fault::late(delay));
    }
    let page = ArticlePage::open_river(reader).await;
    page.masthead().paper().see().await;
    page.neighbours().link(any()).see().await;
    page.related().article().see_count(4).await;
    page.comments().await.thread().see_count(7).await;
    page.feed().cards().see_count(7).await;
    let shifts = read_shifts(reader).await;
    println!("layout shift: {:.4} {:#?}", shifts.total, shifts.moved);
    assert!(shifts.total < 0.05, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
    // A jump would be noticed.
    let jump = "scrollTo(0, 0); document.body.insertAdjacentElement('afterbegin', document.createElement('div')).style.height = '400px'; return null";
    reader.run::<Option<()>>(jump).await;
    let noticed = async || (0.05 < read_shifts(reader).await.total).then_some(());
    reader.until("a jump is noticed", noticed).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_front_page_on_a_phone() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            reader.server.run_first(include_str!("../support/shifts.js"));
            for (part, delay) in [(asks::SITE, 100), (asks::FEED, 500), (asks::MENU_ITEMS, 800)] {
                reader.server.plant(part, Fault::late(delay));
            }
            reader.open("/").await;
            reader.main().article().see().await;
            reader.banner().link(any()).see().await;
            tokio::time::sleep(Duration::from_secs(2)).await;
            check_stillness(reader).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_jumps_in_a_section_when_the_sections_below_it_come_late() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            reader.server.run_first(include_str!("../support/shifts.js"));
            reader.server.plant("&hide_empty=true", Fault::late(700));
            let page = ListPart::open(reader, "/category/obshchestvo/", "Общество").await;
            reader.main().link("Здоровье").see().await;
            page.cards().see_count(10).await;
            check_stillness(reader).await;
        })
        .await;
}

async fn check_stillness(reader: &Reader) {
    let shifts = read_shifts(reader).await;
    assert!(shifts.total < 0.02, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
}

async fn read_shifts(reader: &Reader) -> Shifts {
    let script = "return { total: shifts.reduce((sum, shift) => sum + shift.value, 0), moved: shifts.map((shift) => shift.moved) }";
    reader.run(script).await
}

#[tokio::test]
async fn a_reader_who_prefers_dark_gets_dark() {
    journey()
        .run(async |reader| {
            let contrast = "
                const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map((c) => c / 255)
                    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                const paper = light(getComputedStyle(document.body).backgroundColor);
                const ink = light(getComputedStyle(document.querySelector('.prose p')).color);
                return [paper, ink]";
            ArticlePage::open_river(reader).await;
            let check = async |scheme: &str| -> [f64; 2] {
                reader.session.set_colour_scheme(scheme).await;
                let [paper, ink]: [f64; 2] = reader.run(contrast).await;
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
