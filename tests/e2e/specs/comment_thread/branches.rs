//! The branches of a thread: folded, and deep.

use super::SLUG;
use crate::support::database::{add_comment, find_comment};
use crate::support::pages::ArticlePage;
use crate::support::{Locate, Screen, e2e_test};

#[tokio::test]
async fn a_branch_folds_and_says_how_many_it_holds() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let fold = comments.branch("Живу на Тополиной").locate("fold", "Ответов: 3");
            fold.click().await;
            comments.thread().see_count(4).await;
            fold.see().await;
            fold.click().await;
            comments.thread().see_count(7).await;
        })
        .await;
}

#[tokio::test]
async fn deep_answers_are_folded_then_stand_beside_what_they_answer() {
    e2e_test()
        .that_writes()
        .on(Screen::Phone)
        .run(async |session| {
            let mut parent = find_comment("Пришёл! Записал меня");
            for level in 3..9 {
                let date = format!("2026-11-12 17:{level:02}:00");
                parent = add_comment(SLUG, parent, &format!("Ответ на глубине {level}."), &date);
            }
            let comments = ArticlePage::open_river(session).await.comments().await;
            // The deep replies are folded.
            comments.thread().see_count(7).await;
            comments.branch("Пришёл! Записал меня").locate("fold", "Ответов: 6").click().await;
            comments.thread().see_count(13).await;
            comments.branch("Ответ на глубине 8.").link("в ответ Сосед").see().await;
            comments.branch("Ответ на глубине 8.").button("Ответить: Сосед").click().await;
            comments.form_of("Ответ: Сосед").field("Комментарий").write("м".repeat(90).as_str()).await;
            for width in [320, 360] {
                session.browser.set_screen(width, 740, true).await;
                let [page, screen]: [f64; 2] =
                    session.run("const root = document.documentElement; return [root.scrollWidth, root.clientWidth]").await;
                assert!(page <= screen, "at {width} px the page is {page} px wide");
                let narrow: f64 = session
                    .run("return Math.min(...[...document.querySelectorAll('#comments article, #comments textarea')].map((e) => e.clientWidth))")
                    .await;
                assert!(narrow >= 180.0, "at {width} px the narrowest comment has {narrow} px");
            }
        })
        .await;
}
