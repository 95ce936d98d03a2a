//! Responses that are JSON but break the contract: the page shows what is usable. How such responses are decoded is
//! tested in `tests/native/contract.rs`.

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::masthead::PAPER;
use crate::support::{Fault, Locate, any, containing, e2e_test, requests};

#[tokio::test]
async fn an_article_without_a_title_still_has_a_name() {
    e2e_test()
        .run(async |session| {
            session.server.inject(
                requests::ARTICLE,
                Fault::altered_post(|post| drop(post.as_object_mut().unwrap().remove("title"))),
            );
            let page = ArticlePage::open(session, RIVER, "Без заголовка").await;
            page.see_surroundings().await;
            session.server.clear_faults();
            // In a list it still needs something to click on.
            session
                .server
                .inject(requests::FEED, Fault::altered(|posts| posts[0]["title"] = json!({ "rendered": " " })));
            session.reload().await;
            page.feed().titles().see_text("Без заголовка").await;
        })
        .await;
}

#[tokio::test]
async fn a_writer_whom_the_site_hides_is_left_out() {
    e2e_test()
        .run(async |session| {
            let error = json!({ "code": "rest_user_invalid_id", "message": "Неверный ID пользователя.", "data": { "status": 404 } });
            session.server.inject(requests::ARTICLE, Fault::altered_post(move |post| post["_embedded"]["author"] = json!([error])));
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            session.main().time("12 ноября 2026, 08:40").see().await;
            session.main().link("Светлана Ершова").see_none().await;
            session.main().locate("definition", containing("Неверный")).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_with_empty_lists_in_the_place_of_objects_is_still_an_article() {
    e2e_test()
        .run(async |session| {
            let empty = |post: &mut Value| {
                for field in ["_embedded", "content", "excerpt", "title"] {
                    post[field] = json!([]);
                }
                post["categories"] = json!({});
            };
            session.server.inject(requests::ARTICLE, Fault::altered_post(empty));
            let page = ArticlePage::open(session, RIVER, "Без заголовка").await;
            page.feed().cards().see_count(7).await;
            page.adjacent_posts().link(any()).see().await;
            session.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn the_answers_of_another_wordpress_are_read_as_well() {
    e2e_test()
        .run(async |session| {
            let recorded = include_str!("../../fixtures/post4_embed.json");
            let mut post: Value = serde_json::from_str(recorded).expect("the fixture is JSON");
            // Its photographs are missing here.
            post["_embedded"]["wp:featuredmedia"] = json!([]);
            post["content"]["rendered"] = json!("<p>Текст.</p>");
            session.server.inject(requests::ARTICLE, Fault::Response(json!([post])));
            session.server.inject(requests::SITE, Fault::Recorded("root.json"));
            session.server.inject(requests::FEED, Fault::Recorded("posts_per_page_7.json"));
            session.server.inject(requests::MENU_ITEMS, Fault::Recorded("menu-items.json"));
            let page = ArticlePage::open(session, "/novost-1/", "Новость номер 1: «Паводок» & меры").await;
            session.see_title("Новость номер 1: «Паводок» & меры — Индустриальная Караганда").await;
            page.masthead().menu().link("Главная").see().await;
            page.masthead().banner().link("Индустриальная Караганда").see().await;
            page.feed().titles().see_count(7).await;
            page.feed().more().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_does_not_tell_its_name_is_still_read() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::SITE, Fault::Refusal(401, "rest_login_required"));
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            session.see_title(RIVER_TITLE).await;
            page.masthead().banner().link(PAPER).see_none().await;
            session.see_console_name("/wp-json/?_fields=").await;
        })
        .await;
}
