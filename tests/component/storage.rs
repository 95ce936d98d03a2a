//! Storage of the browser that never answers: the app goes on without it.

use gazeta::browser::abort::Abort;
use gazeta::browser::outbox;
use gazeta::data::client;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stub_fetch::StubFetch;
use crate::support::{run_async, sleep};

/// Replaces what the browser has, until `restore` is called; then what is still waited for fails.
const SILENCE: &str = "
    const waiting = [];
    const never = () => new Promise((_, fail) => waiting.push(fail));
    const open = () => {
        const request = {};
        waiting.push(() => request.onerror());
        return request;
    };
    // Another test may have opened the database already.
    const transaction = () => {
        const silent = { objectStore: () => new Proxy({}, { get: () => () => ({}) }) };
        waiting.push(() => silent.onabort());
        return silent;
    };
    const stubs = [
        [CacheStorage.prototype, 'match', never], [CacheStorage.prototype, 'open', never],
        [LockManager.prototype, 'request', never], [IDBFactory.prototype, 'open', open],
        [IDBDatabase.prototype, 'transaction', transaction],
    ];
    const real = stubs.map(([owner, name]) => owner[name]);
    stubs.forEach(([owner, name, stub]) => { owner[name] = stub; });
    globalThis.restore = () => {
        stubs.forEach(([owner, name], at) => { owner[name] = real[at]; });
        waiting.forEach((fail) => fail());
    };";

#[wasm_bindgen_test]
async fn storage_that_never_answers_is_left_out() {
    run_async(SILENCE).await;
    // Shortens the time limits.
    let stub = StubFetch::new(r#"() => new Response('[{"id":1}]')"#);
    let response = client::get("/wp-json/wp/v2/posts?slug=silent", &Abort::default()).await;
    assert!(response.is_ok(), "the network answers in its place");
    client::remove_cached("/wp-json/wp/v2/posts?slug=silent");
    assert_eq!(outbox::put("text", None).await, None);
    assert_eq!(outbox::get_all().await, Vec::new());
    assert!(outbox::is_empty().await);
    outbox::delete(1).await;
    drop(outbox::acquire_lock().await);
    drop(stub);
    run_async("restore()").await;
}

#[wasm_bindgen_test]
async fn a_lock_that_another_tab_has_is_waited_for() {
    // Another tab's lock, held for 300 ms.
    run_async(
        "navigator.locks.request('gazeta.outbox', () => new Promise((release) => setTimeout(release, 300)))
        .then(() => { globalThis.isReleased = true; });
        globalThis.isReleased = false;",
    )
    .await;
    let lock = outbox::acquire_lock().await;
    assert_eq!(run_async("return isReleased").await.as_bool(), Some(true), "one tab at a time sends");
    let is_held = "return (await navigator.locks.query()).held.length === 1";
    assert_eq!(run_async(is_held).await.as_bool(), Some(true));
    drop(lock);
    sleep(50).await;
    assert_eq!(run_async(is_held).await.as_bool(), Some(false), "the lock is released");
}
