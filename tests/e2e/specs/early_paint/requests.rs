//! The requests that the app shell sends are those that the app would send, and are sent once.

use ::wordpress::endpoint::ApiBase;
use ::wordpress::model::Selection;
use ::wordpress::permalinks::{ArchiveKey, PostKey, Route, find_route};
use serde_json::Value;

use super::{open_without_app, start_app};
use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, e2e_test, wordpress};

/// The id of a section of the local site.
async fn find_section(slug: &str) -> u64 {
    let url = format!("{}/wp-json/wp/v2/categories?slug={slug}&_fields=id", wordpress::address());
    let answer = reqwest::get(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    let sections: Vec<Value> = answer.json().await.unwrap_or_else(|error| panic!("{url}: {error}"));
    sections[0]["id"].as_u64().unwrap_or_else(|| panic!("{url}: no such section"))
}

fn decode(url: &str) -> String {
    percent_encoding::percent_decode_str(url).decode_utf8_lossy().into_owned()
}

/// An address of each kind.
const PATHS: [&str; 18] = [
    "/",
    "/page/2/",
    RIVER,
    "/uroven-reki/2/",
    "/2024/04/19/uroven-reki/",
    "/archives/12",
    "/2024/04/",
    "/search/мост/",
    "/?s=мост",
    "/tag/шолак/",
    "/category/obshchestvo/",
    "/category/obshchestvo/zdorove/",
    "/category/obshchestvo/page/2/",
    "/author/redakciya/",
    "/?p=12",
    "/нет-такой/",
    "/o-gazete/",
    "/uroven-reki/comment-page-1/",
];

/// The requests of the app for what an address is about, as far as they are known before the app is there.
async fn find_requests(base: &ApiBase, path: &str) -> Vec<String> {
    let (address, query) = path.split_once('?').unwrap_or((path, ""));
    match find_route(address, query) {
        Route::Front => vec![base.to_sticky(3), base.to_list(&Selection::Latest, 1, 7)],
        // The app finds out which of the two is meant.
        Route::Archive(ArchiveKey::Section(slugs), 1) if slugs.len() == 2 => vec![base.to_sections_by_slug(&slugs)],
        Route::Archive(ArchiveKey::Section(slugs), 1) => {
            let id = find_section(&slugs[slugs.len() - 1]).await;
            let list = base.to_list(&Selection::Section(id), 1, 10);
            vec![base.to_sections_by_slug(&slugs), list, base.to_sections_under(id)]
        }
        Route::Article(PostKey::Slug(slug)) if path != "/uroven-reki/2/" && !path.contains("comment-page") => {
            vec![base.to_post_by_slug(&slug)]
        }
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn early_requests_are_those_of_the_app() {
    e2e_test()
        .run(async |session| {
            let base = ApiBase::new("/wp-json/");
            let common = [base.to_site(), base.to_menu_items(1)];
            for path in PATHS {
                session.server.clear_requests();
                open_without_app(session, path).await;
                let own = find_requests(&base, path).await;
                let mut expected: Vec<_> =
                    common.iter().chain(&own).map(|url| format!("GET {}", decode(url))).collect();
                expected.sort();
                let requested = async || {
                    let mut requested = session.server.requests("/wp-json");
                    requested.sort();
                    requested
                };
                session.until_equal(&format!("what is requested {path}"), expected, requested).await;
                session.server.clear_faults();
            }
        })
        .await;
}

#[tokio::test]
async fn early_requests_are_sent_once() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            for part in ["slug=uroven-reki", "menu-items", "_fields=name"] {
                let requested = session.server.requests(part);
                assert_eq!(requested.len(), 1, "{requested:#?}");
            }
        })
        .await;
}

#[tokio::test]
async fn a_failed_early_request_is_sent_again() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            session.server.inject("slug=uroven-reki", Fault::BadGateway);
            open_without_app(session, RIVER).await;
            session
                .until("the question is answered badly", async || {
                    (!session.server.requests("slug=").is_empty()).then_some(())
                })
                .await;
            start_app(session).await;
            ArticlePage(session).title().see_text(RIVER_TITLE).await;
        })
        .await;
}
