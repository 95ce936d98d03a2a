//! A browser that is killed while it sends a comment.

use std::sync::Arc;

use super::table::Table;
use super::{KNOWN, write};
use crate::support::browser::{Browser, Engine};
use crate::support::database::age_comments;
use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Session, e2e_test, requests};

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
