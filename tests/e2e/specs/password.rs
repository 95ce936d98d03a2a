//! An article behind a password: it asks, says when it is wrong, and stays open for the visit.

use thirtyfour::Key;

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Look, Reader, any, asks, containing, journey};

const PATH: &str = "/pod-parolem/";
const TITLE: &str = "Клуб подписчиков: глава из старого дневника";
const OPEN: &str = "Открыть статью";

async fn open(reader: &Reader) {
    ArticlePage::open(reader, PATH, TITLE).await;
}

async fn see_body(reader: &Reader) {
    let body = async || {
        reader
            .run::<bool>("return (document.querySelector('.prose')?.textContent.length ?? 0) > 300")
            .await
            .then_some(())
    };
    reader.until("the body is there", body).await;
    reader.main().button(OPEN).see_none().await;
}

#[tokio::test]
async fn an_article_behind_a_password_asks_for_it_and_keeps_it_for_the_visit() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("password=");
            open(reader).await;
            let form = reader.main().region("Эта статья закрыта паролем.");
            reader.main().look("image", any()).see().await;
            form.button(OPEN).click().await;
            form.status().see_text("Введите пароль.").await;
            form.field("Пароль").write("не тот").await;
            form.button(OPEN).click().await;
            form.status().see_text("Пароль не подошёл. Проверьте раскладку и регистр букв и попробуйте ещё раз.").await;
            form.field("Пароль").see_focus().await;
            assert_eq!(form.field("Пароль").attribute("aria-invalid").await, "true");
            reader
                .run::<serde_json::Value>("document.querySelector('#article-password').value = ''; return null")
                .await;
            form.field("Пароль").write("stepnoy").await;
            reader.press(Key::Enter).await;
            see_body(reader).await;
            reader.reload().await;
            see_body(reader).await;
            reader.main().link(containing("Предыдущая статья")).click().await;
            reader.main().title(TITLE).see_none().await;
            reader.back().await;
            reader.main().title(TITLE).see().await;
            see_body(reader).await;
            assert!(!reader.path().await.contains("stepnoy"), "the address does not tell the password");
        })
        .await;
}

#[tokio::test]
async fn a_password_that_cannot_be_checked_is_not_called_wrong() {
    journey()
        .run(async |reader| {
            open(reader).await;
            reader.server.plant("password=", Fault::Refusal(500, "internal_error"));
            reader.expect_in_console("password=");
            let form = reader.main().region("Эта статья закрыта паролем.");
            form.field("Пароль").write("stepnoy").await;
            form.button(OPEN).click().await;
            form.status().see_text("На сайте газеты что-то сломалось. Повторите через несколько минут.").await;
            reader.server.heal();
            form.button(OPEN).click().await;
            see_body(reader).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_a_shut_article_is_asked_or_shown_before() {
    journey()
        .run(async |reader| {
            open(reader).await;
            reader.main().button(OPEN).see().await;
            assert!(reader.server.asked("password=").is_empty());
            assert!(reader.server.asked(asks::COMMENTS).is_empty());
            reader.region("Оставьте ответ").see_none().await;
        })
        .await;
}
