//! The comment form «Оставьте ответ»: its messages, the typed text, and where a comment is sent.

mod refusals;

use serde_json::json;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Locate, Session, containing, e2e_test, requests};

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

            let more = check_haste(session, &comments).await;
            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(8).await;
            comments.branch(REPLY.text).paragraph("Ожидает модерации").see().await;
            assert_eq!(comments.text().value().await, more, "the draft is still there");
        })
        .await;
}

/// Sends the same again, then too soon; returns the text that stays in the form.
async fn check_haste(session: &Session, comments: &CommentsPart<'_>) -> String {
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
    assert_eq!(session.server.requests(requests::NEW_COMMENT).len(), 3, "nothing is sent before the time is over");
    more
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
