//! Comments that a network has dropped or held up, in one tab or in two.

use serde_json::Value;
use thirtyfour::WindowHandle;

use super::table::Table;
use super::{KNOWN, NAME, RIVER, start, write};
use crate::support::database::{set_article, sql};
use crate::support::pages::ArticlePage;
use crate::support::pages::comments::Reply;
use crate::support::{Fault, Locate, Session, requests};

async fn come_online(session: &Session) {
    session.run::<Option<()>>("dispatchEvent(new Event('online')); return null").await;
}

pub async fn check_dropped(session: &Session, table: &mut Table) {
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

pub async fn check_tabs(session: &Session, table: &mut Table) {
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
    check_waiting_tabs(session, table, &[second.clone(), first.clone()]).await;
    driver.switch_to_window(second).await.expect("the second tab");
    driver.close_window().await.expect("it can be closed");
    driver.switch_to_window(first).await.expect("the first tab");
}

/// A comment that waits while both tabs are open is sent by one of them.
async fn check_waiting_tabs(session: &Session, table: &mut Table, tabs: &[WindowHandle]) {
    let comments = start(session).await;
    session.server.inject(requests::NEW_COMMENT, Fault::Down);
    write(&comments, "Ждёт, а вкладок две.", KNOWN).await;
    table.note(session, "waits while two tabs are open", "Ждёт, а вкладок две.", 0, &["outbox"]).await;
    session.server.clear_faults();
    for tab in tabs {
        session.browser.driver.switch_to_window(tab.clone()).await.expect("a tab");
        come_online(session).await;
    }
    table.note(session, "  and both tabs come online", "Ждёт, а вкладок две.", 1, &[]).await;
}

pub async fn check_offline(session: &Session, table: &mut Table) {
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
