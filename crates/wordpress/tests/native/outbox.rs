//! What to do after sending a comment: it is stored exactly once, or returned to its writer.

use wordpress::model::comment::outbox::{Next, Outcome, find_next, find_outcome};

#[test]
fn every_outcome_has_a_next_step() {
    let table = [
        (Outcome::Taken, [Next::Forget, Next::Forget]),
        (Outcome::Duplicate, [Next::GiveBack, Next::Forget]),
        (Outcome::TooSoon, [Next::GiveBack, Next::Pause]),
        (Outcome::Refused, [Next::GiveBack, Next::GiveBack]),
        (Outcome::Unknown, [Next::Keep, Next::Keep]),
    ];
    for (outcome, expected) in table {
        let found = [false, true].map(|was_sent_before| find_next(outcome, was_sent_before));
        assert_eq!(found, expected, "{outcome:?}, at the first attempt and at a later one");
    }
}

#[test]
fn only_a_response_of_wordpress_is_conclusive() {
    let table = [
        (0, "", Outcome::Unknown),
        (408, "", Outcome::Unknown),
        (429, "", Outcome::Unknown),
        (502, "", Outcome::Unknown),
        (500, "internal_server_error", Outcome::Unknown),
        (500, "rest_comment_failed_create", Outcome::Refused),
        (409, "comment_duplicate", Outcome::Duplicate),
        (409, "", Outcome::Duplicate),
        (400, "comment_flood", Outcome::TooSoon),
        (429, "comment_flood", Outcome::TooSoon),
        (403, "rest_comment_closed", Outcome::Refused),
        (401, "rest_comment_login_required", Outcome::Refused),
        (400, "a_plugins_own", Outcome::Refused),
    ];
    for (status, code, expected) in table {
        assert_eq!(find_outcome(status, code), expected, "{status} {code}");
    }
}
