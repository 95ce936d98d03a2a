//! The second program, which draws the discussion: when it is fetched, when not, and what a reader sees when it cannot be.

use std::time::Duration;

use crate::pages::ArticlePage;
use crate::pages::article::{RIVER, RIVER_TITLE};
use crate::pages::comments::Reply;
use crate::support::ledger::count_stored;
use crate::support::{Fault, Look, any, asks, containing, journey};

const SECOND: &str = "gazeta-comments";
const REPLY: Reply<'_> =
    Reply { text: "Написано заранее.", name: "Роза", email: "roza.v@chitatel.example" };
const UNREACHABLE: &str = "Нет связи с сайтом газеты. Проверьте интернет и повторите.";
/// The service worker keeps the whole paper, the second program too.
const NO_WORKER: &str = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });";
/// Longer than the calm after which a page fetches it although nobody has come near.
const CALM: Duration = Duration::from_secs(5);

#[tokio::test]
async fn pages_without_a_discussion_do_without_it() {
    journey()
        .that_asks_ahead()
        .run(async |reader| {
            reader.server.run_first(NO_WORKER);
            reader.open("/").await;
            reader.region("Лента новостей").article().see().await;
            tokio::time::sleep(CALM).await;
            assert!(reader.server.asked(SECOND).is_empty());
        })
        .await;
}

#[tokio::test]
async fn whoever_saves_data_gets_it_near_the_comments_and_not_before() {
    // All journeys save data but those that ask ahead.
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            tokio::time::sleep(CALM).await;
            assert!(reader.server.asked(SECOND).is_empty());
            let comments = page.comments().await;
            comments.thread().see_count(7).await;
            comments.send().see().await;
            assert_eq!(reader.server.asked(SECOND).len(), 1);
        })
        .await;
}

#[tokio::test]
async fn a_page_that_is_left_in_peace_has_it_before_the_network_goes() {
    journey()
        .that_asks_ahead()
        .that_writes()
        .run(async |reader| {
            reader.server.run_first(NO_WORKER);
            reader.expect_in_console(asks::NEW_COMMENT.trim_start_matches("POST "));
            reader.expect_in_console("/comments?");
            let page = ArticlePage::open_river(reader).await;
            let has_come = async || (!reader.server.asked(SECOND).is_empty()).then_some(());
            reader.until("the second program is fetched", has_come).await;
            // Its last bytes.
            tokio::time::sleep(Duration::from_millis(500)).await;
            reader.server.plant("/comments?", Fault::Down);
            reader.server.plant(asks::NEW_COMMENT, Fault::Down);
            reader.server.plant(SECOND, Fault::Down);
            let comments = page.comments().await;
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.said_anywhere("Ответа от сайта нет. Комментарий сохранён в этом браузере и будет отправлен сам, когда появится связь.").await;
            assert_eq!(reader.server.asked(SECOND).len(), 1);
            // Any page sends it, and fetches for it what it needs.
            reader.server.heal();
            reader.open("/").await;
            reader.until("the comment is sent", async || (count_stored(REPLY.text) == 1).then_some(())).await;
        })
        .await;
}

#[tokio::test]
async fn without_it_the_page_works_and_the_discussion_comes_when_the_reader_tries_again() {
    journey()
        .run(async |reader| {
            // What was fetched once would not be asked for again.
            reader.server.keep_out_of_caches();
            // Pauses between tries are as short as chance allows.
            reader.server.run_first("Math.random = () => 0;");
            let missing = Fault::Refusal(404, "rest_no_route");
            for fault in [Fault::Down, Fault::Reset, Fault::Cut, Fault::Html, Fault::Empty, missing, Fault::BadGateway]
            {
                reader.expect_in_console("");
                reader.server.forget_asked();
                reader.server.plant(SECOND, fault);
                let page = ArticlePage::open_river(reader).await;
                let comments = page.comments().await;
                comments.region().alert().paragraph(UNREACHABLE).see().await;
                reader.main().title(any()).see_text(RIVER_TITLE).await;
                page.related().article().see().await;
                comments.thread().see_none().await;
                reader.server.heal();
                comments.region().button("Повторить").click().await;
                comments.thread().see_count(7).await;
                comments.region().alert().see_none().await;
            }
        })
        .await;
}

#[tokio::test]
async fn the_way_to_another_article_is_open_without_it() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("");
            reader.server.plant(SECOND, Fault::Down);
            let page = ArticlePage::open_river(reader).await;
            page.comments().await.region().alert().see().await;
            page.neighbours().link(containing("Предыдущая статья")).click().await;
            let has_left = async || (reader.path().await != RIVER).then_some(());
            reader.until("another article is there", has_left).await;
            reader.main().time(any()).see().await;
            reader.server.heal();
            page.comments().await.send().see().await;
        })
        .await;
}
