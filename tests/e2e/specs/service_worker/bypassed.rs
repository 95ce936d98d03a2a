//! When the service worker must stay out of the way, and how readers get rid of it.

use serde_json::Value;

use super::{HURRY, find_builds, open_plainly, visit};
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Locate, e2e_test};

/// Replaces the cached app by junk.
const SPOIL: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const [name] = (await caches.keys()).filter((name) => name.startsWith('gazeta-app-'));
        const cache = await caches.open(name);
        const [program] = (await cache.keys()).filter(({ url }) => url.endsWith('_bg.wasm'));
        await cache.put(program, new Response('junk', { headers: { 'Content-Type': 'application/wasm' } }));
    })().then(done);";

#[tokio::test]
async fn pages_of_wordpress_never_come_from_the_worker() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.expect_in_console("");
            visit(session).await;
            for path in [
                "/wp-admin/",
                "/wp-login.php",
                "/feed/",
                "/category/kultura/feed/",
                "/uroven-reki/?gazeta=off",
                "/?rest_route=/",
                "/?p=12&preview=true",
                "/?attachment_id=5",
                "/robots.txt",
            ] {
                session.server.inject(path, Fault::BadGateway);
                open_plainly(session, path).await;
                assert_eq!(session.server.requests(path).len(), 1, "{path}");
            }
            ArticlePage::open_river(session).await;
        })
        .await;
}

#[tokio::test]
async fn clearing_site_data_removes_the_worker() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            visit(session).await;
            // Otherwise it would be registered again soon.
            session.server.inject("GET /sw.js", Fault::Down);
            session.expect_in_console("");
            session.banner().button("Вид страницы").click().await;
            session.banner().button("Забыть всё обо мне").click().await;
            session.browser.driver.accept_alert().await.expect("the question takes an answer");
            let requested = async || (!session.server.requests("GET /uroven-reki/").is_empty()).then_some(());
            session.until("the page is requested again", requested).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            // The new page tries to register again, and fails.
            let left = async || find_builds(session).await;
            session.until_equal("what is left", vec!["no worker".to_owned()], left).await;
        })
        .await;
}

#[tokio::test]
async fn a_broken_cache_is_left_by_a_button() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.expect_in_console("");
            visit(session).await;
            session.run_async::<Value>(SPOIL, Vec::new()).await;
            open_plainly(session, RIVER).await;
            session.alert().button("Обновить").click().await;
            let requested = async || (!session.server.requests("GET /uroven-reki/").is_empty()).then_some(());
            session.until("the page is requested again", requested).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            session.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn with_save_data_there_is_no_worker() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(HURRY);
            ArticlePage::open_river(session).await.see_surroundings().await;
            assert_eq!(find_builds(session).await, ["no worker"]);
            assert_eq!(session.server.requests("GET /sw.js"), Vec::<String>::new());
        })
        .await;
}
