//! The service worker: a later visit needs no network for the paper itself, and is never shown what is not the paper's.

use serde_json::Value;

use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Look, Reader, journey};

const UNREACHABLE: &str = "Нет связи с сайтом газеты. Проверьте интернет и повторите.";

/// The worker need not wait until the first visit is over.
const HURRY: &str = "{
    const wait = setTimeout;
    window.setTimeout = (call, ms, ...rest) => wait(call, ms === 4000 ? 0 : ms, ...rest);
}";
/// The builds that are kept, the oldest first, once a worker has them.
const BUILDS: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const worker = await navigator.serviceWorker.getRegistration();
        if (worker && (worker.installing || worker.waiting || worker.active?.state !== 'activated')) return ['not yet'];
        const names = await caches.keys();
        return [...names.filter((name) => name.startsWith('gazeta-app-')), ...(worker ? [] : ['no worker'])];
    })().then(done);";
/// Whether the article lies in the store, and the feed beside it.
const IS_KEPT: &str = "const done = arguments[arguments.length - 1];
    const parts = ['posts?slug=uroven-reki', 'posts?page='];
    caches.open('gazeta').then((cache) => cache.keys()).then((keys) => done(parts.every((part) => keys.some(({ url }) => url.includes(part)))));";
/// Lays junk in the place of the program.
const SPOIL: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const [name] = (await caches.keys()).filter((name) => name.startsWith('gazeta-app-'));
        const cache = await caches.open(name);
        const [program] = (await cache.keys()).filter(({ url }) => url.endsWith('_bg.wasm'));
        await cache.put(program, new Response('junk', { headers: { 'Content-Type': 'application/wasm' } }));
    })().then(done);";

async fn find_builds(reader: &Reader) -> Vec<String> {
    reader.run_async(BUILDS, Vec::new()).await
}

/// Opens the article and stays until it is kept, and the paper with it; answers the name of the build.
async fn visit(reader: &Reader) -> String {
    reader.server.run_first(HURRY);
    ArticlePage::open_river(reader).await.see_surroundings().await;
    reader
        .until("the article is kept", async || reader.run_async::<bool>(IS_KEPT, Vec::new()).await.then_some(()))
        .await;
    let one = async || <[String; 1]>::try_from(find_builds(reader).await).ok().filter(|[name]| name.len() > 20);
    let [name] = reader.until("the paper is kept", one).await;
    reader.server.forget_asked();
    name
}

async fn open_plainly(reader: &Reader, path: &str) {
    let url = format!("{}{path}", reader.server.home);
    reader.session.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
}

/// Opens the article until that needs what the server was not asked for before.
async fn open_until_asked(reader: &Reader, part: &str) {
    let asked = async || {
        reader.open(RIVER).await;
        (!reader.server.asked(part).is_empty()).then_some(())
    };
    reader.until(&format!("{part} is asked for"), asked).await;
}

#[tokio::test]
async fn a_second_visit_asks_for_neither_page_nor_program() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            visit(reader).await;
            ArticlePage::open_river(reader).await.see_surroundings().await;
            for part in ["GET /uroven-reki/", "GET /gazeta-", "GET /rescue-", "GET /purify"] {
                assert_eq!(reader.server.asked(part), Vec::<String>::new());
            }
            assert!(!reader.server.asked("posts?slug=uroven-reki").is_empty(), "the article is asked for again");
            reader
                .until_equal("questions for the page", 1, async || reader.server.asked("GET /index.html").len())
                .await;
        })
        .await;
}

#[tokio::test]
async fn the_paper_opens_without_a_network() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            // What was not read before, pictures among it, cannot come.
            reader.expect_in_console("");
            visit(reader).await;
            reader.server.hang_up().await;
            let page = ArticlePage::open_river(reader).await;
            assert!(page.count_long_paragraphs().await > 0, "the body is there too");
            reader.open("/dlinnyy-put/").await;
            reader.main().alert().paragraph(UNREACHABLE).see().await;
            reader.server.pick_up().await;
            reader.main().button("Повторить").click().await;
            reader.main().alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_page_that_has_changed_is_shown_on_the_visit_after() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            visit(reader).await;
            reader.server.run_first("window.isRenewed = true");
            let is_renewed = async || reader.run::<bool>("return window.isRenewed === true").await;
            reader.open(RIVER).await;
            assert!(!is_renewed().await, "nobody waits for the page");
            let renewed = async || {
                reader.open(RIVER).await;
                is_renewed().await.then_some(())
            };
            reader.until("the page is another one", renewed).await;
            assert_eq!(reader.server.asked("GET /uroven-reki/"), Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn a_new_build_takes_the_place_of_the_old_one() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            let mut last = visit(reader).await;
            let build = last.trim_start_matches("gazeta-app-").to_owned();
            for other in ["the-second-build", "the-third-build!"] {
                reader.server.plant("GET /sw.js", Fault::Replaced(build.clone(), other.to_owned()));
                reader.open(RIVER).await;
                let expected = vec![last, format!("gazeta-app-{other}")];
                reader.until_equal("builds that are kept", expected, async || find_builds(reader).await).await;
                reader.server.forget_asked();
                last = format!("gazeta-app-{other}");
            }
            ArticlePage::open_river(reader).await;
            assert_eq!(reader.server.asked("GET /uroven-reki/"), Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn a_page_of_another_build_is_not_kept() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            visit(reader).await;
            // Its worker does not come.
            let (old, new) = ("/rescue-".to_owned(), "/another-rescue-".to_owned());
            reader.server.plant("GET /index.html", Fault::Replaced(old, new));
            open_until_asked(reader, "GET /uroven-reki/").await;
            ArticlePage(reader).title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn a_build_that_is_not_whole_is_not_kept() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            reader.expect_in_console("");
            reader.server.run_first(HURRY);
            reader.server.plant("GET /extras.js", Fault::Html);
            ArticlePage::open_river(reader).await;
            let tried = async || (!reader.server.asked("GET /extras.js").is_empty()).then_some(());
            reader.until("the worker has tried", tried).await;
            let none = vec!["no worker".to_owned()];
            reader.until_equal("builds that are kept", none, async || find_builds(reader).await).await;
        })
        .await;
}

#[tokio::test]
async fn pages_of_wordpress_are_never_answered() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            reader.expect_in_console("");
            visit(reader).await;
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
                reader.server.plant(path, Fault::BadGateway);
                open_plainly(reader, path).await;
                assert_eq!(reader.server.asked(path).len(), 1, "{path}");
            }
            ArticlePage::open_river(reader).await;
        })
        .await;
}

#[tokio::test]
async fn who_wants_to_be_forgotten_keeps_no_worker() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            visit(reader).await;
            // It would be there again soon.
            reader.server.plant("GET /sw.js", Fault::Down);
            reader.expect_in_console("");
            reader.banner().button("Вид страницы").click().await;
            reader.banner().button("Забыть всё обо мне").click().await;
            reader.session.driver.accept_alert().await.expect("the question takes an answer");
            let asked = async || (!reader.server.asked("GET /uroven-reki/").is_empty()).then_some(());
            reader.until("the page is asked for again", asked).await;
            ArticlePage(reader).title().see_text(RIVER_TITLE).await;
            // The new page tries to begin anew, and is refused.
            let left = async || find_builds(reader).await;
            reader.until_equal("what is left", vec!["no worker".to_owned()], left).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_broken_in_the_browser_is_left_by_a_button() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            reader.expect_in_console("");
            visit(reader).await;
            reader.run_async::<Value>(SPOIL, Vec::new()).await;
            open_plainly(reader, RIVER).await;
            reader.alert().button("Обновить").click().await;
            let asked = async || (!reader.server.asked("GET /uroven-reki/").is_empty()).then_some(());
            reader.until("the page is asked for again", asked).await;
            ArticlePage(reader).title().see_text(RIVER_TITLE).await;
            reader.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn whoever_saves_data_has_no_worker() {
    journey()
        .run(async |reader| {
            reader.server.run_first(HURRY);
            ArticlePage::open_river(reader).await.see_surroundings().await;
            assert_eq!(find_builds(reader).await, ["no worker"]);
            assert_eq!(reader.server.asked("GET /sw.js"), Vec::<String>::new());
        })
        .await;
}
