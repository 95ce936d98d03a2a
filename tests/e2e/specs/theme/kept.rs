//! Pages that a page cache has kept for two days: they show at once what they brought, and what has changed afterwards.

use std::time::Duration;

use super::{REQUESTS, open};
use crate::support::theme::{alone, fetch, find_article, install_stub, set_article};
use crate::support::{Locate, e2e_test};

/// Has the cache keep a page, under a name of this run; returns its address.
async fn keep(path: &str, about: &str) -> String {
    install_stub();
    let kept = format!("{path}?stub_kept={about}-{}", std::process::id());
    let page = fetch(&kept).await;
    assert_eq!(page.count("id=\"gazeta-answers\""), 1, "{path}");
    kept
}

#[tokio::test]
async fn an_old_page_shows_what_has_changed_without_being_loaded_anew() {
    let _alone = alone().await;
    let slug = "posledniy-gektar";
    let before = find_article(slug, "post_title");
    let kept = keep(&format!("/{slug}/"), "changed").await;
    set_article(slug, "post_title", "Последний гектар распахан");
    assert_eq!(fetch(&kept).await.count("распахан"), 0, "the kept page is still the old one");
    e2e_test()
        .run(async |session| {
            open(session, &kept).await;
            session.mark_page().await;
            session.main().heading("Последний гектар распахан").see().await;
            assert!(session.is_page_marked().await, "the page was loaded anew");
        })
        .await;
    set_article(slug, "post_title", &before);
}

#[tokio::test]
async fn an_article_that_was_deleted_since_the_page_was_kept_is_gone() {
    let _alone = alone().await;
    let slug = "peredvizhnoy-rentgen";
    let before = find_article(slug, "post_status");
    let kept = keep(&format!("/{slug}/"), "deleted").await;
    set_article(slug, "post_status", "trash");
    e2e_test()
        .run(async |session| {
            session.expect_in_console("404");
            session.expect_in_console("comments?post=");
            open(session, &kept).await;
            session.main().heading("Такой страницы нет").see().await;
        })
        .await;
    set_article(slug, "post_status", &before);
}

#[tokio::test]
async fn an_old_page_that_is_still_true_is_left_as_it_is() {
    let _alone = alone().await;
    let kept = keep("/uroven-reki/", "same").await;
    e2e_test()
        .run(async |session| {
            open(session, &kept).await;
            session
                .until("the text is there", async || {
                    let mark =
                        "const text = document.querySelector('#main .prose'); if (text) text.dataset.marked = 'yes';
                        return Boolean(text)";
                    session.run::<bool>(mark).await.then_some(())
                })
                .await;
            let asked = session
                .until("the app has asked anew", async || {
                    let asked: Vec<String> = session.run(REQUESTS).await;
                    (5 < asked.len()).then_some(asked)
                })
                .await;
            // What has arrived is compared and stored within a moment.
            tokio::time::sleep(Duration::from_secs(3)).await;
            let asked_twice = asked.iter().filter(|url| asked.iter().filter(|other| other == url).count() > 1);
            assert_eq!(asked_twice.count(), 0, "{asked:#?}");
            let is_marked = "return document.querySelector('#main .prose').dataset.marked === 'yes'";
            assert!(session.run::<bool>(is_marked).await, "the text was drawn anew");
        })
        .await;
}
