//! What is seen is what a screen reader says: the tests' own eyes are checked against the browser's.

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
                for (seen, told) in names {
                    assert_eq!(seen, told, "the name of a {role} as it is seen, and as it is told");
                    // Pictures beside their titles are decoration.
                    assert!(!told.is_empty() || role == "image", "a {role} has no name");
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
                for (seen, told) in masthead.drawer().locate(role, any()).names().await {
                    assert_eq!(seen, told, "the name of a {role} as it is seen, and as it is told");
                }
            }
        })
        .await;
}
