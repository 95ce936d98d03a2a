//! Nothing that a reader has typed is lost, and nothing is stored twice: the real WordPress is driven through every way
//! in which a sending can end. After each, a text is in WordPress's database exactly once, or still in the reader's
//! hands: in the form, in its draft, or in the outbox on the disk.

mod table;

use std::sync::Arc;

use serde_json::Value;

use self::table::Table;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::browser::{Browser, Session};
use crate::support::ledger::{age_comments, set_article, set_option, sql};
use crate::support::{Fault, Look, Reader, asks, journey};

const RIVER: &str = "uroven-reki";
const NAME: &str = "Роза";
/// She has comments that were let through, so hers need no moderator.
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

/// A page without a past, and a site that has heard of nobody for an hour.
async fn start(reader: &Reader) -> CommentsPart<'_> {
    reader.server.heal();
    reader.run::<Option<()>>(&format!("return (async () => {{ {FORGET} }})()")).await;
    age_comments();
    ArticlePage::open_river(reader).await.comments().await
}

async fn write(comments: &CommentsPart<'_>, text: &str, email: &str) {
    comments.thread().see().await;
    comments.fill(&Reply { text, name: NAME, email }).await;
    comments.send().click().await;
}

async fn come_online(reader: &Reader) {
    reader.run::<Option<()>>("dispatchEvent(new Event('online')); return null").await;
}

#[tokio::test]
async fn every_word_is_stored_once_or_still_in_hand() {
    journey()
        .that_writes()
        .run(async |reader| {
            reader.expect_in_console("/wp/v2/comments");
            reader.expect_in_console("/wp-comments-post.php");
            reader.expect_in_console("ERR_INTERNET_DISCONNECTED");
            ArticlePage::open_river(reader).await;
            let mut table = Table::default();
            check_taken(reader, &mut table).await;
            check_refused(reader, &mut table).await;
            check_classic(reader, &mut table).await;
            check_dropped(reader, &mut table).await;
            check_tabs(reader, &mut table).await;
            check_offline(reader, &mut table).await;
            table.print();
        })
        .await;
}

async fn check_taken(reader: &Reader, table: &mut Table) {
    let comments = start(reader).await;
    write(&comments, "Опубликован сразу.", KNOWN).await;
    table.note(reader, "success", "Опубликован сразу.", 1, &[]).await;
    let comments = start(reader).await;
    write(&comments, "Ждёт модератора.", UNKNOWN).await;
    table.note(reader, "held for moderation", "Ждёт модератора.", 1, &[]).await;
    let comments = start(reader).await;
    comments.text().write("Нажато дважды.").await;
    comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
    let twice =
        "const button = document.querySelector('form [type=submit]'); button.click(); button.click(); return null";
    reader.run::<Option<()>>(twice).await;
    table.note(reader, "sent by a double click", "Нажато дважды.", 1, &[]).await;
}

async fn check_refused(reader: &Reader, table: &mut Table) {
    let in_form = ["form", "draft"];
    let comments = start(reader).await;
    write(&comments, "Дважды одно и то же.", KNOWN).await;
    table.note(reader, "sent, to be sent again", "Дважды одно и то же.", 1, &[]).await;
    comments.fill(&Reply { text: "Дважды одно и то же.", name: "", email: "" }).await;
    comments.send().click().await;
    comments.form().status().see_text("Такой комментарий уже есть: похоже, вы его уже отправляли.").await;
    table.note(reader, "refused: duplicate (409)", "Дважды одно и то же.", 1, &in_form).await;
    comments.text().write(" Слишком скоро.").await;
    comments.send().click().await;
    table.note(reader, "refused: flood (400)", "Дважды одно и то же. Слишком скоро.", 0, &in_form).await;
    let cases = [
        ("refused: comments closed meanwhile (403)", "comment_status", "closed", "open"),
        ("refused: article is a draft again (403)", "post_status", "draft", "publish"),
        ("refused: article in the trash (403)", "post_status", "trash", "publish"),
        ("refused: article has a password now (401)", "post_password", "тайна", ""),
    ];
    for (case, column, value, before) in cases {
        let comments = start(reader).await;
        comments.thread().see().await;
        set_article(RIVER, column, value);
        write(&comments, case, KNOWN).await;
        table.note(reader, case, case, 0, &in_form).await;
        set_article(RIVER, column, before);
    }
    let comments = start(reader).await;
    write(&comments, "Почта короче, чем думает сайт.", "a@b.c").await;
    table.note(reader, "refused: malformed e-mail (400)", "Почта короче, чем думает сайт.", 0, &in_form).await;
}

async fn check_classic(reader: &Reader, table: &mut Table) {
    set_option("gazeta_local_rest_shut", "1");
    let comments = start(reader).await;
    write(&comments, "Через обычную форму & по-русски.", KNOWN).await;
    table.note(reader, "REST shut, WordPress's own form takes it", "Через обычную форму & по-русски.", 1, &[]).await;
    let comments = start(reader).await;
    write(&comments, "Через обычную форму, к модератору.", UNKNOWN).await;
    let case = "REST shut, its own form holds it";
    table.note(reader, case, "Через обычную форму, к модератору.", 1, &[]).await;
    set_option("comment_registration", "1");
    let comments = start(reader).await;
    write(&comments, "Только для вошедших.", KNOWN).await;
    table.note(reader, "refused: only for registered readers", "Только для вошедших.", 0, &["form", "draft"]).await;
    set_option("comment_registration", "0");
    set_option("gazeta_local_rest_shut", "");
}

async fn check_dropped(reader: &Reader, table: &mut Table) {
    let comments = start(reader).await;
    reader.server.plant(asks::NEW_COMMENT, Fault::Down);
    write(&comments, "Связь пропала по дороге туда.", KNOWN).await;
    table.note(reader, "dropped before it was stored", "Связь пропала по дороге туда.", 0, &["outbox"]).await;
    reader.server.heal();
    come_online(reader).await;
    table.note(reader, "  and sent again by itself", "Связь пропала по дороге туда.", 1, &[]).await;
    let text = "Связь пропала по дороге обратно: 5 < 6 & «хлеб».";
    let comments = start(reader).await;
    reader.server.plant(asks::NEW_COMMENT, Fault::DropAfter);
    write(&comments, text, KNOWN).await;
    table.note(reader, "dropped after it was stored", text, 1, &["outbox"]).await;
    reader.server.heal();
    come_online(reader).await;
    table.note(reader, "  and sent again: 409 tells that it had arrived", text, 1, &[]).await;
    let comments = start(reader).await;
    reader.server.plant(asks::NEW_COMMENT, Fault::Down);
    write(&comments, "Пока ждал связи, обсуждение закрыли.", KNOWN).await;
    table.note(reader, "dropped, and closed meanwhile", "Пока ждал связи, обсуждение закрыли.", 0, &["outbox"]).await;
    set_article(RIVER, "comment_status", "closed");
    reader.server.heal();
    come_online(reader).await;
    let case = "  refused: back in the form, with the reason";
    table.note(reader, case, "Пока ждал связи, обсуждение закрыли.", 0, &["form", "draft"]).await;
    set_article(RIVER, "comment_status", "open");
}

async fn check_tabs(reader: &Reader, table: &mut Table) {
    let driver = &reader.session.driver;
    let comments = start(reader).await;
    comments.thread().see().await;
    comments.fill(&Reply { text: "Из двух вкладок.", name: NAME, email: KNOWN }).await;
    let first = driver.window().await.expect("a window");
    let second = reader.session.open_tab().await;
    driver.switch_to_window(second.clone()).await.expect("the second tab");
    let comments = ArticlePage::open_river(reader).await.comments().await;
    comments.thread().see().await;
    assert_eq!(comments.text().value().await, "Из двух вкладок.", "the draft is there in the other tab");
    comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
    // Both buttons are pressed at one moment, and the site takes its time.
    reader.server.plant(asks::NEW_COMMENT, Fault::late(700));
    reader.server.forget_asked();
    let at: f64 = reader.run("return Date.now() + 3000").await;
    let press = format!(
        "setTimeout(() => document.querySelector('form [type=submit]').click(), {at} - Date.now()); return null"
    );
    reader.run::<Option<()>>(&press).await;
    driver.switch_to_window(first.clone()).await.expect("the first tab");
    reader.run::<Option<()>>(&press).await;
    let both = async || (reader.server.asked(asks::NEW_COMMENT).len() == 2).then_some(());
    reader.until("both tabs have sent", both).await;
    table.note_stored("sent from two tabs at once", "Из двух вкладок.", "form of one tab").await;
    let comments = start(reader).await;
    reader.server.plant(asks::NEW_COMMENT, Fault::Down);
    write(&comments, "Ждёт, а вкладок две.", KNOWN).await;
    table.note(reader, "waits while two tabs are open", "Ждёт, а вкладок две.", 0, &["outbox"]).await;
    reader.server.heal();
    for tab in [&second, &first] {
        driver.switch_to_window(tab.clone()).await.expect("a tab");
        come_online(reader).await;
    }
    table.note(reader, "  and both tabs come online", "Ждёт, а вкладок две.", 1, &[]).await;
    driver.switch_to_window(second).await.expect("the second tab");
    driver.close_window().await.expect("it can be closed");
    driver.switch_to_window(first).await.expect("the first tab");
}

async fn check_offline(reader: &Reader, table: &mut Table) {
    let texts = ["Без связи, первый.", "Без связи, второй.", "Без связи, третий."];
    let comments = start(reader).await;
    comments.thread().see().await;
    reader.set_offline(true).await;
    for text in texts {
        comments.fill(&Reply { text, name: "", email: "" }).await;
        if text == texts[0] {
            comments.fill(&Reply { text: "", name: NAME, email: KNOWN }).await;
        }
        comments.send().click().await;
        comments.talk(text).paragraph("Будет отправлен").see().await;
        table.note(reader, &format!("offline: {text}"), text, 0, &["outbox"]).await;
    }
    reader.set_offline(false).await;
    for text in texts {
        table.note(reader, &format!("  online: {text}"), text, 1, &[]).await;
    }
    let query =
        "SELECT comment_content AS text FROM wp_comments WHERE comment_content LIKE 'Без связи%' ORDER BY comment_ID";
    let stored: Vec<Value> = sql(query, &[]).into_iter().map(|mut row| row["text"].take()).collect();
    assert_eq!(stored, texts, "in the order in which they were written");
}

#[tokio::test]
async fn a_word_on_its_way_outlives_a_browser_that_is_killed() {
    journey()
        .not_in(
            Browser::WebKit,
            "sessions of its driver keep nothing on disk, so nothing of them can outlive a browser",
        )
        .that_writes()
        .run(async |reader| {
            // The site may have stored it before the browser was killed, and says so when it is sent again.
            reader.expect_in_console("/wp/v2/comments");
            let mut table = Table::default();
            check_killed(reader, &mut table).await;
            table.print();
        })
        .await;
}

/// The one who is killed has a browser of their own, whose profile survives it.
async fn check_killed(reader: &Reader, table: &mut Table) {
    let profile = std::env::temp_dir().join(format!("gazeta-profile-{}", std::process::id()));
    let text = "Браузер убит, пока отправлял.";
    age_comments();
    reader.server.plant(asks::NEW_COMMENT, Fault::Silent);
    let session = Session::start_in(Browser::chosen(), &profile).await;
    let doomed = Reader::new(session, Arc::clone(&reader.server));
    let comments = ArticlePage::open_river(&doomed).await.comments().await;
    write(&comments, text, KNOWN).await;
    comments.form().button("Отправляем…").see().await;
    table.note(&doomed, "on its way when the browser is killed", text, 0, &["form", "draft", "outbox"]).await;
    let Reader { session, .. } = doomed;
    session.kill();
    reader.server.heal();
    let session = Session::start_in(Browser::chosen(), &profile).await;
    let revived = Reader::new(session, Arc::clone(&reader.server));
    ArticlePage::open_river(&revived).await.comments().await;
    table.note(&revived, "  and sent by the next start", text, 1, &[]).await;
    revived.session.close().await;
    let _ = std::fs::remove_dir_all(&profile);
}
