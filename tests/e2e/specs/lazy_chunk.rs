//! The lazy chunk, which draws the comments: when it is loaded, when not, and what a reader sees when it cannot be
//! loaded.

use crate::support::database::count_stored;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::comments::Reply;
use crate::support::server::find_dist;
use crate::support::{Fault, Locate, Session, any, containing, e2e_test, requests};

const SECOND: &str = "gazeta-comments";
const REPLY: Reply<'_> =
    Reply { text: "Написано заранее.", name: "Роза", email: "roza.v@chitatel.example" };
const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";
const GONE: &str = "На сайте газеты что-то сломалось. Повторите через несколько минут.";
/// The service worker caches the whole app, including the lazy chunk.
const NO_WORKER: &str = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });";

#[tokio::test]
async fn pages_without_comments_do_not_load_it() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.server.run_before_app(NO_WORKER);
            session.track_tasks();
            session.open("/").await;
            session.region("Лента новостей").article().see().await;
            session.settle().await;
            assert!(session.server.requests(SECOND).is_empty());
        })
        .await;
}

#[tokio::test]
async fn with_save_data_it_loads_only_near_the_comments() {
    // All tests send saveData but those with prefetch.
    e2e_test()
        .run(async |session| {
            session.track_tasks();
            let page = ArticlePage::open_river(session).await;
            session.settle().await;
            assert!(session.server.requests(SECOND).is_empty());
            let comments = page.comments().await;
            comments.thread().see_count(7).await;
            comments.send().see().await;
            assert_eq!(session.server.requests(SECOND).len(), 1);
        })
        .await;
}

#[tokio::test]
async fn an_idle_page_loads_it_in_advance() {
    e2e_test()
        .with_prefetch()
        .that_writes()
        .run(async |session| {
            session.server.run_before_app(NO_WORKER);
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            session.expect_in_console("/comments?");
            let page = ArticlePage::open_river(session).await;
            let has_come = async || (!session.server.requests(SECOND).is_empty()).then_some(());
            session.until("the lazy chunk is fetched", has_come).await;
            let is_whole = "return performance.getEntriesByType('resource').some((entry) =>
                entry.name.includes(arguments[0]) && entry.responseEnd > 0)";
            let has_ended = async || session.run_with::<bool>(is_whole, vec![SECOND.into()]).await.then_some(());
            session.until("the lazy chunk has come", has_ended).await;
            session.server.inject("/comments?", Fault::Down);
            session.server.inject(requests::NEW_COMMENT, Fault::Down);
            session.server.inject(SECOND, Fault::Down);
            let comments = page.comments().await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.see_status_anywhere("Ответа от сайта нет. Комментарий сохранён в этом браузере и будет отправлен сам, когда сайт ответит.").await;
            assert_eq!(session.server.requests(SECOND).len(), 1);
            // Any page sends pending comments, and loads the lazy chunk for that.
            session.server.clear_faults();
            session.open("/").await;
            session.until("the comment is sent", async || (count_stored(REPLY.text) == 1).then_some(())).await;
        })
        .await;
}

#[tokio::test]
async fn without_it_the_page_works_and_a_retry_loads_the_comments() {
    e2e_test()
        .run(async |session| {
            // A cached chunk would not be requested again.
            session.server.keep_out_of_caches();
            // Retry pauses are the shortest possible.
            session.server.run_before_app("Math.random = () => 0;");
            // The page has been loaded anew already for the sake of this file.
            let renewed = format!("sessionStorage.setItem('gazeta.renewed', '{}');", find_address());
            session.server.run_before_app(&renewed);
            let missing = Fault::Refusal(404, "rest_no_route");
            for (fault, sentence) in [
                (Fault::Down, UNREACHABLE),
                (Fault::Reset, UNREACHABLE),
                (Fault::Cut, UNREACHABLE),
                (Fault::Html, GONE),
                (Fault::Empty, UNREACHABLE),
                (missing, GONE),
                (Fault::BadGateway, UNREACHABLE),
            ] {
                check_fault(session, fault, sentence).await;
            }
        })
        .await;
}

/// Without the chunk the page says so, and a retry loads it.
async fn check_fault(session: &Session, fault: Fault, sentence: &str) {
    session.expect_in_console("");
    session.server.clear_requests();
    session.server.inject(SECOND, fault);
    let page = ArticlePage::open_river(session).await;
    let comments = page.comments().await;
    comments.region().alert().paragraph(sentence).see().await;
    session.main().title(any()).see_text(RIVER_TITLE).await;
    page.related().article().see().await;
    comments.thread().see_none().await;
    session.server.clear_faults();
    comments.region().button("Повторить").click().await;
    comments.thread().see_count(7).await;
    comments.region().alert().see_none().await;
}

/// A deploy has replaced the build while the page was open.
#[tokio::test]
async fn if_it_is_gone_the_page_is_loaded_anew_once() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.keep_out_of_caches();
            session.server.inject(SECOND, Fault::Refusal(404, "rest_no_route"));
            let page = ArticlePage::open_river(session).await;
            session.mark_page().await;
            page.comments().await;
            let is_new = async || (!session.is_page_marked().await).then_some(());
            session.until("the page is loaded anew", is_new).await;
            session.mark_page().await;
            // It is still missing.
            let comments = page.comments().await;
            comments.region().alert().paragraph(GONE).see().await;
            assert!(session.is_page_marked().await, "once, or it would never end");
            session.server.clear_faults();
            comments.region().button("Повторить").click().await;
            comments.thread().see_count(7).await;
        })
        .await;
}

/// The address of the chunk in this build.
fn find_address() -> String {
    let files = std::fs::read_dir(find_dist()).expect("the release");
    let mut names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    format!("/{}", names.find(|name| name.starts_with(SECOND)).expect("the release has the chunk"))
}

#[tokio::test]
async fn navigation_works_without_it() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.inject(SECOND, Fault::Down);
            let page = ArticlePage::open_river(session).await;
            page.comments().await.region().alert().see().await;
            page.adjacent_posts().link(containing("Предыдущая статья")).click().await;
            let has_left = async || (session.path().await != RIVER).then_some(());
            session.until("another article is there", has_left).await;
            session.main().time(any()).see().await;
            session.server.clear_faults();
            page.comments().await.send().see().await;
        })
        .await;
}
