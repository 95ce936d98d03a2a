//! The lazy chunk, which draws the comments: when it is loaded, when not, and what a reader sees when it cannot be
//! loaded.

use crate::support::database::count_stored;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::comments::Reply;
use crate::support::{Fault, Locate, any, containing, e2e_test, requests};

const SECOND: &str = "gazeta-comments";
const REPLY: Reply<'_> =
    Reply { text: "Написано заранее.", name: "Роза", email: "roza.v@chitatel.example" };
const UNREACHABLE: &str = "Нет связи с сайтом газеты. Проверьте интернет и повторите.";
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
            comments.see_status_anywhere("Ответа от сайта нет. Комментарий сохранён в этом браузере и будет отправлен сам, когда появится связь.").await;
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
            let missing = Fault::Refusal(404, "rest_no_route");
            for fault in [Fault::Down, Fault::Reset, Fault::Cut, Fault::Html, Fault::Empty, missing, Fault::BadGateway]
            {
                session.expect_in_console("");
                session.server.clear_requests();
                session.server.inject(SECOND, fault);
                let page = ArticlePage::open_river(session).await;
                let comments = page.comments().await;
                comments.region().alert().paragraph(UNREACHABLE).see().await;
                session.main().title(any()).see_text(RIVER_TITLE).await;
                page.related().article().see().await;
                comments.thread().see_none().await;
                session.server.clear_faults();
                comments.region().button("Повторить").click().await;
                comments.thread().see_count(7).await;
                comments.region().alert().see_none().await;
            }
        })
        .await;
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
