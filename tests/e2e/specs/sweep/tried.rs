//! The sweep of the WordPress that `make try` names. It only prints, because a paper's texts are no fault of the code.

use serde_json::json;

use super::{Sanitizer, items, sweep};
use crate::support::{Fault, Session, e2e_test, requests};

#[tokio::test]
async fn the_named_site() {
    for sanitizer in [Sanitizer::Own, Sanitizer::DomPurify] {
        e2e_test()
            .allowing_other_hosts()
            .run(async |session| {
                stay_at_home(session);
                let report = sweep(session, sanitizer, &items::load().await, &[]).await;
                report.show(&format!("In a browser with {}", sanitizer.name()));
            })
            .await;
    }
}

/// Keeps pictures and players from being requested, from the site and from others; and allows whatever the console says
/// of them.
fn stay_at_home(session: &Session) {
    session.expect_in_console("");
    session.server.forbid_other_hosts();
    session.server.expect_violation("");
    // To spare the site.
    for part in [requests::PREVIOUS, requests::NEXT] {
        session.server.inject(part, Fault::Response(json!([])));
    }
}
