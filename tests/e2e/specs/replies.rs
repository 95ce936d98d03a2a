//! The comment form «Оставьте ответ»: its messages, the typed text, and where a comment is sent.

use serde_json::json;

use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::pages::comments::Reply;
use crate::support::{Fault, Locate, containing, e2e_test, requests};

const FLOOD: &str = "Вы пишете слишком быстро: газета просит паузу между комментариями. Текст остался в форме.";

const REPLY: Reply<'_> =
    Reply {
        text: "Спасибо за новости с реки.", name: "Читатель", email: "chitatel@pochta.example"
    };

#[tokio::test]
async fn empty_fields_answer_beside_themselves_and_nothing_typed_is_lost() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            let (text, name, email) = (comments.text(), comments.name(), comments.email());
            comments.send().click().await;
            comments.see_note(&text, "Пожалуйста, введите ваш комментарий!").await;
            comments.see_note(&name, "Пожалуйста, введите ваше имя здесь").await;
            comments.see_note(&email, "Пожалуйста, введите адрес электронной почты").await;
            assert_eq!(text.attribute("aria-invalid").await, "true");
            text.see_focus().await;
            text.write(REPLY.text).await;
            comments.send().click().await;
            comments.see_note(&text, "").await;
            name.see_focus().await;
            assert_ne!(text.attribute("aria-invalid").await, "true", "a corrected field is valid");
            name.write(REPLY.name).await;
            email.write("chitatel").await;
            comments.send().click().await;
            comments
                .see_note(&email, "Проверьте адрес электронной почты: он должен выглядеть как imya@pochta.kz")
                .await;
            email.see_focus().await;
            comments.see_kept(&Reply { email: "chitatel", ..REPLY }).await;
            assert!(session.server.requests(requests::NEW_COMMENT).is_empty(), "nothing was sent");
        })
        .await;
}

#[tokio::test]
async fn a_first_comment_waits_for_a_moderator_then_the_site_refuses_repetition_and_haste() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments
                .form_status()
                .see_text("Спасибо! Комментарий появится для всех, когда его проверит модератор.")
                .await;
            comments.thread().see_count(8).await;
            comments.branch(REPLY.text).paragraph("Ожидает модерации").see().await;
            assert_eq!(comments.text().value().await, "", "a sent comment is not a draft any more");

            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            comments.text().write(REPLY.text).await;
            comments.send().click().await;
            comments.form_status().see_text("Такой комментарий уже есть: похоже, вы его уже отправляли.").await;
            comments.see_kept(&REPLY).await;
            comments.text().write(" И ещё раз.").await;
            comments.send().click().await;
            comments.form_status().see_text(FLOOD).await;
            let waiting = comments.form().button(containing("Отправить можно через"));
            waiting.see().await;
            let more = format!("{} И ещё раз.", REPLY.text);
            assert_eq!(comments.text().value().await, more);
            comments.name().write("\u{e007}").await;
            assert_eq!(
                session.server.requests(requests::NEW_COMMENT).len(),
                3,
                "nothing is sent before the time is over"
            );

            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(8).await;
            comments.branch(REPLY.text).paragraph("Ожидает модерации").see().await;
            assert_eq!(comments.text().value().await, more, "the draft is still there");
        })
        .await;
}

#[tokio::test]
async fn a_known_readers_comment_stands_in_its_place_at_once() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let title = "Хлеб & соль: «Наурыз» встречает гостей <осенью>";
            let comments = ArticlePage::open(session, "/hleb-i-sol/", title).await.comments().await;
            comments.thread().see_count(3).await;
            let reply =
                Reply { text: "Пирог был хорош!", name: "Роза", email: "roza.b@chitatel.example" };
            comments.fill(&reply).await;
            comments.send().click().await;
            comments.form_status().see_text("Спасибо! Ваш комментарий опубликован.").await;
            comments.thread().see_count(4).await;
            comments.branch("Ожидает модерации").see_none().await;
            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(4).await;
            comments.branch("Пирог был хорош!").see().await;
            session.region("4 комментария").see().await;
        })
        .await;
}

#[tokio::test]
async fn the_button_rests_while_a_comment_is_on_its_way() {
    e2e_test()
        .run(async |session| {
            let answer = json!({ "id": 9001, "parent": 0, "author_name": REPLY.name, "date": "2026-11-24T10:00:00",
                "date_gmt": "2026-11-24T05:00:00", "content": { "rendered": "<p>Спасибо.</p>" }, "status": "hold" });
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.fill(&REPLY).await;
            session.server.inject(requests::NEW_COMMENT, Fault::Silent);
            comments.send().click().await;
            let sending = comments.form().button("Отправляем…");
            sending.see().await;
            let is_off: bool = session.run("return document.querySelector('form [type=submit]').disabled").await;
            assert!(is_off, "the button is disabled");
            comments.see_kept(&REPLY).await;
            // Enter in a field does not send it either.
            comments.name().write("\u{e007}").await;
            session.server.inject(requests::NEW_COMMENT, Fault::Response(answer));
            comments
                .form_status()
                .see_text("Спасибо! Комментарий появится для всех, когда его проверит модератор.")
                .await;
            comments.send().see().await;
            comments.branch("Спасибо.").paragraph("Ожидает модерации").see().await;
            assert_eq!(session.server.requests(requests::NEW_COMMENT).len(), 1, "it was sent once");
        })
        .await;
}

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
            let refusal = Fault::Refusal;
            check(
                refusal(403, "rest_comment_closed"),
                "Обсуждение этой статьи уже закрыто. Ваш текст остался в форме.",
            )
            .await;
            check(
                refusal(403, "rest_comment_invalid_post_id"),
                "Статьи больше нет на сайте, ответить на неё нельзя. Ваш текст остался в форме.",
            )
            .await;
            check(refusal(409, "comment_duplicate"), "Такой комментарий уже есть: похоже, вы его уже отправляли.")
                .await;
            check(
                refusal(403, "rest_comment_draft_post"),
                "Статью вернули редакторам, отвечать на неё пока нельзя. Ваш текст остался в форме.",
            )
            .await;
            check(
                refusal(403, "rest_comment_trash_post"),
                "Статью сняли с сайта, отвечать на неё нельзя. Ваш текст остался в форме.",
            )
            .await;
            check(
                refusal(401, "rest_cannot_read_post"),
                "Статья закрыта паролем, комментировать её здесь нельзя.",
            )
            .await;
            check(
                refusal(401, "rest_comment_invalid_author"),
                "Сайт газеты не принял комментарий от имени другого читателя. Ваш текст остался в форме.",
            )
            .await;
            check(
                refusal(500, "rest_comment_failed_create"),
                "Сайт газеты не смог сохранить комментарий. Повторите через несколько минут. Ваш текст остался в форме.",
            )
            .await;
            check(
                refusal(403, "akismet_says_no"),
                "Газета не приняла комментарий. Ваш текст остался в форме. Ответ сайта: Так сказал сайт.",
            )
            .await;
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
