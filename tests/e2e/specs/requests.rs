//! The requests of a first visit: how many there are, and that a page that is left aborts its own.

use std::collections::HashSet;

use crate::support::browser::Engine;
use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, e2e_test, requests};

/// As measured, with every part of the page loaded; a new request must be worth its cost. Besides the app and its one
/// module there is the boot-error script. Comments take two requests: their number for the article's head, and the
/// first hundred when they are near the viewport.
const MAX_REQUESTS: usize = 21;

#[tokio::test]
async fn a_first_visit_sends_few_requests_and_each_once() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            page.masthead().weather().see().await;
            let mut requested = session.take_requests().await;
            if session.browser.engine == Engine::WebKit {
                // WebKit does not use the preload of the app, and loads it again.
                let program = requested.iter().position(|url| url.ends_with(".wasm")).expect("the app is requested");
                requested.remove(program);
            }
            // Browsers decide when and how often they load the icon.
            let requested: Vec<_> = requested.into_iter().filter(|url| !url.contains("favicon")).collect();
            println!("{} requests of a first visit to an article:\n{}", requested.len(), requested.join("\n"));
            assert!(requested.len() <= MAX_REQUESTS, "{} requests: {requested:#?}", requested.len());
            let different: HashSet<_> = requested.iter().collect();
            assert_eq!(different.len(), requested.len(), "something was requested twice: {requested:#?}");
        })
        .await;
}

/// Only leaving the page aborts a request.
const NO_TIME_OUT: &str =
    "const wait = setTimeout; window.setTimeout = (call, ms) => (10000 <= ms ? 0 : wait(call, ms));";

#[tokio::test]
async fn a_page_that_is_left_aborts_its_requests() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(NO_TIME_OUT);
            session.server.inject(requests::RELATED, Fault::Silent);
            let page = ArticlePage::open_river(session).await;
            let requested = async || (!session.server.requests(requests::RELATED).is_empty()).then_some(());
            session.until("related articles are requested", requested).await;
            page.masthead().menu().link("Культура").click().await;
            let is_aborted = async || session.server.is_aborted(requests::RELATED).then_some(());
            session.until("the request for related articles is aborted", is_aborted).await;
            session.main().title("Культура").see().await;
        })
        .await;
}
