//! The weather: shown, kept for a quarter of an hour, and never in the way of the news.

use std::time::Instant;

use serde_json::{Value, json};

use crate::support::pages::{ArticlePage, Masthead};
use crate::support::{Fault, Look, Reader, any, asks, journey};

#[tokio::test]
async fn the_weather_is_asked_once_in_a_quarter_of_an_hour() {
    journey()
        .run(async |reader| {
            reader.server.run_first(
                "const now = Date.now; Date.now = () => now() + Number(sessionStorage.getItem('minutes')) * 60000;",
            );
            let see = async |times: usize| {
                Masthead(reader).see_weather("пасмурно 8 °C Бозкала").await;
                assert_eq!(reader.server.asked(asks::WEATHER).len(), times, "requests for the weather");
            };
            ArticlePage::open_river(reader).await;
            see(1).await;
            reader.reload().await;
            see(1).await;
            wait_minutes(reader, 14).await;
            see(1).await;
            wait_minutes(reader, 16).await;
            see(2).await;
        })
        .await;
}

async fn wait_minutes(reader: &Reader, minutes: u32) {
    // A question in flight would take the leap for a time-out.
    ArticlePage(reader).see_surroundings().await;
    reader.run::<Value>(&format!("sessionStorage.setItem('minutes', {minutes}); return null")).await;
    reader.reload().await;
}

#[tokio::test]
async fn a_weather_service_that_fails_leaves_the_page_as_it_is() {
    journey()
        .run(async |reader| {
            let faults = [
                Fault::Down,
                Fault::Html,
                Fault::Truncated,
                Fault::Refusal(500, "internal"),
                Fault::Refusal(429, "limit"),
                Fault::Answer(json!({ "error": true, "reason": "Minutely API request limit exceeded." })),
                Fault::Answer(json!({ "current": { "temperature_2m": null, "weather_code": 3 } })),
                Fault::Answer(json!([])),
            ];
            reader.expect_in_console(asks::WEATHER);
            for fault in faults {
                reader.server.forget_asked();
                reader.server.plant(asks::WEATHER, fault);
                let page = ArticlePage::open_river(reader).await;
                page.see_surroundings().await;
                assert!(!reader.server.asked(asks::WEATHER).is_empty(), "the weather was asked for");
                see_no_weather(&page.masthead()).await;
            }
        })
        .await;
}

async fn see_no_weather(masthead: &Masthead<'_>) {
    masthead.weather().see_none().await;
    masthead.sky().see_none().await;
    masthead.banner().alert().see_none().await;
}

#[tokio::test]
async fn a_weather_service_that_is_silent_keeps_nobody_waiting() {
    journey()
        .run(async |reader| {
            reader.server.plant(asks::WEATHER, Fault::Silent);
            let start = Instant::now();
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            see_no_weather(&page.masthead()).await;
            assert!(start.elapsed().as_secs() < 8, "the page was there before the time-out");
        })
        .await;
}

#[tokio::test]
async fn frost_and_a_sky_that_nobody_knows_are_told_as_they_are() {
    journey()
        .run(async |reader| {
            let current = json!({ "temperature_2m": -12.4, "weather_code": 42, "is_day": 0 });
            reader.server.plant(asks::WEATHER, Fault::Answer(json!({ "current": current })));
            let masthead = ArticlePage::open_river(reader).await.masthead();
            masthead.see_weather("−12 °C Бозкала").await;
            masthead.sky().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_may_switch_the_weather_off() {
    journey()
        .run(async |reader| {
            let mut settings = reader.server.settings();
            settings["weather"] = json!(false);
            reader.server.set_settings(Some(&settings.to_string()));
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            see_no_weather(&page.masthead()).await;
            assert!(reader.server.asked(asks::WEATHER).is_empty(), "nobody asked for the weather");
            reader.look("contentinfo", any()).link("Погода: данные Open-Meteo.com").see_none().await;
        })
        .await;
}
