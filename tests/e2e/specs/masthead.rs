//! The masthead: its content, its time zone, and the link of its name.

use crate::support::pages::ArticlePage;
use crate::support::pages::masthead::PAPER;
use crate::support::{Locate, any, calendar, e2e_test};

#[tokio::test]
async fn the_masthead_tells_weather_city_date_and_name() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            let masthead = page.masthead();
            masthead.see_weather("пасмурно 8 °C Бозкала").await;
            masthead.sky().see_count(1).await;
            assert_eq!(masthead.sky().attribute("aria-label").await, "пасмурно");
            masthead.banner().paragraph(calendar::format_today(calendar::now()).as_str()).see().await;
            session.locate("contentinfo", any()).link("Погода: данные Open-Meteo.com").see().await;
            session.mark_page().await;
            masthead.paper().click().await;
            session.until_equal("the path", "/".to_owned(), async || session.path().await).await;
            page.feed().cards().see_count(7).await;
            session.see_title(PAPER).await;
            assert!(session.is_page_marked().await, "the way home is no reload");
        })
        .await;
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_by_the_servers() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(
                "const now = Date.now; Date.now = () => now() + Number(sessionStorage.getItem('days')) * 864e5;",
            );
            for days in [365, -2] {
                session.open("/").await;
                session.run::<Option<()>>(&format!("sessionStorage.setItem('days', {days}); return null")).await;
                session.reload().await;
                session.banner().paragraph(calendar::format_today(calendar::now()).as_str()).see().await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_keyboard_jumps_over_the_masthead() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            session.press(thirtyfour::Key::Tab).await;
            session.link("К содержанию").see_focus().await;
            session.press(thirtyfour::Key::Enter).await;
            let focus =
                async || session.run::<bool>("return document.activeElement.matches('main')").await.then_some(());
            session.until("the focus is on the content", focus).await;
        })
        .await;
}
