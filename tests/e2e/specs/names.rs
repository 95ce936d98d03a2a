//! What is seen is what a screen reader says: the journeys' own eyes are checked against the browser's.

use crate::support::pages::ArticlePage;
use crate::support::{Look, Screen, any, journey};

const NAMED: [&str; 7] = ["button", "field", "image", "link", "navigation", "region", "heading"];

#[tokio::test]
async fn every_part_of_a_page_has_the_name_that_is_seen() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await.see_surroundings().await;
            for role in NAMED {
                let names = reader.look(role, any()).names().await;
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
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            let masthead = ArticlePage::open_river(reader).await.masthead();
            masthead.drawer_button().tap().await;
            masthead.drawer().link("Культура").see().await;
            for role in ["button", "link"] {
                for (seen, told) in masthead.drawer().look(role, any()).names().await {
                    assert_eq!(seen, told, "the name of a {role} as it is seen, and as it is told");
                }
            }
        })
        .await;
}
