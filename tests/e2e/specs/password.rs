//! An article behind a password: it asks for the password, reports a wrong one, and stays open for the session.

use thirtyfour::Key;

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Session, any, containing, e2e_test, requests};

const PATH: &str = "/pod-parolem/";
const TITLE: &str = "Клуб подписчиков: глава из старого дневника";
const OPEN: &str = "Открыть статью";

async fn open(session: &Session) {
    ArticlePage::open(session, PATH, TITLE).await;
}

async fn see_body(session: &Session) {
    let body = async || {
        session
            .run::<bool>("return (document.querySelector('.prose')?.textContent.length ?? 0) > 300")
            .await
            .then_some(())
    };
    session.until("the body is there", body).await;
    session.main().button(OPEN).see_none().await;
}

#[tokio::test]
async fn an_article_behind_a_password_asks_for_it_and_keeps_it_for_the_visit() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("password=");
            open(session).await;
            let form = session.main().region("Эта статья закрыта паролем.");
            session.main().locate("image", any()).see().await;
            form.button(OPEN).click().await;
            form.status().see_text("Введите пароль.").await;
            form.field("Пароль").write("не тот").await;
            form.button(OPEN).click().await;
            form.status().see_text("Пароль не подошёл. Проверьте раскладку и регистр букв и попробуйте ещё раз.").await;
            form.field("Пароль").see_focus().await;
            assert_eq!(form.field("Пароль").attribute("aria-invalid").await, "true");
            session
                .run::<serde_json::Value>("document.querySelector('#article-password').value = ''; return null")
                .await;
            form.field("Пароль").write("stepnoy").await;
            session.press(Key::Enter).await;
            see_body(session).await;
            session.reload().await;
            see_body(session).await;
            session.main().link(containing("Предыдущая статья")).click().await;
            session.main().title(TITLE).see_none().await;
            session.back().await;
            session.main().title(TITLE).see().await;
            see_body(session).await;
            assert!(!session.path().await.contains("stepnoy"), "the address does not tell the password");
        })
        .await;
}

#[tokio::test]
async fn a_password_that_cannot_be_checked_is_not_called_wrong() {
    e2e_test()
        .run(async |session| {
            open(session).await;
            session.server.inject("password=", Fault::Refusal(500, "internal_error"));
            session.expect_in_console("password=");
            let form = session.main().region("Эта статья закрыта паролем.");
            form.field("Пароль").write("stepnoy").await;
            form.button(OPEN).click().await;
            form.status().see_text("На сайте газеты что-то сломалось. Повторите через несколько минут.").await;
            session.server.clear_faults();
            form.button(OPEN).click().await;
            see_body(session).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_a_locked_article_is_requested_or_shown() {
    e2e_test()
        .run(async |session| {
            open(session).await;
            session.main().button(OPEN).see().await;
            assert!(session.server.requests("password=").is_empty());
            assert!(session.server.requests(requests::COMMENTS).is_empty());
            session.region("Оставьте ответ").see_none().await;
        })
        .await;
}
