//! The addresses that the service worker answers: only those of the app's own pages.

use js_sys::RegExp;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::permalinks::{Route, find_route};
use wordpress::requests::{Kind, to_kinds};

/// Whether the service worker leaves an address to the server: the first pattern that matches decides.
fn is_servers(address: &str) -> bool {
    let found = to_kinds().into_iter().find(|(pattern, _)| RegExp::new(pattern, "").test(address));
    found.is_some_and(|(_, kind)| kind == Kind::Server)
}

/// The table that other tests put to the app and to nginx.
#[wasm_bindgen_test]
fn the_worker_agrees_with_app_and_server() {
    let table = include_str!("../addresses.txt");
    for (owner, address) in table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
    {
        assert_eq!(is_servers(address), owner == "server", "{address}");
    }
}

/// Addresses of the app: path and query.
const PAGES: [(&str, &str); 8] = [
    ("/", ""),
    ("/", "?p=12"),
    ("/", "?s=most&utm_source=mail"),
    ("/uroven-reki/", ""),
    ("/2024/04/19/uroven-reki.html", ""),
    ("/%d0%bf%d0%b0%d0%b2%d0%be%d0%b4%d0%be%d0%ba/", ""),
    ("/category/sport/page/3/", ""),
    ("/feedback/", ""),
];

/// Addresses of WordPress.
const OWN: [(&str, &str); 14] = [
    ("/wp-admin", ""),
    ("/wp-admin/", ""),
    ("/wp-login.php", ""),
    ("/wp-comments-post.php", ""),
    ("/wp-content/uploads/a.jpg", ""),
    ("/wp-json/", ""),
    ("/xmlrpc.php", ""),
    ("/feed", ""),
    ("/feed/", ""),
    ("/feed/atom/", ""),
    ("/news/feed/", ""),
    ("/plan.pdf", ""),
    ("/", "?attachment_id=5"),
    ("/", "?feed=rss2"),
];

#[wasm_bindgen_test]
fn the_worker_answers_for_pages_of_the_app_and_for_nothing_of_wordpress() {
    let answers = |path: &str, query: &str| !is_servers(&format!("{path}{query}"));
    for (path, query) in PAGES {
        assert!(answers(path, query), "{path}{query}");
        assert_ne!(find_route(path, query.trim_start_matches('?')), Route::WordPress, "{path}{query}");
    }
    for (path, query) in OWN {
        assert!(!answers(path, query), "{path}{query}");
        assert_eq!(find_route(path, query.trim_start_matches('?')), Route::WordPress, "{path}{query}");
    }
    // Only the server knows these.
    for (path, query) in [
        ("/uroven-reki/", "?gazeta=off"),
        ("/", "?rest_route=/"),
        ("/", "?p=12&preview=true"),
        ("/.well-known/change-password", ""),
        ("/open-meteo/v1/forecast", ""),
    ] {
        assert!(!answers(path, query), "{path}{query}");
    }
}
