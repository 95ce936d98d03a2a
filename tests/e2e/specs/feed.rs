//! The news feed.

use std::collections::HashSet;

use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Locate, any, e2e_test, wordpress};

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
