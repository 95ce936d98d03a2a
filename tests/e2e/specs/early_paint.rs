//! The app shell: before the app is loaded, the first requests are sent and the article is painted where the app will
//! draw it.

mod lists;
mod places;
mod requests;

use crate::support::e2e_test::Screen;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Locate, Session, e2e_test};

/// Opens an address while the app's script is held back.
async fn open_without_app(session: &Session, path: &str) {
    // A cached app would not be requested again.
    session.server.keep_out_of_caches();
    session.server.inject("_bg.wasm", Fault::Silent);
    // Leaving such a page aborts the request for the app.
    session.expect_in_console("_bg.wasm");
    session.expect_in_console("Script error");
    let url = format!("{}{path}", session.server.home);
    session.browser.driver.goto(url.as_str()).await.expect("the page itself is there");
}

/// Waits until the app shell shows an article.
async fn see_painted(session: &Session, path: &str) {
    let script = "return Boolean(document.querySelector('#shell article:not([hidden])'))";
    session.until(&format!("{path} is painted"), async || session.run::<bool>(script).await.then_some(())).await;
}

async fn start_app(session: &Session) {
    session.server.clear_faults();
    let script = "return !document.getElementById('shell')";
    session.until("the app has started", async || session.run::<bool>(script).await.then_some(())).await;
}

#[tokio::test]
async fn an_article_is_painted_in_an_interface_of_any_language() {
    e2e_test()
        .run(async |session| {
            let mut settings = session.server.settings();
            settings["language"] = "kk".into();
            session.server.set_settings(Some(&settings.to_string()));
            open_without_app(session, RIVER).await;
            see_painted(session, RIVER).await;
            assert_eq!(session.run::<String>("return document.documentElement.lang").await, "kk");
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_special_about_an_article_is_left_to_the_app() {
    e2e_test()
        .run(async |session| {
            session.track_tasks();
            for slug in ["pod-parolem", "sledy-staroy-temy", "o-gazete", "net-takoy"] {
                open_without_app(session, &format!("/{slug}/")).await;
                session
                    .until("the request is sent", async || (!session.server.requests(slug).is_empty()).then_some(()))
                    .await;
                session.settle().await;
                let painted: bool =
                    session.run("return Boolean(document.querySelector('#shell article:not([hidden])'))").await;
                assert!(!painted, "{slug}");
                start_app(session).await;
                session.main().title(crate::support::any()).see().await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_reader_who_has_begun_keeps_the_place_and_what_is_selected() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            open_without_app(session, RIVER).await;
            see_painted(session, RIVER).await;
            let select = "scrollTo(0, 400); const [, part] = document.querySelectorAll('#shell .prose p');
                getSelection().setBaseAndExtent(part.firstChild, 3, part.firstChild, 20); return String(getSelection())";
            let selected: String = session.run(select).await;
            assert_eq!(selected.chars().count(), 17);
            let top = session.scroll_top().await;
            assert_eq!(top, 400);
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            assert_eq!(session.run::<String>("return String(getSelection())").await, selected);
            assert!(session.run::<bool>("return document.querySelector('#main').contains(getSelection().anchorNode)").await);
            assert_eq!(session.scroll_top().await, top);
        })
        .await;
}
