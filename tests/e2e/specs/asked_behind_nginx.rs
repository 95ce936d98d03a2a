//! What the app does behind nginx with addresses for which the API has nothing: it asks WordPress by a `HEAD` request
//! before it says “not found”, and follows what WordPress knows.

use crate::support::database::{set_option, sql};
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Locate, Session, e2e_test};

/// Gives the article of the river another slug, as an editor would: WordPress notes the old one.
fn rename_river(slug: &str) {
    sql(
        "INSERT INTO wp_postmeta (post_id, meta_key, meta_value)
        SELECT ID, '_wp_old_slug', 'uroven-reki' FROM wp_posts WHERE post_name = 'uroven-reki'",
        &[],
    );
    sql("UPDATE wp_posts SET post_name = ?1 WHERE post_name = 'uroven-reki'", &[slug]);
}

/// Opens an address and waits for the article with its own address, without a second load.
async fn check(session: &Session, typed: &str, title: &str, expected: &str) {
    ArticlePage::open(session, typed, title).await;
    session.until_equal(typed, expected.to_owned(), async || session.path().await).await;
    let loads = "return performance.getEntriesByType('navigation')[0].name";
    let loaded = session.run::<String>(loads).await;
    assert!(loaded.ends_with(typed), "{typed}: the page was loaded anew at {loaded}");
}

#[tokio::test]
async fn a_changed_slug_leads_to_the_article_under_its_own_address() {
    e2e_test()
        .that_writes()
        .behind_nginx()
        .run(async |session| {
            rename_river("reka-segodnya");
            check(session, RIVER, RIVER_TITLE, "/reka-segodnya/").await;
            check(session, "/uroven-reki#comments", RIVER_TITLE, "/reka-segodnya/#comments").await;
            check(session, "/uroven-reki/?utm_source=mail", RIVER_TITLE, "/reka-segodnya/").await;
            // Back from there does not lead to the typed address again.
            session.open("/").await;
            session.back().await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
            assert!(session.path().await.starts_with("/reka-segodnya/"), "{}", session.path().await);
        })
        .await;
}

#[tokio::test]
async fn what_wordpress_guesses_is_the_article_under_its_own_address() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            check(session, "/uroven-re/", RIVER_TITLE, RIVER).await;
            let welder = "Сварщик шестого разряда вернулся в колледж – учить";
            check(session, "/svarshchik-vernulsya/", welder, "/svarshchik-vernulsya-v-kolledzh/").await;
            // What nobody knows stays where it is. The browser tells the console that WordPress has nothing there.
            session.expect_in_console("/takoy-stati-net/?gazeta=off");
            check(session, "/takoy-stati-net/", "Такой страницы нет", "/takoy-stati-net/").await;
        })
        .await;
}

/// Here the page of a picture, as old papers have them; the same holds for the post types of plugins.
#[tokio::test]
async fn a_page_that_only_wordpress_has_is_opened_there() {
    e2e_test()
        .that_writes()
        .behind_nginx()
        .run(async |session| {
            set_option("wp_attachment_pages_enabled", "1");
            sql(
                "UPDATE wp_posts SET post_name = 'most-v-tumane', post_title = 'Мост в тумане', post_parent = 0
                WHERE ID = (SELECT min(ID) FROM wp_posts WHERE post_type = 'attachment')",
                &[],
            );
            // WordPress's own page keeps its scripts, which the policy forbids; its fonts have another port here.
            session.expect_in_console("/most-v-tumane/?gazeta=off");
            session.expect_in_console("/wp-content/themes/");
            session.server.expect_violation("script-src");
            session.open("/most-v-tumane/").await;
            let path = async || session.path().await;
            session.until_equal("the path", "/most-v-tumane/?gazeta=off".to_owned(), path).await;
            session.main().title("Мост в тумане").see().await;
            assert!(
                session.run::<bool>("return !document.querySelector('[id=gazeta-settings]')").await,
                "it is WordPress's"
            );
        })
        .await;
}
