//! Threads of several pages, and threads that grow while they are read.

use super::{NEWEST, SLUG, see_marked};
use crate::support::database::{add_comment, add_many_comments, find_comment};
use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER;
use crate::support::{Locate, e2e_test};

#[tokio::test]
async fn a_long_discussion_comes_page_by_page_and_none_is_missing() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            add_many_comments(SLUG, 243);
            // A reply to a comment that does not exist, and a comment that is its own parent.
            let lost = add_comment(SLUG, 777_777, "Отвечаю пустоте.", "2026-11-12 10:00:00");
            let comments = ArticlePage::open_river(session).await.comments().await;
            session.region("251 комментарий").see().await;
            comments.thread().see_count(100).await;
            comments.branch("Отвечаю пустоте.").see().await;
            let shown = async || comments.thread().count().await;
            for expected in [200, 251] {
                session.run::<Option<()>>("document.querySelector('#comments .thread').lastElementChild.scrollIntoView(); return null").await;
                session.until_equal("comments on the screen", expected, shown).await;
            }
            let twice: usize = session
                .run("const ids = [...document.querySelectorAll('#comments article')].map((a) => a.id); return ids.length - new Set(ids).size")
                .await;
            assert_eq!(twice, 0, "each is there once");
            let late = find_comment("Слово номер 240 ");
            session.open("/").await;
            session.open(&format!("{RIVER}#comment-{late}")).await;
            see_marked(session, late).await;
            comments.order().write(NEWEST).await;
            let first = async || {
                comments.thread().texts().await.first().is_some_and(|text| text.contains("Слово номер 242")).then_some(())
            };
            session.until("the newest root comes first", first).await;
            assert!(lost > 0);
        })
        .await;
}

#[tokio::test]
async fn what_others_write_meanwhile_is_offered_and_nothing_jumps() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let parent = find_comment("Живу на Тополиной");
            add_comment(SLUG, parent, "Новое под старым.", "2026-11-23 10:00:00");
            add_comment(SLUG, 0, "Новое внизу.", "2026-11-23 10:01:00");
            let before = session.scroll_top().await;
            session
                .run::<Option<()>>(
                    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null",
                )
                .await;
            let offer = comments.region().button("2 новых");
            offer.see().await;
            comments.thread().see_count(7).await;
            assert_eq!(session.scroll_top().await, before, "nothing has moved");
            offer.click().await;
            comments.thread().see_count(9).await;
            offer.see_none().await;
            comments.branch("Живу на Тополиной").article().see_count(5).await;
            see_marked(session, find_comment("Новое под старым")).await;
            session.region("9 комментариев").see().await;
        })
        .await;
}
