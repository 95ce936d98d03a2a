//! Responses of other sites: the page shows what is usable. Odd fields are tested in `tests/component/views.rs`, decoding
//! in `crates/wordpress/tests/native/contract.rs`.

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER_TITLE;
use crate::support::pages::masthead::PAPER;
use crate::support::{Fault, Locate, e2e_test, requests};

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
            // Its lists do not tell how long they are.
            page.feed().more().see().await;
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
