//! Several parts at once: while they load, when there is no response, when the whole site is down.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, Part};
use crate::support::{Fault, Locate, e2e_test, requests};

const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";
const TIMEOUT: &str = "Сайт газеты не ответил вовремя. Повторите чуть позже.";
const RETRY: &str = "Повторить";

#[tokio::test]
async fn parts_that_are_silent_for_ten_seconds_say_so_and_recover() {
    e2e_test()
        .run(async |session| {
            let parts = Part::Article.others().into_iter().chain([Part::AdjacentPosts, Part::Related, Part::Comments]);
            let parts: Vec<Part> = parts.collect();
            for part in &parts {
                for ask in part.requests() {
                    session.server.inject(ask, Fault::Silent);
                    session.expect_in_console(ask.trim_start_matches("GET "));
                }
            }
            let page = ArticlePage::open_river(session).await;
            page.comments().await;
            for part in &parts {
                part.find(&page).alert().paragraph(TIMEOUT).see().await;
            }
            page.title().see_text(RIVER_TITLE).await;
            session.server.clear_faults();
            for part in &parts {
                part.find(&page).button(RETRY).click().await;
                part.content(&page).see().await;
            }
        })
        .await;
}

/// Lets the test end the ten-second time-out early.
const TEN_SECONDS: &str = "
    window.tenSeconds = new Map();
    const [wait, stop] = [setTimeout, clearTimeout];
    window.setTimeout = (call, ms) => {
        const id = wait(call, ms);
        if (ms === 10000) tenSeconds.set(id, call);
        return id;
    };
    window.clearTimeout = (id) => {
        tenSeconds.delete(id);
        stop(id);
    };";

#[tokio::test]
async fn an_article_that_is_silent_for_ten_seconds_says_so_and_recovers() {
    e2e_test()
        .run(async |session| {
            // Another test waits for the real time-out; here the test ends it early, once everything else is there.
            session.server.run_before_app(TEN_SECONDS);
            session.server.inject(requests::ARTICLE, Fault::Silent);
            session.open(RIVER).await;
            let page = ArticlePage(session);
            page.feed().cards().see_count(7).await;
            let alone = async || session.run::<bool>("return tenSeconds.size === 1").await.then_some(());
            session.until("only the article is still loading", alone).await;
            session.run::<Option<()>>("tenSeconds.forEach((end) => end()); return null").await;
            session.main().alert().paragraph(TIMEOUT).see().await;
            session.see_console_name(requests::ARTICLE).await;
            session.server.clear_faults();
            session.main().button(RETRY).click().await;
            page.title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_is_down_altogether_leaves_a_page_that_explains_itself() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::ANYTHING, Fault::Down);
            session.server.inject(requests::WEATHER, Fault::Down);
            session.expect_in_console("/wp-json/");
            session.expect_in_console(requests::WEATHER);
            session.open(RIVER).await;
            let page = ArticlePage(session);
            for part in [Part::Article, Part::Menu, Part::Feed] {
                part.find(&page).alert().paragraph(UNREACHABLE).see().await;
            }
            session.server.clear_faults();
            session.reload().await;
            page.title().see_text(RIVER_TITLE).await;
            page.see_surroundings().await;
        })
        .await;
}

#[tokio::test]
async fn a_part_that_loads_keeps_its_place() {
    e2e_test()
        .run(async |session| {
            for part in [requests::ARTICLE, requests::FEED] {
                session.server.inject(part, Fault::Silent);
            }
            session.open(RIVER).await;
            let shapes = async || {
                session
                    .run::<bool>("return document.querySelectorAll('main [aria-hidden=true] i').length > 20")
                    .await
                    .then_some(())
            };
            session.until("skeletons are in the place of the texts", shapes).await;
            let height: f64 = session.run("return document.querySelector('main').offsetHeight").await;
            assert!(height > 800.0, "the page is as tall as it will be: {height}");
            session.alert().see_none().await;
        })
        .await;
}
