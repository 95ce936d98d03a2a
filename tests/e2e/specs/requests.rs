//! What a first visit costs in requests, and that nobody waits for those of a page that was left.

use std::collections::HashSet;

use crate::support::browser::Engine;
use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, e2e_test, requests};

/// As measured, with every part of the page loaded; a new request has to be worth it. Besides the app and its one
/// module there is a script with the words for an app that fails. Comments are asked for twice: how many there are
/// at the article's head, and the first hundred near them.
const MOST_REQUESTS: usize = 20;

#[tokio::test]
async fn a_first_visit_asks_for_each_thing_once_and_for_few() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            page.masthead().weather().see().await;
            let mut asked = session.take_requests().await;
            if session.browser.engine == Engine::WebKit {
                // WebKit does not use the preload of the app, and fetches it anew.
                let program = asked.iter().position(|url| url.ends_with(".wasm")).expect("the app is asked for");
                asked.remove(program);
            }
            // When and how often a browser looks at the icon is its own affair.
            let asked: Vec<_> = asked.into_iter().filter(|url| !url.contains("favicon")).collect();
            println!("{} requests of a first visit to an article:\n{}", asked.len(), asked.join("\n"));
            assert!(asked.len() <= MOST_REQUESTS, "{} requests: {asked:#?}", asked.len());
            let different: HashSet<_> = asked.iter().collect();
            assert_eq!(different.len(), asked.len(), "something was asked twice: {asked:#?}");
        })
        .await;
}

/// Only who leaves ends a request.
const NO_TIME_OUT: &str =
    "const wait = setTimeout; window.setTimeout = (call, ms) => (10000 <= ms ? 0 : wait(call, ms));";

#[tokio::test]
async fn what_a_page_has_asked_for_is_given_up_when_it_is_left() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(NO_TIME_OUT);
            session.server.inject(requests::RELATED, Fault::Silent);
            let page = ArticlePage::open_river(session).await;
            let asked = async || (!session.server.requests(requests::RELATED).is_empty()).then_some(());
            session.until("related articles are asked for", asked).await;
            page.masthead().menu().link("Культура").click().await;
            let is_aborted = async || session.server.is_aborted(requests::RELATED).then_some(());
            session.until("related articles are given up", is_aborted).await;
            session.main().title("Культура").see().await;
        })
        .await;
}
