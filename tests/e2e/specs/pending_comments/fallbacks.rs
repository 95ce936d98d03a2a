//! The fallbacks for a site that takes no comments over REST.

use serde_json::json;

use super::REPLY;
use crate::support::database::{count_stored, set_option};
use crate::support::pages::ArticlePage;
use crate::support::{Locate, containing, e2e_test, requests, wordpress};

#[tokio::test]
async fn a_site_that_takes_its_own_form_only_gets_it() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            set_option("gazeta_local_rest_shut", "1");
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.branch(REPLY.text).see().await;
            comments.thread().see_count(8).await;
            comments.branch("Ожидает модерации").see_none().await;
            assert_eq!(session.server.requests(requests::CLASSIC_COMMENT).len(), 1);
            assert_eq!(count_stored(REPLY.text), 1);
        })
        .await;
}

#[tokio::test]
async fn a_site_for_registered_readers_says_so_and_the_text_stays() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            session.expect_in_console("/wp-comments-post.php");
            set_option("gazeta_local_rest_shut", "1");
            set_option("comment_registration", "1");
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.form_status().see_text("Комментировать могут только читатели, вошедшие на сайт газеты.").await;
            comments.see_kept(&REPLY).await;
            comments.form().link("Скопировать текст и открыть статью на сайте газеты").see().await;
            // The next article says so before anything is typed.
            ArticlePage(session).adjacent_posts().link(containing("Предыдущая статья")).click().await;
            comments.thread().see_none().await;
            comments.scroll_into_view().await;
            let said = comments.region().paragraph("Комментировать могут только читатели, вошедшие на сайт газеты.");
            said.see().await;
            comments.text().see_none().await;
            ArticlePage::open_river(session).await;
            comments.scroll_into_view().await;
            assert_eq!(comments.text().value().await, REPLY.text, "the draft is still there");
        })
        .await;
}

#[tokio::test]
async fn a_site_elsewhere_that_takes_no_comments_over_rest_gets_the_reader_with_the_text() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console("/wp/v2/comments");
            set_option("gazeta_local_rest_shut", "1");
            let mut settings = session.server.settings();
            settings["api"] = json!(format!("{}/wp-json/", wordpress::address()));
            session.server.set_settings(Some(&settings.to_string()));
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments
                .form_status()
                .see_text("Комментарии принимаются только на самом сайте газеты. Ваш текст остался в форме.")
                .await;
            let out = comments.form().link("Скопировать текст и открыть статью на сайте газеты");
            assert!(out.attribute("href").await.ends_with("/uroven-reki/#respond"));
            let watch = "window.copied = []; navigator.clipboard.writeText = async (text) => { copied.push(text); };
                document.querySelector('form a[target]').addEventListener('click', (event) => event.preventDefault()); return null";
            session.run::<Option<()>>(watch).await;
            out.click().await;
            let copied: Vec<String> = session.run("return copied").await;
            assert_eq!(copied, [REPLY.text]);
            comments.see_kept(&REPLY).await;
        })
        .await;
}
