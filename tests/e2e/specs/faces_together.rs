//! Several parts at once: while they load, when nobody answers, when the whole site is down.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, Part};
use crate::support::{Fault, Look, asks, journey};

const UNREACHABLE: &str = "Нет связи с сайтом газеты. Проверьте интернет и повторите.";
const TIMEOUT: &str = "Сайт газеты не ответил вовремя. Повторите чуть позже.";
const RETRY: &str = "Повторить";

#[tokio::test]
async fn parts_that_are_silent_for_ten_seconds_say_so_and_heal() {
    journey()
        .run(async |reader| {
            let parts = Part::Article.others().into_iter().chain([Part::Neighbours, Part::Related, Part::Comments]);
            let parts: Vec<Part> = parts.collect();
            for part in &parts {
                for ask in part.asks() {
                    reader.server.plant(ask, Fault::Silent);
                    reader.expect_in_console(ask.trim_start_matches("GET "));
                }
            }
            let page = ArticlePage::open_river(reader).await;
            page.comments().await;
            for part in &parts {
                part.find(&page).alert().paragraph(TIMEOUT).see().await;
            }
            page.title().see_text(RIVER_TITLE).await;
            reader.server.heal();
            for part in &parts {
                part.find(&page).button(RETRY).click().await;
                part.content(&page).see().await;
            }
        })
        .await;
}

/// Keeps what will happen when ten seconds are over.
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
async fn an_article_that_is_silent_for_ten_seconds_says_so_and_heals() {
    journey()
        .run(async |reader| {
            // The other journey has waited the ten seconds out; here they are over once all else is there.
            reader.server.run_first(TEN_SECONDS);
            reader.server.plant(asks::ARTICLE, Fault::Silent);
            reader.open(RIVER).await;
            let page = ArticlePage(reader);
            page.feed().cards().see_count(7).await;
            let alone = async || reader.run::<bool>("return tenSeconds.size === 1").await.then_some(());
            reader.until("only the article is waited for", alone).await;
            reader.run::<Option<()>>("tenSeconds.forEach((end) => end()); return null").await;
            reader.main().alert().paragraph(TIMEOUT).see().await;
            reader.see_console_name(asks::ARTICLE).await;
            reader.server.heal();
            reader.main().button(RETRY).click().await;
            page.title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_is_down_altogether_leaves_a_page_that_explains_itself() {
    journey()
        .run(async |reader| {
            reader.server.plant(asks::ANYTHING, Fault::Down);
            reader.server.plant(asks::WEATHER, Fault::Down);
            reader.expect_in_console("/wp-json/");
            reader.expect_in_console(asks::WEATHER);
            reader.open(RIVER).await;
            let page = ArticlePage(reader);
            for part in [Part::Article, Part::Menu, Part::Feed] {
                part.find(&page).alert().paragraph(UNREACHABLE).see().await;
            }
            reader.server.heal();
            reader.reload().await;
            page.title().see_text(RIVER_TITLE).await;
            page.see_surroundings().await;
        })
        .await;
}

#[tokio::test]
async fn a_part_that_loads_keeps_its_place() {
    journey()
        .run(async |reader| {
            for part in [asks::ARTICLE, asks::FEED] {
                reader.server.plant(part, Fault::Silent);
            }
            reader.open(RIVER).await;
            let shapes = async || {
                reader
                    .run::<bool>("return document.querySelectorAll('main [aria-hidden=true] i').length > 20")
                    .await
                    .then_some(())
            };
            reader.until("shapes stand where the texts will be", shapes).await;
            let height: f64 = reader.run("return document.querySelector('main').offsetHeight").await;
            assert!(height > 800.0, "the page is as tall as it will be: {height}");
            reader.alert().see_none().await;
        })
        .await;
}
