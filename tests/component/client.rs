//! The client under each fault of a network or a server: the kind of error, and how often it sends the request. These
//! are the columns of the fault matrix; that a view shows its error and recovers is tested with the view.

use gazeta::browser::abort::Abort;
use gazeta::data::ErrorKind;
use gazeta::data::client::{get, post};
use gazeta::data::json::ReadJson as _;
use gazeta::data::load::{load_comment_count, load_comments, load_listing};
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;
use wordpress::model::comment::Order;

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
async fn a_body_that_is_not_json_is_not_requested_again() {
    let html = "() => new Response('<!doctype html><p>Войдите в сеть')";
    assert_eq!(find_error(html).await, (ErrorKind::NotJson("an HTML page".to_owned()), 1));
    for respond in ["() => new Response('[{\"id\":1,\"title\":{\"rend')", "() => new Response('')"] {
        let (kind, count) = find_error(respond).await;
        assert!(matches!(kind, ErrorKind::NotJson(_)), "{respond}: {kind:?}");
        assert_eq!(count, 1, "{respond}");
    }
}

#[wasm_bindgen_test]
async fn json_with_something_around_it_is_read_where_it_is_clear_what_is_meant() {
    const NOTICE: &str = "<br />\n<b>Deprecated</b>: Array to string in <b>/a.php</b> on line <b>3</b><br />\n";
    let list = r#"[{"id": 1, "title": {"rendered": "]}<b>[{\"id\""}}]"#;
    for text in [
        format!("{NOTICE}{list}"),
        format!("{list}<!-- cached at 12:00 {{fast}} -->"),
        format!("{NOTICE}{NOTICE}{list}\n<!-- [cached] -->\n"),
        format!("\u{feff}\u{feff}{list}"),
        format!("\nWarning: foo(): array [] given, $a[0] in /a.php on line 3\n{list}"),
        format!("{list}\n<script src='/ad.js'></script>"),
    ] {
        let _stub = StubFetch::new(&format!("() => new Response({text:?})").replace("\\u{feff}", "\u{feff}"));
        let response = get(URL, &Abort::default()).await.unwrap_or_else(|error| panic!("{text}: {error}"));
        let ids: Vec<_> = response.body.as_list().expect("a list").iter().map(|post| post.at("id")).collect();
        assert_eq!(ids.len(), 1, "{text}");
        assert_eq!(
            response.body.as_list().expect("a list")[0].at("id").and_then(|id| id.as_count()),
            Some(1),
            "{text}"
        );
    }
    for text in [
        // Cut off: a member is not the list.
        format!("{NOTICE}[{{\"id\": 1}}, {{\"id\": 2}}"),
        // Two of the kind; a page whose script holds JSON; an empty list in words.
        format!("{list}<br />{list}"),
        "<html><p>x</p>\n[]\n</html>".to_owned(),
        "<title>x</title><script type='application/ld+json'>{\"id\": 1}</script><body>".to_owned(),
        "Warning: string[] expected".to_owned(),
    ] {
        let (kind, _) = find_error(&format!("() => new Response({text:?})")).await;
        assert!(matches!(kind, ErrorKind::NotJson(_) | ErrorKind::Challenge(_)), "{text}: {kind:?}");
    }
}

#[wasm_bindgen_test]
async fn a_list_goes_on_while_full_pages_come() {
    let base = ApiBase::new("/wp-json/");
    let list = |headers: &str, count: u32| {
        let members = (1..=count).map(|id| format!("{{id: {id}}}")).collect::<Vec<_>>().join(",");
        StubFetch::new(&format!("() => new Response(JSON.stringify([{members}]), {{ headers: {{ {headers} }} }})"))
    };
    // Each with a selection of its own, because the request cache keeps the responses.
    for (tag, headers, count, expected) in [
        (901, "", 7, true),
        (902, "'X-WP-Total': '0', 'X-WP-TotalPages': '0'", 7, true),
        (903, "'X-WP-Total': 'many'", 7, true),
        (904, "", 6, false),
        (905, "'X-WP-Total': '7', 'X-WP-TotalPages': '1'", 7, false),
    ] {
        let _stub = list(headers, count);
        let listing = load_listing(base.clone(), Selection::Tag(tag), 1, 7, Abort::default()).await.expect("a list");
        assert_eq!(listing.has_more(), expected, "{headers} {count}");
    }
    for (headers, count, pages) in [("", 100, 2), ("'X-WP-TotalPages': '0'", 100, 2), ("", 99, 1)] {
        let _stub = list(headers, count);
        let page = load_comments(&base, 1, 1, Order::Oldest, &Abort::default()).await.expect("a page");
        assert_eq!((page.pages, page.total), (pages, count), "{headers} {count}");
    }
    for (post, headers, count, expected) in
        [(1, "", 1, None), (2, "", 0, Some(0)), (3, "'X-WP-Total': '9'", 1, Some(9)), (4, "'X-WP-Total': '0'", 1, None)]
    {
        let _stub = list(headers, count);
        let found = load_comment_count(&base, post, &Abort::default()).await.expect("a number");
        assert_eq!(found, expected, "{headers} {count}");
    }
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
async fn an_endless_body_is_given_up() {
    let endless =
        "() => new Response(new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(1000000).fill(97)) }))";
    assert_eq!(find_error(endless).await, (ErrorKind::TooLarge, 1));
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
