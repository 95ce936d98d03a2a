//! The settings block: errors are reported, languages and permalink forms work.

use serde_json::{Value, json};

use crate::support::pages::CommentsPart;
use crate::support::pages::article::RIVER;
use crate::support::{Fault, Locate, Session, any, e2e_test};

#[tokio::test]
async fn a_mistake_in_the_settings_is_named_on_the_page_and_in_the_console() {
    e2e_test()
        .run(async |session| {
            let settings = session.server.settings();
            let with = |change: &dyn Fn(&mut Value)| {
                let mut changed = settings.clone();
                change(&mut changed);
                changed.to_string()
            };
            check(session, Some("{ \"api\": \"/wp-json/\", }"), "the settings are not JSON").await;
            check(session, Some("[]"), "\"gazeta-settings\"").await;
            check(session, Some(&with(&|all| all["town"] = json!("Бозкала"))), "\"town\"").await;
            check(session, Some(&with(&|all| all["weather"]["town"] = json!("Бозкала"))), "\"weather.town\"").await;
            check(session, Some(&with(&|all| all["language"] = json!(5))), "\"language\"").await;
            check(session, Some(&with(&|all| all["lists"]["feed"] = json!("семь"))), "\"lists.feed\"").await;
            check(session, Some(&with(&|all| all["weather"]["latitude"] = json!(494.0))), "\"weather.latitude\"").await;
            check(session, Some(&with(&|all| drop(all.as_object_mut().unwrap().remove("api")))), "\"api\"").await;
            check(session, Some("   "), "gazeta-settings").await;
            check(session, None, "gazeta-settings").await;
        })
        .await;
}

async fn check(session: &Session, settings: Option<&str>, expected: &str) {
    session.server.set_settings(settings);
    session.open(RIVER).await;
    session.heading("Сайт настроен с ошибкой").see().await;
    let told = session.main().text().await;
    assert!(told.contains(expected), "the page does not name {expected}: {told}");
    // The driver escapes quotes in console messages.
    let bare = expected.trim_matches('"');
    session.see_console_name(bare).await;
}

#[tokio::test]
async fn the_interface_speaks_kazakh() {
    e2e_test()
        .run(async |session| {
            open_in(session, "kk").await;
            session.region("Жаңалықтар таспасы").article().see_count(7).await;
            session.region("Ұқсас мақалалар").see().await;
            scroll_near_comments(session).await;
            session.region("Пікір қалдырыңыз").button("Пікірді жіберу").see().await;
            session.navigation("Басты мәзір").see().await;
            let days = ["Жексенбі", "Дүйсенбі", "Сейсенбі", "Сәрсенбі", "Бейсенбі", "Жұма", "Сенбі"];
            let is_weekday = async || {
                let texts = session.banner().paragraph(any()).texts().await.join(" | ");
                days.iter().any(|day| texts.contains(&format!("{day}, "))).then_some(())
            };
            session.until("the day of the week is there", is_weekday).await;
            session.main().time("12 қараша 2026, 08:40").see().await;
        })
        .await;
}

#[tokio::test]
async fn the_interface_speaks_english() {
    e2e_test()
        .run(async |session| {
            open_in(session, "en").await;
            session.region("News feed").article().see_count(7).await;
            session.region("Related articles").see().await;
            scroll_near_comments(session).await;
            session.region("Leave a reply").button("Post comment").see().await;
            session.main().time("November 12, 2026, 08:40").see().await;
            session.banner().image("overcast").see().await;
        })
        .await;
}

/// The comments are drawn only when they are near the viewport.
async fn scroll_near_comments(session: &Session) {
    let script = "const place = document.querySelector('#comments'); place?.scrollIntoView(); return Boolean(place)";
    let come = async || session.run::<bool>(script).await.then_some(());
    session.until("the place of the comments is there", come).await;
}

async fn open_in(session: &Session, language: &str) {
    let mut settings = session.server.settings();
    settings["language"] = json!(language);
    session.server.set_settings(Some(&settings.to_string()));
    session.open(RIVER).await;
    session.main().title("Уровень реки").see().await;
    let tag: String = session.run("return document.documentElement.lang").await;
    assert_eq!(tag, language);
}

#[tokio::test]
async fn a_language_whose_messages_cannot_be_loaded_is_russian() {
    e2e_test()
        .run(async |session| {
            session.server.inject("/messages/en.txt", Fault::Refusal(404, "none"));
            session.expect_in_console("messages/en.txt");
            open_in(session, "en").await;
            session.region("Похожие статьи").see().await;
            session.main().time("12 ноября 2026, 08:40").see().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_with_plain_permalinks_is_read_as_well() {
    e2e_test()
        .run(async |session| {
            let mut settings = session.server.settings();
            settings["api"] = json!("/?rest_route=/");
            settings["lists"] = json!({ "feed": 3, "related": 2 });
            session.server.set_settings(Some(&settings.to_string()));
            session.open(RIVER).await;
            session.main().title("Уровень реки").see().await;
            session.region("Лента новостей").article().see_count(3).await;
            session.region("Похожие статьи").article().see_count(2).await;
            let comments = CommentsPart(session);
            comments.scroll_into_view().await;
            comments.thread().see_count(7).await;
            assert!(session.server.requests("/wp-json/").is_empty(), "everything was requested in the plain form");
        })
        .await;
}
