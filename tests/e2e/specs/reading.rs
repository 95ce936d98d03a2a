//! Around the text: reading time, age, sharing, print.

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Locate, Session, any, containing, e2e_test, requests};

#[tokio::test]
async fn an_article_says_how_long_it_takes_to_read() {
    e2e_test()
        .run(async |session| {
            let check = async |words: usize, expected: &str| {
                session.server.clear_faults();
                let body = format!("<p>{}</p>", "слово ".repeat(words));
                let alter = move |post: &mut Value| post["content"]["rendered"] = json!(body);
                session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
                ArticlePage::open_river(session).await;
                session.main().locate("definition", expected).see().await;
            };
            check(20, "1 минута чтения").await;
            check(600, "4 минуты чтения").await;
            check(900, "5 минут чтения").await;
            session.server.clear_faults();
            ArticlePage::open(session, "/o-gazete/", "О газете").await;
            session.main().locate("definition", containing("чтения")).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn old_news_says_that_it_is_old() {
    e2e_test()
        .run(async |session| {
            let notice = || session.main().paragraph(containing("Статье больше"));
            ArticlePage::open_river(session).await.see_surroundings().await;
            notice().see_none().await;
            let year: usize = session.run("return new Date(Date.now() - 864e5).getUTCFullYear()").await;
            let check = async |years: usize, expected: &str| {
                session.server.clear_faults();
                let date = format!("{}-01-01T00:00:00", year - years);
                let alter = move |post: &mut Value| post["date"] = json!(date);
                session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
                session.reload().await;
                notice().see_text(&format!("{expected} Сведения в ней могли устареть.")).await;
            };
            check(1, "Статье больше года.").await;
            check(3, "Статье больше 3 лет.").await;
            check(21, "Статье больше 21 года.").await;
        })
        .await;
}

/// Replaces a function of the browser by one that records what the page passes to it.
fn stand_in(session: &Session, name: &str, value: &str) {
    session.server.run_before_app(&format!(
        "window.handed = []; Object.defineProperty(Navigator.prototype, '{name}', {{ configurable: true, value: {value} }});"
    ));
}

async fn see_recorded(session: &Session, expected: Value) {
    session.until_equal("what the page handed on", expected, async || session.run("return window.handed").await).await;
}

#[tokio::test]
async fn an_article_is_shared_by_the_sheet_of_the_device() {
    e2e_test()
        .run(async |session| {
            // Closing the share sheet is reported by the browser as an error.
            stand_in(
                session,
                "share",
                "(data) => { handed.push(data); return Promise.reject(new DOMException('', 'AbortError')); }",
            );
            ArticlePage::open_river(session).await;
            session.main().button("Поделиться").click().await;
            let url = format!("{}{RIVER}", session.server.home);
            see_recorded(session, json!([{ "title": RIVER_TITLE, "url": url }])).await;
            session.main().button("Скопировать ссылку").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn without_a_sheet_the_address_is_copied() {
    e2e_test()
        .run(async |session| {
            stand_in(session, "share", "undefined");
            stand_in(session, "clipboard", "{ writeText: (text) => { handed.push(text); return Promise.resolve(); } }");
            // The fragment names no element: scrolling to one would move the button while it is clicked.
            session.open(&format!("{RIVER}?utm_source=letter#net-takoy")).await;
            session.main().button("Скопировать ссылку").click().await;
            session.main().article().status().see_text("Ссылка скопирована").await;
            see_recorded(session, json!([format!("{}{RIVER}", session.server.home)])).await;
        })
        .await;
}

#[tokio::test]
async fn where_copying_is_refused_a_letter_remains() {
    e2e_test()
        .run(async |session| {
            stand_in(session, "share", "undefined");
            stand_in(
                session,
                "clipboard",
                "{ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }",
            );
            ArticlePage::open_river(session).await;
            session.main().button("Скопировать ссылку").click().await;
            session.main().article().status().link("Отправить ссылку письмом").see().await;
        })
        .await;
}

#[tokio::test]
async fn without_a_clipboard_the_address_goes_into_a_letter() {
    e2e_test()
        .run(async |session| {
            stand_in(session, "share", "undefined");
            stand_in(session, "clipboard", "undefined");
            ArticlePage::open_river(session).await;
            let letter = session.main().link("Отправить ссылку письмом").attribute("href").await;
            let letter = percent_encoding::percent_decode_str(&letter).decode_utf8_lossy().into_owned();
            let url = format!("{}{RIVER}", session.server.home);
            assert_eq!(letter, format!("mailto:?subject={RIVER_TITLE}&body={RIVER_TITLE}\n{url}"));
            session.main().button("Скопировать ссылку").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn paper_holds_the_article_and_nothing_to_press() {
    e2e_test()
        .run(async |session| {
            let body = "<p>Подробности — <a href=\"https://example.org/otchet\">в отчёте</a>, <a href=\"/uroven-reki/\">здесь</a> \
                и <a href=\"mailto:red@example.org\">по почте</a>.</p>\
                <figure class=\"wp-block-gallery\"><figure class=\"wp-block-image\"><img alt=\"Снимок из галереи\" \
                src=\"/favicon.svg\" width=\"40\" height=\"40\"></figure></figure>";
            let alter = move |post: &mut Value| post["content"]["rendered"] = json!(body);
            session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            session.browser.set_paper("dark").await;
            page.title().see().await;
            session.main().figure().see().await;
            page.masthead().paper().see().await;
            page.comments().await.thread().see().await;
            // A picture that opens in the viewer stays in print, although it is a button.
            session.main().image("Снимок из галереи").see().await;
            assert_eq!(session.locate("button", any()).count().await, session.main().button(containing("Снимок")).count().await);
            for role in ["navigation", "field"] {
                session.locate(role, any()).see_none().await;
            }
            page.feed().region().see_none().await;
            page.related().see_none().await;
            session.link("Поиск").see_none().await;
            session.link("К содержанию").see_none().await;
            let after: Vec<String> = session
                .run("return [...document.querySelectorAll('.prose a')].map((a) => getComputedStyle(a, '::after').content)")
                .await;
            let address = "\" (\" \"https://example.org/otchet\" \")\"";
            // Firefox reports the source of the address, not the address.
            let found = "\" (\" attr(href) \")\"";
            assert!([address, found].contains(&after[0].as_str()) || after[0].contains("https://example.org/otchet"), "{after:?}");
            assert!(after[1..].iter().all(|content| content == "none"), "{after:?}");
            let colours: [String; 2] = session
                .run("const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]")
                .await;
            assert_eq!(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
        })
        .await;
}
