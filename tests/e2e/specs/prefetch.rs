//! What a reader may be about to open is there before the tap; whoever saves data pays for nothing unopened.

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Session, any, e2e_test};

const BEFORE: &str = "/rybaki-na-ldine/";
const BEFORE_TITLE: &str = "Троих рыбаков сняли с оторвавшейся льдины на Айнаколе";
const PREVIOUS: &str = "Дамбу за Заречьем подняли на метр двадцать";
/// Nothing is ever quiet for so long that links in view count.
const NEVER_QUIET: &str = "
    const wait = setTimeout;
    window.setTimeout = (call, ms, ...rest) => (ms === 800 ? 0 : wait(call, ms, ...rest));";

/// Opens an article and brings the links to its adjacent posts into view.
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

/// How often an article has been asked for.
fn count_asked(session: &Session, slug: &str) -> usize {
    session.server.requests(&format!("posts?slug={slug}&")).len()
}

async fn find_slug(page: &ArticlePage<'_>) -> String {
    let path = page.0.run::<String>("return document.querySelector('a[rel=prev]').pathname").await;
    path.trim_matches('/').to_owned()
}

#[tokio::test]
async fn an_article_whose_link_is_in_view_opens_without_the_network() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            let page = see_adjacent_posts(session).await;
            let slug = find_slug(&page).await;
            session.until_equal("questions for what is in view", 1, async || count_asked(session, &slug)).await;
            // The answer is on its way to the browser when the question has been counted.
            session.settle().await;
            session.server.inject("slug=", Fault::Silent);
            page.previous(PREVIOUS).click().await;
            page.title().see_text(PREVIOUS).await;
            assert_eq!(count_asked(session, &slug), 1);
        })
        .await;
}

#[tokio::test]
async fn a_link_under_the_mouse_is_asked_for_before_the_click_and_once() {
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
            session.until_equal("questions for the article", 1, async || count_asked(session, &slug)).await;
            let title = link.text().await;
            link.click().await;
            page.title().see_text(&title).await;
            assert_eq!(count_asked(session, &slug), 1);
        })
        .await;
}

/// Looks at links, points at one, and finds that nobody asked for it.
async fn see_nothing_asked(session: &Session) {
    let page = see_adjacent_posts(session).await;
    let slug = find_slug(&page).await;
    page.previous(PREVIOUS).hover().await;
    session.settle().await;
    assert_eq!(count_asked(session, &slug), 0);
}

#[tokio::test]
async fn who_saves_data_pays_only_for_what_they_open() {
    e2e_test().run(see_nothing_asked).await;
}

#[tokio::test]
async fn on_a_slow_network_nothing_is_prefetched() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.server.run_before_app(
                "Object.defineProperty(navigator, 'connection', { value: { effectiveType: 'slow-2g' } });",
            );
            see_nothing_asked(session).await;
        })
        .await;
}
