//! Pages change with a view transition, unless the reader prefers reduced motion.

use crate::support::pages::ArticlePage;
use crate::support::{Locate, Session, any, e2e_test};

/// Counts the view transitions, and adds a stub where the browser lacks them.
const COUNT: &str = "
    window.transitions = 0;
    const start = document.startViewTransition?.bind(document) ?? ((draw) => {
        const done = Promise.resolve().then(draw);
        return { ready: done };
    });
    document.startViewTransition = (draw) => {
        transitions += 1;
        return start(draw);
    };";
/// A device that handles a click at once, however busy the test machine is, and a slow device.
const QUICK: &str = "Object.defineProperty(Event.prototype, 'timeStamp', { get: () => performance.now() });";
const SLOW: &str = "Object.defineProperty(Event.prototype, 'timeStamp', { get: () => performance.now() - 30 });";
const NO_MOTION: &str = "
    const ask = matchMedia.bind(window);
    window.matchMedia = (query) => query.includes('reduced-motion: reduce') ? { matches: true, addEventListener() {} } : ask(query);";

/// Opens another article by a click; returns the number of transitions.
async fn open_next_article(session: &Session) -> u32 {
    let page = ArticlePage::open_river(session).await;
    let link = page.related().article().link(any());
    let title = link.text().await;
    link.click().await;
    page.title().see_text(&title).await;
    session.until_equal("the place on a new page", 0, async || session.scroll_top().await).await;
    session.run("return transitions").await
}

#[tokio::test]
async fn a_click_on_a_link_begins_one_transition() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(COUNT);
            session.server.run_before_app(QUICK);
            assert_eq!(open_next_article(session).await, 1);
        })
        .await;
}

#[tokio::test]
async fn a_slow_device_shows_the_next_page_at_once() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(COUNT);
            session.server.run_before_app(SLOW);
            assert_eq!(open_next_article(session).await, 0);
        })
        .await;
}

#[tokio::test]
async fn who_wants_no_motion_sees_none() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(COUNT);
            session.server.run_before_app(QUICK);
            session.server.run_before_app(NO_MOTION);
            assert_eq!(open_next_article(session).await, 0);
        })
        .await;
}
