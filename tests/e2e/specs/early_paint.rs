//! The app shell: before the app is loaded, the first requests are sent and the article is painted where the app will
//! draw it.

mod lists;

use ::wordpress::endpoint::ApiBase;
use ::wordpress::model::Selection;
use ::wordpress::permalinks::{ArchiveKey, PostKey, Route, find_route};
use serde::Deserialize;
use serde_json::Value;

use crate::support::e2e_test::Screen;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Locate, Session, e2e_test, wordpress};

/// Records the positions of the article's parts in the last frame of the app shell and in the first frame of the app.
const WATCH: &str = r##"
    const look = (article, parts, toText) => [...article.querySelectorAll(parts)].map((part) => {
        const { top, left, width, height } = part.getBoundingClientRect();
        return [part.tagName, toText(part), ...[top, left, width, height].map(Math.round)].join(" ");
    });
    const read = (part) => part.textContent.trim().slice(0, 40);
    const lookAll = (article) => ({
        head: look(article, "h1, .standfirst, .lead img, .lead figcaption", read),
        // The text of these parts is drawn by the app.
        lines: look(article, ".breadcrumbs, .byline, .age", (part) => part.classList[0]),
        body: look(article, ".prose > *", read),
    });
    window.seen = { before: null, after: null, empty: 0 };
    const frame = () => {
        const shell = document.querySelector("#shell article:not([hidden])");
        const own = document.querySelector("#main article h1") && document.querySelector("#main article");
        if (shell) seen.before = lookAll(shell);
        else if (own && seen.before) seen.after = lookAll(own);
        else if (seen.before) seen.empty += 1;
        if (!seen.after) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
"##;

/// What has moved while the article was painted is known after its frame.
const FORGET_SHIFTS: &str = "
    const [done] = arguments;
    const forget = () => { shifts.length = 0; done(null); };
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(forget)));
";

#[derive(Debug, Deserialize)]
struct Seen {
    before: Places,
    after: Places,
    empty: u32,
}

#[derive(Debug, Deserialize)]
struct Places {
    head: Vec<String>,
    lines: Vec<String>,
    body: Vec<String>,
}

/// Opens an address while the app's script is held back.
async fn open_without_app(session: &Session, path: &str) {
    // A cached app would not be requested again.
    session.server.keep_out_of_caches();
    session.server.inject("_bg.wasm", Fault::Silent);
    // Leaving such a page aborts the request for the app.
    session.expect_in_console("_bg.wasm");
    session.expect_in_console("Script error");
    let url = format!("{}{path}", session.server.home);
    session.browser.driver.goto(url.as_str()).await.expect("the page itself is there");
}

/// Waits until the app shell shows an article.
async fn see_painted(session: &Session, path: &str) {
    let script = "return Boolean(document.querySelector('#shell article:not([hidden])'))";
    session.until(&format!("{path} is painted"), async || session.run::<bool>(script).await.then_some(())).await;
}

async fn start_app(session: &Session) {
    session.server.clear_faults();
    let script = "return !document.getElementById('shell')";
    session.until("the app has started", async || session.run::<bool>(script).await.then_some(())).await;
}

/// The id of a section of the local site.
async fn find_section(slug: &str) -> u64 {
    let url = format!("{}/wp-json/wp/v2/categories?slug={slug}&_fields=id", wordpress::address());
    let answer = reqwest::get(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    let sections: Vec<Value> = answer.json().await.unwrap_or_else(|error| panic!("{url}: {error}"));
    sections[0]["id"].as_u64().unwrap_or_else(|| panic!("{url}: no such section"))
}

fn decode(url: &str) -> String {
    percent_encoding::percent_decode_str(url).decode_utf8_lossy().into_owned()
}

#[tokio::test]
async fn early_requests_are_those_of_the_app() {
    e2e_test()
        .run(async |session| {
            let base = ApiBase::new("/wp-json/");
            let common = [base.to_site(), base.to_menu_items(1)];
            for path in [
                "/",
                "/page/2/",
                RIVER,
                "/uroven-reki/2/",
                "/2024/04/19/uroven-reki/",
                "/archives/12",
                "/2024/04/",
                "/search/мост/",
                "/?s=мост",
                "/tag/шолак/",
                "/category/obshchestvo/",
                "/category/obshchestvo/zdorove/",
                "/category/obshchestvo/page/2/",
                "/author/redakciya/",
                "/?p=12",
                "/нет-такой/",
                "/o-gazete/",
                "/uroven-reki/comment-page-1/",
            ] {
                session.server.clear_requests();
                open_without_app(session, path).await;
                let (address, query) = path.split_once('?').unwrap_or((path, ""));
                let own = match find_route(address, query) {
                    Route::Front => vec![base.to_sticky(3), base.to_list(&Selection::Latest, 1, 7)],
                    // The app finds out which of the two is meant.
                    Route::Archive(ArchiveKey::Section(slugs), 1) if slugs.len() == 2 => {
                        vec![base.to_sections_by_slug(&slugs)]
                    }
                    Route::Archive(ArchiveKey::Section(slugs), 1) => {
                        let id = find_section(&slugs[slugs.len() - 1]).await;
                        let list = base.to_list(&Selection::Section(id), 1, 10);
                        vec![base.to_sections_by_slug(&slugs), list, base.to_sections_under(id)]
                    }
                    Route::Article(PostKey::Slug(slug))
                        if path != "/uroven-reki/2/" && !path.contains("comment-page") =>
                    {
                        vec![base.to_post_by_slug(&slug)]
                    }
                    _ => Vec::new(),
                };
                let mut expected: Vec<_> =
                    common.iter().chain(&own).map(|url| format!("GET {}", decode(url))).collect();
                expected.sort();
                let requested = async || {
                    let mut requested = session.server.requests("/wp-json");
                    requested.sort();
                    requested
                };
                session.until_equal(&format!("what is requested {path}"), expected, requested).await;
                session.server.clear_faults();
            }
        })
        .await;
}

#[tokio::test]
async fn early_requests_are_sent_once() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            for part in ["slug=uroven-reki", "menu-items", "_fields=name"] {
                let requested = session.server.requests(part);
                assert_eq!(requested.len(), 1, "{requested:#?}");
            }
        })
        .await;
}

#[tokio::test]
async fn a_failed_early_request_is_sent_again() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.inject("slug=uroven-reki", Fault::BadGateway);
            open_without_app(session, RIVER).await;
            session
                .until("the question is answered badly", async || {
                    (!session.server.requests("slug=").is_empty()).then_some(())
                })
                .await;
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
        })
        .await;
}

async fn check_places(screen: Screen) {
    e2e_test()
        .on(screen)
        .run(async |session| {
            session.server.run_before_app(WATCH);
            session.server.run_before_app(include_str!("../support/session/layout_shifts.js"));
            for slug in [
                "uroven-reki",
                "avtobus-nomer-chetyre",
                "dlinnyy-zagolovok",
                "odna-stroka",
                "паводок-на-шолаке",
                "remont-mosta",
                "den-na-aynakole",
                "hleb-i-sol",
                "dva-stolbca",
                "snimok-na-polose",
                "okno-v-set",
                "intervyu-renata-belskaya",
                "kak-chitat-vestnik",
                "dlinnyy-put",
                "raspisanie-osen",
                "asar-bir-kunde-zhangargan-pesh",
            ] {
                let path = format!("/{slug}/");
                open_without_app(session, &path).await;
                // An app that loads at once would replace the shell before its first frame.
                let watched = async || session.run::<bool>("return Boolean(seen.before)").await.then_some(());
                session.until(&format!("{path} is painted"), watched).await;
                // From here on nothing may move.
                session.run_async::<Option<()>>(FORGET_SHIFTS, Vec::new()).await;
                start_app(session).await;
                let seen =
                    async || serde_json::from_value::<Seen>(session.run::<Value>("return window.seen").await).ok();
                let seen = session.until("the app has drawn the article", seen).await;
                assert_eq!(seen.empty, 0, "{slug}: frames without an article");
                assert_eq!(seen.before.lines, seen.after.lines, "{slug}");
                assert_eq!(seen.before.head, seen.after.head, "{slug}");
                let shifted: f64 = session.run("return shifts.reduce((sum, shift) => sum + shift.value, 0)").await;
                let moved: Vec<String> = session.run("return shifts.map((shift) => shift.moved)").await;
                assert!(shifted <= 0.01, "{slug}: the page jumps by {shifted}: {moved:#?}");
                assert!(!seen.before.body.is_empty(), "{slug} has a text");
                assert_eq!(seen.before.body, seen.after.body[..seen.before.body.len()], "{slug}");
            }
        })
        .await;
}

#[tokio::test]
async fn the_app_draws_an_article_where_it_is_painted() {
    check_places(Screen::Desktop).await;
}

#[tokio::test]
async fn the_app_draws_an_article_where_it_is_painted_on_a_phone() {
    check_places(Screen::Phone).await;
}

#[tokio::test]
async fn an_article_is_painted_in_an_interface_of_any_language() {
    e2e_test()
        .run(async |session| {
            let mut settings = session.server.settings();
            settings["language"] = "kk".into();
            session.server.set_settings(Some(&settings.to_string()));
            open_without_app(session, RIVER).await;
            see_painted(session, RIVER).await;
            assert_eq!(session.run::<String>("return document.documentElement.lang").await, "kk");
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_special_about_an_article_is_left_to_the_app() {
    e2e_test()
        .run(async |session| {
            session.track_tasks();
            for slug in ["pod-parolem", "sledy-staroy-temy", "o-gazete", "net-takoy"] {
                open_without_app(session, &format!("/{slug}/")).await;
                session
                    .until("the request is sent", async || (!session.server.requests(slug).is_empty()).then_some(()))
                    .await;
                session.settle().await;
                let painted: bool =
                    session.run("return Boolean(document.querySelector('#shell article:not([hidden])'))").await;
                assert!(!painted, "{slug}");
                start_app(session).await;
                session.main().title(crate::support::any()).see().await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_reader_who_has_begun_keeps_the_place_and_what_is_selected() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            open_without_app(session, RIVER).await;
            see_painted(session, RIVER).await;
            let select = "scrollTo(0, 400); const [, part] = document.querySelectorAll('#shell .prose p');
                getSelection().setBaseAndExtent(part.firstChild, 3, part.firstChild, 20); return String(getSelection())";
            let selected: String = session.run(select).await;
            assert_eq!(selected.chars().count(), 17);
            let top = session.scroll_top().await;
            assert_eq!(top, 400);
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            assert_eq!(session.run::<String>("return String(getSelection())").await, selected);
            assert!(session.run::<bool>("return document.querySelector('#main').contains(getSelection().anchorNode)").await);
            assert_eq!(session.scroll_top().await, top);
        })
        .await;
}
