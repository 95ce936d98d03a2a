//! Back and forward: the page as it was, at the same scroll position.

use crate::support::browser::Engine;
use crate::support::pages::article::RIVER_TITLE;
use crate::support::pages::{ArticlePage, CommentsPart, FeedPart};
use crate::support::{Fault, Locate, Session, any, e2e_test, requests, wordpress};

#[tokio::test]
async fn back_and_forward_return_to_the_same_place_on_the_page() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            let place = scroll_to(session, "section[aria-labelledby=related-heading]").await;
            let link = page.related().article().link(any());
            let title = link.text().await;
            link.click().await;
            page.title().see_text(&title).await;
            session.until_equal("the place on a new page", 0, async || session.scroll_top().await).await;
            page.see_related().await;
            let second = scroll_to(session, "section[aria-labelledby=related-heading]").await;
            session.back().await;
            page.title().see_text(RIVER_TITLE).await;
            page.see_related().await;
            see_place(session, place).await;
            session.forward().await;
            page.title().see_text(&title).await;
            page.see_related().await;
            see_place(session, second).await;
        })
        .await;
}

#[tokio::test]
async fn back_finds_the_feed_as_long_as_it_was() {
    e2e_test()
        .run(async |session| {
            session.open("/").await;
            let feed = FeedPart(session);
            for shown in [7, 14, 21] {
                feed.cards().see_count(shown).await;
                if shown < 21 {
                    feed.more().click().await;
                }
            }
            let titles = feed.titles().texts().await;
            let place = scroll_to(session, "#feed-3 li:nth-child(5)").await;
            let title = titles[18].as_str();
            feed.region().link(title).click().await;
            ArticlePage(session).title().see_text(title).await;
            session.back().await;
            feed.cards().see_count(21).await;
            see_place(session, place).await;
            assert_eq!(feed.titles().texts().await, titles);
        })
        .await;
}

#[tokio::test]
async fn a_reload_and_the_way_back_from_outside_keep_the_place() {
    e2e_test()
        .run(async |session| {
            if session.browser.engine == Engine::WebKit {
                // WebKit's driver loses a window that goes to another origin under a Cross-Origin-Opener-Policy.
                session.server.drop_policy();
            }
            // Comments load last, and make the page longer.
            session.server.inject(requests::COMMENTS, Fault::late(300));
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            let place = scroll_to(session, "#comments").await;
            session.reload().await;
            page.see_surroundings().await;
            see_place(session, place).await;
            let outside = format!("{}/wp-json/?_fields=name", wordpress::address());
            session.browser.driver.goto(outside.as_str()).await.expect("WordPress answers");
            session.back().await;
            page.see_surroundings().await;
            see_place(session, place).await;
        })
        .await;
}

#[tokio::test]
async fn a_page_that_is_opened_anew_begins_at_its_top() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_related().await;
            scroll_to(session, "#comments").await;
            let page = ArticlePage::open_river(session).await;
            page.see_related().await;
            see_place(session, 0).await;
        })
        .await;
}

#[tokio::test]
async fn a_page_whose_entry_is_refused_is_loaded() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            session.mark_page().await;
            let refuse =
                "history.pushState = () => { throw new DOMException('100 in 30 s', 'SecurityError') }; return null";
            session.run::<Option<()>>(refuse).await;
            let link = page.related().article().link(any());
            let title = link.text().await;
            link.click().await;
            page.title().see_text(&title).await;
            assert!(!session.is_page_marked().await, "the browser has loaded the page");
        })
        .await;
}

/// Scrolls until an element is at the top; returns the scroll position.
async fn scroll_to(session: &Session, selector: &str) -> i64 {
    let script = "document.querySelector(arguments[0]).scrollIntoView(); return null";
    session.run_with::<Option<()>>(script, vec![selector.into()]).await;
    // The app saves the position only after the scroll event.
    session
        .run::<Option<()>>(
            "window.frames_ = 0; requestAnimationFrame(() => requestAnimationFrame(() => window.frames_ = 2)); return null",
        )
        .await;
    session
        .until("two frames are painted", async || {
            session.run::<bool>("return window.frames_ === 2").await.then_some(())
        })
        .await;
    let place = session.scroll_top().await;
    assert!(place > 400, "the page is too short to be scrolled: {place}");
    place
}

async fn see_place(session: &Session, expected: i64) {
    // A few pixels make no difference to a reader.
    let place = async || match session.scroll_top().await {
        found if (found - expected).abs() <= 4 => expected,
        found => found,
    };
    session.until_equal("the place on the page", expected, place).await;
}

impl ArticlePage<'_> {
    async fn see_related(&self) {
        self.adjacent_posts().link(any()).see_count(2).await;
        self.related().article().see_count(4).await;
        CommentsPart(self.0).region().see().await;
        self.feed().cards().see_count(7).await;
    }
}
