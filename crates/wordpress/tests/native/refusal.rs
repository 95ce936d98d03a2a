//! What a refusal says, and how far a list goes.

use wordpress::decode::refusal::{is_challenge, is_missing_api, is_own_page, is_withdrawal};
use wordpress::model::Extent;

#[test]
fn only_what_wordpress_says_of_the_very_thing_withdraws_it() {
    let table = [
        (404, "rest_post_invalid_id", true),
        (404, "rest_term_invalid", true),
        (404, "rest_user_invalid_id", true),
        (410, "", true),
        (410, "rest_post_invalid_id", true),
        (404, "", false),
        (404, "rest_no_route", false),
        (401, "rest_forbidden", false),
        (401, "rest_post_invalid_id", false),
        (403, "", false),
        (403, "rest_cannot_access", false),
        (400, "rest_invalid_param", false),
        (429, "", false),
        (451, "", false),
        (500, "rest_post_invalid_id", false),
        (503, "", false),
    ];
    for (status, code, expected) in table {
        assert_eq!(is_withdrawal(status, code), expected, "{status} {code}");
    }
}

#[test]
fn a_route_that_is_missing_is_told_from_a_post_that_is() {
    assert!(is_missing_api(404, "rest_no_route") && is_missing_api(404, ""));
    for (status, code) in [(404, "rest_post_invalid_id"), (403, ""), (410, ""), (400, "rest_no_route")] {
        assert!(!is_missing_api(status, code), "{status} {code}");
    }
}

#[test]
fn a_challenge_is_told_from_an_error_page() {
    const CHECK: &str = "<!DOCTYPE html><html><head><title>Секунду…</title><script src=\"/check.js\"></script>";
    const LEADS: &str = "\n<html><head><meta http-equiv=\"refresh\" content=\"0; url=http://login.example/\"></head>";
    const APP: &str = "<!doctype html><html><script type=application/json id=gazeta-settings>{}</script>";
    for (status, text, expected) in [
        (403, CHECK, true),
        (503, CHECK, true),
        (200, CHECK, true),
        (429, CHECK, true),
        (202, LEADS, true),
        (200, LEADS, true),
        (404, CHECK, false),
        (500, CHECK, false),
        (502, CHECK, false),
        (403, "<html><h1>403 Forbidden</h1></html>", false),
        (503, "<!doctype html><p>Briefly unavailable for scheduled maintenance.</p>", false),
        (403, r#"{"code": "rest_forbidden", "message": "<script>"}"#, false),
        (200, "<br /><b>Notice</b>: x<br />[\"<script>\"]", false),
        (200, APP, false),
        (200, "", false),
        (200, "ж", false),
    ] {
        assert_eq!(is_challenge(status, text), expected, "{status} {text}");
    }
    assert!(is_own_page(APP) && !is_own_page(CHECK));
}

/// Page, members and headers of pages of 10; then the known number of pages and members, and whether it goes on.
#[test]
fn a_missing_number_is_not_the_end() {
    type Row = (u32, u32, [Option<u32>; 2], [Option<u32>; 2], bool);
    let table: [Row; 14] = [
        (1, 10, [Some(3), Some(25)], [Some(3), Some(25)], true),
        (3, 5, [Some(3), Some(25)], [Some(3), Some(25)], false),
        (1, 10, [Some(1), Some(10)], [Some(1), Some(10)], false),
        // Missing, 0, or less than has come already.
        (1, 10, [None, None], [None, None], true),
        (4, 10, [None, None], [None, None], true),
        (1, 10, [Some(0), Some(0)], [None, None], true),
        (2, 10, [Some(1), Some(10)], [None, None], true),
        // One of the two is enough.
        (1, 10, [None, Some(25)], [Some(3), Some(25)], true),
        (2, 10, [None, Some(20)], [Some(2), Some(20)], false),
        (1, 10, [Some(2), None], [Some(2), None], true),
        // A page that is not full is the last one.
        (2, 4, [None, None], [Some(2), Some(14)], false),
        (1, 0, [Some(0), Some(0)], [Some(0), Some(0)], false),
        (3, 0, [None, None], [Some(2), None], false),
        // Plugins hide members from a page; the header still counts the pages.
        (1, 8, [Some(3), Some(25)], [Some(3), Some(25)], true),
    ];
    for (page, members, [pages, total], [known_pages, known_total], has_more) in table {
        let extent = Extent::find(page, 10, members, pages, total);
        assert_eq!(extent, Extent { pages: known_pages, total: known_total }, "page {page} of {members}");
        assert_eq!(extent.has_more(page), has_more, "page {page} of {members}: {extent:?}");
    }
    // An address may name any page.
    assert!(Extent::find(u32::MAX, 100, 100, None, None).has_more(u32::MAX));
}
