//! Layout: nothing overflows, nothing jumps, everything is large enough to tap and to read.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Locate, Screen, Session, any, e2e_test, requests};

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

/// Words as long as Russian and Kazakh make them, and longer.
const LONG_WORDS: [&str; 2] =
    ["Электрогидрогазотеплоснабжениепереподключениями", "Қанағаттандырылмағандықтарыңыздандағыларданмысыңдар"];

/// Puts a word into every text of every response.
fn inject_word(session: &Session, word: &'static str) {
    let list = move |posts: &mut Value| {
        for post in posts.as_array_mut().into_iter().flatten() {
            post["title"]["rendered"] = json!(word);
            post["excerpt"]["rendered"] = json!(format!("<p>{word}</p>"));
        }
    };
    let article = move |posts: &mut Value| {
        // Of an address that names no article there is none.
        let Some(post) = posts.get_mut(0) else { return };
        post["title"]["rendered"] = json!(word);
        post["excerpt"]["rendered"] = json!(format!("<p>{word}</p>"));
        post["_embedded"]["author"][0]["name"] = json!(word);
        post["_embedded"]["wp:featuredmedia"][0]["caption"]["rendered"] = json!(word);
        for term in post["_embedded"]["wp:term"].as_array_mut().into_iter().flatten() {
            for term in term.as_array_mut().into_iter().flatten() {
                term["name"] = json!(word);
            }
        }
        post["content"]["rendered"] = json!(BODY.replace("WORD", word));
    };
    let comments = move |comments: &mut Value| {
        for comment in comments.as_array_mut().into_iter().flatten() {
            comment["author_name"] = json!(word);
            comment["content"]["rendered"] = json!(format!("<p>{word} <code>{word}</code></p>"));
        }
    };
    let menu = move |items: &mut Value| {
        for item in items.as_array_mut().into_iter().flatten() {
            item["title"]["rendered"] = json!(word);
        }
    };
    session.server.inject(requests::ARTICLE, Fault::altered(article));
    for part in [requests::FEED, requests::RELATED, requests::PREVIOUS, requests::NEXT, requests::LATEST] {
        session.server.inject(part, Fault::altered(list));
    }
    session.server.inject(requests::COMMENTS, Fault::altered(comments));
    session.server.inject(requests::MENU_ITEMS, Fault::altered(menu));
    session.server.inject(requests::SITE, Fault::altered(move |site| site["name"] = json!(word)));
}

/// Each part of a text that has a layout of its own.
const BODY: &str = "<p>Начало.</p><h2>WORD</h2><p><b>WORD</b> <a href=\"/a/\">WORD</a></p><ul><li>WORD<ol><li>WORD</li></ol></li></ul>
    <table><caption>WORD</caption><tr><th>WORD</th><td>WORD</td></tr></table><pre>WORD WORD</pre><p><code>WORDWORD</code></p>
    <blockquote><p>WORD</p><cite>WORD</cite></blockquote><dl><dt>WORD</dt><dd>WORD</dd></dl>
    <details open><summary>WORD</summary><p>WORD</p></details><figure class=\"wp-block-pullquote\"><blockquote><p>WORD</p></blockquote></figure>
    <div class=\"wp-block-buttons\"><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"/a/\">WORD</a></div></div>
    <div class=\"wp-block-file\"><a href=\"/a.pdf\">WORD</a><a href=\"/a.pdf\" class=\"wp-block-file__button\" download>WORD</a></div>
    <div class=\"wp-block-columns\"><div class=\"wp-block-column\"><p>WORD</p></div><div class=\"wp-block-column\"><p>WORD</p></div></div>
    <div class=\"wp-block-media-text\"><figure></figure><div class=\"wp-block-media-text__content\"><p>WORD</p></div></div>
    <div class=\"wp-block-cover\"><div class=\"wp-block-cover__inner-container\"><p>WORD</p></div></div>
    <div class=\"wp-block-group is-layout-flex\"><p>WORD</p><p>WORD</p></div>
    <nav class=\"wp-block-navigation\"><ul class=\"wp-block-navigation\"><li><a href=\"/a/\"><span>WORD</span></a></li><li><a href=\"/b/\">А</a></li></ul></nav>
    <p class=\"wp-block-tag-cloud\"><a href=\"/a/\">WORD</a> <a href=\"/b/\">а</a></p>
    <ul class=\"wp-block-latest-posts is-grid\"><li><a href=\"/a/\">WORD</a></li></ul>
    <p><a href=\"https://www.youtube.com/watch?v=abcdefghijk\">https://www.youtube.com/watch?v=abcdefghijk</a></p><p>Конец.</p>";

#[tokio::test]
async fn no_long_word_makes_a_page_scroll_sideways() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            for word in LONG_WORDS {
                inject_word(session, word);
                session.open("/uroven-reki/").await;
                let page = ArticlePage(session);
                session.main().paragraph("Конец.").see().await;
                page.comments().await.thread().see_count(7).await;
                page.feed().cards().see_count(7).await;
                page.related().article().see_count(4).await;
                check_width(session, "/uroven-reki/", word).await;
                for (path, last) in LISTS {
                    session.open(path).await;
                    session.main().button(last).see().await;
                    session.main().article().see().await;
                    check_width(session, path, word).await;
                }
            }
        })
        .await;
}

/// On small screens, and with text twice as large.
async fn check_width(session: &Session, path: &str, word: &str) {
    for (width, size) in [(320, "100%"), (360, "100%"), (320, "200%"), (768, "200%")] {
        session.browser.set_screen(width, 800, true).await;
        let script = format!("document.documentElement.style.fontSize = '{size}'; {STICKING_OUT}");
        let out: Vec<String> = session.run(&script).await;
        assert!(out.is_empty(), "{path} with {word} at {width} px and {size}: {out:#?}");
    }
    session.run::<Option<()>>("document.documentElement.style.fontSize = ''; return null").await;
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

#[derive(Debug, Deserialize)]
struct Shifts {
    total: f64,
    moved: Vec<String>,
}

#[tokio::test]
async fn nothing_jumps_on_a_phone_when_answers_come_late() {
    e2e_test().on(Screen::Phone).run(async |session| check_shifts(session).await).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_desktop_when_answers_come_late() {
    e2e_test().run(async |session| check_shifts(session).await).await;
}

/// Each response has a different delay; the upper parts of the page come last.
async fn check_shifts(session: &Session) {
    session.server.run_before_app(include_str!("../support/session/layout_shifts.js"));
    let delays = [
        (requests::FEED, 100),
        (requests::COMMENTS, 200),
        (requests::RELATED, 300),
        (requests::PREVIOUS, 500),
        (requests::NEXT, 500),
        (requests::ARTICLE, 600),
        (requests::WEATHER, 1500),
        (requests::MENU_ITEMS, 1600),
        (requests::SITE, 1700),
    ];
    for (part, delay) in delays {
        session.server.inject(part, Fault::late(delay));
    }
    let page = ArticlePage::open_river(session).await;
    page.masthead().paper().see().await;
    page.adjacent_posts().link(any()).see().await;
    page.related().article().see_count(4).await;
    page.comments().await.thread().see_count(7).await;
    page.feed().cards().see_count(7).await;
    let shifts = read_shifts(session).await;
    println!("layout shift: {:.4} {:#?}", shifts.total, shifts.moved);
    assert!(shifts.total < 0.05, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
    // Proves that a jump would be noticed.
    let jump = "scrollTo(0, 0); document.body.insertAdjacentElement('afterbegin', document.createElement('div')).style.height = '400px'; return null";
    session.run::<Option<()>>(jump).await;
    let noticed = async || (0.05 < read_shifts(session).await.total).then_some(());
    session.until("a jump is noticed", noticed).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_front_page_on_a_phone() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.server.run_before_app(include_str!("../support/session/layout_shifts.js"));
            session.track_tasks();
            for (part, delay) in [(requests::SITE, 100), (requests::FEED, 500), (requests::MENU_ITEMS, 800)] {
                session.server.inject(part, Fault::late(delay));
            }
            session.open("/").await;
            session.main().article().see().await;
            session.banner().link(any()).see().await;
            session.settle().await;
            check_stillness(session).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_jumps_in_a_section_when_the_sections_below_it_come_late() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.server.run_before_app(include_str!("../support/session/layout_shifts.js"));
            session.server.inject("&hide_empty=true", Fault::late(700));
            let page = ListPart::open(session, "/category/obshchestvo/", "Общество").await;
            session.main().link("Здоровье").see().await;
            page.cards().see_count(10).await;
            check_stillness(session).await;
        })
        .await;
}

async fn check_stillness(session: &Session) {
    let shifts = read_shifts(session).await;
    assert!(shifts.total < 0.02, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
}

async fn read_shifts(session: &Session) -> Shifts {
    let script = "return { total: shifts.reduce((sum, shift) => sum + shift.value, 0), moved: shifts.map((shift) => shift.moved) }";
    session.run(script).await
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
