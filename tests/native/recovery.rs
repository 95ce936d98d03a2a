//! What the app makes of a wrong clock, of a query that is too long, and of errors when it has something better.

use gazeta::browser::clock::find_offset;
use gazeta::data::ErrorKind;
use gazeta::pages::search::cut;

/// 1 December 2026.
const NOW: f64 = 1_796_083_200_000.0;
const HOUR: f64 = 3_600_000.0;
const DAY: f64 = 24.0 * HOUR;

#[test]
fn a_clock_is_corrected_if_it_is_plainly_wrong() {
    let table = [
        // Two days slow, a year fast, back in 1970.
        (NOW - 2.0 * DAY, 0.0, Some(2.0 * DAY)),
        (NOW + 365.0 * DAY, 0.0, Some(-365.0 * DAY)),
        (5.0 * HOUR, 0.0, Some(NOW - 5.0 * HOUR)),
        // Right, or as wrong as a cache on the way makes it look.
        (NOW, 0.0, None),
        (NOW + HOUR / 2.0, 0.0, None),
        (NOW - HOUR / 2.0, 0.0, None),
        // Known already, up to some seconds; set right meanwhile; set wrong in another way.
        (NOW - 2.0 * DAY - 7000.0, 2.0 * DAY, None),
        (NOW, 2.0 * DAY, Some(0.0)),
        (NOW + DAY, 2.0 * DAY, Some(-DAY)),
    ];
    for (device, known, expected) in table {
        assert_eq!(find_offset(NOW, device, known), expected, "{device} {known}");
    }
    // Not a date; a server whose own clock has stopped.
    for server in [f64::NAN, 0.0, NOW - 20.0 * 365.0 * DAY] {
        assert_eq!(find_offset(server, NOW, 0.0), None, "{server}");
    }
}

#[test]
fn a_query_that_is_too_long_is_cut() {
    assert_eq!(cut("мост через реку"), ("мост через реку".to_owned(), false));
    assert_eq!(cut(&"ы".repeat(200)), ("ы".repeat(200), false));
    assert_eq!(cut(&"ы".repeat(201)), ("ы".repeat(200), true));
    assert_eq!(cut(&"🌊".repeat(3000)), ("🌊".repeat(200), true));
    assert_eq!(cut(&format!("{} слово", "a".repeat(199))), ("a".repeat(199), true));
}

#[test]
fn only_a_withdrawal_takes_away_what_a_reader_has() {
    let refused = |status, code: &str| ErrorKind::Refused { status, code: code.to_owned(), message: String::new() };
    for kind in [ErrorKind::NotFound, refused(404, "rest_post_invalid_id"), refused(410, "")] {
        assert!(kind.is_withdrawal(), "{kind:?}");
    }
    for kind in [
        ErrorKind::Challenge(403),
        ErrorKind::NoApi(404),
        ErrorKind::Timeout,
        ErrorKind::Elsewhere,
        ErrorKind::NotJson(String::new()),
        ErrorKind::Malformed("x"),
        ErrorKind::Unreachable(String::new()),
        refused(401, "rest_forbidden"),
        refused(403, ""),
        refused(500, ""),
    ] {
        assert!(!kind.is_withdrawal(), "{kind:?}");
    }
}
