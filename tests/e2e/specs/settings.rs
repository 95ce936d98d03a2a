//! The settings block: mistakes are named, languages and forms of address work.

use serde_json::{Value, json};

use crate::support::pages::CommentsPart;
use crate::support::pages::article::RIVER;
use crate::support::{Fault, Look, Reader, any, journey};

#[tokio::test]
async fn a_mistake_in_the_settings_is_named_on_the_page_and_in_the_console() {
    journey()
        .run(async |reader| {
            let settings = reader.server.settings();
            let with = |change: &dyn Fn(&mut Value)| {
                let mut changed = settings.clone();
                change(&mut changed);
                changed.to_string()
            };
            check(reader, Some("{ \"api\": \"/wp-json/\", }"), "the settings are not JSON").await;
            check(reader, Some("[]"), "\"gazeta-settings\"").await;
            check(reader, Some(&with(&|all| all["town"] = json!("Бозкала"))), "\"town\"").await;
            check(reader, Some(&with(&|all| all["weather"]["town"] = json!("Бозкала"))), "\"weather.town\"").await;
            check(reader, Some(&with(&|all| all["language"] = json!(5))), "\"language\"").await;
            check(reader, Some(&with(&|all| all["lists"]["feed"] = json!("семь"))), "\"lists.feed\"").await;
            check(reader, Some(&with(&|all| all["weather"]["latitude"] = json!(494.0))), "\"weather.latitude\"").await;
            check(reader, Some(&with(&|all| drop(all.as_object_mut().unwrap().remove("api")))), "\"api\"").await;
            check(reader, Some("   "), "gazeta-settings").await;
            check(reader, None, "gazeta-settings").await;
        })
        .await;
}

async fn check(reader: &Reader, settings: Option<&str>, expected: &str) {
    reader.server.set_settings(settings);
    reader.open(RIVER).await;
    reader.heading("Сайт настроен с ошибкой").see().await;
    let told = reader.main().text().await;
    assert!(told.contains(expected), "the page does not name {expected}: {told}");
    // The driver escapes quotes in what scripts wrote.
    let bare = expected.trim_matches('"');
    reader.see_console_name(bare).await;
}

#[tokio::test]
async fn the_interface_speaks_kazakh() {
    journey()
        .run(async |reader| {
            open_in(reader, "kk").await;
            reader.region("Жаңалықтар таспасы").article().see_count(7).await;
            reader.region("Ұқсас мақалалар").see().await;
            come_near_the_comments(reader).await;
            reader.region("Пікір қалдырыңыз").button("Пікірді жіберу").see().await;
            reader.navigation("Басты мәзір").see().await;
            let days = ["Жексенбі", "Дүйсенбі", "Сейсенбі", "Сәрсенбі", "Бейсенбі", "Жұма", "Сенбі"];
            let is_weekday = async || {
                let texts = reader.banner().paragraph(any()).texts().await.join(" | ");
                days.iter().any(|day| texts.contains(&format!("{day}, "))).then_some(())
            };
            reader.until("the day of the week is there", is_weekday).await;
            reader.main().time("12 қараша 2026, 08:40").see().await;
        })
        .await;
}

#[tokio::test]
async fn the_interface_speaks_english() {
    journey()
        .run(async |reader| {
            open_in(reader, "en").await;
            reader.region("News feed").article().see_count(7).await;
            reader.region("Related articles").see().await;
            come_near_the_comments(reader).await;
            reader.region("Leave a reply").button("Post comment").see().await;
            reader.main().time("November 12, 2026, 08:40").see().await;
            reader.banner().image("overcast").see().await;
        })
        .await;
}

/// The discussion is drawn only then.
async fn come_near_the_comments(reader: &Reader) {
    let script = "const place = document.querySelector('#comments'); place?.scrollIntoView(); return Boolean(place)";
    let come = async || reader.run::<bool>(script).await.then_some(());
    reader.until("the place of the comments is there", come).await;
}

async fn open_in(reader: &Reader, language: &str) {
    let mut settings = reader.server.settings();
    settings["language"] = json!(language);
    reader.server.set_settings(Some(&settings.to_string()));
    reader.open(RIVER).await;
    reader.main().title("Уровень реки").see().await;
    let tag: String = reader.run("return document.documentElement.lang").await;
    assert_eq!(tag, language);
}

#[tokio::test]
async fn a_language_whose_words_do_not_come_is_russian() {
    journey()
        .run(async |reader| {
            reader.server.plant("/words/en.txt", Fault::Refusal(404, "none"));
            reader.expect_in_console("words/en.txt");
            open_in(reader, "en").await;
            reader.region("Похожие статьи").see().await;
            reader.main().time("12 ноября 2026, 08:40").see().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_with_plain_permalinks_is_read_as_well() {
    journey()
        .run(async |reader| {
            let mut settings = reader.server.settings();
            settings["api"] = json!("/?rest_route=/");
            settings["lists"] = json!({ "feed": 3, "related": 2 });
            reader.server.set_settings(Some(&settings.to_string()));
            reader.open(RIVER).await;
            reader.main().title("Уровень реки").see().await;
            reader.region("Лента новостей").article().see_count(3).await;
            reader.region("Похожие статьи").article().see_count(2).await;
            let comments = CommentsPart(reader);
            comments.come_near().await;
            comments.thread().see_count(7).await;
            assert!(reader.server.asked("/wp-json/").is_empty(), "all was asked in the plain form");
        })
        .await;
}
