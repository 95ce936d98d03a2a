//! How each part of a page comes back after the fault.

use super::endpoint::{Endpoint, Manner, UNLOCK};
use crate::support::session::POLL_INTERVAL;
use crate::support::{Locate, Session, any};

const RETRY: &str = "Повторить";

/// An endpoint, and what the reader saw of it under the fault.
type Outcome = (&'static Endpoint, &'static str);

/// What was told by its own button, what was quiet by itself, and what else there was by a reload.
pub async fn recover(session: &Session, outcomes: &[Outcome]) {
    retry_failures(session, outcomes).await;
    resend_forms(session, outcomes).await;
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "quiet") {
        recover_silently(session, endpoint).await;
    }
    if outcomes.iter().any(|(_, outcome)| ["some", "other"].contains(outcome)) {
        session.reload().await;
        for (endpoint, _) in outcomes {
            (endpoint.content)(session).see().await;
        }
    }
    session.locate("column", any()).alert().see_none().await;
    // A password is known until the tab is closed; the next page must not find it.
    session.run::<Option<()>>("sessionStorage.clear(); return null").await;
}

/// Each part by its own button.
async fn retry_failures(session: &Session, outcomes: &[Outcome]) {
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "told") {
        (endpoint.place)(session).button(RETRY).click().await;
        (endpoint.content)(session).see().await;
    }
    // Other sections have asked the same, and the feed asks what the leads ask.
    while session.button(RETRY).count().await > 0 {
        session.button(RETRY).click().await;
        tokio::time::sleep(POLL_INTERVAL).await;
    }
    session.alert().see_none().await;
}

/// What was typed is still there.
async fn resend_forms(session: &Session, outcomes: &[Outcome]) {
    for (form, outcome) in outcomes.iter().filter(|(endpoint, _)| endpoint.manner == Manner::Form) {
        if *outcome != "shown" {
            (form.place)(session).button(UNLOCK).click().await;
        }
        (form.content)(session).see().await;
    }
}

/// What comes by itself: the weather when the reader returns, all else with the next page.
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

/// By the page itself, as it came: WebKit's own button passes over pages that no hand has touched.
async fn go_back(session: &Session) {
    session.run::<Option<()>>("history.back(); return null").await;
}
