//! The news feed.

use std::collections::HashSet;

use serde_json::json;

use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Locate, Session, any, e2e_test, requests, wordpress};

#[tokio::test]
async fn the_feed_shows_the_seven_newest_with_title_excerpt_and_time() {
    e2e_test()
        .run(async |session| {
            let expected = wordpress::find_titles("per_page=7").await;
            let feed = ArticlePage::open_river(session).await.feed();
            let titles: Vec<&str> = expected.iter().map(String::as_str).collect();
            feed.titles().see_texts(&titles).await;
            feed.cards()
                .paragraph(
                    "Толщина льда у камышей не превышала шести сантиметров. Спасателям понадобилось \
                пятьдесят минут и одна лодка.",
                )
                .see()
                .await;
            feed.cards().time(any()).see_count(7).await;
        })
        .await;
}

#[tokio::test]
async fn more_news_come_on_demand_until_there_are_no_more() {
    e2e_test()
        .run(async |session| {
            let total = wordpress::find_titles("per_page=100").await.len();
            session.open("/").await;
            let feed = FeedPart(session);
            let mut shown = 7;
            feed.cards().see_count(shown).await;
            while shown < total {
                feed.more().click().await;
                shown = total.min(shown + 7);
                feed.cards().see_count(shown).await;
            }
            feed.more().see_none().await;
            let titles = feed.titles().texts().await;
            let different: HashSet<&String> = titles.iter().collect();
            assert_eq!(different.len(), total, "each article is there once");
        })
        .await;
}

#[tokio::test]
async fn an_article_that_slips_to_the_next_page_stands_there_once() {
    e2e_test()
        .run(async |session| {
            let first = wordpress::load("posts?per_page=7&_fields=id").await[6]["id"].clone();
            let slipped = move |page: &mut serde_json::Value| page[0]["id"] = first.clone();
            session.server.inject("/posts?page=2", Fault::altered(slipped));
            session.open("/").await;
            let feed = FeedPart(session);
            feed.cards().see_count(7).await;
            feed.more().click().await;
            feed.cards().see_count(13).await;
        })
        .await;
}

#[tokio::test]
async fn the_feed_keeps_what_it_has_when_more_fails() {
    e2e_test()
        .run(async |session| {
            session.server.inject("/posts?page=2", Fault::Down);
            session.open("/").await;
            let feed = FeedPart(session);
            feed.cards().see_count(7).await;
            feed.more().click().await;
            feed.region().alert().see().await;
            feed.cards().see_count(7).await;
            session.see_console_name("/posts?page=2").await;
            session.server.clear_faults();
            feed.region().button("Повторить").click().await;
            feed.cards().see_count(14).await;
        })
        .await;
}

#[tokio::test]
async fn a_paper_without_news_says_so() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::FEED, Fault::Response(json!([])));
            session.open("/").await;
            see_empty(session).await;
        })
        .await;
}

async fn see_empty(session: &Session) {
    let feed = FeedPart(session);
    feed.region().paragraph("Новостей пока нет.").see().await;
    feed.more().see_none().await;
}
