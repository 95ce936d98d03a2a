//! What nginx embeds into a page: the response that the page is about, without any HTML of it.

use serde_json::Value;

use super::fetch;
use crate::support::nginx::Nginx;
use crate::support::pages::article::RIVER;
use crate::support::server::{find_first_response, find_inserted};

/// Addresses about which nothing is embedded.
const WITHOUT: [&str; 8] = [
    "/category/obshchestvo/zdorove/",
    "/category/obshchestvo/page/2/",
    "/tag/most/",
    "/author/redakciya/",
    "/2024/04/",
    "/uroven-reki/2/",
    "/?p=12",
    "/search/most/",
];

#[tokio::test]
async fn pages_bring_what_they_are_about_and_none_of_its_html() {
    let nginx = Nginx::start();
    for path in [RIVER, "/2024/04/19/uroven-reki/", "/uroven-reki/?utm_source=telegram"] {
        check_article(path, &fetch_text(&nginx, path, true).await);
    }
    let front = fetch_text(&nginx, "/", true).await;
    assert_eq!(find_first_response(&front), Some("[]"), "nothing is pinned");
    let newest = find_inserted(&front, "gazeta-second").expect("the newest article");
    assert!(newest.contains("\"title\"") && !newest.contains('<'), "{newest}");
    let section = fetch_text(&nginx, "/category/obshchestvo/?utm_source=telegram", true).await;
    let sections: Value = serde_json::from_str(find_first_response(&section).expect("a section")).expect("JSON");
    assert_eq!(sections[0]["slug"], "obshchestvo");
    assert_eq!(find_inserted(&section, "gazeta-second"), Some(""), "it is for the front page");
    for path in WITHOUT {
        assert_eq!(find_first_response(&fetch_text(&nginx, path, false).await), None, "{path}");
    }
    assert_eq!(find_first_response(&fetch_text(&nginx, "/net-takoy/", false).await), Some("[]"));
    assert_eq!(fetch_text(&nginx, "/first-response", false).await, "", "it is for nginx alone");
}

async fn fetch_text(nginx: &Nginx, path: &str, cookie: bool) -> String {
    fetch(nginx, path, cookie).await.text().await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn check_article(path: &str, page: &str) {
    let first = find_first_response(page).unwrap_or_else(|| panic!("{path}: nothing was inserted into the page"));
    assert!(!first.contains('<'), "{path}: HTML in a data block could end it");
    let posts: Value = serde_json::from_str(first).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!(posts[0]["slug"], Value::Null, "only the requested fields");
    let body = posts[0]["content"]["rendered"].as_str().unwrap_or_default();
    assert!(body.trim_start().starts_with("<p>"), "{path}: the answer means the same");
}

#[tokio::test]
async fn a_page_does_not_wait_for_a_wordpress_that_is_not_there() {
    let nginx = Nginx::start_before("127.0.0.1:9");
    let page = fetch(&nginx, RIVER, false).await;
    assert_eq!(page.status(), 200);
    assert_eq!(find_first_response(&page.text().await.expect("a page")), Some(""));
}
