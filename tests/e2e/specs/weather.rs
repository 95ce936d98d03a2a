//! The weather: shown, cached for a quarter of an hour, and never a reason to wait for the news.

use std::time::Instant;

use serde_json::Value;

use crate::support::pages::{ArticlePage, Masthead};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

#[tokio::test]
async fn the_weather_is_requested_once_in_a_quarter_of_an_hour() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(
                "const now = Date.now; Date.now = () => now() + Number(sessionStorage.getItem('minutes')) * 60000;",
            );
            let see = async |times: usize| {
                Masthead(session).see_weather("пасмурно 8 °C Бозкала").await;
                assert_eq!(session.server.requests(requests::WEATHER).len(), times, "requests for the weather");
            };
            ArticlePage::open_river(session).await;
            see(1).await;
            session.reload().await;
            see(1).await;
            wait_minutes(session, 14).await;
            see(1).await;
            wait_minutes(session, 16).await;
            see(2).await;
        })
        .await;
}

async fn wait_minutes(session: &Session, minutes: u32) {
    // A pending request would time out when the clock jumps.
    ArticlePage(session).see_surroundings().await;
    session.run::<Value>(&format!("sessionStorage.setItem('minutes', {minutes}); return null")).await;
    session.reload().await;
}

async fn see_no_weather(masthead: &Masthead<'_>) {
    masthead.weather().see_none().await;
    masthead.sky().see_none().await;
    masthead.banner().alert().see_none().await;
}

#[tokio::test]
async fn a_weather_service_that_is_silent_keeps_nobody_waiting() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::WEATHER, Fault::Silent);
            let start = Instant::now();
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            see_no_weather(&page.masthead()).await;
            assert!(start.elapsed().as_secs() < 8, "the page was there before the time-out");
        })
        .await;
}
