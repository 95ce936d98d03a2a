//! How each part of a page recovers after the fault.

use super::endpoint::Endpoint;
use crate::support::{Locate, Session, any};

const RETRY: &str = "Повторить";

/// An endpoint, and its outcome under the fault.
type Outcome = (&'static Endpoint, &'static str);

/// Recovers shown failures by their retry buttons, silent ones without action, and everything else by a reload.
pub async fn recover(session: &Session, outcomes: &[Outcome]) {
    retry_failures(session, outcomes).await;
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "quiet") {
        recover_silently(session, endpoint).await;
    }
    if outcomes.iter().any(|(_, outcome)| *outcome == "some") {
        session.reload().await;
        for (endpoint, _) in outcomes {
            (endpoint.content)(session).see().await;
        }
    }
    session.locate("column", any()).alert().see_none().await;
}

/// Retries each part by its own button.
async fn retry_failures(session: &Session, outcomes: &[Outcome]) {
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "alert") {
        (endpoint.place)(session).button(RETRY).click().await;
        (endpoint.content)(session).see().await;
    }
    // Other parts may have sent the same request (the feed uses that of the leads), and may fail only now.
    let none_fails = async || {
        if session.button(RETRY).count().await > 0 {
            session.button(RETRY).click().await;
        }
        (session.alert().count().await == 0).then_some(())
    };
    session.until("no part fails any more", none_fails).await;
}

/// Silent parts recover without action: the weather when the reader returns to the tab, others on the next page.
async fn recover_silently(session: &Session, endpoint: &Endpoint) {
    match endpoint.name {
        "weather" => {
            let return_to_it = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null";
            session.run::<Option<()>>(return_to_it).await;
            (endpoint.content)(session).see().await;
        }
        "site" => {
            follow(session, "/o-gazete/").await;
            (endpoint.content)(session).see().await;
            go_back(session).await;
        }
        _ => {
            follow(session, "/search").await;
            session.main().title("Поиск").see().await;
            go_back(session).await;
            (endpoint.content)(session).see().await;
        }
    }
}

/// Follows a link of the app.
pub async fn follow(session: &Session, path: &str) {
    let click = "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link);
        link.click(); link.remove(); return null";
    session.run_with::<Option<()>>(click, vec![path.into()]).await;
}

/// Goes back by script: WebKit's own back button skips pages without user interaction.
async fn go_back(session: &Session) {
    session.run::<Option<()>>("history.back(); return null").await;
}
