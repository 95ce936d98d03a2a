//! Prefetch: articles that a reader may open are loaded before the tap; with saveData nothing is prefetched.

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Session, any, e2e_test};

const BEFORE: &str = "/rybaki-na-ldine/";
const BEFORE_TITLE: &str = "Троих рыбаков сняли с оторвавшейся льдины на Айнаколе";
const PREVIOUS: &str = "Дамбу за Заречьем подняли на метр двадцать";
/// The page is never quiet for long enough to prefetch links in the viewport.
const NEVER_QUIET: &str = "
    const wait = setTimeout;
    window.setTimeout = (call, ms, ...rest) => (ms === 800 ? 0 : wait(call, ms, ...rest));";

/// Opens an article and scrolls its adjacent posts into the viewport.
async fn see_adjacent_posts(session: &Session) -> ArticlePage<'_> {
    session.track_tasks();
    let page = ArticlePage::open(session, BEFORE, BEFORE_TITLE).await;
    page.previous(PREVIOUS).see().await;
    session.server.clear_requests();
    session
        .run::<Option<()>>("document.querySelector('a[rel=prev]').scrollIntoView({ block: 'center' }); return null")
        .await;
    page
}

/// How often an article was requested.
fn count_requests(session: &Session, slug: &str) -> usize {
    session.server.requests(&format!("posts?slug={slug}&")).len()
}

async fn find_slug(page: &ArticlePage<'_>) -> String {
    let path = page.0.run::<String>("return document.querySelector('a[rel=prev]').pathname").await;
    path.trim_matches('/').to_owned()
}

#[tokio::test]
async fn an_article_whose_link_is_in_the_viewport_opens_without_the_network() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            let page = see_adjacent_posts(session).await;
            let slug = find_slug(&page).await;
            session
                .until_equal("requests for the link in the viewport", 1, async || count_requests(session, &slug))
                .await;
            // When the request is counted, the response is still on its way to the browser.
            session.settle().await;
            session.server.inject("slug=", Fault::Silent);
            page.previous(PREVIOUS).click().await;
            page.title().see_text(PREVIOUS).await;
            assert_eq!(count_requests(session, &slug), 1);
        })
        .await;
}

#[tokio::test]
async fn a_hovered_link_is_requested_once_before_the_click() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.server.run_before_app(NEVER_QUIET);
            let page = ArticlePage::open_river(session).await;
            let link = page.related().article().link(any());
            link.see().await;
            let script =
                "document.querySelector('.related article a').scrollIntoView({ block: 'center' }); return null";
            session.run::<Option<()>>(script).await;
            link.hover().await;
            let path = link.attribute("href").await;
            let slug = path.trim_end_matches('/').rsplit('/').next().expect("a slug").to_owned();
            session.until_equal("requests for the article", 1, async || count_requests(session, &slug)).await;
            let title = link.text().await;
            link.click().await;
            page.title().see_text(&title).await;
            assert_eq!(count_requests(session, &slug), 1);
        })
        .await;
}

/// Scrolls links into view and points at one; checks that neither causes a request.
async fn see_no_request(session: &Session) {
    let page = see_adjacent_posts(session).await;
    let slug = find_slug(&page).await;
    page.previous(PREVIOUS).hover().await;
    session.settle().await;
    assert_eq!(count_requests(session, &slug), 0);
}

#[tokio::test]
async fn with_save_data_nothing_is_prefetched() {
    e2e_test().run(see_no_request).await;
}

#[tokio::test]
async fn on_a_slow_network_nothing_is_prefetched() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.server.run_before_app(
                "Object.defineProperty(navigator, 'connection', { value: { effectiveType: 'slow-2g' } });",
            );
            see_no_request(session).await;
        })
        .await;
}
