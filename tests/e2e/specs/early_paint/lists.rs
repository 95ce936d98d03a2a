//! The lead of the front page or of a section, painted by the app shell.

use serde_json::Value;

use super::{open_without_app, start_app};
use crate::support::e2e_test::Screen;
use crate::support::{Fault, Session, e2e_test};

/// The positions of the first parts of a list, in the app shell or in the app.
async fn find_places(session: &Session, room: &str) -> Vec<String> {
    let script = r#"
        const parts = ".lead-card :is(.frame, img, h3), .breadcrumbs li, .archive-heading h1";
        return [...document.querySelectorAll(arguments[0] + " :is(" + parts + ")")].map((part) => {
            const { top, left, width, height } = part.getBoundingClientRect();
            return [part.tagName, part.textContent.trim(), ...[top, left, width, height].map(Math.round)].join(" ");
        });"#;
    session.run_with(script, vec![room.into()]).await
}

async fn check_lists(screen: Screen) {
    e2e_test()
        .on(screen)
        .run(async |session| {
            for (path, least) in [("/", 3), ("/category/obshchestvo/", 2), ("/category/kultura/", 2)] {
                open_without_app(session, path).await;
                let painted = async || {
                    let places = find_places(session, "#shell").await;
                    (least <= places.len()).then_some(places)
                };
                let before = session.until(&format!("{path} is painted"), painted).await;
                start_app(session).await;
                let after = async || find_places(session, "#main").await;
                session.until_equal(&format!("what the app draws of {path}"), before, after).await;
            }
        })
        .await;
}

#[tokio::test]
async fn what_leads_a_list_is_painted_where_the_app_draws_it() {
    check_lists(Screen::Desktop).await;
}

#[tokio::test]
async fn what_leads_a_list_is_painted_where_the_app_draws_it_on_a_phone() {
    check_lists(Screen::Phone).await;
}

/// With plain permalinks, the whole address is in the query.
#[tokio::test]
async fn the_link_of_the_story_that_leads_keeps_its_query() {
    e2e_test()
        .run(async |session| {
            let home = session.server.home.clone();
            let make_plain = move |stories: &mut Value| stories[0]["link"] = format!("{home}/?p=12").into();
            session.server.inject("page=1&per_page=7", Fault::altered(make_plain));
            open_without_app(session, "/").await;
            let script = "return document.querySelector('#shell .lead-card h3 a')?.getAttribute('href') ?? null";
            let link = async || session.run::<Option<String>>(script).await;
            assert_eq!(session.until("a story leads", link).await, "/?p=12");
            start_app(session).await;
        })
        .await;
}

/// A site with a static front page has no lead there.
#[tokio::test]
async fn a_page_that_is_set_in_front_is_left_to_the_app() {
    e2e_test()
        .run(async |session| {
            let in_front = |site: &mut Value| site["show_on_front"] = "page".into();
            session.server.inject("_fields=name", Fault::altered(in_front));
            session.server.keep_out_of_caches();
            session.server.run_before_app("document.addEventListener('DOMContentLoaded', () => new MutationObserver(() =>
                window.wasPainted ||= Boolean(document.querySelector('#shell .lead-card'))).observe(document.body, { childList: true, subtree: true }));");
            session.browser.driver.goto(session.server.home.as_str()).await.expect("the page is there");
            let script = "return !document.getElementById('shell')";
            session.until("the app has started", async || session.run::<bool>(script).await.then_some(())).await;
            assert!(!session.run::<bool>("return Boolean(window.wasPainted)").await);
        })
        .await;
}
