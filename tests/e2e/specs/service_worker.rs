//! The service worker: a later visit loads the app without the network, and never shows a broken or foreign page from
//! the cache.

mod builds;
mod bypassed;

use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER;
use crate::support::{Locate, Session, e2e_test};

const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";

/// Registers the worker without waiting for the end of the first visit.
const HURRY: &str = "{
    const wait = setTimeout;
    window.setTimeout = (call, ms, ...rest) => wait(call, ms === 4000 ? 0 : ms, ...rest);
}";
/// The cached builds, the oldest first, once a worker has cached them.
const BUILDS: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const worker = await navigator.serviceWorker.getRegistration();
        if (worker && (worker.installing || worker.waiting || worker.active?.state !== 'activated')) return ['not yet'];
        const names = await caches.keys();
        return [...names.filter((name) => name.startsWith('gazeta-app-')), ...(worker ? [] : ['no worker'])];
    })().then(done);";
/// Whether the article and the feed are in the cache.
const IS_KEPT: &str = "const done = arguments[arguments.length - 1];
    const parts = ['posts?slug=uroven-reki', 'posts?page='];
    caches.open('gazeta').then((cache) => cache.keys()).then((keys) => done(parts.every((part) => keys.some(({ url }) => url.includes(part)))));";

async fn find_builds(session: &Session) -> Vec<String> {
    session.run_async(BUILDS, Vec::new()).await
}

/// Opens the article and waits until it and the app are cached; returns the name of the build.
async fn visit(session: &Session) -> String {
    session.server.run_before_app(HURRY);
    ArticlePage::open_river(session).await.see_surroundings().await;
    session
        .until("the article is kept", async || session.run_async::<bool>(IS_KEPT, Vec::new()).await.then_some(()))
        .await;
    let one = async || <[String; 1]>::try_from(find_builds(session).await).ok().filter(|[name]| name.len() > 20);
    let [name] = session.until("the paper is kept", one).await;
    session.server.clear_requests();
    name
}

async fn open_plainly(session: &Session, path: &str) {
    let url = format!("{}{path}", session.server.home);
    session.browser.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
}

/// Opens the article until that sends a new request.
async fn open_until_requested(session: &Session, part: &str) {
    let requested = async || {
        session.open(RIVER).await;
        (!session.server.requests(part).is_empty()).then_some(())
    };
    session.until(&format!("{part} is requested"), requested).await;
}

#[tokio::test]
async fn a_second_visit_requests_neither_page_nor_script() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            visit(session).await;
            ArticlePage::open_river(session).await.see_surroundings().await;
            for part in ["GET /uroven-reki/", "GET /gazeta-", "GET /boot_error-", "GET /purify"] {
                assert_eq!(session.server.requests(part), Vec::<String>::new());
            }
            assert!(!session.server.requests("posts?slug=uroven-reki").is_empty(), "the article is requested again");
            session
                .until_equal("requests for the page", 1, async || session.server.requests("GET /index.html").len())
                .await;
        })
        .await;
}

#[tokio::test]
async fn the_paper_opens_without_a_network() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            // What was not read before cannot be shown, pictures included.
            session.expect_in_console("");
            visit(session).await;
            session.server.stop_listening().await;
            let page = ArticlePage::open_river(session).await;
            assert!(page.count_long_paragraphs().await > 0, "the body is there too");
            session.open("/dlinnyy-put/").await;
            session.main().alert().paragraph(UNREACHABLE).see().await;
            session.server.resume_listening().await;
            session.main().button("Повторить").click().await;
            session.main().alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_page_that_has_changed_is_shown_on_the_visit_after() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            visit(session).await;
            session.server.run_before_app("window.isRenewed = true");
            let is_renewed = async || session.run::<bool>("return window.isRenewed === true").await;
            session.open(RIVER).await;
            assert!(!is_renewed().await, "the page does not wait for the network");
            let renewed = async || {
                session.open(RIVER).await;
                is_renewed().await.then_some(())
            };
            session.until("the page is another one", renewed).await;
            assert_eq!(session.server.requests("GET /uroven-reki/"), Vec::<String>::new());
        })
        .await;
}
