//! The pages chunk, which draws all pages but articles: when it is loaded, and what a reader sees when it cannot be.

use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Locate, any, containing, e2e_test};

const CHUNK: &str = "gazeta-pages";
const PROGRAM: &str = "_bg.wasm";

#[tokio::test]
async fn an_article_does_without_it_until_a_link_needs_it() {
    // All tests send saveData but those with prefetch.
    e2e_test()
        .run(async |session| {
            session.track_tasks();
            ArticlePage::open_river(session).await;
            session.settle().await;
            assert!(session.server.requests(CHUNK).is_empty());
            session.banner().link(containing("Вестник")).click().await;
            session.region("Главное").see().await;
            assert_eq!(session.server.requests(CHUNK).len(), 1);
        })
        .await;
}

#[tokio::test]
async fn an_idle_article_loads_it_in_advance() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.server.run_before_app("Object.defineProperty(navigator, 'serviceWorker', { value: undefined });");
            ArticlePage::open_river(session).await;
            let is_fetched = async || (session.server.requests(CHUNK).len() == 1).then_some(());
            session.until("the chunk is fetched", is_fetched).await;
        })
        .await;
}

#[tokio::test]
async fn another_page_fetches_it_beside_the_program() {
    e2e_test()
        .run(async |session| {
            // The fallback speaks when the program does not come.
            session.expect_in_console("");
            for address in ["/", "/search?q=река", "/o-gazete/", "/?p=999999"] {
                session.server.keep_out_of_caches();
                session.server.clear_requests();
                // So the program cannot have asked for it.
                session.server.inject(PROGRAM, Fault::Silent);
                let url = format!("{}{address}", session.server.home);
                session.browser.driver.goto(url.as_str()).await.expect("the page itself is there");
                let is_fetched = async || (session.server.requests(CHUNK).len() == 1).then_some(());
                session.until(&format!("{address} fetches the chunk"), is_fetched).await;
                session.server.clear_faults();
            }
        })
        .await;
}

#[tokio::test]
async fn without_it_a_page_says_so_and_a_retry_shows_it() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.keep_out_of_caches();
            session.server.run_before_app("Math.random = () => 0;");
            for (address, title) in [("/category/obshchestvo/", "Общество"), ("/o-gazete/", "О газете")]
            {
                session.server.inject(CHUNK, Fault::Down);
                session.open(address).await;
                session.main().alert().see().await;
                session.server.clear_faults();
                session.main().alert().button("Повторить").click().await;
                session.main().title(title).see().await;
                FeedPart(session).cards().see_count(7).await;
            }
            // The page around it is whole, and an article needs no chunk.
            session.server.inject(CHUNK, Fault::Down);
            ArticlePage::open_river(session).await.related().article().see().await;
            session.main().title(any()).see().await;
        })
        .await;
}
