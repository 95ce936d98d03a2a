//! What a revalidation does to a saved response, and to the view that shows it.

use std::cell::Cell;
use std::rc::Rc;

use gazeta::browser::abort::Abort;
use gazeta::browser::http_cache;
use gazeta::data::client;
use gazeta::data::query::{Loadable, query};
use gazeta::data::{ApiError, ErrorKind, load};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;
use wordpress::endpoint::ApiBase;
use wordpress::permalinks::PostKey;

use crate::stub_fetch::StubFetch;
use crate::support::{run, run_async, show, sleep, text_of};

const SAVED: &str = r#"[{"id":1}]"#;

/// Saves a response, revalidates it while `respond` plays the server, and returns what is saved then, and how often
/// the view was notified.
async fn revalidate(name: &str, respond: &str) -> (Option<String>, u32) {
    let url = format!("/wp-json/wp/v2/posts?slug={name}");
    let save = format!(
        "const cache = await caches.open('gazeta');
        await cache.put('{url}', new Response('{SAVED}', {{ headers: {{ 'x-gazeta-kept': Date.now() }} }}));"
    );
    run_async(&save).await;
    let (abort, notified) = (Abort::default(), Rc::new(Cell::new(0)));
    let counted = Rc::clone(&notified);
    abort.on_revalidated(move || counted.set(counted.get() + 1));
    http_cache::subscribe(&url, &abort);
    let stub = StubFetch::new(respond);
    http_cache::revalidate(&url);
    for _ in 0..200 {
        if stub.count() == 1 && notified.get() > 0 {
            break;
        }
        sleep(5).await;
    }
    assert_eq!(stub.count(), 1, "{name} was requested");
    drop(stub);
    // The cache may still be written to.
    sleep(100).await;
    let saved = run_async(&format!("return (await caches.match('{url}'))?.text()")).await.as_string();
    (saved, notified.get())
}

#[wasm_bindgen_test]
async fn one_bad_answer_does_not_take_a_saved_article() {
    client::watch_revalidations();
    for (name, text, status) in [
        ("challenge", "<!doctype html><script></script>", 403),
        ("portal", "<!doctype html><script></script>", 200),
        ("closed", r#"{"code":"rest_forbidden"}"#, 401),
        ("no-login", r#"{"code":"rest_not_logged_in"}"#, 401),
        ("route", r#"{"code":"rest_no_route"}"#, 404),
        ("page-404", "<h1>Not Found</h1>", 404),
        ("legal", "", 451),
        ("busy", "", 429),
        ("broken", r#"{"code":"rest_post_invalid_id"}"#, 500),
        ("maintenance", r#"{"error":"maintenance"}"#, 200),
        ("empty", "", 200),
        ("cut", r#"[{"id":"#, 200),
    ] {
        let respond = format!("() => new Response({text:?}, {{ status: {status} }})");
        assert_eq!(revalidate(name, &respond).await, (Some(SAVED.to_owned()), 0), "{name}");
    }
}

#[wasm_bindgen_test]
async fn what_wordpress_withdraws_or_changes_is_told() {
    client::watch_revalidations();
    let refused =
        |code: &str, status: u16| format!("() => new Response('{{\"code\":\"{code}\"}}', {{ status: {status} }})");
    let notice = r#"() => new Response('<br /><b>Notice</b>: x<br />[{"id":2}]')"#.to_owned();
    for (name, respond, expected) in [
        ("gone-id", refused("rest_post_invalid_id", 404), None),
        ("gone-term", refused("rest_term_invalid", 404), None),
        ("gone-410", "() => new Response('gone', { status: 410 })".to_owned(), None),
        ("gone-list", "() => new Response('[]')".to_owned(), Some("[]")),
        ("changed", r#"() => new Response('[{"id":2}]')"#.to_owned(), Some(r#"[{"id":2}]"#)),
        // What is around the JSON is not saved, and does not count as a change.
        ("notice", notice, Some(r#"[{"id":2}]"#)),
    ] {
        assert_eq!(revalidate(name, &respond).await, (expected.map(str::to_owned), 1), "{name}");
    }
    let same = format!("() => new Response('{SAVED}<!-- cached at 12:00 -->')");
    assert_eq!(revalidate("same", &same).await, (Some(SAVED.to_owned()), 0));
}

/// Loads an article of a site whose every response is `text`, and returns whether that is a good one and whether it is
/// saved in the end. Responses are saved a while after they came.
async fn load_and_look(name: &str, text: &str) -> (bool, bool) {
    let stub = StubFetch::new(&format!("() => new Response({text:?})"));
    run("const stubbed = globalThis.setTimeout;
        globalThis.setTimeout = (call, ms, ...rest) => stubbed(call, ms === 1000 ? 10000 : ms, ...rest);");
    let (base, slug) = (ApiBase::new(&format!("/{name}/wp-json")), PostKey::Slug("most".to_owned()));
    let result = load::load_post(&base, &slug, "/most/", &Abort::default()).await;
    drop(stub);
    sleep(500).await;
    let script =
        format!("return (await (await caches.open('gazeta')).keys()).some(({{ url }}) => url.includes('/{name}/'))");
    (result.is_ok(), run_async(&script).await.is_truthy())
}

#[wasm_bindgen_test]
async fn what_cannot_be_decoded_is_not_saved_afterwards() {
    let good = r#"[{"id":1,"type":"post","link":"https://wp.example/most/"}]"#;
    for (name, text, is_good) in [
        ("decode-good", good, true),
        ("decode-object", r#"{"error":"maintenance"}"#, false),
        ("decode-text", r#""maintenance""#, false),
        ("decode-strangers", r#"[{"name":"x"},{"name":"y"}]"#, false),
    ] {
        assert_eq!(load_and_look(name, text).await, (is_good, is_good), "{name}");
    }
}

/// A view whose query has loaded once, and then loads again because its response has changed; the second time, it
/// fails with `kind`. Returns what the view shows.
async fn reload_in_vain(kind: ErrorKind) -> String {
    let (loads, last) = (Rc::new(Cell::new(0)), StoredValue::new_local(None::<Abort>));
    let seen = Rc::clone(&loads);
    let section = show(move || {
        let posts = query(move |abort| {
            last.set_value(Some(abort));
            loads.set(loads.get() + 1);
            let is_first = loads.get() == 1;
            let kind = kind.clone();
            async move { if is_first { Ok("Статья".to_owned()) } else { Err::<String, ApiError>(kind.at("/")) } }
        });
        view! {
            <p>
                {move || match posts.get() {
                    Loadable::Loading => "…".to_owned(),
                    Loadable::Ready(text) => text.to_string(),
                    Loadable::Failed(error) => error.to_string(),
                }}
            </p>
        }
    });
    sleep(20).await;
    assert_eq!(text_of(&section), "Статья");
    let signal = last.get_value().expect("an abort").signal();
    signal.dispatch_event(&Event::new("revalidated").expect("an event")).expect("a listener");
    sleep(20).await;
    assert_eq!(seen.get(), 2);
    text_of(&section)
}

#[wasm_bindgen_test]
async fn a_page_keeps_what_it_shows_unless_it_was_withdrawn() {
    for kind in [ErrorKind::Challenge(403), ErrorKind::NoApi(404), ErrorKind::Timeout] {
        assert_eq!(reload_in_vain(kind).await, "Статья");
    }
    assert_eq!(reload_in_vain(ErrorKind::NotFound).await, "/: not found");
}
