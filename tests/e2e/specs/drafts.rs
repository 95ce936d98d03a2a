//! Drafts, the reader's stored name, and the rules that a paper may set.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Locate, Session, containing, e2e_test, requests};

const REPLY: Reply<'_> =
    Reply { text: "Полдня печатал.", name: "Ерлан", email: "erlan@chitatel.example" };

async fn open_with(session: &Session, rules: Value) -> CommentsPart<'_> {
    let mut settings = session.server.settings();
    settings["comments"] = rules;
    session.server.set_settings(Some(&settings.to_string()));
    let comments = ArticlePage::open_river(session).await.comments().await;
    comments.thread().see_count(7).await;
    comments
}

fn answer(status: &str) -> Fault {
    Fault::Response(json!({ "id": 9001, "parent": 0, "author_name": REPLY.name, "date": "2026-11-24T10:00:00",
        "date_gmt": "2026-11-24T05:00:00", "content": { "rendered": "<p>Полдня печатал.</p>" }, "status": status }))
}

#[tokio::test]
async fn the_form_goes_to_a_comment_and_back_with_what_is_typed() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.text().write(REPLY.text).await;
            comments.region().button("Ответить: Инженер на пенсии").click().await;
            let form = comments.form_of("Ответ: Инженер на пенсии");
            let text = form.field("Комментарий");
            text.see_focus().await;
            assert_eq!(text.value().await, REPLY.text);
            comments.branch("700 метров").region("Ответ: Инженер на пенсии").see().await;
            // By keyboard: back through the form to the button before the text.
            session.press(Key::Shift + Key::Tab).await;
            form.button("Отменить ответ").see_focus().await;
            session.press(Key::Enter).await;
            comments.form().see().await;
            assert_eq!(comments.text().value().await, REPLY.text);
            comments.branch("700 метров").region("Оставьте ответ").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_draft_belongs_to_its_article_and_survives() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.region().button("Ответить: Еркин").click().await;
            comments.form_of("Ответ: Еркин").field("Комментарий").write(REPLY.text).await;
            let driver = &session.browser.driver;
            let first = driver.window().await.expect("a window");
            let second = driver.new_tab().await.expect("a tab");
            driver.close_window().await.expect("the tab with the draft is closed");
            let _ = first;
            driver.switch_to_window(second).await.expect("the other tab");
            ArticlePage::open_river(session).await.comments().await;
            let form = comments.form_of("Ответ: Еркин");
            assert_eq!(form.field("Комментарий").value().await, REPLY.text);
            ArticlePage::open(session, "/odna-stroka/", "Свет в Заречье восстановлен").await.comments().await;
            assert_eq!(comments.text().value().await, "");
        })
        .await;
}

#[tokio::test]
async fn name_and_mail_are_kept_only_when_asked_to_and_can_be_forgotten() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            session.server.inject(requests::NEW_COMMENT, answer("approved"));
            let send = async || {
                comments.fill(&REPLY).await;
                comments.send().click().await;
                comments.form_status().see_text("Спасибо! Ваш комментарий опубликован.").await;
                session.reload().await;
            };
            let kept = async || [comments.name().value().await, comments.email().value().await];
            send().await;
            assert_eq!(kept().await, ["", ""], "nobody asked to keep them");
            comments.form().field("Запомнить имя, почту и сайт в этом браузере").click().await;
            send().await;
            assert_eq!(kept().await, [REPLY.name, REPLY.email]);
            comments.form().button("Забыть").click().await;
            comments.form_status().see_text("Имя, почта и сайт забыты.").await;
            assert_eq!(kept().await, ["", ""]);
            session.reload().await;
            assert_eq!(kept().await, ["", ""]);
        })
        .await;
}

#[tokio::test]
async fn a_field_that_is_nearly_full_says_so_in_bytes() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            let name = comments.name();
            name.write(&"ж".repeat(109)).await;
            comments.see_note(&name, "").await;
            name.write("жж").await;
            comments.see_note(&name, "Занято 222 из 245 байт: буква кириллицы занимает два").await;
            name.write(&"ж".repeat(19)).await;
            comments.text().write(REPLY.text).await;
            comments.email().write(REPLY.email).await;
            comments.send().click().await;
            comments.see_note(&name, "Имя слишком длинное. Сократите его, пожалуйста.").await;
            assert!(session.server.requests(requests::NEW_COMMENT).is_empty(), "130 letters are not sent");
        })
        .await;
}

#[tokio::test]
async fn a_paper_may_ask_for_no_mail() {
    e2e_test()
        .run(async |session| {
            let comments = open_with(session, json!({ "email_required": false })).await;
            session.server.inject(requests::NEW_COMMENT, answer("approved"));
            comments.text().write(REPLY.text).await;
            comments.send().click().await;
            comments.form_status().see_text("Спасибо! Ваш комментарий опубликован.").await;
        })
        .await;
}

#[tokio::test]
async fn robots_fill_what_nobody_sees_and_type_too_fast() {
    e2e_test()
        .run(async |session| {
            let comments = open_with(session, json!({ "honeypot": true, "seconds": 4 })).await;
            session.server.inject(requests::NEW_COMMENT, answer("approved"));
            comments.fill(&REPLY).await;
            session.run::<Option<()>>("document.getElementById('comment-honeypot').value = 'x'; return null").await;
            comments.send().click().await;
            comments
                .form_status()
                .see_text("Заполнено скрытое поле, как это делают роботы. Отправьте ещё раз: мы его очистили, текст остался в форме.")
                .await;
            comments.send().click().await;
            comments
                .form_status()
                .see_text("Комментарий написан слишком быстро. Перечитайте его и отправьте ещё раз: текст остался в форме.")
                .await;
            comments.form().button(containing("Отправить можно через")).see().await;
            assert!(session.server.requests(requests::NEW_COMMENT).is_empty(), "nothing was sent");
            comments.form().button("Отправить ещё раз").click().await;
            comments.form_status().see_text("Спасибо! Ваш комментарий опубликован.").await;
        })
        .await;
}
