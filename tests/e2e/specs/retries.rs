//! A passing fault is not even noticed: safe requests are sent again, as the site wants it, and no others. Which faults
//! are tried again is tested in `tests/native/retry.rs` and `tests/component/client.rs`; here the browser and a real
//! network take part.

use std::time::{Duration, Instant};

use crate::support::browser::Engine;
use crate::support::pages::article::RIVER;
use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

const TOO_MANY: &str = "Сайт газеты перегружен запросами. Подождите минуту и повторите.";

/// Counts what the app sends: a browser repeats by itself what meets a dead connection. Its pauses are the longest that
/// chance allows, so that there is time to clear the fault.
const COUNT: &str = "
    Math.random = () => 1;
    window.sent = [];
    const send = fetch;
    window.fetch = (request, ...rest) => {
        sent.push(`${request.method} ${decodeURIComponent(request.url)}`);
        return send(request, ...rest);
    };";

/// As the app sends it, with the origin between.
const POST: &str = "POST ";

async fn count_sent(session: &Session, part: &str) -> usize {
    let count = "return sent.filter((line) => line.includes(arguments[0])).length";
    session.run_with(count, vec![part.into()]).await
}

async fn see_sent(session: &Session, part: &str, times: usize) {
    session.until_equal(&format!("requests for {part}"), times, async || count_sent(session, part).await).await;
}

#[tokio::test]
async fn what_fails_twice_and_then_comes_is_shown_without_a_word() {
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
                // Firefox asks again by itself where a connection breaks off.
                let sent = count_sent(session, requests::FEED).await;
                let least = if session.browser.engine == Engine::Firefox { 2 } else { 3 };
                assert!((least..=3).contains(&sent), "{sent} requests for the feed");
            }
        })
        .await;
}

#[tokio::test]
async fn a_site_that_asks_for_two_seconds_gets_them() {
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
            assert!(start.elapsed() > Duration::from_millis(1_500), "asked again after {:?}", start.elapsed());
            see_sent(session, requests::FEED, 2).await;
        })
        .await;
}

#[tokio::test]
async fn a_site_that_asks_for_a_minute_is_left_to_the_reader() {
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
