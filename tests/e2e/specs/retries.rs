//! A passing fault is not noticed: safe requests are retried, as the site allows it, and no others. Which faults are
//! retried is tested in `tests/native/retry.rs` and `tests/component/client.rs`; these tests add the browser and a real
//! network.

use std::time::{Duration, Instant};

use crate::support::browser::Engine;
use crate::support::pages::article::RIVER;
use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

const TOO_MANY: &str = "Сайт газеты перегружен запросами. Подождите минуту и повторите.";

/// Counts what the app sends, because browsers themselves repeat requests on dead connections. Retry pauses are the
/// longest possible, so that there is time to clear the fault.
const COUNT: &str = "
    Math.random = () => 1;
    window.sent = [];
    const send = fetch;
    window.fetch = (request, ...rest) => {
        sent.push(`${request.method} ${decodeURIComponent(request.url)}`);
        return send(request, ...rest);
    };";

/// The request as the app sends it, with the origin in its address.
const POST: &str = "POST ";

async fn count_sent(session: &Session, part: &str) -> usize {
    let count = "return sent.filter((line) => line.includes(arguments[0])).length";
    session.run_with(count, vec![part.into()]).await
}

async fn see_sent(session: &Session, part: &str, times: usize) {
    session.until_equal(&format!("requests for {part}"), times, async || count_sent(session, part).await).await;
}

#[tokio::test]
async fn two_failures_are_retried_silently() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(COUNT);
            for fault in [Fault::Down, Fault::BadGateway] {
                session.expect_in_console(requests::FEED);
                session.server.inject(requests::FEED, fault);
                session.server.clear_requests();
                session.open(RIVER).await;
                see_sent(session, requests::FEED, 2).await;
                session.alert().see_none().await;
                let has_arrived = async || (2 <= session.server.requests(requests::FEED).len()).then_some(());
                session.until("the second request has reached the server too", has_arrived).await;
                session.server.clear_faults();
                FeedPart(session).cards().see_count(7).await;
                session.alert().see_none().await;
                // Firefox itself repeats a request when the connection is reset.
                let sent = count_sent(session, requests::FEED).await;
                let least = if session.browser.engine == Engine::Firefox { 2 } else { 3 };
                assert!((least..=3).contains(&sent), "{sent} requests for the feed");
            }
        })
        .await;
}

#[tokio::test]
async fn a_retry_after_of_two_seconds_is_respected() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console(requests::FEED);
            session.server.run_before_app(COUNT);
            session.server.inject(requests::FEED, Fault::TooMany(2));
            session.open(RIVER).await;
            see_sent(session, requests::FEED, 1).await;
            let start = Instant::now();
            session.server.clear_faults();
            FeedPart(session).cards().see_count(7).await;
            assert!(start.elapsed() > Duration::from_millis(1_500), "requested again after {:?}", start.elapsed());
            see_sent(session, requests::FEED, 2).await;
        })
        .await;
}

#[tokio::test]
async fn after_a_retry_after_of_a_minute_the_reader_decides() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console(requests::FEED);
            session.server.run_before_app(COUNT);
            session.server.inject(requests::FEED, Fault::TooMany(60));
            session.open(RIVER).await;
            FeedPart(session).region().alert().paragraph(TOO_MANY).see().await;
            see_sent(session, requests::FEED, 1).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_is_never_sent_twice_by_itself() {
    for fault in [Fault::Down, Fault::BadGateway] {
        e2e_test()
            .that_writes()
            .run(async |session| {
                session.expect_in_console("/wp/v2/comments");
                session.server.run_before_app(COUNT);
                session.track_tasks();
                session.server.inject(requests::NEW_COMMENT, fault);
                let comments = ArticlePage::open_river(session).await.comments().await;
                comments.fill(&Reply { text: "Один раз.", name: "Роза", email: "roza@chitatel.example" }).await;
                comments.send().click().await;
                see_sent(session, POST, 1).await;
                session.settle().await;
                see_sent(session, POST, 1).await;
            })
            .await;
    }
}
