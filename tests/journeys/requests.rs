//! What a first visit costs in requests.

use std::collections::HashSet;

use crate::pages::ArticlePage;
use crate::support::{console, journey};

/// As measured, with every part of the page loaded; a new request has to be worth it. The gate and the dress of articles are
/// two files, for one of them has to be read by whoever checks what passes; the share button's is the third, the outbox the
/// fourth, and what starts the app the fifth, for the policy runs no inline script. Comments are asked for twice: how many
/// there are at the article's head, and the first hundred near them.
const MOST_REQUESTS: usize = 24;

#[tokio::test]
async fn a_first_visit_asks_for_each_thing_once_and_for_few() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            page.masthead().weather().see().await;
            let log = reader.session.take_log("performance").await;
            let asked = console::find_requests(&log, &reader.server.home);
            // When and how often a browser looks at the icon is its own affair.
            let asked: Vec<_> = asked.into_iter().filter(|url| !url.contains("favicon")).collect();
            println!("{} requests of a first visit to an article:\n{}", asked.len(), asked.join("\n"));
            assert!(asked.len() <= MOST_REQUESTS, "{} requests: {asked:#?}", asked.len());
            let different: HashSet<_> = asked.iter().collect();
            assert_eq!(different.len(), asked.len(), "something was asked twice: {asked:#?}");
        })
        .await;
}
