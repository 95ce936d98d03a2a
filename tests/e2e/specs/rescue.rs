//! The program itself fails: the reader is told in words, and led on.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::server::find_dist;
use crate::support::{Fault, Look, Reader, any, journey, wordpress};

const FAILED: &str = "Газета открылась не полностью. Обновите страницу.";
const RELOAD: &str = "Обновить";
const ON_SITE: &str = "Открыть на сайте газеты";

/// Opens an address where the app will not start.
async fn open_in_vain(reader: &Reader, path: &str) {
    let url = format!("{}{path}", reader.server.home);
    reader.session.driver.goto(url.as_str()).await.expect("the page itself is there");
}

/// The words, the way to the same article on the site, and the button.
async fn see_rescue(reader: &Reader) {
    reader.alert().paragraph(FAILED).see().await;
    let link = reader.alert().link(ON_SITE);
    link.see().await;
    assert_eq!(link.attribute("href").await, format!("{}{RIVER}", wordpress::address()));
    reader.alert().button(RELOAD).see().await;
}

/// The address of the one module.
fn find_module() -> String {
    let path = find_dist().join("index.html");
    let page = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let tag = page.split("<script").find(|tag| tag.contains("type=\"module\"")).expect("the page has a module");
    let (_, rest) = tag.split_once("src=\"").expect("the module has an address");
    rest.split('"').next().expect("it ends").to_owned()
}

/// The same for whatever keeps the program from starting; without it the button opens the page.
async fn check_start(break_it: impl Fn(&Reader), heal: impl Fn(&Reader)) {
    journey()
        .run(async |reader| {
            // What the browser says of a program that it cannot run is its own affair.
            reader.expect_in_console("");
            break_it(reader);
            open_in_vain(reader, RIVER).await;
            see_rescue(reader).await;
            heal(reader);
            reader.alert().button(RELOAD).click().await;
            ArticlePage(reader).title().see_text(RIVER_TITLE).await;
            reader.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_program_that_is_blocked_leaves_words_and_a_way() {
    check_start(|reader| reader.server.plant("_bg.wasm", Fault::Down), |reader| reader.server.heal()).await;
}

#[tokio::test]
async fn a_program_that_is_broken_leaves_words_and_a_way() {
    check_start(|reader| reader.server.plant("_bg.wasm", Fault::Html), |reader| reader.server.heal()).await;
}

#[tokio::test]
async fn a_program_that_is_cut_in_the_middle_leaves_words_and_a_way() {
    check_start(|reader| reader.server.plant("_bg.wasm", Fault::Cut), |reader| reader.server.heal()).await;
}

#[tokio::test]
async fn scripts_that_are_blocked_leave_words_and_a_way() {
    let module = find_module();
    check_start(|reader| reader.server.plant(&module, Fault::Down), |reader| reader.server.heal()).await;
}

#[tokio::test]
async fn a_device_without_memory_for_it_leaves_words_and_a_way() {
    const NO_MEMORY: &str = "
        if (!sessionStorage.getItem('memory')) {
            const fail = async () => { throw new RangeError('WebAssembly.Memory(): could not allocate memory'); };
            WebAssembly.instantiate = WebAssembly.instantiateStreaming = fail;
            sessionStorage.setItem('memory', 'enough');
        }";
    check_start(|reader| reader.server.run_first(NO_MEMORY), |_| ()).await;
}

#[tokio::test]
async fn a_browser_without_webassembly_leaves_words_and_a_way() {
    const OLD: &str = "
        if (!sessionStorage.getItem('new')) {
            delete window.WebAssembly;
            sessionStorage.setItem('new', 'enough');
        }";
    check_start(|reader| reader.server.run_first(OLD), |_| ()).await;
}

#[tokio::test]
async fn a_program_that_never_comes_is_not_waited_for_in_silence() {
    journey()
        .run(async |reader| {
            // The twenty seconds of patience are over at once.
            reader.server.run_first(
                "const wait = setTimeout;
                window.setTimeout = (call, ms) => wait(call, ms === 20000 ? 300 : ms);
                const start = WebAssembly.instantiateStreaming;
                WebAssembly.instantiateStreaming = async (...parts) => {
                    await new Promise((come) => { window.come = come; });
                    return start.call(WebAssembly, ...parts);
                };",
            );
            open_in_vain(reader, RIVER).await;
            see_rescue(reader).await;
            reader.run::<Option<()>>("come(); return null").await;
            // It came late after all, and the words are gone.
            ArticlePage(reader).title().see_text(RIVER_TITLE).await;
            reader.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_cannot_be_asked_where_it_lives_still_has_its_feed() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("");
            reader.server.plant("_bg.wasm", Fault::Down);
            reader.server.plant("/wp-json/", Fault::Down);
            open_in_vain(reader, RIVER).await;
            reader.alert().paragraph(FAILED).see().await;
            assert_eq!(reader.alert().link("RSS").attribute("href").await, "/feed/");
            reader.alert().link(ON_SITE).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_panic_leaves_the_page_as_it_was_and_names_its_place() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("");
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            // The one thing that the program cannot do without.
            let break_it = "window.AbortController = class { constructor() { throw new Error('no more of these'); } }; return null";
            reader.run::<Option<()>>(break_it).await;
            FeedPart(reader).titles().click().await;
            reader.alert().paragraph(FAILED).see().await;
            let named = async || {
                let entries = reader.take_console().await;
                entries.iter().any(|entry| entry.is_from_script && entry.text.contains("src/browser/abort.rs:")).then_some(())
            };
            reader.until("the panic is logged with its place", named).await;
            page.masthead().menu().link("Культура").see().await;
            page.feed().cards().see_count(7).await;
            reader.alert().button(RELOAD).click().await;
            reader.main().title(any()).see().await;
            reader.alert().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn what_fails_in_others_programs_is_not_the_papers_failure() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("an extension");
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            reader.run::<Option<()>>("setTimeout(() => { throw new Error('an extension'); }); return null").await;
            reader.run::<Option<()>>("Promise.reject(new Error('an extension')); return null").await;
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            reader.alert().see_none().await;
        })
        .await;
}
