//! Answers that are JSON, but not what the contract says: the page stays and makes the best of them.

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
async fn an_empty_list_in_the_place_of_an_object_is_nothing() {
    e2e_test()
        .run(async |session| {
            let check = async |alter: fn(&mut Value), title: &str| {
                session.server.clear_faults();
                session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
                let page = ArticlePage::open(session, RIVER, title).await;
                page.feed().cards().see_count(7).await;
                page.adjacent_posts().link(any()).see().await;
                session.alert().see_none().await;
            };
            check(|post| post["_embedded"] = json!([]), RIVER_TITLE).await;
            check(|post| post["content"] = json!([]), RIVER_TITLE).await;
            check(|post| post["excerpt"] = json!([]), RIVER_TITLE).await;
            check(|post| post["title"] = json!([]), "Без заголовка").await;
            check(|post| post["_embedded"]["wp:featuredmedia"][0]["media_details"] = json!([]), RIVER_TITLE).await;
            check(|post| post["_embedded"]["wp:term"] = json!([[], []]), RIVER_TITLE).await;
            check(|post| post["categories"] = json!({}), RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn an_object_in_the_place_of_a_list_is_an_answer_that_nobody_understands() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::RELATED, Fault::Answer(json!({ "posts": [] })));
            let page = ArticlePage::open_river(session).await;
            page.related().alert().paragraph(containing("Сайт газеты прислал непонятный ответ")).see().await;
            page.comments().await.thread().see().await;
            session.see_console_name(requests::RELATED).await;
        })
        .await;
}

#[tokio::test]
async fn members_of_a_list_that_nobody_understands_are_left_out() {
    e2e_test()
        .run(async |session| {
            let break_two = |posts: &mut Value| {
                posts[1] = json!("не статья");
                posts[2] = json!({ "id": null });
            };
            session.server.inject(requests::FEED, Fault::altered(break_two));
            ArticlePage::open_river(session).await.feed().cards().see_count(5).await;
        })
        .await;
}

#[tokio::test]
async fn the_answers_of_another_wordpress_are_read_as_well() {
    e2e_test()
        .run(async |session| {
            let recorded = include_str!("../../fixtures/post4_embed.json");
            let mut post: Value = serde_json::from_str(recorded).expect("the fixture is JSON");
            // Its photographs are not here.
            post["_embedded"]["wp:featuredmedia"] = json!([]);
            post["content"]["rendered"] = json!("<p>Текст.</p>");
            session.server.inject(requests::ARTICLE, Fault::Answer(json!([post])));
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
