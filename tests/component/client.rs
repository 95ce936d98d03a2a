//! The client under each fault of a network or a server: the kind of error, and how often it sends the request. These
//! are the columns of the fault matrix; that a view shows its error and recovers is tested with the view.

mod bodies;

use gazeta::browser::abort::Abort;
use gazeta::data::ErrorKind;
use gazeta::data::client::{get, post};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stub_fetch::StubFetch;

const URL: &str = "/wp-json/wp/v2/stub";
const FORBIDDEN: &str = r#"{"code": "rest_forbidden", "message": "Нельзя.", "data": {}}"#;
const NETWORK_ERROR: &str = "() => { throw new TypeError('Failed to fetch'); }";

async fn find_error(respond: &str) -> (ErrorKind, u32) {
    let stub = StubFetch::new(respond);
    let result = get(URL, &Abort::default()).await;
    let error = result.err().unwrap_or_else(|| panic!("{respond} counts as a good response"));
    assert_eq!(error.url, URL, "{respond}");
    (error.kind, stub.count())
}

fn refused(status: u16, code: &str, message: &str) -> ErrorKind {
    ErrorKind::Refused { status, code: code.to_owned(), message: message.to_owned() }
}

#[wasm_bindgen_test]
async fn a_failing_network_is_tried_three_times() {
    let cut = "() => new Response(new ReadableStream({
        start: (body) => body.enqueue(new TextEncoder().encode('[{')),
        pull: (body) => body.error(new TypeError('network error')),
    }))";
    for respond in [NETWORK_ERROR, cut] {
        let (kind, count) = find_error(respond).await;
        assert!(matches!(kind, ErrorKind::Unreachable(_)), "{respond}: {kind:?}");
        assert_eq!(count, 3, "{respond}");
    }
}

#[wasm_bindgen_test]
async fn a_server_that_is_silent_is_given_up() {
    let silent = "(request) => new Promise((_, fail) =>
        request.signal.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))))";
    assert_eq!(find_error(silent).await, (ErrorKind::Timeout, 1));
}

#[wasm_bindgen_test]
async fn what_is_no_api_and_what_is_a_challenge_are_told_apart() {
    const CHALLENGE: &str = "<!DOCTYPE html><html><script src='/check.js'></script></html>";
    const APP: &str = "<!doctype html><script type='application/json' id=\"gazeta-settings\">{}</script>";
    for (text, status, expected) in [
        (CHALLENGE, 403, ErrorKind::Challenge(403)),
        (CHALLENGE, 503, ErrorKind::Challenge(503)),
        (CHALLENGE, 200, ErrorKind::Challenge(200)),
        (CHALLENGE, 404, ErrorKind::NoApi(404)),
        (APP, 200, ErrorKind::NoApi(200)),
        ("<h1>Not Found</h1>", 404, ErrorKind::NoApi(404)),
        (r#"{"code": "rest_no_route", "message": "x"}"#, 404, ErrorKind::NoApi(404)),
    ] {
        let (kind, count) = find_error(&format!("() => new Response({text:?}, {{ status: {status} }})")).await;
        assert_eq!((kind, count), (expected, 1), "{status} {text}");
    }
}

#[wasm_bindgen_test]
async fn a_refusal_has_its_status_and_the_message_of_wordpress() {
    for status in [401, 403, 404, 501] {
        let respond = format!("() => new Response({FORBIDDEN:?}, {{ status: {status} }})");
        assert_eq!(find_error(&respond).await, (refused(status, "rest_forbidden", "Нельзя."), 1));
    }
    let not_modified = "() => new Response(null, { status: 304 })";
    assert_eq!(find_error(not_modified).await, (refused(304, "", ""), 1));
    let too_many = "() => new Response('Too many', { status: 429, headers: { 'Retry-After': '60' } })";
    assert_eq!(find_error(too_many).await, (refused(429, "", ""), 1));
}

#[wasm_bindgen_test]
async fn a_server_that_is_broken_for_a_moment_is_tried_three_times() {
    let broken = format!("() => new Response({FORBIDDEN:?}, {{ status: 500 }})");
    assert_eq!(find_error(&broken).await, (refused(500, "rest_forbidden", "Нельзя."), 3));
    let bad_gateway = "() => new Response('<h1>502 Bad Gateway</h1>', { status: 502 })";
    assert_eq!(find_error(bad_gateway).await, (refused(502, "", ""), 3));
}

#[wasm_bindgen_test]
async fn a_redirect_to_another_origin_is_not_followed() {
    let followed = "() => Object.defineProperties(new Response('[]'), {
        redirected: { value: true }, url: { value: 'https://other.example/wp-json/' } })";
    // A redirect that is not followed has the status 0, as here.
    let unfollowed = "() => Response.error()";
    for respond in [followed, unfollowed] {
        assert_eq!(find_error(respond).await, (ErrorKind::Elsewhere, 1), "{respond}");
    }
}

#[wasm_bindgen_test]
async fn a_good_response_after_two_failures_is_taken() {
    let third = "(request, count) => {
        if (count < 3) throw new TypeError('Failed to fetch');
        return new Response('[1, 2]', { headers: { 'X-WP-Total': '21', 'X-WP-TotalPages': '3' } });
    }";
    let stub = StubFetch::new(third);
    let answer = get(URL, &Abort::default()).await.expect("a good response");
    assert_eq!((answer.total, answer.total_pages, stub.count()), (Some(21), Some(3), 3));
}

#[wasm_bindgen_test]
async fn a_comment_is_sent_once_whatever_happens() {
    let too_many = "() => new Response('', { status: 429, headers: { 'Retry-After': '1' } })";
    for respond in [NETWORK_ERROR, "() => new Response('', { status: 502 })", too_many] {
        let stub = StubFetch::new(respond);
        assert!(post(URL, "{}".to_owned(), &Abort::default()).await.is_err(), "{respond}");
        assert_eq!(stub.count(), 1, "{respond}");
    }
}

#[wasm_bindgen_test]
async fn an_unneeded_request_is_aborted() {
    let aborted = "(request) => { request.signal.throwIfAborted(); return new Response('[]'); }";
    let stub = StubFetch::new(aborted);
    let abort = Abort::default();
    abort.abort();
    let error = get(URL, &abort).await.expect_err("nobody waits for it");
    assert_eq!((error.kind, stub.count()), (ErrorKind::Aborted, 1));
}
