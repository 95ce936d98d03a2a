//! No text that a reader has typed is lost, and none is stored twice. The tests drive the real WordPress through every
//! outcome of sending. After each, the text is in WordPress's database exactly once, or still on the reader's side: in
//! the form, in its draft, or among the pending comments in the browser's storage.

mod killed;
mod network;
mod table;

use self::network::{check_dropped, check_offline, check_tabs};
use self::table::Table;
use crate::support::database::{age_comments, set_article, set_option};
use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Locate, Session, e2e_test};

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
