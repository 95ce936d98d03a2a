//! The masthead: what it tells, on whose clock, and where its name leads.

use crate::support::pages::ArticlePage;
use crate::support::pages::masthead::PAPER;
use crate::support::{Look, any, calendar, journey};

#[tokio::test]
async fn the_masthead_tells_weather_city_date_and_name() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            let masthead = page.masthead();
            masthead.see_weather("пасмурно 8 °C Бозкала").await;
            masthead.sky().see_count(1).await;
            assert_eq!(masthead.sky().attribute("aria-label").await, "пасмурно");
            masthead.banner().paragraph(calendar::format_today(calendar::now()).as_str()).see().await;
            reader.look("contentinfo", any()).link("Погода: данные Open-Meteo.com").see().await;
            reader.mark_page().await;
            masthead.paper().click().await;
            reader.until_equal("the path", "/".to_owned(), async || reader.path().await).await;
            page.feed().cards().see_count(7).await;
            reader.see_title(PAPER).await;
            assert!(reader.is_page_marked().await, "the way home is no reload");
        })
        .await;
}

#[tokio::test]
async fn the_date_turns_over_at_the_papers_midnight_while_the_page_stays_open() {
    journey()
        .run(async |reader| {
            // Three seconds before the end of a Friday in the town, which is the afternoon on the device.
            reader.server.run_first(
                "const shift = Date.UTC(2024, 3, 19, 18, 59, 57) - Date.now(); const now = Date.now;
                 Date.now = () => now() + shift;",
            );
            reader.open("/").await;
            let banner = reader.banner();
            banner.paragraph("Пятница, 19 апреля, 2024").see().await;
            banner.paragraph("Суббота, 20 апреля, 2024").see().await;
            banner.paragraph("Пятница, 19 апреля, 2024").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_keyboard_jumps_over_the_masthead() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            reader.press(thirtyfour::Key::Tab).await;
            reader.link("К содержанию").see_focus().await;
            reader.press(thirtyfour::Key::Enter).await;
            let focus =
                async || reader.run::<bool>("return document.activeElement.matches('main')").await.then_some(());
            reader.until("the focus is on the content", focus).await;
        })
        .await;
}
