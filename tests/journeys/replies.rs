//! «Оставьте ответ»: what the form says, what happens to what is typed, and where a comment goes.

use serde_json::json;

use crate::pages::ArticlePage;
use crate::pages::comments::Reply;
use crate::support::{Fault, Look, asks, journey};

const REPLY: Reply<'_> =
    Reply {
        text: "Спасибо за новости с реки.", name: "Читатель", email: "chitatel@pochta.example"
    };

#[tokio::test]
async fn empty_fields_answer_beside_themselves_and_nothing_typed_is_lost() {
    journey()
        .run(async |reader| {
            let comments = ArticlePage::open_river(reader).await.comments();
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
            assert_ne!(text.attribute("aria-invalid").await, "true", "a field that was mended is right");
            name.write(REPLY.name).await;
            email.write("chitatel").await;
            comments.send().click().await;
            comments
                .see_note(&email, "Проверьте адрес электронной почты: он должен выглядеть как imya@pochta.kz")
                .await;
            email.see_focus().await;
            comments.see_kept(&Reply { email: "chitatel", ..REPLY }).await;
            assert!(reader.server.asked(asks::NEW_COMMENT).is_empty(), "nothing was sent");
        })
        .await;
}

#[tokio::test]
async fn a_first_comment_waits_for_a_moderator_then_the_site_refuses_repetition_and_haste() {
    journey()
        .that_writes()
        .run(async |reader| {
            let comments = ArticlePage::open_river(reader).await.comments();
            comments.thread().see_count(7).await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.said().see_text("Спасибо! Комментарий появится для всех, когда его проверит модератор.").await;
            comments.thread().see_count(8).await;
            comments.talk(REPLY.text).paragraph("Ожидает модерации").see().await;
            assert_eq!(comments.text().value().await, "", "what was sent is no draft any more");

            reader.expect_in_console(asks::NEW_COMMENT.trim_start_matches("POST "));
            comments.text().write(REPLY.text).await;
            comments.send().click().await;
            comments.said().see_text("Такой комментарий уже есть: похоже, вы его уже отправляли.").await;
            comments.see_kept(&REPLY).await;
            comments.text().write(" И ещё раз.").await;
            comments.send().click().await;
            comments.said().see_text("Вы пишете слишком быстро. Подождите 15 секунд и отправьте ещё раз.").await;
            assert_eq!(comments.text().value().await, format!("{} И ещё раз.", REPLY.text));

            reader.reload().await;
            comments.thread().see_count(7).await;
        })
        .await;
}

#[tokio::test]
async fn a_known_readers_comment_stands_in_its_place_at_once() {
    journey()
        .that_writes()
        .run(async |reader| {
            let title = "Хлеб & соль: «Наурыз» встречает гостей <осенью>";
            let comments = ArticlePage::open(reader, "/hleb-i-sol/", title).await.comments();
            comments.thread().see_count(3).await;
            let reply =
                Reply { text: "Пирог был хорош!", name: "Роза", email: "roza.b@chitatel.example" };
            comments.fill(&reply).await;
            comments.send().click().await;
            comments.said().see_text("Спасибо! Ваш комментарий опубликован.").await;
            comments.thread().see_count(4).await;
            comments.talk("Ожидает модерации").see_none().await;
            reader.reload().await;
            comments.thread().see_count(4).await;
            comments.talk("Пирог был хорош!").see().await;
            reader.region("4 комментария").see().await;
        })
        .await;
}

#[tokio::test]
async fn the_button_rests_while_a_comment_is_on_its_way() {
    journey()
        .run(async |reader| {
            let answer = json!({ "id": 9001, "parent": 0, "author_name": REPLY.name, "date": "2026-11-24T10:00:00",
                "date_gmt": "2026-11-24T05:00:00", "content": { "rendered": "<p>Спасибо.</p>" }, "status": "hold" });
            let comments = ArticlePage::open_river(reader).await.comments();
            comments.fill(&REPLY).await;
            reader.server.plant(asks::NEW_COMMENT, Fault::Silent);
            comments.send().click().await;
            let sending = comments.form().button("Отправляем…");
            sending.see().await;
            let is_off: bool = reader.run("return document.querySelector('form [type=submit]').disabled").await;
            assert!(is_off, "the button is disabled");
            comments.see_kept(&REPLY).await;
            // Enter in a field sends nothing either.
            comments.name().write("\u{e007}").await;
            reader.server.plant(asks::NEW_COMMENT, Fault::Answer(answer));
            comments.said().see_text("Спасибо! Комментарий появится для всех, когда его проверит модератор.").await;
            comments.send().see().await;
            comments.talk("Спасибо.").paragraph("Ожидает модерации").see().await;
            assert_eq!(reader.server.asked(asks::NEW_COMMENT).len(), 1, "it was sent once");
        })
        .await;
}

#[tokio::test]
async fn each_refusal_has_its_sentence_and_the_text_is_kept() {
    journey()
        .run(async |reader| {
            let comments = ArticlePage::open_river(reader).await.comments();
            comments.fill(&REPLY).await;
            let check = async |fault: Fault, expected: &str| {
                reader.server.plant(asks::NEW_COMMENT, fault);
                comments.send().click().await;
                comments.said().see_text(expected).await;
                comments.see_kept(&REPLY).await;
                reader.see_console_name("/wp/v2/comments").await;
            };
            let refusal = Fault::Refusal;
            check(
                refusal(401, "rest_comment_login_required"),
                "Газета принимает комментарии только от вошедших на сайт читателей. Ваш текст остался в форме.",
            )
            .await;
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
            check(refusal(400, "comment_flood"), "Вы пишете слишком быстро. Подождите 15 секунд и отправьте ещё раз.")
                .await;
            check(
                refusal(403, "akismet_says_no"),
                "Газета не приняла комментарий. Ваш текст остался в форме. Ответ сайта: Так сказал сайт.",
            )
            .await;
            check(Fault::Down, "Нет связи с сайтом газеты. Проверьте интернет и повторите.").await;
            check(Fault::Html, "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.")
                .await;
        })
        .await;
}

#[tokio::test]
async fn a_refusal_that_is_about_a_field_stands_beside_it() {
    journey()
        .run(async |reader| {
            let comments = ArticlePage::open_river(reader).await.comments();
            comments.fill(&REPLY).await;
            reader.server.plant(asks::NEW_COMMENT, Fault::Refusal(400, "comment_author_column_length"));
            comments.send().click().await;
            comments.see_note(&comments.name(), "Имя слишком длинное. Сократите его, пожалуйста.").await;
            comments.name().see_focus().await;
            comments.see_kept(&REPLY).await;
            reader.see_console_name("/wp/v2/comments").await;
        })
        .await;
}
