//! The boot-error fallback: when the app itself fails, the page says so and offers a way on.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::server::find_dist;
use crate::support::{Fault, Locate, Session, any, containing, e2e_test, wordpress};

const FAILED: &str = "Газета открылась не полностью. Обновите страницу.";
const RELOAD: &str = "Обновить";
const ON_SITE: &str = "Открыть на сайте газеты";

/// Opens an address where the app will not start.
async fn open_in_vain(session: &Session, path: &str) {
    let url = format!("{}{path}", session.server.home);
    session.browser.driver.goto(url.as_str()).await.expect("the page itself is there");
}

/// Checks the texts, the link to the same article on the site, and the button.
async fn see_fallback(session: &Session) {
    session.alert().paragraph(FAILED).see().await;
    let link = session.alert().link(ON_SITE);
    link.see().await;
    assert_eq!(link.attribute("href").await, format!("{}{RIVER}", wordpress::address()));
    session.alert().button(RELOAD).see().await;
}

/// The address of the app's module.
fn find_module() -> String {
    let path = find_dist().join("index.html");
    let page = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let tag = page.split("<script").find(|tag| tag.contains("type=\"module\"")).expect("the page has a module");
    let (_, rest) = tag.split_once("src=\"").expect("the module has an address");
    rest.split('"').next().expect("it ends").to_owned()
}

/// Breaks the start of the app in a given way; after recovery, the button opens the page.
async fn check_start(break_it: impl Fn(&Session), recover: impl Fn(&Session)) {
    e2e_test()
        .run(async |session| {
            // The browser's own message about an app that it cannot run does not matter.
            session.expect_in_console("");
            break_it(session);
            open_in_vain(session, RIVER).await;
            see_fallback(session).await;
            recover(session);
            session.alert().button(RELOAD).click().await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            session.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_app_that_is_blocked_shows_the_fallback() {
    check_start(|session| session.server.inject("_bg.wasm", Fault::Down), |session| session.server.clear_faults())
        .await;
}

#[tokio::test]
async fn an_app_that_is_broken_shows_the_fallback() {
    check_start(|session| session.server.inject("_bg.wasm", Fault::Html), |session| session.server.clear_faults())
        .await;
}

#[tokio::test]
async fn an_app_that_is_cut_in_the_middle_shows_the_fallback() {
    check_start(|session| session.server.inject("_bg.wasm", Fault::Cut), |session| session.server.clear_faults()).await;
}

#[tokio::test]
async fn scripts_that_are_blocked_show_the_fallback() {
    let module = find_module();
    check_start(|session| session.server.inject(&module, Fault::Down), |session| session.server.clear_faults()).await;
}

#[tokio::test]
async fn a_device_without_enough_memory_shows_the_fallback() {
    const NO_MEMORY: &str = "
        if (!sessionStorage.getItem('memory')) {
            const fail = async () => { throw new RangeError('WebAssembly.Memory(): could not allocate memory'); };
            WebAssembly.instantiate = WebAssembly.instantiateStreaming = fail;
            sessionStorage.setItem('memory', 'enough');
        }";
    check_start(|session| session.server.run_before_app(NO_MEMORY), |_| ()).await;
}

#[tokio::test]
async fn a_browser_without_webassembly_shows_the_fallback() {
    const OLD: &str = "
        if (!sessionStorage.getItem('new')) {
            delete window.WebAssembly;
            sessionStorage.setItem('new', 'enough');
        }";
    check_start(|session| session.server.run_before_app(OLD), |_| ()).await;
}

#[tokio::test]
async fn an_app_that_never_loads_shows_the_fallback_after_a_while() {
    e2e_test()
        .run(async |session| {
            // Skips the time limit of twenty seconds.
            session.server.run_before_app(
                "const wait = setTimeout;
                window.setTimeout = (call, ms) => wait(call, ms === 20000 ? 300 : ms);
                const start = WebAssembly.instantiateStreaming;
                const mayStart = new Promise((come) => { window.come = come; });
                WebAssembly.instantiateStreaming = async (...parts) => {
                    await mayStart;
                    return start.call(WebAssembly, ...parts);
                };",
            );
            open_in_vain(session, RIVER).await;
            see_fallback(session).await;
            session.run::<Option<()>>("come(); return null").await;
            // The app has started after all, and the fallback has gone.
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            session.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn where_no_script_runs_the_page_offers_a_plain_view_after_a_while() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session
                .server
                .inject(RIVER, Fault::Replaced("<script".to_owned(), "<script type=\"x/blocked\"".to_owned()));
            open_in_vain(session, RIVER).await;
            let link = session.locate("link", containing("простом виде"));
            link.see_none().await;
            // Skips the half minute.
            session.run::<Option<()>>("document.getAnimations().forEach((one) => one.finish()); return null").await;
            link.see().await;
            assert_eq!(link.attribute("href").await, "?gazeta=off");
        })
        .await;
}

#[tokio::test]
async fn a_site_whose_root_cannot_be_loaded_still_has_its_feed() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.inject("_bg.wasm", Fault::Down);
            session.server.inject("/wp-json/", Fault::Down);
            open_in_vain(session, RIVER).await;
            session.alert().paragraph(FAILED).see().await;
            assert_eq!(session.alert().link("RSS").attribute("href").await, "/feed/");
            session.alert().link(ON_SITE).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_panic_leaves_the_page_as_it_was_and_is_in_the_console() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            // The app cannot do without AbortController.
            let break_it = "window.AbortController = class { constructor() { throw new Error('no more of these'); } }; return null";
            session.run::<Option<()>>(break_it).await;
            FeedPart(session).titles().click().await;
            session.alert().paragraph(FAILED).see().await;
            // A panic of a release is a trap, which the browser itself reports.
            let reported = async || {
                let entries = session.take_console().await;
                entries.iter().any(|entry| entry.text.contains("RuntimeError")).then_some(())
            };
            session.until("the console has the trap", reported).await;
            page.masthead().menu().link("Культура").see().await;
            page.feed().cards().see_count(7).await;
            session.alert().button(RELOAD).click().await;
            session.main().title(any()).see().await;
            session.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn what_fails_in_other_scripts_is_not_reported_as_a_failure() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("an extension");
            session.track_tasks();
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            session.run::<Option<()>>("setTimeout(() => { throw new Error('an extension'); }); return null").await;
            session.run::<Option<()>>("Promise.reject(new Error('an extension')); return null").await;
            session.settle().await;
            session.alert().see_none().await;
        })
        .await;
}
