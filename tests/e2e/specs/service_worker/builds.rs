//! Which builds of the app the service worker caches.

use super::{HURRY, find_builds, open_until_requested, visit};
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, e2e_test};

#[tokio::test]
async fn a_new_build_takes_the_place_of_the_old_one() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            let mut last = visit(session).await;
            let build = last.trim_start_matches("gazeta-app-").to_owned();
            for other in ["the-second-build", "the-third-build!"] {
                session.server.inject("GET /sw.js", Fault::Replaced(build.clone(), other.to_owned()));
                session.open(RIVER).await;
                let expected = vec![last, format!("gazeta-app-{other}")];
                session.until_equal("builds that are kept", expected, async || find_builds(session).await).await;
                session.server.clear_requests();
                last = format!("gazeta-app-{other}");
            }
            ArticlePage::open_river(session).await;
            assert_eq!(session.server.requests("GET /uroven-reki/"), Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn a_page_of_another_build_is_not_kept() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            visit(session).await;
            // Its service worker cannot be loaded.
            let (old, new) = ("/boot_error-".to_owned(), "/another-boot_error-".to_owned());
            session.server.inject("GET /index.html", Fault::Replaced(old, new));
            open_until_requested(session, "GET /uroven-reki/").await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn a_build_that_is_not_whole_is_not_kept() {
    e2e_test()
        .with_prefetch()
        .run(async |session| {
            session.expect_in_console("");
            session.server.run_before_app(HURRY);
            session.server.inject("GET /extras.js", Fault::Html);
            ArticlePage::open_river(session).await;
            let tried = async || (!session.server.requests("GET /extras.js").is_empty()).then_some(());
            session.until("the worker has tried", tried).await;
            let none = vec!["no worker".to_owned()];
            session.until_equal("builds that are kept", none, async || find_builds(session).await).await;
        })
        .await;
}
