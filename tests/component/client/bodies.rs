//! What the client makes of the body and the headers of a good response.

use gazeta::browser::abort::Abort;
use gazeta::data::ErrorKind;
use gazeta::data::client::get;
use gazeta::data::json::ReadJson as _;
use gazeta::data::load::{load_comment_count, load_comments, load_listing};
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;
use wordpress::model::comment::Order;

use super::{URL, find_error};
use crate::stub_fetch::StubFetch;

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
async fn an_endless_body_is_given_up() {
    let endless =
        "() => new Response(new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(1000000).fill(97)) }))";
    assert_eq!(find_error(endless).await, (ErrorKind::TooLarge, 1));
}
