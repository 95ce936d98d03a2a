//! How each part of a page comes back after the fault.

use super::endpoint::{Endpoint, Manner, UNLOCK};
use crate::support::reader::BLINK;
use crate::support::{Look, Reader, any};

const RETRY: &str = "Повторить";

/// An endpoint, and what the reader saw of it under the fault.
type Outcome = (&'static Endpoint, &'static str);

/// What was told by its own button, what was quiet by itself, and what else there was by a reload.
pub async fn heal(reader: &Reader, outcomes: &[Outcome]) {
    heal_told(reader, outcomes).await;
    heal_forms(reader, outcomes).await;
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "quiet") {
        heal_quiet(reader, endpoint).await;
    }
    if outcomes.iter().any(|(_, outcome)| ["some", "other"].contains(outcome)) {
        reader.reload().await;
        for (endpoint, _) in outcomes {
            (endpoint.content)(reader).see().await;
        }
    }
    reader.look("column", any()).alert().see_none().await;
    // A password is known until the tab is closed; the next page must not find it.
    reader.run::<Option<()>>("sessionStorage.clear(); return null").await;
}

/// Each part by its own button.
async fn heal_told(reader: &Reader, outcomes: &[Outcome]) {
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "told") {
        (endpoint.place)(reader).button(RETRY).click().await;
        (endpoint.content)(reader).see().await;
    }
    // Other sections have asked the same, and the feed asks what the leads ask.
    while reader.button(RETRY).count().await > 0 {
        reader.button(RETRY).click().await;
        tokio::time::sleep(BLINK).await;
    }
    reader.alert().see_none().await;
}

/// What was typed is still there.
async fn heal_forms(reader: &Reader, outcomes: &[Outcome]) {
    for (form, outcome) in outcomes.iter().filter(|(endpoint, _)| endpoint.manner == Manner::Form) {
        if *outcome != "shown" {
            (form.place)(reader).button(UNLOCK).click().await;
        }
        (form.content)(reader).see().await;
    }
}

/// What comes by itself: the weather when the reader returns, all else with the next page.
async fn heal_quiet(reader: &Reader, endpoint: &Endpoint) {
    match endpoint.name {
        "weather" => {
            let return_to_it = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null";
            reader.run::<Option<()>>(return_to_it).await;
            (endpoint.content)(reader).see().await;
        }
        "site" => {
            follow(reader, "/o-gazete/").await;
            (endpoint.content)(reader).see().await;
            go_back(reader).await;
        }
        _ => {
            follow(reader, "/search").await;
            reader.main().title("Поиск").see().await;
            go_back(reader).await;
            (endpoint.content)(reader).see().await;
        }
    }
}

/// Follows a link of the app.
pub async fn follow(reader: &Reader, path: &str) {
    let click = "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link);
        link.click(); link.remove(); return null";
    reader.run_with::<Option<()>>(click, vec![path.into()]).await;
}

/// By the page itself, as it came: WebKit's own button passes over pages that no hand has touched.
async fn go_back(reader: &Reader) {
    reader.run::<Option<()>>("history.back(); return null").await;
}
