//! The accessible names that the tests compute are those that the browser computes for screen readers.

use crate::support::pages::ArticlePage;
use crate::support::{Locate, Screen, any, e2e_test};

const NAMED: [&str; 7] = ["button", "field", "image", "link", "navigation", "region", "heading"];

#[tokio::test]
async fn every_part_of_a_page_has_the_name_that_is_seen() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await.see_surroundings().await;
            for role in NAMED {
                let names = session.locate(role, any()).names().await;
                assert!(!names.is_empty(), "the page has no {role}");
                for (seen, computed) in names {
                    assert_eq!(
                        seen, computed,
                        "the name of a {role} as the tests see it, and as the browser computes it"
                    );
                    // Pictures beside their titles are decoration.
                    assert!(!computed.is_empty() || role == "image", "a {role} has no name");
                }
            }
        })
        .await;
}

#[tokio::test]
async fn the_drawer_is_named_too() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            let masthead = ArticlePage::open_river(session).await.masthead();
            masthead.drawer_button().tap().await;
            masthead.drawer().link("Культура").see().await;
            for role in ["button", "link"] {
                for (seen, computed) in masthead.drawer().locate(role, any()).names().await {
                    assert_eq!(
                        seen, computed,
                        "the name of a {role} as the tests see it, and as the browser computes it"
                    );
                }
            }
        })
        .await;
}
