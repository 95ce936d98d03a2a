//! A thread of 5,000 comments: how long a reader waits.

use std::time::Duration;

use serde_json::Value;

use crate::support::database::add_many_comments;
use crate::support::e2e_test;
use crate::support::pages::ArticlePage;

const MANY: usize = 5_000;

/// Records when the first page of comments was loaded, when it was painted, and the longest task since then.
const WATCH: &str = "
    window.measured = { answered: 0, painted: 0, longest: 0, tasks: [] };
    new PerformanceObserver((list) => {
        const page = list.getEntries().find((entry) => entry.name.includes('/comments?') && entry.name.includes('&page=1&'));
        if (page && !measured.answered) measured.answered = page.responseEnd;
    }).observe({ type: 'resource', buffered: true });
    new MutationObserver(() => {
        if (measured.painted || document.querySelectorAll('#comments article').length < 100) return;
        measured.painted = -1;
        requestAnimationFrame(() => setTimeout(() => { measured.painted = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) measured.tasks.push([task.startTime, task.duration]);
    }).observe({ type: 'longtask', buffered: true });";

#[tokio::test]
async fn five_thousand_comments() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            add_many_comments("uroven-reki", MANY);
            session.server.run_before_app(WATCH);
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see().await;
            let painted = async || session.run::<bool>("return measured.painted > 0").await.then_some(());
            session.until("the first hundred are painted", painted).await;
            // The order by replies needs all comments.
            comments.order().write("\u{e010}").await;
            let all = format!("return document.querySelectorAll('#comments article').length >= {MANY}");
            // Polls rarely, because each poll is a task of the page.
            for _ in 0..20 {
                if session.run::<bool>(&all).await {
                    break;
                }
                tokio::time::sleep(Duration::from_secs(10)).await;
            }
            assert!(session.run::<bool>(&all).await, "all of them have come");
            let tasks = async || session.run::<usize>("return measured.tasks.length").await;
            session.until_stable(tasks).await;
            let measured: Value = session
                .run("const late = measured.tasks.filter(([start]) => start > measured.painted).map(([, ms]) => ms).sort((a, b) => b - a);
                    return { wait: Math.round(measured.painted - measured.answered), longest: late.slice(0, 5).map(Math.round), count: late.length }")
                .await;
            println!("5,000 comments: the first hundred painted {} ms after their answer", measured["wait"]);
            println!("the rest: {} tasks longer than 50 ms, the longest {}", measured["count"], measured["longest"]);
        })
        .await;
}
