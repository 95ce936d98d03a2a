//! The theme: WordPress prints every page whole, and the app takes it over.

mod axe;
mod choices;
mod editors;
mod faults;
mod health;
mod hosts;
mod kept;
mod nginx;
mod pages;
mod policy;
mod update;
mod worker;

use serde_json::Value;

use crate::support::{Locate, Screen, Session, e2e_test, theme};

/// Opens a page of the site with the theme, and waits for the app.
pub async fn open(session: &Session, path: &str) {
    let url = format!("{}{path}", theme::address());
    session.browser.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
    let script = "return !document.getElementById('shell') && Boolean(document.querySelector('#main h1'))";
    session.until("the app has taken the page over", async || session.run::<bool>(script).await.then_some(())).await;
}

/// The requests to the API so far.
const REQUESTS: &str = "return performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name))
    .filter((url) => /wp-json|rest_route/.test(url))";
/// What the front page asks for its sections and the most discussed articles, which stand below the fold.
const BELOW: [&str; 3] = ["categories[terms]=", "/wp/v2/comments", "include="];

/// How often each of these stands in the head.
const HEAD: &str = "return ['title', '[name=description]', '[rel=canonical]', '[property=\"og:title\"]',
    '[type=\"application/ld+json\"]'].map((selector) => document.head.querySelectorAll(selector).length)";

/// What moved since the page was opened; engines without layout shifts have nothing to say.
const SHIFTS: &str = "const done = arguments[arguments.length - 1];
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done([]);
    const moved = [];
    const note = ({ value, hadRecentInput, sources }) => hadRecentInput || moved.push([value,
        ...sources.map(({ node }) => `${node?.nodeName}.${node?.className}`)]);
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(moved), 300)";

async fn check_still(session: &Session, path: &str) {
    let moved: Vec<Vec<Value>> = session.run_async(SHIFTS, Vec::new()).await;
    let sum: f64 = moved.iter().filter_map(|shift| shift[0].as_f64()).sum();
    assert!(sum < 0.01, "{path} moved by {sum}: {moved:#?}");
}

/// Kinds of pages with the heading that the app shows.
const KINDS: [(&str, &str); 5] = [
    ("/uroven-reki/", "Уровень реки"),
    ("/", "Вестник Бозкалы"),
    ("/category/sport/", "Спорт"),
    ("/2026/11/", "ноябрь 2026"),
    ("/o-gazete/redakciya/", "Редакция"),
];

#[tokio::test]
async fn the_app_takes_over_what_is_printed_without_a_request_and_a_shift() {
    e2e_test()
        .run(async |session| {
            for (path, heading) in KINDS {
                open(session, path).await;
                session.main().heading(heading).see().await;
                let mut asked: Vec<String> = session.run(REQUESTS).await;
                asked.retain(|url| path != "/" || !BELOW.iter().any(|part| url.contains(part)));
                assert!(asked.is_empty(), "{path} asked {asked:#?}");
                check_still(session, path).await;
                let counts: Vec<usize> = session.run(HEAD).await;
                assert!(counts[..4].iter().all(|count| *count == 1), "{path} has in its head {counts:?}");
            }
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_nothing_moves_either() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            for (path, heading) in KINDS {
                open(session, path).await;
                session.main().heading(heading).see().await;
                check_still(session, path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn the_printed_text_is_that_of_the_app() {
    const PRINTED: &str = "const done = arguments[arguments.length - 1];
        fetch(location.href).then((response) => response.text()).then((html) => {
            const page = new DOMParser().parseFromString(html, 'text/html');
            const squeeze = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
            done([squeeze(page.querySelector('#shell .prose')), squeeze(document.querySelector('#main .prose'))]);
        })";
    e2e_test()
        .run(async |session| {
            for path in ["/uroven-reki/", "/dlinnyy-zagolovok/", "/o-gazete/redakciya/"] {
                open(session, path).await;
                session
                    .until("the text is there", async || {
                        session
                            .run::<bool>("return Boolean(document.querySelector('#main .prose'))")
                            .await
                            .then_some(())
                    })
                    .await;
                let [printed, shown]: [String; 2] = session.run_async(PRINTED, Vec::new()).await;
                assert!(100 < printed.len(), "{path} has no text");
                assert_eq!(printed, shown, "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn the_reader_goes_on_in_the_app_and_the_head_follows() {
    e2e_test()
        .run(async |session| {
            open(session, "/uroven-reki/").await;
            session.mark_page().await;
            session.main().link("Общество").click().await;
            session.main().heading("Общество").see().await;
            session.see_title("Общество — Вестник Бозкалы").await;
            assert!(session.is_page_marked().await, "the page was loaded anew");
            let counts: Vec<usize> = session.run(HEAD).await;
            assert_eq!(counts, [1, 1, 1, 1, 0], "what was printed for the article is gone from the head");
            session.back().await;
            session.main().heading("Уровень реки").see().await;
            session.see_title("Уровень реки — Вестник Бозкалы").await;
        })
        .await;
}

#[tokio::test]
async fn an_address_that_the_app_does_not_know_is_wordpress_own() {
    theme::install_stub();
    e2e_test()
        .run(async |session| {
            open(session, "/uroven-reki/").await;
            session.mark_page().await;
            let click = "const link = document.createElement('a'); link.href = '/lavka/';
                document.querySelector('#main').append(link); link.click(); return null";
            session.run::<Value>(click).await;
            session.see_title("Лавка").await;
            assert!(!session.is_page_marked().await, "WordPress has printed the page");
        })
        .await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_not_loaded_for_ever() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("404");
            open(session, "/takoy-stati-net/").await;
            session.mark_page().await;
            session.main().heading("Такой страницы нет").see().await;
            assert!(session.is_page_marked().await);
        })
        .await;
}

#[tokio::test]
async fn plain_permalinks_have_their_answers_too() {
    theme::install_stub();
    e2e_test()
        .run(async |session| {
            for (path, heading) in [("/?p=21&stub_plain", "Уровень реки"), ("/?cat=9&stub_plain", "Спорт")]
            {
                open(session, path).await;
                session.main().heading(heading).see().await;
                let asked: Vec<String> = session.run(REQUESTS).await;
                assert!(asked.is_empty(), "{path} asked {asked:#?}");
            }
        })
        .await;
}

#[tokio::test]
async fn a_site_in_english_loads_its_messages_from_the_theme() {
    theme::install_stub();
    e2e_test()
        .run(async |session| {
            open(session, "/uroven-reki/?stub_locale=en").await;
            session.main().heading("Related articles").see().await;
        })
        .await;
}
