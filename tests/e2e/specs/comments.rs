//! The comments: nesting, hidden comments, closed and empty threads.

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, any, containing, e2e_test, requests};

#[tokio::test]
async fn comments_stand_under_those_that_they_answer() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            session.region("7 комментариев").heading("7 комментариев").see().await;
            let under = async |words: &str, expected: usize| {
                let found = comments.branch(words).article().count().await;
                assert_eq!(found, expected, "comments in the talk that «{words}» began");
            };
            // A list item contains its replies, so counting within the outermost one counts them all.
            under("Живу на Тополиной тридцать шесть лет", 4).await;
            under("700 метров не закрывают низину", 3).await;
            let depth: usize = session
                .run("let e = [...document.querySelectorAll('#comments article')].find((a) => a.textContent.includes('Тогда спокоен'));
                    let depth = 0; while ((e = e.parentElement.closest('li'))) depth++; return depth")
                .await;
            assert_eq!(depth, 3, "an answer to an answer stands on the third level");
            let site = comments.branch("Тогда спокоен").link("Инженер на пенсии");
            assert!(site.attribute("rel").await.contains("nofollow"), "the paper does not vouch for readers' sites");
        })
        .await;
}

#[tokio::test]
async fn held_comments_and_spam_are_not_shown() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            for words in ["мост закроют уже сегодня ночью", "насосы по лучшим ценам"]
            {
                comments.branch(words).see_none().await;
            }
        })
        .await;
}

#[tokio::test]
async fn an_article_with_closed_comments_has_no_form() {
    e2e_test()
        .run(async |session| {
            let title = "Сарай на Мельничной тушили всей улицей";
            let comments = ArticlePage::open(session, "/kommentarii-zakryty/", title).await.comments().await;
            comments.region().paragraph("Комментарии к этой статье закрыты.").see().await;
            comments.form_fields().see_none().await;
            comments.form().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_without_comments_invites_to_the_first() {
    e2e_test()
        .run(async |session| {
            let title = "Свет в Заречье восстановлен";
            let comments = ArticlePage::open(session, "/odna-stroka/", title).await.comments().await;
            comments.region().paragraph("Комментариев пока нет. Ваш может стать первым.").see().await;
            comments.send().see().await;
        })
        .await;
}

#[tokio::test]
async fn comments_of_another_wordpress_are_read_as_well() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::COMMENTS, Fault::Recorded("comments_post_4.json"));
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.branch("Второй одобренный").time(any()).see().await;
            comments.branch("Асель").paragraph(containing("Второй одобренный")).see().await;
        })
        .await;
}
