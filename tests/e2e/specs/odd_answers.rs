//! Answers that are JSON, but not what the contract says: the page stays and makes the best of them.

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::masthead::PAPER;
use crate::support::{Fault, Look, any, asks, containing, journey};

#[tokio::test]
async fn an_article_without_a_title_still_has_a_name() {
    journey()
        .run(async |reader| {
            reader
                .server
                .plant(asks::ARTICLE, Fault::altered_post(|post| drop(post.as_object_mut().unwrap().remove("title"))));
            let page = ArticlePage::open(reader, RIVER, "Без заголовка").await;
            page.see_surroundings().await;
            reader.server.heal();
            // In a list it still needs something to click on.
            reader.server.plant(asks::FEED, Fault::altered(|posts| posts[0]["title"] = json!({ "rendered": " " })));
            reader.reload().await;
            page.feed().titles().see_text("Без заголовка").await;
        })
        .await;
}

#[tokio::test]
async fn a_writer_whom_the_site_hides_is_left_out() {
    journey()
        .run(async |reader| {
            let error = json!({ "code": "rest_user_invalid_id", "message": "Неверный ID пользователя.", "data": { "status": 404 } });
            reader.server.plant(asks::ARTICLE, Fault::altered_post(move |post| post["_embedded"]["author"] = json!([error])));
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            reader.main().time("12 ноября 2026, 08:40").see().await;
            reader.main().link("Светлана Ершова").see_none().await;
            reader.main().look("definition", containing("Неверный")).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_empty_list_in_the_place_of_an_object_is_nothing() {
    journey()
        .run(async |reader| {
            let check = async |alter: fn(&mut Value), title: &str| {
                reader.server.heal();
                reader.server.plant(asks::ARTICLE, Fault::altered_post(alter));
                let page = ArticlePage::open(reader, RIVER, title).await;
                page.feed().cards().see_count(7).await;
                page.neighbours().link(any()).see().await;
                reader.alert().see_none().await;
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
    journey()
        .run(async |reader| {
            reader.server.plant(asks::RELATED, Fault::Answer(json!({ "posts": [] })));
            let page = ArticlePage::open_river(reader).await;
            page.related().alert().paragraph(containing("Сайт газеты прислал непонятный ответ")).see().await;
            page.comments().await.thread().see().await;
            reader.see_console_name(asks::RELATED).await;
        })
        .await;
}

#[tokio::test]
async fn members_of_a_list_that_nobody_understands_are_left_out() {
    journey()
        .run(async |reader| {
            let break_two = |posts: &mut Value| {
                posts[1] = json!("не статья");
                posts[2] = json!({ "id": null });
            };
            reader.server.plant(asks::FEED, Fault::altered(break_two));
            ArticlePage::open_river(reader).await.feed().cards().see_count(5).await;
        })
        .await;
}

#[tokio::test]
async fn the_answers_of_another_wordpress_are_read_as_well() {
    journey()
        .run(async |reader| {
            let recorded = include_str!("../../fixtures/post4_embed.json");
            let mut post: Value = serde_json::from_str(recorded).expect("the fixture is JSON");
            // Its photographs are not here.
            post["_embedded"]["wp:featuredmedia"] = json!([]);
            post["content"]["rendered"] = json!("<p>Текст.</p>");
            reader.server.plant(asks::ARTICLE, Fault::Answer(json!([post])));
            reader.server.plant(asks::SITE, Fault::Recorded("root.json"));
            reader.server.plant(asks::FEED, Fault::Recorded("posts_per_page_7.json"));
            reader.server.plant(asks::MENU_ITEMS, Fault::Recorded("menu-items.json"));
            let page = ArticlePage::open(reader, "/novost-1/", "Новость номер 1: «Паводок» & меры").await;
            reader.see_title("Новость номер 1: «Паводок» & меры — Индустриальная Караганда").await;
            page.masthead().menu().link("Главная").see().await;
            page.masthead().banner().link("Индустриальная Караганда").see().await;
            page.feed().titles().see_count(7).await;
            page.feed().more().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_does_not_tell_its_name_is_still_read() {
    journey()
        .run(async |reader| {
            reader.server.plant(asks::SITE, Fault::Refusal(401, "rest_login_required"));
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            reader.see_title(RIVER_TITLE).await;
            page.masthead().banner().link(PAPER).see_none().await;
            reader.see_console_name("/wp-json/?_fields=").await;
        })
        .await;
}
