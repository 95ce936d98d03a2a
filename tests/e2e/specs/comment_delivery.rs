//! No text that a reader has typed is lost, and none is stored twice. The tests drive the real WordPress through every
//! outcome of sending. After each, the text is in WordPress's database exactly once, or still on the reader's side: in
//! the form, in its draft, or among the pending comments in the browser's storage.

mod table;

use std::sync::Arc;

use serde_json::Value;

use self::table::Table;

use crate::support::browser::{Browser, Engine};
use crate::support::database::{age_comments, set_article, set_option, sql};
use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

const RIVER: &str = "uroven-reki";
const NAME: &str = "Роза";
/// A reader with approved comments, whose new comments need no moderator.
const KNOWN: &str = "roza.b@chitatel.example";
const UNKNOWN: &str = "novyy@chitatel.example";

const FORGET: &str = r#"
    localStorage.clear();
    await new Promise((done) => {
        const request = indexedDB.open("gazeta", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("outbox", { autoIncrement: true });
        request.onsuccess = () => {
            const transaction = request.result.transaction("outbox", "readwrite");
            transaction.objectStore("outbox").clear();
            transaction.oncomplete = () => { request.result.close(); done(); };
        };
    });
    return null;"#;

/// Opens a page without stored data, on a site where the last comment is an hour old.
async fn start(session: &Session) -> CommentsPart<'_> {
    session.server.clear_faults();
    session.run::<Option<()>>(&format!("return (async () => {{ {FORGET} }})()")).await;
    age_comments();
    ArticlePage::open_river(session).await.comments().await
}

async fn write(comments: &CommentsPart<'_>, text: &str, email: &str) {
    comments.thread().see().await;
    comments.fill(&Reply { text, name: NAME, email }).await;
    comments.send().click().await;
}

async fn come_online(session: &Session) {
    session.run::<Option<()>>("dispatchEvent(new Event('online')); return null").await;
}

#[tokio::test]
async fn every_text_is_stored_once_or_still_with_the_reader() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console("/wp/v2/comments");
            session.expect_in_console("/wp-comments-post.php");
            session.expect_in_console("ERR_INTERNET_DISCONNECTED");
            ArticlePage::open_river(session).await;
            let mut table = Table::default();
            check_taken(session, &mut table).await;
            check_refused(session, &mut table).await;
            check_classic(session, &mut table).await;
            check_dropped(session, &mut table).await;
            check_tabs(session, &mut table).await;
            check_offline(session, &mut table).await;
            table.print();
        })
        .await;
}

async fn check_taken(session: &Session, table: &mut Table) {
    let comments = start(session).await;
    write(&comments, "Опубликован сразу.", KNOWN).await;
    table.note(session, "success", "Опубликован сразу.", 1, &[]).await;
    let comments = start(session).await;
    write(&comments, "Ждёт модератора.", UNKNOWN).await;
    table.note(session, "held for moderation", "Ждёт модератора.", 1, &[]).await;
    let comments = start(session).await;
    comments.text().write("Нажато дважды.").await;
    comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
    let twice =
        "const button = document.querySelector('form [type=submit]'); button.click(); button.click(); return null";
    session.run::<Option<()>>(twice).await;
    table.note(session, "sent by a double click", "Нажато дважды.", 1, &[]).await;
}

async fn check_refused(session: &Session, table: &mut Table) {
    let in_form = ["form", "draft"];
    let comments = start(session).await;
    write(&comments, "Дважды одно и то же.", KNOWN).await;
    table.note(session, "sent, to be sent again", "Дважды одно и то же.", 1, &[]).await;
    comments.fill(&Reply { text: "Дважды одно и то же.", name: "", email: "" }).await;
    comments.send().click().await;
    comments.form().status().see_text("Такой комментарий уже есть: похоже, вы его уже отправляли.").await;
    table.note(session, "refused: duplicate (409)", "Дважды одно и то же.", 1, &in_form).await;
    comments.text().write(" Слишком скоро.").await;
    comments.send().click().await;
    table.note(session, "refused: flood (400)", "Дважды одно и то же. Слишком скоро.", 0, &in_form).await;
    let cases = [
        ("refused: comments closed meanwhile (403)", "comment_status", "closed", "open"),
        ("refused: article is a draft again (403)", "post_status", "draft", "publish"),
        ("refused: article in the trash (403)", "post_status", "trash", "publish"),
        ("refused: article has a password now (401)", "post_password", "тайна", ""),
    ];
    for (case, column, value, before) in cases {
        let comments = start(session).await;
        comments.thread().see().await;
        set_article(RIVER, column, value);
        write(&comments, case, KNOWN).await;
        table.note(session, case, case, 0, &in_form).await;
        set_article(RIVER, column, before);
    }
    let comments = start(session).await;
    write(&comments, "Почта короче, чем думает сайт.", "a@b.c").await;
    table.note(session, "refused: malformed e-mail (400)", "Почта короче, чем думает сайт.", 0, &in_form).await;
}

async fn check_classic(session: &Session, table: &mut Table) {
    set_option("gazeta_local_rest_shut", "1");
    let comments = start(session).await;
    write(&comments, "Через обычную форму & по-русски.", KNOWN).await;
    table.note(session, "REST shut, WordPress's own form takes it", "Через обычную форму & по-русски.", 1, &[]).await;
    let comments = start(session).await;
    write(&comments, "Через обычную форму, к модератору.", UNKNOWN).await;
    let case = "REST shut, its own form holds it";
    table.note(session, case, "Через обычную форму, к модератору.", 1, &[]).await;
    set_option("comment_registration", "1");
    let comments = start(session).await;
    write(&comments, "Только для вошедших.", KNOWN).await;
    table.note(session, "refused: only for registered readers", "Только для вошедших.", 0, &["form", "draft"]).await;
    set_option("comment_registration", "0");
    set_option("gazeta_local_rest_shut", "");
}

async fn check_dropped(session: &Session, table: &mut Table) {
    let comments = start(session).await;
    session.server.inject(requests::NEW_COMMENT, Fault::Down);
    write(&comments, "Связь пропала по дороге туда.", KNOWN).await;
    table.note(session, "dropped before it was stored", "Связь пропала по дороге туда.", 0, &["outbox"]).await;
    session.server.clear_faults();
    come_online(session).await;
    table.note(session, "  and sent again by itself", "Связь пропала по дороге туда.", 1, &[]).await;
    let text = "Связь пропала по дороге обратно: 5 < 6 & «хлеб».";
    let comments = start(session).await;
    session.server.inject(requests::NEW_COMMENT, Fault::DropAfter);
    write(&comments, text, KNOWN).await;
    table.note(session, "dropped after it was stored", text, 1, &["outbox"]).await;
    session.server.clear_faults();
    come_online(session).await;
    table.note(session, "  and sent again: 409 tells that it had arrived", text, 1, &[]).await;
    let comments = start(session).await;
    session.server.inject(requests::NEW_COMMENT, Fault::Down);
    write(&comments, "Пока ждал связи, обсуждение закрыли.", KNOWN).await;
    table.note(session, "dropped, and closed meanwhile", "Пока ждал связи, обсуждение закрыли.", 0, &["outbox"]).await;
    set_article(RIVER, "comment_status", "closed");
    session.server.clear_faults();
    come_online(session).await;
    let case = "  refused: back in the form, with the reason";
    table.note(session, case, "Пока ждал связи, обсуждение закрыли.", 0, &["form", "draft"]).await;
    set_article(RIVER, "comment_status", "open");
}

async fn check_tabs(session: &Session, table: &mut Table) {
    let driver = &session.browser.driver;
    let comments = start(session).await;
    comments.thread().see().await;
    comments.fill(&Reply { text: "Из двух вкладок.", name: NAME, email: KNOWN }).await;
    let first = driver.window().await.expect("a window");
    let second = session.browser.open_tab().await;
    driver.switch_to_window(second.clone()).await.expect("the second tab");
    let comments = ArticlePage::open_river(session).await.comments().await;
    comments.thread().see().await;
    assert_eq!(comments.text().value().await, "Из двух вкладок.", "the draft is there in the other tab");
    comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
    // Both buttons are pressed at the same time, and the site responds slowly.
    session.server.inject(requests::NEW_COMMENT, Fault::late(700));
    session.server.clear_requests();
    let at: f64 = session.run("return Date.now() + 3000").await;
    let press = format!(
        "setTimeout(() => document.querySelector('form [type=submit]').click(), {at} - Date.now()); return null"
    );
    session.run::<Option<()>>(&press).await;
    driver.switch_to_window(first.clone()).await.expect("the first tab");
    session.run::<Option<()>>(&press).await;
    let both = async || (session.server.count_answered(requests::NEW_COMMENT) == 2).then_some(());
    session.until("both tabs have sent, and have their responses", both).await;
    table.note_stored("sent from two tabs at once", "Из двух вкладок.", "form of one tab");
    let comments = start(session).await;
    session.server.inject(requests::NEW_COMMENT, Fault::Down);
    write(&comments, "Ждёт, а вкладок две.", KNOWN).await;
    table.note(session, "waits while two tabs are open", "Ждёт, а вкладок две.", 0, &["outbox"]).await;
    session.server.clear_faults();
    for tab in [&second, &first] {
        driver.switch_to_window(tab.clone()).await.expect("a tab");
        come_online(session).await;
    }
    table.note(session, "  and both tabs come online", "Ждёт, а вкладок две.", 1, &[]).await;
    driver.switch_to_window(second).await.expect("the second tab");
    driver.close_window().await.expect("it can be closed");
    driver.switch_to_window(first).await.expect("the first tab");
}

async fn check_offline(session: &Session, table: &mut Table) {
    let texts = ["Без связи, первый.", "Без связи, второй.", "Без связи, третий."];
    let comments = start(session).await;
    comments.thread().see().await;
    session.set_offline(true).await;
    for text in texts {
        comments.fill(&Reply { text, name: "", email: "" }).await;
        if text == texts[0] {
            comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
        }
        comments.send().click().await;
        comments.branch(text).paragraph("Будет отправлен").see().await;
        table.note(session, &format!("offline: {text}"), text, 0, &["outbox"]).await;
    }
    session.set_offline(false).await;
    for text in texts {
        table.note(session, &format!("  online: {text}"), text, 1, &[]).await;
    }
    let query =
        "SELECT comment_content AS text FROM wp_comments WHERE comment_content LIKE 'Без связи%' ORDER BY comment_ID";
    let stored: Vec<Value> = sql(query, &[]).into_iter().map(|mut row| row["text"].take()).collect();
    assert_eq!(stored, texts, "in the order in which they were written");
}

#[tokio::test]
async fn a_comment_being_sent_survives_a_killed_browser() {
    e2e_test()
        .not_in(Engine::WebKit, "sessions of its driver keep nothing on disk, so nothing of them can outlive a browser")
        .that_writes()
        .run(async |session| {
            // The site may have stored the comment before the browser was killed; then it reports a duplicate.
            session.expect_in_console("/wp/v2/comments");
            let mut table = Table::default();
            check_killed(session, &mut table).await;
            table.print();
        })
        .await;
}

/// The browser that is killed has a profile of its own, which remains.
async fn check_killed(session: &Session, table: &mut Table) {
    let profile = std::env::temp_dir().join(format!("gazeta-profile-{}", std::process::id()));
    let text = "Браузер убит, пока отправлял.";
    age_comments();
    session.server.inject(requests::NEW_COMMENT, Fault::Silent);
    let browser = Browser::start_in(Engine::chosen(), &profile).await;
    let doomed = Session::new(browser, Arc::clone(&session.server));
    let comments = ArticlePage::open_river(&doomed).await.comments().await;
    write(&comments, text, KNOWN).await;
    comments.form().button("Отправляем…").see().await;
    table.note(&doomed, "on its way when the browser is killed", text, 0, &["form", "draft", "outbox"]).await;
    let Session { browser, .. } = doomed;
    browser.kill();
    session.server.clear_faults();
    let browser = Browser::start_in(Engine::chosen(), &profile).await;
    let revived = Session::new(browser, Arc::clone(&session.server));
    ArticlePage::open_river(&revived).await.comments().await;
    table.note(&revived, "  and sent by the next start", text, 1, &[]).await;
    revived.browser.close().await;
    let _ = std::fs::remove_dir_all(&profile);
}
