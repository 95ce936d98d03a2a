//! An article by keyboard: it is shared, its reading panel is set, a comment is written.

use thirtyfour::Key;

use super::{enter, tab_to};
use crate::support::pages::ArticlePage;
use crate::support::pages::comments::SEND;
use crate::support::{Locate, e2e_test};

#[tokio::test]
async fn an_article_is_shared() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(
                "Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
                Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: async () => {} } });",
            );
            ArticlePage::open_river(session).await;
            let button = session.main().button("Скопировать ссылку");
            enter(session, &button).await;
            session.main().article().status().see_text("Ссылка скопирована").await;
            button.see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn the_reading_panel_is_set() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            let opener = session.banner().button("Вид страницы");
            enter(session, &opener).await;
            session.press(Key::Tab).await;
            session.field("100 %").see_focus().await;
            session.press(Key::Right).await;
            session.field("110 %").see_focus().await;
            let size: String = session.run("return getComputedStyle(document.documentElement).fontSize").await;
            assert_eq!(size, "17.6px");
            session.press(Key::Tab).await;
            session.field("Как на устройстве").see_focus().await;
            // Not every engine moves from the first to the last.
            session.press(Key::Right).await;
            session.press(Key::Right).await;
            session.field("Тёмные").see_focus().await;
            let paper: String = session.run("return getComputedStyle(document.body).backgroundColor").await;
            assert_eq!(paper, "rgb(21, 22, 26)");
            session.press(Key::Escape).await;
            opener.see_focus().await;
            session.field("100 %").see_none().await;
            session.press(Key::Enter).await;
            session.field("100 %").see().await;
            // Moving on closes it.
            tab_to(session, &session.main().link("Светлана Ершова")).await;
            session.field("100 %").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_is_written() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let send = comments.form().button(SEND);
            enter(session, &send).await;
            // A missing value moves the focus to the first field.
            comments.text().see_focus().await;
            comments.text().write("Пишу без мыши.").await;
            for (field, text) in [(comments.name(), "Клавиша"), (comments.email(), "klavisha@example.org")] {
                tab_to(session, &field).await;
                field.write(text).await;
            }
            enter(session, &send).await;
            comments.branch("Пишу без мыши.").see().await;
        })
        .await;
}
