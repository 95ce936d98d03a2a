//! What the comment form says when the site refuses a comment.

use super::REPLY;
use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::{Fault, e2e_test, requests};

/// Status and code of each refusal, and what the form says to it.
const REFUSALS: [(u16, &str, &str); 9] = [
    (403, "rest_comment_closed", "Обсуждение этой статьи уже закрыто. Ваш текст остался в форме."),
    (
        403,
        "rest_comment_invalid_post_id",
        "Статьи больше нет на сайте, ответить на неё нельзя. Ваш текст остался в форме.",
    ),
    (409, "comment_duplicate", "Такой комментарий уже есть: похоже, вы его уже отправляли."),
    (
        403,
        "rest_comment_draft_post",
        "Статью вернули редакторам, отвечать на неё пока нельзя. Ваш текст остался в форме.",
    ),
    (403, "rest_comment_trash_post", "Статью сняли с сайта, отвечать на неё нельзя. Ваш текст остался в форме."),
    (401, "rest_cannot_read_post", "Статья закрыта паролем, комментировать её здесь нельзя."),
    (
        401,
        "rest_comment_invalid_author",
        "Сайт газеты не принял комментарий от имени другого читателя. Ваш текст остался в форме.",
    ),
    (
        500,
        "rest_comment_failed_create",
        "Сайт газеты не смог сохранить комментарий. Повторите через несколько минут. Ваш текст остался в форме.",
    ),
    (403, "akismet_says_no", "Газета не приняла комментарий. Ваш текст остался в форме. Ответ сайта: Так сказал сайт."),
];

#[tokio::test]
async fn each_refusal_has_its_sentence_and_the_text_is_kept() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.fill(&REPLY).await;
            let check = async |fault: Fault, expected: &str| {
                session.server.inject(requests::NEW_COMMENT, fault);
                comments.send().click().await;
                comments.form_status().see_text(expected).await;
                comments.see_kept(&REPLY).await;
                session.see_console_name("/wp/v2/comments").await;
            };
            for (status, code, expected) in REFUSALS {
                check(Fault::Refusal(status, code), expected).await;
            }
            check(Fault::Html, "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.")
                .await;
        })
        .await;
}

#[tokio::test]
async fn a_refusal_that_is_about_a_field_stands_beside_it() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.fill(&REPLY).await;
            let check = async |code: &'static str, field: Locator<'_>, expected: &str| {
                session.server.inject(requests::NEW_COMMENT, Fault::Refusal(400, code));
                comments.send().click().await;
                comments.see_note(&field, expected).await;
                field.see_focus().await;
                assert_eq!(field.attribute("aria-invalid").await, "true", "{code}");
                comments.see_kept(&REPLY).await;
                session.see_console_name("/wp/v2/comments").await;
            };
            let (text, name, email) = (comments.text(), comments.name(), comments.email());
            let name_missing = "Пожалуйста, введите ваше имя здесь";
            check("comment_author_column_length", name.clone(), "Имя слишком длинное. Сократите его, пожалуйста.")
                .await;
            check("rest_comment_author_data_required", name, name_missing).await;
            check("comment_author_email_column_length", email.clone(), "Адрес почты слишком длинный.").await;
            let email_wrong = "Проверьте адрес электронной почты: он должен выглядеть как imya@pochta.kz";
            check("rest_invalid_param", email, email_wrong).await;
            check("comment_author_url_column_length", comments.site(), "Адрес сайта слишком длинный.").await;
            let long = "Комментарий слишком длинный. Разделите его на несколько, пожалуйста.";
            check("comment_content_column_length", text.clone(), long).await;
            check("rest_comment_content_invalid", text, "Пожалуйста, введите ваш комментарий!").await;
        })
        .await;
}
