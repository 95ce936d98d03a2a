//! The theme's service worker: what was read opens without a network, and another theme is never hidden by it.

use serde_json::Value;

use super::open;
use crate::support::browser::Engine;
use crate::support::theme::{address, fetch, install_stub};
use crate::support::{Locate, Session, e2e_test};

/// The paths of the kept pages, or why there are none.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const worker = await navigator.serviceWorker.getRegistration();
        const names = await caches.keys();
        if (!worker && !names.some((name) => name.startsWith('gazeta'))) return ['nothing'];
        if (worker?.active?.state !== 'activated' || !names.includes('gazeta-pages')) return [String(worker), ...names];
        const keys = await (await caches.open('gazeta-pages')).keys();
        return keys.map(({ url }) => new URL(url).pathname + new URL(url).search).sort();
    })().then(done)";
/// Whether the API's answer with these words in its address is kept.
const HAS_ANSWER: &str = "const [part, done] = [arguments[0], arguments[arguments.length - 1]];
    caches.open('gazeta').then((cache) => cache.keys())
        .then((keys) => done(keys.some(({ url }) => decodeURIComponent(url).includes(part))))";

async fn find_kept(session: &Session) -> Vec<String> {
    session.run_async(KEPT, Vec::new()).await
}

/// Opens the article, and waits until the worker keeps it.
async fn visit(session: &Session) {
    open(session, "/uroven-reki/").await;
    session
        .until_equal("pages that are kept", vec!["/uroven-reki/".to_owned()], async || find_kept(session).await)
        .await;
}

/// Sets a cookie that the stub of plugins knows.
async fn set_cookie(session: &Session, cookie: &str) {
    session.run_with::<Value>("document.cookie = arguments[0]; return null", vec![cookie.into()]).await;
}

#[tokio::test]
async fn what_was_read_opens_without_a_network() {
    install_stub();
    let reason = "without a network it still reaches this machine, where WordPress is";
    e2e_test()
        .not_in(Engine::Firefox, reason)
        .not_in(Engine::WebKit, reason)
        .run(async |session| {
            // Nothing of the network can be had then, and that is said in the console.
            session.expect_in_console("");
            visit(session).await;
            session.main().link("Общество").click().await;
            session.main().heading("Общество").see().await;
            let kept = async || {
                let arguments = vec!["/posts?categories".into()];
                let list = session.run_async::<bool>(HAS_ANSWER, arguments).await;
                (list && session.run_async::<bool>(HAS_ANSWER, vec!["/categories?slug".into()]).await).then_some(())
            };
            session.until("the section is kept", kept).await;
            // The worker meets a site that is down, and the page, which sends no cookies, has no network.
            set_cookie(session, "stub_down=1; path=/").await;
            session.set_offline(true).await;
            // As a page, as it was printed.
            open(session, "/uroven-reki/").await;
            session.main().heading("Уровень реки").see().await;
            session.see_title("Уровень реки — Вестник Бозкалы").await;
            // Never loaded as a page.
            open(session, "/category/obshchestvo/").await;
            session.main().heading("Общество").see().await;
            session.see_title("Общество — Вестник Бозкалы").await;
            // Never read.
            open_anything(session, "/dlinnyy-put/").await;
            session.main().alert().see().await;
            session.set_offline(false).await;
            set_cookie(session, "stub_down=; path=/; max-age=0").await;
            open(session, "/dlinnyy-put/").await;
            session.main().alert().see_none().await;
        })
        .await;
}

async fn open_anything(session: &Session, path: &str) {
    let url = format!("{}{path}", address());
    session.browser.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
}

#[tokio::test]
async fn a_page_comes_from_the_network_as_long_as_there_is_one() {
    install_stub();
    e2e_test()
        .run(async |session| {
            visit(session).await;
            open(session, "/uroven-reki/?stub_print=%3Cscript%3Ewindow.isNew=1%3C/script%3E").await;
            assert!(session.run::<bool>("return window.isNew === 1").await, "the page is WordPress's, with the worker");
            assert!(session.run::<bool>("return Boolean(navigator.serviceWorker.controller)").await);
        })
        .await;
}

#[tokio::test]
async fn what_is_not_for_all_is_not_kept() {
    install_stub();
    e2e_test()
        .run(async |session| {
            session.expect_in_console("404");
            visit(session).await;
            for path in ["/?s=%D1%85%D0%BB%D0%B5%D0%B1", "/takoy-stati-net/"] {
                open(session, path).await;
            }
            for path in ["/lavka/", "/wp-login.php", "/uroven-reki/?stub_print=%3Ci%3E"] {
                open_anything(session, path).await;
            }
            // Other browsers save a feed as a file.
            if session.browser.engine == Engine::Chromium {
                open_anything(session, "/feed/").await;
            }
            let expected = vec!["/uroven-reki/".to_owned(), "/uroven-reki/?stub_print=%3Ci%3E".to_owned()];
            session.until_equal("pages that are kept", expected, async || find_kept(session).await).await;
        })
        .await;
}

#[tokio::test]
async fn another_theme_is_shown_at_once_and_the_worker_goes() {
    install_stub();
    e2e_test()
        .not_in(Engine::WebKit, "in one session of its driver, a worker that has gone does not come back")
        .run(async |session| {
            session.expect_in_console("");
            visit(session).await;
            for path in ["/uroven-reki/", "/"] {
                set_cookie(session, "stub_theme=twentytwentyfour; path=/").await;
                open_anything(session, path).await;
                let is_other =
                    "return Boolean(document.querySelector('.wp-site-blocks')) && !document.getElementById('shell')";
                assert!(session.run::<bool>(is_other).await, "{path}: the other theme shows the page");
                session
                    .until_equal("what is left", vec!["nothing".to_owned()], async || find_kept(session).await)
                    .await;
                // The owner comes back.
                set_cookie(session, "stub_theme=; path=/; max-age=0").await;
                visit(session).await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_plugin_with_pages_of_its_own_does_not_remove_it() {
    install_stub();
    e2e_test()
        .run(async |session| {
            visit(session).await;
            open_anything(session, "/lavka/").await;
            session.see_title("Лавка").await;
            // The worker asks its own address before it stays.
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            assert_eq!(find_kept(session).await, ["/uroven-reki/"]);
        })
        .await;
}

#[tokio::test]
async fn the_worker_is_served_as_a_script_that_is_asked_for_each_time() {
    let response = reqwest::get(format!("{}/?gazeta=sw.js", address())).await.expect("WordPress answers");
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert!(header("content-type").starts_with("text/javascript"), "{:?}", response.headers());
    assert_eq!(header("cache-control"), "no-cache");
    let text = response.text().await.expect("it has a text");
    assert!(text.starts_with("const GAZETA_APP = \"/wp-content/themes/gazeta/"), "{}", &text[..80]);
    let places = fetch("/uroven-reki/").await.block("places");
    assert_eq!(places["worker"], "/?gazeta=sw.js");
}
