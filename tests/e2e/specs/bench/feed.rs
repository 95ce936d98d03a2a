//! A list of a thousand articles: the longest tasks while it grows and while it is scrolled.

use serde_json::json;

use crate::support::database::sql;
use crate::support::e2e_test;
use crate::support::pages::ListPart;

const MANY: u32 = 1_000;

/// Copies of one article, each an hour older than the one before.
const COPY: &str = "
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(?1 AS INTEGER))
    INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status,
    comment_status, ping_status, post_password, post_name, to_ping, pinged, post_modified, post_modified_gmt,
    post_content_filtered, post_parent, guid, menu_order, post_type, post_mime_type, comment_count)
    SELECT post_author, strftime('%Y-%m-%d %H:%M:%S', '2025-11-13 00:00:00', '-' || i || ' hours'),
    strftime('%Y-%m-%d %H:%M:%S', '2025-11-12 19:00:00', '-' || i || ' hours'), post_content,
    'Статья номер ' || i || ' из тысячи', post_excerpt, 'publish', 'open', 'open', '', 'nomer-' || i, '', '',
    post_modified, post_modified_gmt, '', 0, '', 0, 'post', '', 0 FROM n, wp_posts p WHERE p.post_name = 'uroven-reki'";

/// Scrolls by a part of a screen in every frame until the end; returns the tasks longer than 50 ms, the longest first.
const SCROLL: &str = "
    const [done] = arguments, tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => Math.round(task.duration))));
    observer.observe({ type: 'longtask' });
    scrollTo(0, 0);
    const step = () => {
        scrollBy(0, 300);
        if (scrollY + innerHeight < document.documentElement.scrollHeight - 2) return requestAnimationFrame(step);
        setTimeout(() => done([...tasks, ...observer.takeRecords().map((task) => Math.round(task.duration))].sort((a, b) => b - a)), 500);
    };
    requestAnimationFrame(step)";

#[tokio::test]
async fn a_list_of_a_thousand() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            sql(COPY, &[&MANY.to_string()]);
            let mut settings = session.server.settings();
            settings["lists"]["feed"] = json!(50);
            settings["lists"]["endless"] = json!(true);
            session.server.set_settings(Some(&settings.to_string()));
            let list = ListPart::open(session, "/page/2/", "Все новости").await;
            list.cards().see().await;
            let mut growing: Vec<u64> = Vec::new();
            while list.cards().count().await < MANY as usize {
                growing.extend(scroll(session).await);
                assert!(growing.len() < 10_000, "the list does not grow");
            }
            let tasks = scroll(session).await;
            let longest = growing.iter().max().copied().unwrap_or_default();
            println!("{} articles: {} tasks over 50 ms while it grew, longest {longest} ms", MANY, growing.len());
            println!("{} articles: {} tasks over 50 ms while scrolling through, {tasks:?}", MANY, tasks.len());
        })
        .await;
}

async fn scroll(session: &crate::support::Session) -> Vec<u64> {
    session.run_async(SCROLL, Vec::new()).await
}
