//! Which failures are retried, and after which pause.

use gazeta::data::ErrorKind;
use gazeta::data::client::retry::{TRIES, decode_retry_after, find_pause_ms};

fn refused(status: u16) -> ErrorKind {
    ErrorKind::Refused { status, code: String::new(), message: String::new() }
}

fn unreachable() -> ErrorKind {
    ErrorKind::Unreachable("Failed to fetch".to_owned())
}

#[test]
fn only_passing_failures_are_retried() {
    let table = [
        (unreachable(), true),
        (refused(500), true),
        (refused(502), true),
        (refused(503), true),
        (refused(504), true),
        (refused(429), false),
        (refused(501), false),
        (refused(304), false),
        (refused(400), false),
        (refused(401), false),
        (refused(403), false),
        (refused(404), false),
        (ErrorKind::Timeout, false),
        (ErrorKind::Aborted, false),
        (ErrorKind::NotJson("x".to_owned()), false),
        (ErrorKind::Malformed("x"), false),
        (ErrorKind::TooLarge, false),
        (ErrorKind::Elsewhere, false),
        (ErrorKind::Challenge(503), false),
        (ErrorKind::NoApi(404), false),
        (ErrorKind::Gone, false),
        (ErrorKind::NotFound, false),
    ];
    for (kind, expected) in table {
        assert_eq!(find_pause_ms(&kind, None, 1, 0.5).is_some(), expected, "{kind:?}");
        assert_eq!(find_pause_ms(&kind, None, TRIES, 0.5), None, "{kind:?}, sent {TRIES} times");
    }
}

#[test]
fn pauses_grow_and_differ_from_reader_to_reader() {
    let table =
        [(1, 0.0, 300.0), (1, 0.5, 600.0), (1, 1.0, 900.0), (2, 0.0, 600.0), (2, 0.5, 1200.0), (2, 1.0, 1800.0)];
    for (tries, chance, expected) in table {
        assert_eq!(find_pause_ms(&unreachable(), None, tries, chance), Some(expected), "{tries} {chance}");
    }
}

#[test]
fn retry_after_is_respected_within_limits() {
    let table = [
        (refused(429), 0.0, Some(600.0)),
        (refused(429), 2_000.0, Some(2_000.0)),
        (refused(503), 2_000.0, Some(2_000.0)),
        (refused(503), 100.0, Some(600.0)),
        (refused(503), 5_000.0, Some(5_000.0)),
        (refused(503), 5_001.0, None),
        (refused(429), 120_000.0, None),
        (refused(403), 1_000.0, None),
    ];
    for (kind, wait_ms, expected) in table {
        assert_eq!(find_pause_ms(&kind, Some(wait_ms), 1, 0.5), expected, "{kind:?}, {wait_ms} ms");
    }
}

#[test]
fn retry_after_is_read_in_both_of_its_forms() {
    const NOW_MS: f64 = 1_790_000_000_000.0;
    let parse_date = |date: &str| match date {
        "Mon, 21 Sep 2026 14:13:23 GMT" => NOW_MS + 3_000.0,
        "Mon, 21 Sep 2026 14:13:17 GMT" => NOW_MS - 3_000.0,
        _ => f64::NAN,
    };
    let table = [
        ("3", Some(3_000.0)),
        (" 0 ", Some(0.0)),
        ("Mon, 21 Sep 2026 14:13:23 GMT", Some(3_000.0)),
        ("Mon, 21 Sep 2026 14:13:17 GMT", Some(0.0)),
        ("4294967295", Some(4_294_967_295_000.0)),
        ("-1", None),
        ("soon", None),
        ("", None),
    ];
    for (header, expected) in table {
        assert_eq!(decode_retry_after(header, NOW_MS, parse_date), expected, "{header:?}");
    }
}
